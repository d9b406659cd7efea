"""The taking of a place is one event, whatever words name it."""

import pytest
from tests.weigh.build import article, say

from whence.weigh import weigh
from whence.weigh.alike.takings import taken_place

A, B = (article(f"{name}.txt", text=f"Text {name}.") for name in "ab")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("the fall of Borimo", "borimo"),
        ("the Reed Front takeover of the town of Borimo", "borimo"),
        ("Borimo’s capture", "borimo"),
        ("the capture of the town", "tessaro"),
        ("the fall of the government", ""),
        ("the capture of its leader Ivan Sallo by the army", ""),
        ("the victory", ""),
    ],
)
def test_words_for_a_taking_tell_of_what_place(words, place):
    assert taken_place(words, "Tessaro@geonames:1") == place


def react(document, who, stance, target, **more):
    return say(document, "reaction", stance, roles={"actor": who, "target": target}, **more)


def test_reactions_to_one_taking_stand_under_one_name():
    claims = [
        react(A, "Mara Venn", "condemn", "the capture of Tessaro"),
        react(B, "Mara Venn", "lament", "the fall of Tessaro"),
        react(B, "Brigade", "welcome", "the Reed Front conquest of Tessaro"),
        react(B, "League", "praise", "the victory"),
    ]
    assert [
        question.text.partition(" (")[0] for question in weigh([A, B], claims).questions
    ] == [
        "How did Mara Venn react to the taking of Tessaro?",
        "How did the Brigade react to the taking of Tessaro?",
        "How did the League react to the victory?",
    ]
