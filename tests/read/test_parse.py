"""The parser as shipped hangs words as the plain shapes of reporting want it."""

import pytest
from tests.fakes import make_document

from whence.model.reading import ROOT
from whence.read.reader import load_reader

# What earlier weights got wrong and rules had to mend: a sentence, and for some of its words
# the relation and the word each hangs on.
SHAPES = {
    "Two soldiers were killed and five wounded in the attack, residents said.": (
        ("five", "nsubj:pass", "wounded"),
        ("wounded", "conj", "killed"),
        ("said", "parataxis", "killed"),
    ),
    "They blew up a pylon, two shops and a bridge.": (
        ("shops", "conj", "pylon"),
        ("bridge", "conj", "pylon"),
    ),
    "The mission said witnesses reported shots.": (
        ("witnesses", "nsubj", "reported"),
        ("reported", "ccomp", "said"),
    ),
    "Residents said, the Herald reported, that the army had left.": (
        ("reported", "parataxis", "said"),
        ("left", "ccomp", "said"),
    ),
    "None of them was hurt in the raid.": (("None", "nsubj:pass", "hurt"),),
    "Many fear that the group will return.": (("Many", "nsubj", "fear"),),
    "Hamas's branch in Sidon left.": (
        ("Hamas", "nmod:poss", "branch"),
        ("branch", "nsubj", "left"),
        ("Sidon", "nmod", "branch"),
    ),
    "The 40 al-Shabaab fighters died.": (
        ("fighters", "nsubj", "died"),
        ("40", "nummod", "fighters"),
    ),
    "They fled amid fears that rebels attack.": (
        ("fears", "obl", "fled"),
        ("attack", "acl", "fears"),
    ),
    "An official reached by telephone spoke.": (
        ("official", "nsubj", "spoke"),
        ("reached", "acl", "official"),
    ),
    "Although rebels left Goma, Kigali and Kampala differ.": (
        ("Kigali", "nsubj", "differ"),
        ("Kampala", "conj", "Kigali"),
    ),
    "The town has 2,000 to 2,500 fighters and enjoys the support of the army.": (
        ("fighters", "obj", "has"),
        ("enjoys", "conj", "has"),
        ("support", "obj", "enjoys"),
    ),
}
SHARE_RIGHT = 0.85


@pytest.fixture(scope="module")
def reader():
    return load_reader(threads=1)


def test_plain_shapes_are_parsed(reader) -> None:
    missed = []
    for text, wanted in SHAPES.items():
        words = reader.read(make_document("a.txt", text)).words
        form = {w.span.of(text): w for w in words}
        for word, relation, head in wanted:
            one = form[word]
            above = "" if one.head == ROOT else words[one.head].span.of(text)
            if (one.deprel.removesuffix(":relcl"), above) != (relation, head):
                missed.append(f"{word} in {text!r}: {one.deprel} of {above}")
    total = sum(len(wanted) for wanted in SHAPES.values())
    assert len(missed) <= (1 - SHARE_RIGHT) * total, missed
