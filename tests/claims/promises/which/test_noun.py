"""A promise kept or broken tells whose it was and to do what, where its noun has them."""

import pytest

import whence
from whence.model.claim import Frame


def told(text: str) -> list[tuple[str, str, str]]:
    """Status, maker and term of every commitment."""
    found = []
    for claim in whence.read(text):
        if claim.frame is Frame.COMMITMENT:
            roles = {role.name: role.fillers[0].text for role in claim.roles}
            found.append((claim.kind, roles.get("by", ""), roles.get("term", "")))
    return found


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        pytest.param(
            "The army's pledge to leave Goma was broken within a week.",
            ("broken", "The army's", "to leave Goma"),
            id="whose it is",
        ),
        pytest.param(
            "The promise made by the army to leave Goma was never fulfilled.",
            ("broken", "the army", "to leave Goma"),
            id="by whom it was made",
        ),
        pytest.param(
            "The junta kept its promise of elections.",
            ("kept", "The junta", "elections"),
            id="a promise of something",
        ),
        pytest.param(
            "The commander gave his word that each family would receive two million riyals.",
            ("made", "The commander", "that each family would receive two million riyals"),
            id="a word given",
        ),
        pytest.param(
            "The commitments given by the army were broken.",
            ("broken", "the army", "The commitments"),
            id="nothing tells to do what",
        ),
    ],
)
def test_the_noun_tells_whose_promise_it_is_and_to_do_what(text, broken):
    assert broken in told(text)


@pytest.mark.parametrize(
    ("maker", "term"),
    [("army", "to leave Goma"), ("rebels", "to hand over the port")],
)
def test_somebodys_promise_is_the_one_he_was_told_to_have_made(maker, term):
    text = (
        "The army promised on Monday to leave Goma. The rebels promised to hand over the port. "
        f"The {maker}'{'' if maker.endswith('s') else 's'} promise was not kept."
    )
    assert [one[2] for one in told(text) if one[0] == "broken"] == [term]
