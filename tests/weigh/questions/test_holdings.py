"""What is held: two words for one site meet, and a site is not the town whose name it bears."""

import pytest
from tests.weigh.build import article, say

from whence.weigh import question_keys, weigh

A, B = (article(f"{name}.txt", text=f"Text {name}.") for name in "ab")


def holds(document, place, frame="control", **more):
    roles = {"actor": "Reed Front", "place": place}
    kind = "controls" if frame == "control" else "operates"
    return say(document, frame, kind, roles=roles, **more)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Daro Veli", "the Daro Veli pass"),
        ("the pass at Daro Veli", "the Daro Veli pass"),
        ("the Lozna pumping station", "the Lozna station"),
        ("the camp at Osmeti", "Osmeti camp"),
        ("an army base in the town of Osmeti", "the Osmeti base"),
        ("the town of Osmeti", "Osmeti"),
        ("Osmeti town", "Osmeti"),
        ("the al-Harm prison", "al-Harm prison"),
        ("the Vela border crossing", "Vela crossing"),
        ("the village of Tibirou", "Tibirou"),
    ],
)
@pytest.mark.parametrize("frame", ["control", "presence"])
def test_two_words_for_one_site_are_one(first, second, frame):
    one, other = holds(A, first, frame), holds(B, second, frame)
    keys = question_keys([one, other])
    assert keys[one.id] == keys[other.id]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Deir Vela airport", "Deir Vela"),
        ("the Osmeti base", "Osmeti"),
        ("the Osmeti base", "the Osmeti bridge"),
        ("Kibara", "Kibara territory"),
        ("Kibara town", "Kibara district"),
        ("the market at Osmeti", "the town of Osmeti"),
        ("the camp at Osmeti", "the camp at Lozna"),
        ("the pass", "the Daro Veli pass"),
        ("Osmeti hospital", "Osmeti"),
        ("Petit-Osmeti", "Osmeti"),
    ],
)
def test_a_site_is_not_its_town_nor_a_town_its_district(first, second):
    one, other = holds(A, first), holds(B, second)
    keys = question_keys([one, other])
    assert keys[one.id] != keys[other.id]


def attack(document, place):
    return say(document, "event", "ASSAULT", roles={"actor": "Reed Front"}, where=[place])


@pytest.mark.parametrize(
    ("bare", "full"), [("the pass", "the Osmeti pass"), ("the camp", "the Osmeti camp")]
)
def test_bare_words_are_of_the_place_their_article_is_about(bare, full):
    one, other = holds(A, bare), holds(B, full)
    keys = question_keys([one, attack(A, "Osmeti"), other])
    assert keys[one.id] == keys[other.id]


def test_bare_words_are_of_no_place_where_the_article_names_another_of_the_sort():
    one, another, other = (
        holds(A, "the camp"),
        holds(A, "the Lozna camp"),
        holds(B, "the Osmeti camp"),
    )
    keys = question_keys([one, attack(A, "Osmeti"), another, other])
    assert keys[one.id] != keys[other.id]


@pytest.mark.parametrize(
    ("places", "asked"),
    [
        (["the Osmeti camp", "the camp at Osmeti"], "Who holds the Osmeti camp?"),
        (["the Daro pass", "Daro"], "Who holds Daro?"),
        (["the camp"], "Who holds the camp?"),
        (["not one post"], "Who holds not one post?"),
        (["the town of Osmeti"], "Who holds Osmeti?"),
    ],
)
def test_the_question_names_what_is_held(places, asked):
    documents = [A, B][: len(places)]
    claims = [holds(d, place) for d, place in zip(documents, places, strict=True)]
    texts = {
        question.text.partition(" (")[0] for question in weigh(documents, claims).questions
    }
    assert {text if text.endswith("?") else f"{text}?" for text in texts} == {asked}


def test_a_border_town_of_a_country_has_no_name_of_its_own():
    one, other = holds(A, "Ostland border town"), holds(B, "Ostland")
    keys = question_keys([one, other])
    assert keys[one.id] != keys[other.id]
