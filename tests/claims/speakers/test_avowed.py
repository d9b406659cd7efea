"""What a side says of itself is claimed, what others say of it is blamed on it."""

import pytest

import whence


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Kessari Front said that its fighters had carried out the ambush.", "claimed"),
        ("The army said that the Kessari Front had carried out the ambush.", "blamed"),
    ],
)
def test_whose_word_it_is(text: str, status: str) -> None:
    kinds = [one.kind for one in whence.read(text) if one.frame == "responsibility"]
    assert kinds == [status]


def test_a_spokesman_denies_for_his_side() -> None:
    text = "Brigadier Tamo Kesse, a spokesman for the army, denied attacking the village."
    actors = {
        one.name
        for claim in whence.read(text)
        if claim.frame == "responsibility"
        for role in claim.roles
        if role.name == "actor"
        for one in role.fillers
    }
    assert actors == {"the army"}
