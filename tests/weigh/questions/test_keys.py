"""Which claims share a question."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, figure, on, say

from whence.model.claim import NamedFigure
from whence.model.span import Span
from whence.weigh import question_keys, weigh
from whence.weigh.incidents.joining import without_scene
from whence.weigh.incidents.tolls import is_of_one_thing

A, B = (article(f"{name}.txt", text=f"Text {name}.") for name in "ab")


def same(first, second, *context):
    keys = question_keys([first, second, *context])
    return without_scene(keys[first.id]) == without_scene(keys[second.id])


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
        pytest.param({"a": "The River Movement", "b": "Reed Front"}, {"a": "Reed Front", "b": "River movement"}, id="order and article"),
        pytest.param({"a": "MINISTRY OF TESSARO", "b": "Lake Union"}, {"a": "Ministry of Tessaro", "b": "Lake Union"}, id="capitals"),
        pytest.param({"a": "Reed Front", "b": ["Lake Union", "they"]}, {"a": "Reed Front", "b": "Lake Union"}, id="a word that only points"),
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


@pytest.mark.parametrize(
    ("frame", "kind", "roles"),
    [
        pytest.param("commitment", "made", {"by": "the government"}, id="a promise"),
        pytest.param("event", "ASSAULT", {"actor": "The army"}, id="an attack"),
        pytest.param("reaction", "condemn", {"actor": "the opposition", "target": "the decision"}, id="a reaction"),
        pytest.param("strength", "", {"actor": "its men"}, id="a strength"),
        pytest.param("relation", "allied", {"a": "the Interior Ministry", "b": "Reed Front"}, id="a tie"),
        pytest.param("responsibility", "blamed", {"act": "the attack"}, id="an act"),
        pytest.param("responsibility", "blamed", {"actor": "Reed Front"}, id="an act that is not told"),
        pytest.param("role", "", {"post": "emir"}, id="a post"),
        pytest.param("statement", "", {"topic": "the two commanders"}, id="a statement"),
    ],
)  # fmt: skip
def test_whoever_has_no_name_is_known_in_one_article_only(frame, kind, roles):
    claims = [say(each, frame, kind, roles=roles) for each in (A, B)]
    assert not same(*claims)
    assert same(claims[0], replace(claims[0], id="c1"))


def test_an_unnamed_place_is_known_in_one_article_only():
    for frame in ("event", "casualties", "control"):
        claims = [say(each, frame, roles={"place": "the checkpoint"}) for each in (A, B)]
        assert not same(*claims)


SENTENCES = {
    "ambush": "An ambush near Tessaro is told of.",
    "nine": "The army said that nine soldiers had died.",
    "twenty": "Residents counted twenty.",
}


def told(*sentences, gap=" "):
    """An article of these sentences, and a claim's span for each."""
    document = article("told.txt", text=gap.join(sentences))
    starts = [document.text.index(each) for each in sentences]
    return document, [Span(s, s + len(e)) for s, e in zip(starts, sentences, strict=True)]


def toll(document, sentence, low, unit="", *, who="Envoy", **more):
    named = NamedFigure("killed", figure(low, low, unit))
    claim = say(document, "casualties", chain=[who], figures=(named,), **more)
    return replace(claim, spans=(sentence,), sentence=sentence)


@pytest.mark.parametrize(
    ("gap", "first", "second", "one"),
    [
        pytest.param(" ", {}, {"who": "Mayor"}, True, id="two sentences side by side"),
        pytest.param("\n\n", {}, {"who": "Mayor"}, False, id="two paragraphs"),
        pytest.param("\n\n", {"when": on("2024-05-02")}, {"when": on("2024-05-02")}, True, id="one day"),
        pytest.param(" ", {"when": on("2024-05-02")}, {"when": on("2024-04-02")}, False, id="two days"),
        pytest.param(" ", {"unit": "soldier"}, {"unit": "civilian"}, False, id="two sorts of people"),
        pytest.param(" ", {"roles": {"perpetrator": "Reed Front"}}, {"roles": {"perpetrator": "Lake Union"}}, False, id="two perpetrators"),
    ],
)  # fmt: skip
def test_tolls_without_a_place_need_something_to_tie_them(gap, first, second, one):
    document, (near, next_to_it) = told(SENTENCES["nine"], SENTENCES["twenty"], gap=gap)
    claims = toll(document, near, 9, **first), toll(document, next_to_it, 20, **second)
    assert same(*claims) is one
    assert [is_of_one_thing(key) for key in question_keys(claims).values()] == [
        False,
        False,
    ]


def test_tolls_are_of_the_one_place_named_around_them():
    document, (where, nine, twenty) = told(*SENTENCES.values())
    placed = replace(say(document, "event", "ASSAULT", where=["Tessaro"]), sentence=where)
    claims = placed, toll(document, nine, 9), toll(document, twenty, 20, who="Mayor")
    keys = list(question_keys(claims).values())[1:]
    assert set(map(without_scene, keys)) == {"casualties|incident|killed|in|tessaro"}


def test_tolls_that_nothing_ties_are_asked_after_in_their_own_words():
    document, (near, far) = told(SENTENCES["nine"], SENTENCES["twenty"], gap="\n\n")
    claims = [toll(document, near, 9), toll(document, far, 20)]
    claims = [
        replace(claim, quote=document.text[claim.sentence.start : claim.sentence.end])
        for claim in claims
    ]
    questions = weigh([document], claims).questions
    asked = "How many were killed? (place not given) (reported 1 May 2024): "
    assert {question.text for question in questions} == {
        f"{asked}“The army said that nine soldiers had died”",
        f"{asked}“Residents counted twenty”",
    }
    assert {question.range for question in questions} == {None}


@pytest.mark.parametrize("both", [True, False])
def test_who_killed_them_is_asked_only_where_all_who_count_them_say_it(both):
    document, (nine, twenty) = told(SENTENCES["nine"], SENTENCES["twenty"])
    by = {"perpetrator": "Reed Front"}
    claims = [
        toll(document, nine, 9, roles=by),
        toll(document, twenty, 20, who="Mayor", roles=by if both else {}),
    ]
    (question,) = weigh([document], claims).questions
    assert ("by the Reed Front" in question.text) is both


@pytest.mark.parametrize(("gap", "questions"), [(" ", 1), ("\n\n", 2)])
def test_a_date_goes_on_in_the_next_sentence_of_its_paragraph(gap, questions):
    """The article appeared weeks after what it tells of."""
    document, (nine, twenty) = told(SENTENCES["nine"], SENTENCES["twenty"], gap=gap)
    day, place = on("2024-03-02"), ["Tessaro"]
    claims = [
        toll(document, nine, 9, where=place, when=day),
        toll(document, twenty, 20, where=place, who="Mayor"),
    ]
    assert len(weigh([document], claims).questions) == questions


def test_two_numbers_of_one_source_are_not_of_one_place():
    document, (where, nine, _) = told(*SENTENCES.values())
    claims = toll(document, where, 1, where=["Tessaro"]), toll(document, nine, 46)
    assert not same(*claims)


def test_tallies_of_two_periods_are_not_one():
    year, decade = on("2024-01-01", 366), on("2014-01-01", 4000)
    by = {"perpetrator": "Reed Front"}
    claims = [
        say(A, "casualties", n=(5, 5), roles=by, when=when) for when in (year, decade)
    ]
    assert not same(*claims)
    assert same(claims[0], say(B, "casualties", n=(6, 6), roles=by, when=year))


def test_a_place_of_an_aside_is_not_what_an_article_is_about():
    aside = replace(
        say(B, "casualties", where=["Kelmeti"], n=(64, 64)),
        quote="when 64 died at Kelmeti",
    )
    key = question_keys([aside, say(B, "casualties", n=(9, 9))])
    assert sum(each.endswith("|in|kelmeti") for each in key.values()) == 1


def test_one_name_of_an_article_is_one_place_resolved_or_not():
    known = say(B, "control", "controls", roles={"place": "Tessaro"}, where=["Tessaro"])
    (place,) = known.where
    known = replace(known, where=(replace(place, name="Tesharo", id="geonames:1"),))
    bare = say(B, "control", "captured", roles={"place": "Tessaro"})
    assert same(known, bare)
    assert not same(known, say(B, "control", "captured", roles={"place": "Kelmeti"}))
