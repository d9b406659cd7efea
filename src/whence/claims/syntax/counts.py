"""Counts: a noun after a range of numbers is what they count, and heads them."""

from collections.abc import Sequence
from dataclasses import replace

from whence.model.reading import Word

_TO = frozenset({"to", "-", "–"})
_LOOSE = frozenset({"obl", "nmod", "obj", "dep", "conj", "appos", "nsubj"})
_DESCRIBING = frozenset({"amod", "compound", "conj", "nmod"})
MOST = 3  # words that describe what is counted


def counted(words: Sequence[Word], text: str) -> Sequence[Word]:
    """*20,000 to 30,000 armed men* are men: the noun heads the numbers before it.

    What hung on the first number hangs on the noun, and the noun where the number did.
    """
    mended = [_in_share(words, text, i) for i in range(len(words))]
    for i in range(len(words) - 3):
        if mended[i].upos == "NUM" and _is_range(mended, text, i):
            _raise_noun(mended, text, i)
    return mended


def _in_share(words: Sequence[Word], text: str, i: int) -> Word:
    """*95 per cent of the families*: *per* is part of the share and marks nothing."""
    if words[i].head != i + 1 or words[i].span.of(text).lower() != "per":
        return words[i]
    share = words[i + 1].span.of(text).lower() == "cent"
    return replace(words[i], deprel="fixed") if share else words[i]


def _is_range(words: Sequence[Word], text: str, i: int) -> bool:
    """Whether a number opens a range: *500 to 600*, *between 500 and 600*."""
    joint = words[i + 1].span.of(text)
    between = i > 0 and words[i - 1].span.of(text).lower() == "between"
    return words[i + 2].upos == "NUM" and (joint in _TO or (joint == "and" and between))


def _raise_noun(words: list[Word], text: str, i: int) -> None:
    low = words[i]
    at = i + 3
    while at < len(words) and at < i + 3 + MOST and _describes(words, at, i):
        at += 1
    if at >= len(words) or i <= low.head <= at or not _is_counted(words, text, at, i):
        return
    words[at] = replace(words[at], head=low.head, deprel=low.deprel)
    words[i] = replace(low, head=at, deprel="nummod")
    for k in range(i + 3, at):
        if words[k].upos in {"ADJ", "VERB"} and words[k].head <= at:
            words[k] = replace(words[k], head=at, deprel="amod")
    for k, word in enumerate(words):
        if word.head == i and k not in {i + 1, i + 2}:
            words[k] = replace(word, head=at)


def _describes(words: Sequence[Word], at: int, i: int) -> bool:
    """Whether a word after a range only describes what is counted."""
    word = words[at]
    if word.upos not in {"ADJ", "VERB", "PROPN", "NOUN"} or at + 1 >= len(words):
        return False
    participle = word.upos != "VERB" or word.xpos in {"VBN", "VBG"}
    follows = words[at + 1].upos in {"NOUN", "ADJ", "PROPN"}
    base = word.deprel.partition(":")[0]
    return participle and follows and base in _DESCRIBING and word.head >= i


def _is_counted(words: Sequence[Word], text: str, at: int, i: int) -> bool:
    """Whether a noun hangs on the numbers, or beside them with no preposition of its own."""
    noun = words[at]
    if noun.upos != "NOUN" or (at > i + 3 and noun.xpos not in {"NNS", ""}):
        return False
    own = range(i, at)
    beside = noun.head == words[i].head and noun.deprel.partition(":")[0] in _LOOSE
    plural = noun.xpos == "NNS" or noun.span.of(text).endswith("s")
    return noun.head in own or (beside and plural)
