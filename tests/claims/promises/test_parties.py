"""Whose promise it was: of no drone, and not of whoever announced it."""

import pytest

import whence


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The ceasefire was broken by the Kessari Front.", 1),
        ("The ceasefire was broken by the drone.", 0),
    ],
)
def test_a_thing_breaks_no_word(text: str, whose: int) -> None:
    found = [
        role.name
        for claim in whence.read(text)
        if claim.frame == "commitment" and claim.kind == "broken"
        for role in claim.roles
        if role.name == "by"
    ]
    assert len(found) == whose
