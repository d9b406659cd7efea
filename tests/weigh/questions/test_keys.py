"""Which claims share a question."""

import pytest
from tests.weigh.build import article, say

from whence.weigh import question_keys

A, B = (article(f"{name}.txt", text=f"Text {name}.") for name in "ab")


def same(first, second, *context):
    keys = question_keys([first, second, *context])
    return keys[first.id] == keys[second.id]


def test_a_toll_without_a_place_is_of_the_place_its_article_is_about():
    placed = say(A, "casualties", where=["Tessaro"], n=(3, 3))
    unplaced = say(B, "casualties", n=(4, 4))
    about = [say(B, "control", "captured", roles={"actor": "Reed Front", "place": "Tessaro"}, where=["Tessaro"])]  # fmt: skip
    assert same(placed, unplaced, *about)


def test_tolls_without_any_place_stay_with_their_own_article():
    assert not same(say(A, "casualties", n=(3, 3)), say(B, "casualties", n=(4, 4)))


def test_an_article_about_two_places_lends_neither():
    about = [say(B, "presence", where=[place]) for place in ("Tessaro", "Kelmeti")]
    placed = say(A, "casualties", where=["Tessaro"], n=(3, 3))
    assert not same(placed, say(B, "casualties", n=(4, 4)), *about)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({"a": "The Army", "b": "Reed Front"}, {"a": "Reed Front", "b": "army"}, id="order and article"),
        pytest.param({"a": "MINISTRY OF DEFENCE", "b": "x"}, {"a": "Ministry of Defence", "b": "x"}, id="capitals"),
        pytest.param({"a": "Reed Front", "b": ["x", "they"]}, {"a": "Reed Front", "b": "x"}, id="a word that only points"),
    ],
)  # fmt: skip
def test_names_are_compared_folded(first, second):
    assert same(
        say(A, "relation", "allied", roles=first), say(B, "relation", "split", roles=second)
    )


def test_pronouns_of_two_articles_are_not_one_actor():
    they = {"actor": "They", "place": "it"}
    assert not same(
        say(A, "control", "captured", roles=they), say(B, "control", "captured", roles=they)
    )
