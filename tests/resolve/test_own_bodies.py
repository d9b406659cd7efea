"""Whose army "the army" is, and names of one body, place or person that differ."""

import pytest
from tests.resolve.hand_readings import document_of, reading_of

from whence.model.resolved import ReferentHow, Resolved
from whence.resolve.knowledge import load_knowledge
from whence.resolve.stage import resolve

# Sentences that say where: the country told of is Mali, and its army is named by no name.
HERE = "Rebels took Gao. People left Timbuktu. Rebels took Kidal in Mali. "
HERE_TREE = """Rebels/NOUN/2/nsubj took/VERB/0/root Gao/PROPN/2/obj ./PUNCT/2/punct
People/NOUN/2/nsubj left/VERB/0/root Timbuktu/PROPN/2/obj ./PUNCT/2/punct
Rebels/NOUN/2/nsubj took/VERB/0/root Kidal/PROPN/2/obj in/ADP/5/case Mali/PROPN/3/nmod ./PUNCT/2/punct
"""
HERE_NAMES = "LOC Gao; LOC Timbuktu; LOC Kidal; LOC Mali"
FLED = "The/DET/2/det army/NOUN/3/nsubj fled/VERB/0/root ./PUNCT/3/punct\n"
CAME = (
    "The/DET/3/det French/ADJ/3/amod army/NOUN/4/nsubj came/VERB/0/root ./PUNCT/4/punct\n"
)
SAID = (
    "{}/PROPN/2/nsubj said/VERB/0/root the/DET/4/det army/NOUN/5/nsubj fled/VERB/2/ccomp"
    " ./PUNCT/2/punct\n"
)


def resolved(text: str, tree: str, mentions: str, speech=()) -> Resolved:
    document, reading = document_of(text), reading_of(text, tree, mentions, speech)
    return resolve(document, reading, load_knowledge())


def meant(found: Resolved, words: str) -> list[str | None]:
    return [
        None if one.how is ReferentHow.UNRESOLVED else one.name
        for one in found.referents
        if one.text.lower() == words
    ]


def test_the_army_is_that_of_the_country_told_of():
    found = resolved(HERE + "The army fled.", HERE_TREE + FLED, HERE_NAMES)
    assert meant(found, "the army") == ["Malian Armed Forces"]


def test_the_foreign_army_named_last_is_not_the_army_told_of_before():
    text = HERE + "The army fled. The French army came. The army fled."
    found = resolved(text, HERE_TREE + FLED + CAME + FLED, HERE_NAMES)
    assert meant(found, "the army") == ["Malian Armed Forces"] * 2


def test_in_a_story_of_a_foreign_army_it_stays_open():
    text = HERE + "The French army came. The army fled."
    found = resolved(text, HERE_TREE + CAME + FLED, HERE_NAMES)
    assert meant(found, "the army") == [None]


@pytest.mark.parametrize(
    ("speaker", "army"),
    [
        ("France", "French Armed Forces"),  # its army has a part in this
        ("Qatar", "Malian Armed Forces"),  # tells of another's war
        ("Mali", "Malian Armed Forces"),
    ],
)
def test_who_speaks_means_his_own_army_where_it_has_a_part(speaker, army):
    text = f"{HERE}The French army came. {speaker} said the army fled."
    tree = HERE_TREE + CAME + SAID.format(speaker)
    found = resolved(
        text, tree, f"{HERE_NAMES}; LOC {speaker}", [(speaker, "said", "the army fled")]
    )
    assert meant(found, "the army") == [army]


def test_where_no_country_stands_out_the_army_is_nobodys():
    found = resolved("The army fled.", FLED, "")
    assert meant(found, "the army") == [None]


OF_TREE = """Rebels/NOUN/2/nsubj took/VERB/0/root the/DET/5/det Malian/ADJ/5/amod {}/NOUN/2/obj of/ADP/7/case Zaruma/PROPN/{} from/ADP/9/case rebels/NOUN/5/nmod ./PUNCT/2/punct
They/PRON/2/nsubj left/VERB/0/root the/DET/4/det {}/NOUN/2/obj ./PUNCT/2/punct"""


@pytest.mark.parametrize("sort", ["town", "village", "district", "island"])
@pytest.mark.parametrize("hangs", ["5/nmod", "9/compound"])
def test_the_town_of_a_name_is_the_name(sort, hangs):
    text = f"Rebels took the Malian {sort} of Zaruma from rebels. They left the {sort}."
    found = resolved(text, OF_TREE.format(sort, hangs, sort), "LOC Zaruma")
    assert meant(found, f"the {sort}") == ["Zaruma"]


def test_the_town_of_anothers_something_is_not_that_town():
    text = "He ran the city of Zaruma police."
    tree = "He/PRON/2/nsubj ran/VERB/0/root the/DET/4/det city/NOUN/2/obj of/ADP/7/case Zaruma/PROPN/7/compound police/NOUN/4/nmod ./PUNCT/2/punct"
    found = resolved(text, tree, "LOC Zaruma")
    assert "Zaruma" not in meant(found, "the city of zaruma police")


def test_a_surname_taken_for_a_place_is_the_person_where_it_acts():
    text = "Yusuf Kelendo spoke. Kelendo left."
    tree = """Yusuf/PROPN/3/nsubj Kelendo/PROPN/1/flat spoke/VERB/0/root ./PUNCT/3/punct
Kelendo/PROPN/2/nsubj left/VERB/0/root ./PUNCT/2/punct"""
    document = document_of(text)
    reading = reading_of(text, tree, "PER Yusuf Kelendo; LOC Kelendo")
    names = [one.name for one in resolve(document, reading, load_knowledge()).referents]
    assert names == ["Yusuf Kelendo", "Yusuf Kelendo"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Rwandan armed forces", "Rwanda Defence Force"),
        ("Ugandan soldiers", "Uganda People's Defence Force"),
        ("Congolese troops", "Armed Forces of the Democratic Republic of the Congo"),
        ("United Nations refugee agency", "UN High Commissioner for Refugees"),
        ("United Nations panel of experts", "UN panel of experts"),
    ],
)
def test_one_body_has_one_name(words, name):
    assert [one.name for one in load_knowledge().find_actors(words)] == [name]


def test_a_panel_of_experts_is_a_panel():
    text = "A United Nations panel of experts met. The panel left."
    tree = """A/DET/4/det United/PROPN/3/compound Nations/PROPN/4/compound panel/NOUN/7/nsubj of/ADP/6/case experts/NOUN/4/nmod met/VERB/0/root ./PUNCT/7/punct
The/DET/2/det panel/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct"""
    found = resolved(text, tree, "ORG United Nations panel of experts")
    assert meant(found, "the panel") == ["UN panel of experts"]
