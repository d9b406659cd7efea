"""Words with their tags, lemmas and places in their sentences' trees."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whence.model.reading import ROOT, Predicate, Word
from whence.model.span import Span
from whence.read.decode.tags import Ints
from whence.read.decode.trees import NO_CHOICE, tree_of
from whence.read.layout import Layout, Window
from whence.read.lemmas import Lemmas
from whence.read.network import Outputs

_PREDICATIVE = frozenset(
    {"root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "conj"}
)
_NOMINAL = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "PRON", "ADV"})


@dataclass(frozen=True, slots=True)
class Grammar:
    """Names of the columns of the syntax head, and the lemmatiser."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    lemmas: Lemmas


def words_of(
    text: str, layout: Layout, window: Window, out: Outputs, grammar: Grammar
) -> list[Word]:
    """Every word of one window with its grammar; heads are indices in the document."""
    parts = len(grammar.upos)
    upos = out["pos"][:, :parts].argmax(1).tolist()
    xpos = out["pos"][:, parts:].argmax(1).tolist()
    heads, relations = _trees(layout, window, out, grammar)
    words = []
    for place, laid in enumerate(layout.words[window.first : window.end]):
        kind, tag = grammar.upos[upos[place]], grammar.xpos[xpos[place]]
        words.append(
            Word(
                span=Span(laid.start, laid.end),
                lemma=grammar.lemmas.of(text[laid.start : laid.end], kind, tag),
                upos=kind,
                head=heads[place],
                deprel=relations[place],
                sentence=window.sentence[place],
                xpos=tag,
            )
        )
    return words


def _trees(
    layout: Layout, window: Window, out: Outputs, grammar: Grammar
) -> tuple[list[int], list[str]]:
    """Head of each word (index in the document) and its relation."""
    candidates: Ints = out["heads"].astype(np.int64)
    relations = out["relations"]
    heads: list[int] = []
    names: list[str] = []
    for number in dict.fromkeys(window.sentence):
        sentence = layout.sentences[number]
        low, high = sentence.first - window.first, sentence.end - window.first
        tree = tree_of(
            candidates[low:high] - low,
            out["head_scores"][low:high],
            out["root_scores"][low:high],
        )
        for place, (head, choice) in enumerate(zip(tree.heads, tree.choices, strict=True)):
            if head == place:
                heads.append(ROOT)
                names.append("root")
                continue
            heads.append(sentence.first + head)
            label = int(relations[low + place, choice]) if choice != NO_CHOICE else -1
            names.append(grammar.relations[label] if label >= 0 else "dep")
    return heads, names


def predicates_of(words: Sequence[Word], window: Window, out: Outputs) -> list[Predicate]:
    """Factuality of the window's verbs and of its other words that carry a clause.

    Args:
        words: The window's words.
        window: Where they stand.
        out: The network's outputs for the window.
    """
    carried = {
        word.head for word in words if word.deprel.startswith(("nsubj", "csubj", "cop"))
    }
    found = []
    for number, (word, value) in enumerate(
        zip(words, out["fact"].tolist(), strict=True), window.first
    ):
        if word.upos == "VERB" or (
            word.upos in _NOMINAL
            and (number in carried or word.deprel.split(":")[0] in _PREDICATIVE)
        ):
            found.append(Predicate(number, max(-3.0, min(3.0, value))))
    return found
