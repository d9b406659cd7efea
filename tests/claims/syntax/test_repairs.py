"""What the reader's tree gets wrong in ways that the words themselves show."""

from dataclasses import replace

import pytest
from tests.claims.hand import resolved_of

from whence.claims.syntax.repairs import lemma_of, related
from whence.model.reading import ROOT, Word
from whence.model.span import Span


@pytest.mark.parametrize(
    ("text", "tree", "head"),
    [
        pytest.param(
            "Yusuf suspects gunmen of looting houses.",
            "Yusuf/Yusuf/NNP/2/nsubj suspects/suspect/VBZ/0/root gunmen/gunman/NNS/5/obj "
            "of/_/IN/5/mark looting/loot/VBG/2/advcl houses/house/NNS/5/obj ././././punct",
            "suspects",
            id="one accused stands before the mark",
        ),
        pytest.param(
            "Yusuf feared gunmen looting houses.",
            "Yusuf/Yusuf/NNP/2/nsubj feared/fear/VBD/0/root gunmen/gunman/NNS/4/nsubj "
            "looting/loot/VBG/2/ccomp houses/house/NNS/4/obj ././././punct",
            "looting",
            id="no mark stands between",
        ),
    ],
)
def test_who_stands_before_a_mark_hangs_above_it(text, tree, head):
    tree = tree.replace("././././punct", "./././2/punct")
    reading = resolved_of(text, tree).reading
    words = related(reading.words, text)
    gunmen = next(w for w in words if w.span.of(text) == "gunmen")
    assert words[gunmen.head].span.of(text) == head


def test_numbers_hang_on_what_they_count():
    text = "They have 20 to 30 fighters."
    tree = (
        "They/_/PRP/2/nsubj have/_/VBP/0/root 20/20/CD/2/obj to/_/IN/5/case 30/30/CD/3/nmod "
        "fighters/fighter/NNS/3/nmod ./././2/punct"
    )
    words = related(resolved_of(text, tree).reading.words, text)
    assert (words[5].head, words[5].deprel) == (1, "obj")
    assert (words[2].head, words[2].deprel) == (5, "nummod")


@pytest.mark.parametrize(
    ("text", "tree", "word", "wanted"),
    [
        pytest.param(
            "The shelling of Goma went on.",
            "The/_/DT/2/det shelling/shell/VBG/5/nsubj of/_/IN/4/case Goma/_/NNP/2/nmod "
            "went/go/VBD/0/root on/_/RP/5/compound:prt ./././5/punct",
            "shelling", ("NOUN", "shelling"), id="an -ing form with an article",
        ),
        pytest.param(
            "They like shelling Goma.",
            "They/_/PRP/2/nsubj like/_/VBP/0/root shelling/shell/VBG/2/obj Goma/_/NNP/3/obj "
            "./././2/punct",
            "shelling", ("VERB", "shell"), id="one with an object is a verb",
        ),
        pytest.param(
            "Fighting between clans spread.",
            "Fighting/fight/VBG/4/nsubj between/_/IN/3/case clans/_/NNS/1/nmod "
            "spread/_/VBD/0/root ./././4/punct",
            "Fighting", ("NOUN", "fight"), id="what goes on between two is a noun",
        ),
        pytest.param(
            "He was convicted of fraud.",
            "He/_/PRP/3/nsubj:pass was/be/VBD/3/aux:pass convicted/_/JJ/0/root of/_/IN/5/case "
            "fraud/_/NN/3/obl ./././3/punct",
            "convicted", ("VERB", "convicted"), id="a passive is a verb",
        ),
    ],
)  # fmt: skip
def test_parts_of_speech(text: str, tree: str, word: str, wanted: tuple[str, str]) -> None:
    words = related(resolved_of(text, tree).reading.words, text)
    (found,) = [one for one in words if one.span.of(text) == word]
    assert (found.upos, found.lemma) == wanted


@pytest.mark.parametrize(
    ("after", "relation"), [("by/_/IN/6/case", "aux:pass"), ("in/_/IN/6/case", "cop")]
)
def test_told_by_somebody_is_a_passive(after: str, relation: str) -> None:
    text = f"He had been told {after.partition('/')[0]} traders."
    tree = (
        "He/_/PRP/4/nsubj had/have/VBD/4/aux been/be/VBN/4/cop told/tell/VBN/0/root "
        f"{after} traders/trader/NNS/4/obl ./././4/punct"
    )
    words = related(resolved_of(text, tree).reading.words, text)
    assert words[2].deprel == relation


@pytest.mark.parametrize(
    ("before", "relation"), [("by/_/IN/6/case", "obl:agent"), ("in/_/IN/6/case", "obl")]
)
def test_an_agent_has_a_by_before_it(before: str, relation: str) -> None:
    text = f"He was held {before.partition('/')[0]} the army."
    tree = (
        "He/_/PRP/3/nsubj:pass was/be/VBD/3/aux:pass held/hold/VBN/0/root "
        f"{before} the/_/DT/6/det army/_/NN/3/obl:agent ./././3/punct"
    )
    words = related(resolved_of(text, tree).reading.words, text)
    assert words[5].deprel == relation


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("ccomp", [("PRON", "nsubj"), ("VERB", "root")]),
        ("acl", [("ADJ", "amod"), ("NOUN", "root")]),
    ],
)
def test_what_some_have_a_clause_of_is_a_verb(clause: str, wanted: object) -> None:
    text = "Many fear rebels return."
    tree = (
        "Many/_/JJ/2/amod fear/_/NN/0/root rebels/rebel/NNS/4/nsubj "
        f"return/_/VBP/2/{clause} ./././2/punct"
    )
    words = related(resolved_of(text, tree).reading.words, text)
    assert [(one.upos, one.deprel) for one in words[:2]] == wanted


@pytest.mark.parametrize(
    ("when", "wanted"), [("", ("begun", "obl:agent")), ("then ", ("revival", "nmod"))]
)
def test_who_stands_behind_by_has_done_what_stands_before_it(
    when: str, wanted: tuple[str, str]
) -> None:
    text = f"A revival of war begun {when}by Musa."
    later = "then/_/RB/5/advmod " if when else ""
    by, musa = (6, 7) if not when else (7, 8)
    tree = (
        "A/_/DT/2/det revival/_/NN/0/root of/_/IN/4/case war/_/NN/2/nmod begun/begin/VBN/4/acl "
        f"{later}by/_/IN/{musa}/case Musa/Musa/NNP/2/nmod ./././2/punct"
    )
    words = related(resolved_of(text, tree).reading.words, text)
    one = words[by]
    assert (words[one.head].span.of(text), one.deprel) == wanted


def test_a_verb_known_as_an_adjective_is_a_verb():
    held = Word(Span(0, 10), "controlled", "VERB", ROOT, "root", 0, "VBD")
    known = frozenset({"control", "controlled"})
    assert lemma_of(held, "controlled", known) == "control"
    assert lemma_of(replace(held, upos="ADJ"), "controlled", known) == "controlled"


def test_bases_are_no_basis():
    bases = Word(Span(0, 5), "basis", "NOUN", ROOT, "root", 0, "NNS")
    assert lemma_of(bases, "bases", frozenset({"base"})) == "base"
