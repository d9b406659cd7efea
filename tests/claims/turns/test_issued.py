"""A communiqué is its issuer's own word: what it tells is a statement without a chain."""

import pytest

import whence
from whence.model.claim import Frame

BODY = (
    "The rebels attacked the garrison of Orvane on Sunday and killed two soldiers. "
    "The army captured the ford. {}\n"
)


def _told(head: str, sentence: str) -> list[str]:
    text = f"{head}\n\n{BODY.format(sentence)}"
    claims = [one for one in whence.read(text) if one.frame is Frame.STATEMENT]
    return [one.quote for one in claims if not one.chain and one.quote == sentence]


HEAD = "MINISTRY OF DEFENCE\nPress release No. 12/2025\n3 March 2025"
TELLING = "No civilian was present in the mill."


@pytest.mark.parametrize(
    "head", [HEAD, "Orvane Defence Forces, Media Centre: communiqué", "ARMY - ANNOUNCEMENT"]
)
def test_what_a_communique_tells_is_a_statement(head: str) -> None:
    assert _told(head, TELLING) == [TELLING]


@pytest.mark.parametrize(
    "head",
    [
        "Orvane Monitor\nStatements digest, week of 3 March 2025",  # of others
        "Statement by the army angers farmers",  # a headline
        "The price of the ford\nBy Ada Lume",
    ],
)
def test_an_article_of_somebody_elses_tells_none(head: str) -> None:
    assert _told(head, TELLING) == []


def test_its_formulae_tell_nothing() -> None:
    assert _told(HEAD, "The Ministry follows the events with concern.") == []
