"""The stage as a whole, on a reading written by hand and the shipped tables."""

from dataclasses import replace
from time import process_time

import pytest
from tests.resolve.hand_readings import document_of, find_mentions, reading_of

from whence.model.actor import Actor, ActorKind
from whence.model.document import Part, PartKind
from whence.model.ids import ActorId
from whence.model.span import Span
from whence.resolve.knowledge import Corrections, load_knowledge
from whence.resolve.places import widen_all
from whence.resolve.stage import resolve

TEXT = (
    "Yusuf Bello said on Monday that 20 fighters had left Idlib province for southern Yemen. "
    "He named the Herders Front."
)
TREE = """Yusuf/PROPN/3/nsubj Bello/PROPN/1/flat said/VERB/0/root on/ADP/5/case Monday/PROPN/3/obl that/SCONJ/10/mark 20/NUM/8/nummod fighters/NOUN/10/nsubj had/AUX/10/aux left/VERB/3/ccomp Idlib/PROPN/12/compound province/NOUN/10/obj for/ADP/15/case southern/ADJ/15/amod Yemen/PROPN/10/obl ./PUNCT/3/punct
He/PRON/2/nsubj named/VERB/0/root the/DET/5/det Herders/PROPN/5/compound Front/PROPN/2/obj ./PUNCT/2/punct"""
MENTIONS = "PER Yusuf Bello; LOC Idlib; LOC Yemen; ORG Herders Front"


def resolved_with(corrections=None):
    document, reading = document_of(TEXT), reading_of(TEXT, TREE, MENTIONS)
    return resolve(document, reading, load_knowledge(corrections))


def test_names_places_days_and_numbers_come_out_with_their_words():
    found = resolved_with()
    assert [(place.text, place.country) for place in found.places] == [
        ("Idlib province", "SY"),
        ("southern Yemen", "YE"),
    ]
    assert [when.text for when in found.times] == ["Monday"]
    assert [(figure.low, figure.unit) for figure in found.figures] == [(20, "fighter")]
    assert {one.name for one in found.actors} >= {"Yusuf Bello", "Herders Front"}
    for one in (*found.referents, *found.places, *found.times, *found.figures):
        assert one.span.of(TEXT) == one.text


def test_an_actor_first_met_keeps_its_id_between_runs():
    first, second = resolved_with(), resolved_with()
    assert first == second
    bello = next(one for one in first.actors if one.name == "Yusuf Bello")
    assert (bello.kind, bello.source) == (ActorKind.PERSON, "this case")


def test_an_analysts_merge_survives_a_re_run():
    bello = next(one for one in resolved_with().actors if one.name == "Yusuf Bello")
    known = Actor(
        ActorId("colonel-bello"), "Colonel Bello", ActorKind.PERSON, source="analyst"
    )
    merged = resolved_with(Corrections((known,), ((bello.id, known.id),)))
    he = next(one for one in merged.referents if one.text == "He")
    assert (he.id, he.name) == (known.id, "Colonel Bello")
    assert bello.id not in {one.id for one in merged.actors}


def test_an_analysts_split_keeps_a_name_from_an_actor():
    known = Actor(
        ActorId("front"), "Herders Front", ActorKind.ARMED_GROUP, source="analyst"
    )
    joined = resolved_with(Corrections((known,)))
    apart = resolved_with(Corrections((known,), apart=(("Herders Front", known.id),)))
    assert known.id in {one.id for one in joined.actors}
    assert known.id not in {one.id for one in apart.actors}


@pytest.mark.parametrize(
    ("text", "mentions", "expected"),
    [
        ("They met south of Kabul.", "LOC Kabul", ["south of Kabul"]),
        ("It holds the Herat-Badghis region.", "LOC Herat", ["Herat-Badghis region"]),
        ("Mali's army left.", "LOC Mali's", ["Mali"]),
        ("Soldiers reached the Sahel.", "LOC the Sahel", ["Sahel"]),
        ("The northern army left Gao.", "LOC Gao", ["Gao"]),
    ],
    ids=[
        "a direction",
        "a twin region",
        "a possessive",
        "an article",
        "no direction of its own",
    ],
)
def test_a_place_takes_the_words_that_move_or_widen_it(text, mentions, expected):
    found = widen_all(text, [mention.span for mention in find_mentions(text, mentions)])
    assert [span.of(text) for span in found] == expected


def test_a_text_without_a_reading_still_resolves():
    document = document_of(TEXT)
    bare = replace(reading_of(TEXT, TREE), mentions=())
    assert resolve(document, bare, load_knowledge()).referents


def test_where_a_report_was_written_is_no_part_of_what_it_tells():
    text = "BUNIA – The army crossed the border. It left."
    tree = """BUNIA/PROPN/0/root –/PUNCT/1/punct
    The/DET/2/det army/NOUN/3/nsubj crossed/VERB/0/root the/DET/5/det border/NOUN/3/obj ./PUNCT/3/punct
    It/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct"""
    written, told = Span(0, 7), Span(8, len(text))
    parts = (Part(PartKind.DATELINE, written), Part(PartKind.BODY, told))
    document = replace(document_of(text), parts=parts)
    reading = reading_of(text, tree, "LOC BUNIA")
    sentences = [replace(one, part=min(n, 1)) for n, one in enumerate(reading.sentences)]
    found = resolve(document, replace(reading, sentences=sentences), load_knowledge())
    assert [one.text for one in found.places] == ["BUNIA"]
    assert "BUNIA" not in {one.name for one in found.referents}


def seconds_for(times: int) -> float:
    text = " ".join([TEXT] * times)
    document = document_of(text)
    reading = reading_of(text, "\n".join([TREE] * times), MENTIONS)
    knowledge = load_knowledge()
    spent = []
    for _ in range(2):
        start = process_time()
        resolve(document, reading, knowledge)
        spent.append(process_time() - start)
    return min(spent)


def test_a_long_paragraph_takes_its_length_and_not_its_square():
    # Eight times the text: its square would be 64 times the time.
    assert seconds_for(480) < 20 * seconds_for(60)


def test_a_body_the_text_names_in_full_is_not_its_namesake_in_the_tables():
    text = "The Halven Crisis Group left Sake. The Crisis Group blamed militias."
    tree = """The/DET/4/det Halven/PROPN/4/compound Crisis/PROPN/4/compound Group/PROPN/5/nsubj left/VERB/0/root Sake/PROPN/5/obj ./PUNCT/5/punct
    The/DET/3/det Crisis/PROPN/3/compound Group/PROPN/4/nsubj blamed/VERB/0/root militias/NOUN/4/obj ./PUNCT/4/punct"""
    reading = reading_of(text, tree, "ORG Halven Crisis Group; LOC Sake")
    found = resolve(document_of(text), reading, load_knowledge())
    names = {one.name for one in found.referents if "Crisis Group" in one.text}
    assert names == {"Halven Crisis Group"}


def test_a_short_form_of_a_known_body_named_in_full_still_stands_for_it():
    text = "The International Crisis Group left Sake. The Crisis Group blamed militias."
    tree = """The/DET/4/det International/PROPN/4/compound Crisis/PROPN/4/compound Group/PROPN/5/nsubj left/VERB/0/root Sake/PROPN/5/obj ./PUNCT/5/punct
    The/DET/3/det Crisis/PROPN/3/compound Group/PROPN/4/nsubj blamed/VERB/0/root militias/NOUN/4/obj ./PUNCT/4/punct"""
    reading = reading_of(text, tree, "ORG International Crisis Group; LOC Sake")
    found = resolve(document_of(text), reading, load_knowledge())
    ids = {one.id for one in found.referents if "Crisis Group" in one.text}
    assert len(ids) == 1
    assert ids <= {actor.id for actor in load_knowledge().find_actors("Crisis Group")}


def test_a_region_keeps_the_capital_word_before_its_name():
    text = "Traders came from the Middle East."
    tree = (
        "Traders/NOUN/2/nsubj came/VERB/0/root from/ADP/6/case the/DET/6/det"
        " Middle/ADJ/6/amod East/PROPN/2/obl ./PUNCT/2/punct"
    )
    document, reading = document_of(text), reading_of(text, tree, "LOC East")
    (place,) = resolve(document, reading, load_knowledge()).places
    assert (place.text, place.name) == ("Middle East", "Middle East")
