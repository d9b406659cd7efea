"""How likely two claims are of one matter, by their words, where they stand and who speaks.

A weighing of a few signs, fitted on the development part of `benchmarks/piles` by its `fit.py`;
what the pairs of quotes there gave, pile by pile out of fold, stands in its README.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from whence.model.claim import Claim, Frame
from whence.model.describing import fold
from whence.store.lists.passages import Passage
from whence.weigh.alike.words import STOP, stem

# Characters before a sentence in which the one before it is looked for.
BEFORE = 400
_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d,.]*")
_BREAK = re.compile(r"(?<=[.!?])[”\"’]?\s+|\n+")
# A capital in the midst of a sentence; the word that opens one has it anyway.
_NAME = re.compile(r"(?<=[\w,;:“\"(] )[A-ZÀ-Þ][\w’-]{3,}")
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,}")
# Frames in which one thing is often told by one and the other.
KIN = frozenset(
    {
        frozenset({Frame.CONTROL, Frame.PRESENCE}),
        frozenset({Frame.EVENT, Frame.RESPONSIBILITY}),
    }
)
# Log odds for each sign; see `signs`.
WEIGHTS = MappingProxyType({
    "constant": -11.09, "likeness": 10.63, "words": 1.93, "passage": 3.72, "sources": 0.5,
    "same_frame": 1.28, "kin": 1.67, "statement": 0.71, "same_article": -0.61,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as far as it is held against another.

    Attributes:
        claim: The claim.
        words: Stems of the content words of its quote.
        passage: The same of its sentence and the one before.
        sources: Keys of those it comes from.
        names: Folded names in quote, passage and headline, and keys of whom and where it speaks of.
    """

    claim: Claim
    words: frozenset[str]
    passage: frozenset[str]
    sources: frozenset[str]
    names: frozenset[str]


def told(claim: Claim, passage: Passage) -> Told:
    """A claim with what its passage adds to it."""
    parts = _BREAK.split(passage.before.rstrip())
    near = f"{parts[-1]} {passage.sentence}"
    sources = {
        known or fold(name)
        for hop in claim.chain
        for name, known in zip(hop.name, hop.ids, strict=True)
    }
    fillers = (one for role in claim.roles for one in role.fillers)
    keys = {one.id or fold(one.name) for one in fillers if one.name[:1].isupper()}
    keys |= {place.id or fold(place.name) for place in claim.where}
    texts = (_without_capitals(passage.title), near, claim.quote)
    written = {fold(name) for text in texts for name in _NAME.findall(text)}
    return Told(
        claim,
        stems_of(claim.quote),
        stems_of(near),
        frozenset(sources),
        frozenset(keys | sources | (written - STOP)),
    )


def _without_capitals(title: str) -> str:
    """A headline, or nothing where it has capitals throughout: they tell no names."""
    words = _LONG_WORD.findall(title)
    return title if any(word[0].islower() for word in words) else ""


def stems_of(text: str) -> frozenset[str]:
    """Stems of the content words of a text."""
    words = (fold(word) for word in _WORD.findall(text))
    return frozenset(stem(word) for word in words if word and word not in STOP)


def signs(one: Told, other: Told, likeness: float) -> Mapping[str, float]:
    """What speaks for one matter and against it.

    Args:
        one: A claim.
        other: Another.
        likeness: Cosine of their words' vectors.

    Returns:
        ``likeness``; ``words`` and ``passage``, the share of the shorter's that the other has; and
        0 or 1: ``sources`` (one source speaks in both), ``same_frame``, ``kin`` frames, just one
        of them a free ``statement``, ``same_article``.
    """
    frames = frozenset({one.claim.frame, other.claim.frame})
    return {
        "constant": 1.0,
        "likeness": likeness,
        "words": _share(one.words, other.words),
        "passage": _share(one.passage, other.passage),
        "sources": float(bool(one.sources & other.sources)),
        "same_frame": float(len(frames) == 1),
        "kin": float(frames in KIN),
        "statement": float(len(frames) > 1 and Frame.STATEMENT in frames),
        "same_article": float(one.claim.document == other.claim.document),
    }


def chance(one: Told, other: Told, likeness: float) -> float:
    """How likely two claims are of one matter, 0-1; `likeness` as for `signs`."""
    found = signs(one, other, likeness)
    odds = math.fsum(WEIGHTS[name] * value for name, value in found.items())
    return 1 / (1 + math.exp(-odds))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0
