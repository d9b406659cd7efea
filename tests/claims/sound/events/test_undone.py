"""Words of deeds and harm that tell of something else: of nobody hurt, of nothing done."""

import pytest

import whence


def told(text: str) -> list[tuple[str, str, str]]:
    found = whence.read(text, published="2024-05-01")
    return [(one.frame, one.kind, one.wording.polarity.value) for one in found]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Another clerk at the store was uninjured.", "casualties"),
        (
            "Marko Dane pleaded guilty to attempted murder of a customs officer and to "
            "attempted support of the rebels.",
            "casualties",
        ),
        ("Some 40 rebels fled the town on Monday.", "casualties"),
        ("The officer insisted he did not mean to shoot the women.", "event"),
        ("Zeria has become accustomed to deadly attacks.", "event"),
        ("Kovian leaders said that Zeria can be their ally in the war.", "relation"),
    ],
)
def test_what_was_not_done_is_not_claimed(text: str, frame: str) -> None:
    assert frame not in {known for known, _, _ in told(text)}


def test_a_victim_who_died_is_counted_once() -> None:
    found = told("One victim died in the attack on Monday.")
    assert [frame for frame, *_ in found].count("casualties") == 1


def test_no_link_to_a_bombing_leaves_the_bombing() -> None:
    text = (
        "The mayor said there did not appear to be any connection to explosions that went off "
        "in Lund on Friday."
    )
    assert ("event", "ASSAULT", "affirmed") in told(text)


def test_a_verb_negates_no_post_that_only_says_who_somebody_is() -> None:
    text = "The former president of Zeria, Anna Kolde, will not be joining the talks."
    assert ("role", "former", "affirmed") in told(text)


def test_the_dead_of_a_wound_are_dead() -> None:
    (claim,) = [
        one
        for one in whence.read("The guard fatally injured a woman in Gao.")
        if one.frame == "casualties"
    ]
    assert {"killed"} <= {role.name for role in claim.roles}


def test_a_tie_that_may_be_there_is_told_as_unsure() -> None:
    text = "Senator Amani said that the M23 may be allied with the FDLR."
    assert ("relation", "allied", "affirmed") in told(text)
