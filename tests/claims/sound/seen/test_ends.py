"""Who cannot stand at an end of a tie."""

import pytest

import whence

TEXTS = [
    ("The Kessari Front is backed by the Reed Front.", "supports", True),
    ("The Kessari Front was backed by an armed drone.", "supports", False),
    ("The Kessari Front belongs to the Reed Alliance.", "member", True),
    ("The Kessari Front belongs to nobody.", "member", False),
    ("The Kessari Front fought both sides in May.", "fighting", False),
    ("Kenya joined the African Union.", "member", True),
    ("Kenya will join Uganda for an exercise in May.", "member", False),
    ("The Kessari Front fought the army in May.", "fighting", True),
    ("The Kessari Front and the army fought side by side in 2022.", "fighting", False),
    ("The Kessari Front and the army fought side by side in 2022.", "allied", True),
    ("The army received rifles from the Reed Front.", "arms", True),
    (
        "The army received heavy machine gun and rifle fire from the Reed Front.",
        "arms",
        False,
    ),
]


@pytest.mark.parametrize(("text", "kind", "found"), TEXTS)
def test_ends_of_ties(text: str, kind: str, *, found: bool) -> None:
    ties = {one.kind for one in whence.read(text) if one.frame == "relation"}
    assert (kind in ties) == found


def test_whose_leader_is_named_for_whom_he_leads() -> None:
    text = "The Hadiya Region, whose leader broke with the federal government, has an army."
    ends = [
        one.name
        for claim in whence.read(text)
        if claim.frame == "relation"
        for role in claim.roles
        for one in role.fillers
    ]
    assert not [one for one in ends if one.startswith("whose")]
