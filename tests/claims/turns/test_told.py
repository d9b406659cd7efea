"""What is told in a turn is a statement; greetings, opinions and other news are none."""

import pytest

import whence
from whence.model.claim import Frame

OPENING = (
    "PELL: The rebels attacked the army at the ford. Who holds it?\n\n"
    "ORDA: The army holds the ford. The rebels shelled the mill.\n\n"
)


def _told(answer: str, question: str = "And the prisoners?") -> list[str]:
    text = f"{OPENING}PELL: {question}\n\nORDA: {answer}\n\n"
    at = text.index(answer)
    return [
        one.quote
        for one in whence.read(text)
        if one.frame is Frame.STATEMENT and one.spans[0].start >= at
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "Four of them came home on Monday.",
        "There was not a shell left in that fort.",
        "Nobody in this brigade sold a rifle.",
        "They have not left.",
        "The rest are still up there.",
        "Thirty men, with the two drivers.",
        "I can't tell you whose they were.",
        "I don't know where they found that.",
        "I would not exclude other hands.",
        "The mill had a roof of tin.",
        "Nothing came out of the sky.",
        "I carried a rosary up to them.",
        "They made us tea.",
    ],
)
def test_a_sentence_that_tells_is_a_statement(answer: str) -> None:
    assert _told(answer) == [answer.rstrip(".")] or _told(answer) == [answer]


@pytest.mark.parametrize(
    "answer",
    [
        "Good morning.",
        "I will be honest with your listeners.",
        "That is a slander.",
        "It was quieter then.",
        "Ask the ministry.",
        "I do not know what to say.",
        "I can't tell you how hard it is.",
        "I do not discuss operations.",
        "We had our reasons.",
        "If an uncle sold his cow, he knows it.",
        "They would leave the fort tomorrow.",
        "May God have mercy on them.",
        "You know the road yourself.",
    ],
)
def test_mere_talk_is_none(answer: str) -> None:
    assert _told(answer) == []


def test_other_news_are_none() -> None:
    assert _told("There are 90 cases in the district.", "What of the cholera there?") == []


@pytest.mark.parametrize(
    "text",
    [
        "PELL: Why did you lose the match?\n\nORDA: They attacked from the left. Six of them "
        "came back late.\n\nPELL: And the cup?\n\nORDA: They have not left the league.\n\n",
        "PELL: How are sales?\n\nORDA: They opened four shops on Monday.\n\n"
        "PELL: And the strike?\n\nORDA: Ninety of them came back to work.\n\n",
    ],
    ids=["sport", "business"],
)
def test_a_talk_of_sport_or_trade_tells_nothing(text: str) -> None:
    assert [one for one in whence.read(text) if one.frame is Frame.STATEMENT] == []
