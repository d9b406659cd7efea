"""Pairs of names: *a joint Chadian-Nigerian base* is a base, and neither of the two."""

from collections.abc import Sequence
from dataclasses import replace

from whence.model.reading import Word

HYPHENS = frozenset({"-", "–"})
# How the adjective of a people ends where it was read as a name: *Al-Shabaab* is no pair.
PEOPLES = ("an", "ese", "ish")
# Adjectives and nouns that may stand between the pair and what it describes.
FURTHEST = 3


def described(words: Sequence[Word], text: str) -> tuple[Word, ...]:
    """Words in which a noun heads the hyphened pair of names before it."""
    mended = list(words)
    for i in range(len(words) - 3):
        noun = _noun_after(words, text, i)
        if noun is None:
            continue
        pair = range(i, i + 3)
        inside = range(i, noun + 1)
        top = next((k for k in pair if mended[k].head not in inside), None)
        if top is None:
            continue
        above = mended[top]
        if mended[noun].head not in (*pair, above.head):
            continue
        for k, word in enumerate(mended):
            if word.head in pair and k not in inside:
                mended[k] = replace(word, head=noun)
        mended[noun] = replace(mended[noun], head=above.head, deprel=above.deprel)
        mended[i + 2] = replace(mended[i + 2], head=noun, deprel="amod")
        mended[i] = replace(mended[i], head=i + 2, deprel="amod")
    return tuple(mended)


def is_paired(words: Sequence[Word], text: str, i: int) -> bool:
    """Whether a word is one of two names joined by a hyphen before a noun."""
    return any(k >= 0 and _noun_after(words, text, k) is not None for k in (i - 2, i))


def _noun_after(words: Sequence[Word], text: str, i: int) -> int | None:
    """The noun that the pair of names which begins with a word describes."""
    if i + 3 >= len(words) or words[i].span.end != words[i + 1].span.start:
        return None
    tight = words[i + 1].span.end == words[i + 2].span.start
    if not tight or words[i + 1].span.of(text) not in HYPHENS:
        return None
    for word in (words[i], words[i + 2]):
        form = word.span.of(text)
        people = word.upos == "ADJ" or (word.upos == "PROPN" and form.endswith(PEOPLES))
        if not (people and form[:1].isupper()):
            return None
    for k in range(i + 3, min(i + 3 + FURTHEST, len(words))):
        if words[k].upos == "NOUN" and words[k].sentence == words[i].sentence:
            last = k + 1 >= len(words) or words[k + 1].upos != "NOUN"
            if last:
                return k
        elif words[k].upos != "ADJ":
            return None
    return None
