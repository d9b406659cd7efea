"""What is likely or possible is foretold, of those who bear arms or govern."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

from whence.model.claim import Frame


@pytest.mark.parametrize(("name", "found"), [("ORG M23", True), ("PER Yusuf", False)])
def test_who_may_be_foretold(name: str, found: bool) -> None:  # noqa: FBT001
    who = name.split()[1]
    text = f"{who} may follow Goma."
    tree = (
        f"{who}/{who}/NNP/3/nsubj may/_/MD/3/aux follow/_/VB/0/root Goma/Goma/NNP/3/obj "
        "./././3/punct"
    )
    claims = coded(resolved_of(text, tree, name, "Goma")).claims
    forecasts = [one for one in claims if one.frame is Frame.FORECAST]
    assert bool(forecasts) is found
    if found:
        assert roles_of(forecasts[0])["actor"] == ["M23"]


def test_a_bare_vow_is_no_outlook() -> None:
    text = "M23 will follow Goma."
    tree = "M23/M23/NNP/3/nsubj will/_/MD/3/aux follow/_/VB/0/root Goma/Goma/NNP/3/obj ././././3/punct"
    claims = coded(
        resolved_of(text, tree.replace("./././", "././"), "ORG M23", "Goma")
    ).claims
    assert not [one for one in claims if one.frame is Frame.FORECAST]


def foretold(text: str, tree: str, actors: str = "", places: str = "") -> list[str]:
    """The kinds of the forecasts in a sentence."""
    claims = coded(resolved_of(text, tree, actors, places)).claims
    return [one.kind for one in claims if one.frame is Frame.FORECAST]


def test_an_attempt_that_is_possible_carries_its_deed() -> None:
    text = "M23 may try to follow Goma."
    tree = (
        "M23/M23/NNP/3/nsubj may/_/MD/3/aux try/_/VB/0/root to/_/TO/5/mark "
        "follow/_/VB/3/xcomp Goma/Goma/NNP/5/obj ./././3/punct"
    )
    assert foretold(text, tree, "ORG M23", "Goma") == ["event"]


def test_what_others_fear_somebody_will_do_is_an_outlook() -> None:
    text = "Witnesses fear that M23 will follow Goma."
    tree = (
        "Witnesses/witness/NNS/2/nsubj fear/_/VBP/0/root that/_/IN/6/mark "
        "M23/M23/NNP/6/nsubj will/_/MD/6/aux follow/_/VB/2/ccomp Goma/Goma/NNP/6/obj "
        "./././2/punct"
    )
    assert foretold(text, tree, "ORG M23", "Goma") == ["event"]


def test_a_turn_of_the_war_is_foretold_without_a_doer() -> None:
    text = "A split is likely."
    tree = (
        "A/a/DT/2/det split/_/NN/4/nsubj is/be/VBZ/4/cop likely/_/JJ/0/root ./././4/punct"
    )
    assert foretold(text, tree) == ["relation"]


def test_leave_given_to_those_who_neither_fight_nor_govern_is_no_outlook() -> None:
    text = "Relatives may follow Goma."
    tree = (
        "Relatives/relative/NNS/3/nsubj may/_/MD/3/aux follow/_/VB/0/root "
        "Goma/Goma/NNP/3/obj ./././3/punct"
    )
    assert not foretold(text, tree, "", "Goma")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (
            "Rebels could not abduct the minister.",
            "Rebels/rebel/NNS/4/nsubj could/_/MD/4/aux not/_/RB/4/advmod abduct/_/VB/0/root "
            "the/_/DT/6/det minister/_/NN/4/obj ./././4/punct",
        ),
        (
            "Rebels were able to abduct the minister.",
            "Rebels/rebel/NNS/3/nsubj were/be/VBD/3/cop able/_/JJ/0/root to/_/TO/5/mark "
            "abduct/_/VB/3/xcomp the/_/DT/7/det minister/_/NN/5/obj ./././3/punct",
        ),
    ],
)
def test_what_could_be_done_or_not_in_the_past_is_not_foretold(
    text: str, tree: str
) -> None:
    assert not foretold(text, tree)
