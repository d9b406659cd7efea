"""Repairs of figures: at what number somebody puts something."""

from collections.abc import Sequence
from dataclasses import replace

from whence.model.reading import ROOT, Word

MEASURING = frozenset({"put", "place", "estimate", "peg", "set"})


def put_at(words: Sequence[Word], forms: Sequence[str], i: int) -> Word:
    """*Put the number of bodies collected by Sunday at 31*: put at, and not collected at."""
    word = words[i]
    if word.deprel not in {"obl", "nmod"} or i == 0 or forms[i - 1].lower() != "at":
        return word
    at = word.head
    while at != ROOT and at < i and words[at].deprel in {"acl", "nmod", "obl", "obj"}:
        above = words[at].head
        if words[at].deprel == "obj" and words[above].lemma in MEASURING:
            return replace(word, head=above, deprel="obl")
        at = above
    return word
