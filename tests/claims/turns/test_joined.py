"""Every clause of what somebody says is told, also beside one that a frame covers."""

import pytest

import whence
from whence.model.claim import Frame


def _said(text: str) -> list[str]:
    return [one.quote for one in whence.read(text) if one.frame is Frame.STATEMENT]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The police in Orvane told me that they had arrested Halem on 2 June "
            "and that he was in a cell.",
            ["he was in a cell"],
        ),
        (
            "The mayor said the army shelled the market and the bakers had left before dawn.",
            ["the bakers had left before dawn"],
        ),
        (  # the claim is in a clause that only says of whom it is told
            "Gunmen who killed two soldiers at the ford came from the hills, the mayor said.",
            ["Gunmen who killed two soldiers at the ford came from the hills"],
        ),
    ],
)
def test_what_stands_beside_a_claim_is_a_statement(text: str, said: list[str]) -> None:
    assert _said(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "The army claims it captured Orvane, but this is a hollow victory.",  # the writer's
        "The mayor said the army shelled the market and we asked no more questions.",
        "The mayor said the army had shelled the market.",
    ],
)
def test_nothing_else_is_said(text: str) -> None:
    assert _said(text) == []
