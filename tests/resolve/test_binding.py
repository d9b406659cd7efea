"""What grammar forbids a pronoun, and what its clause asks for."""

import pytest
from tests.resolve.hand_readings import document_of, reading_of

from whence.resolve.coreference.asking import (
    asks_for_actor,
    asks_for_sort,
    is_empty,
    number_shown,
    says_of,
)
from whence.resolve.coreference.binding import banned_heads
from whence.resolve.coreference.entities import Entity
from whence.resolve.coreference.features import Surroundings
from whence.resolve.coreference.pronouns import find_candidates, passed_on
from whence.resolve.phrases.noun_phrases import find_phrases
from whence.resolve.phrases.nouns import NounClass
from whence.resolve.phrases.tree import Tree

BANNED = {
    "one does not deny sheltering oneself": (
        "Dahra denies sheltering it.",
        "Dahra/PROPN/2/nsubj denies/VERB/0/root sheltering/VERB/2/ccomp it/PRON/3/obj "
        "./PUNCT/2/punct",
        "it",
        set(),
    ),
    "nobody is part of himself": (
        "Dahra was part of it.",
        "Dahra/PROPN/3/nsubj was/AUX/3/cop part/NOUN/0/root of/ADP/5/case it/PRON/3/nmod "
        "./PUNCT/3/punct",
        "it",
        {"Dahra"},
    ),
    "nobody is his own rival": (
        "Dahra is its rival.",
        "Dahra/PROPN/4/nsubj is/AUX/4/cop its/PRON/4/nmod:poss rival/NOUN/0/root "
        "./PUNCT/4/punct",
        "its",
        {"Dahra"},
    ),
    "both of two act on a third": (
        "Dahra and Roum hit it.",
        "Dahra/PROPN/4/nsubj and/CCONJ/3/cc Roum/PROPN/1/conj hit/VERB/0/root it/PRON/4/obj "
        "./PUNCT/4/punct",
        "it",
        {"Dahra", "Roum"},
    ),
    "who counts some of many is none of them": (
        "Dahra counted 40 of them.",
        "Dahra/PROPN/2/nsubj counted/VERB/0/root 40/NUM/2/obj of/ADP/5/case "
        "them/PRON/3/nmod ./PUNCT/2/punct",
        "them",
        {"Dahra"},
    ),
    "who is asked to help helps another": (
        "Dahra asked Roum to help it.",
        "Dahra/PROPN/2/nsubj asked/VERB/0/root Roum/PROPN/2/obj to/PART/5/mark "
        "help/VERB/2/xcomp it/PRON/5/obj ./PUNCT/2/punct",
        "it",
        {"Roum"},
    ),
}


def tree_of(text: str, rows: str) -> Tree:
    document_of(text)
    return Tree(reading_of(text, rows, ""), text)


@pytest.mark.parametrize(("text", "rows", "word", "banned"), BANNED.values(), ids=BANNED)
def test_banned_heads(text: str, rows: str, word: str, banned: set[str]) -> None:
    tree = tree_of(text, rows)
    phrases = {one.head: one for one in find_phrases(tree)}
    phrase = next(one for one in phrases.values() if one.noun == word)
    heads = {tree.form(head) for head in banned_heads(tree, phrase, phrases)}
    assert heads & {"Dahra", "Roum"} == banned


def test_asking() -> None:
    text = "It vowed revenge."
    tree = tree_of(
        text, "It/PRON/2/nsubj vowed/VERB/0/root revenge/NOUN/2/obj ./PUNCT/2/punct"
    )
    (pronoun,) = (one for one in find_phrases(tree) if one.noun == "it")
    assert not is_empty(tree, pronoun)
    assert number_shown(tree, pronoun) == ""
    assert isinstance(asks_for_actor(tree, pronoun), bool)


def test_an_open_pronoun_is_no_rival() -> None:
    entities = [Entity("armed_group"), Entity("", guesses={0: 0.5})]
    shares = passed_on({0: 0.4, 1: 0.4}, entities)
    assert shares == pytest.approx({0: 0.6, 1: 0.2})


@pytest.mark.parametrize(
    ("owned", "sort"), [("population", "place"), ("preamble", "document"), ("fighters", "")]
)
def test_what_is_owned_asks_for_its_owner(owned: str, sort: str) -> None:
    tree = tree_of(
        f"Its {owned} fell.",
        f"Its/PRON/2/nmod:poss {owned}/NOUN/3/nsubj fell/VERB/0/root ./PUNCT/3/punct",
    )
    (pronoun,) = (one for one in find_phrases(tree) if one.noun == "its")
    assert asks_for_sort(tree, pronoun) == sort


def test_a_speaker_says_it_of_itself() -> None:
    tree = tree_of(
        "Dahra said it left Roum.",
        "Dahra/PROPN/2/nsubj said/VERB/0/root it/PRON/4/nsubj left/VERB/2/ccomp "
        "Roum/PROPN/4/obj ./PUNCT/2/punct",
    )
    assert says_of(tree, 2, 0)
    assert not says_of(tree, 2, 4)


def test_one_of_them_is_one_of_several() -> None:
    tree = tree_of(
        "Roum met traders. It jailed one of them.",
        "Roum/PROPN/2/nsubj met/VERB/0/root traders/NOUN/2/obj ./PUNCT/2/punct\n"
        "It/PRON/2/nsubj jailed/VERB/0/root one/NUM/2/obj of/ADP/5/case them/PRON/3/nmod "
        "./PUNCT/2/punct",
    )
    phrases = {tree.form(one.head): one for one in find_phrases(tree)}
    body, several = Entity("armed_group"), Entity("person", plural=True)
    body.phrases.append(phrases["Roum"])
    several.phrases.append(phrases["traders"])
    nobody: frozenset[int] = frozenset()
    around = Surroundings(
        last_source=None,
        is_source=False,
        quoted=False,
        banned=nobody,
        subjects=nobody,
        main=nobody,
        coming={},
    )
    found = find_candidates(tree, phrases["them"], [body, several], around, [0, 1])
    assert [one.number for one in found] == [1]


def test_who_makes_an_unknown_noun_a_person() -> None:
    tree = tree_of(
        "A zabtan who fled spoke.",
        "A/DET/2/det zabtan/NOUN/5/nsubj who/PRON/4/nsubj fled/VERB/2/acl:relcl "
        "spoke/VERB/0/root ./PUNCT/5/punct",
    )
    (noun,) = (one for one in find_phrases(tree) if one.noun == "zabtan")
    assert noun.noun_class is NounClass.PERSON
