"""What is held against what: a claim's words, where they stand and who speaks."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from whence.model.claim import Claim
from whence.model.describing import fold
from whence.model.ids import DocId
from whence.model.span import Span
from whence.pipeline.beside.uncoded import Uncoded
from whence.store.lists.passages import Passage
from whence.weigh.alike.words import STOP, stem

_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d,.]*")
_BREAK = re.compile(r"(?<=[.!?])[”\"’]?\s+|\n+")
# A capital in the midst of a sentence; the word that opens one has it anyway.
_NAME = re.compile(r"(?<=[\w,;:“\"(] )[A-ZÀ-Þ][\w’-]{3,}")
# Words whose stem is kept in memory: more than a hundred articles use.
KEPT = 20_000
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Told:
    """What is held against another: a claim, or a sentence that none was coded from.

    Attributes:
        claim: The claim, if it is one.
        frame: Its frame, or empty.
        document: The article.
        sentence: Where the sentence stands in it.
        published: First possible day, if known.
        words: Stems of the content words of the quote.
        passage: The same of its sentence and the one before.
        sources: Keys of those it comes from.
        names: Folded names in quote, passage and headline, and keys of whom and where it speaks of.
    """

    claim: Claim | None
    frame: str
    document: DocId
    sentence: Span
    published: date | None
    words: frozenset[str]
    passage: frozenset[str]
    sources: frozenset[str]
    names: frozenset[str]


def told(claim: Claim, passage: Passage) -> Told:
    """A claim with what its passage adds to it."""
    near = _near(passage)
    sources = {
        known or fold(name)
        for hop in claim.chain
        for name, known in zip(hop.name, hop.ids, strict=True)
    }
    fillers = (one for role in claim.roles for one in role.fillers)
    keys = {one.id or fold(one.name) for one in fillers if one.name[:1].isupper()}
    keys |= {place.id or fold(place.name) for place in claim.where}
    written = _names_in(_without_capitals(passage.title), near, claim.quote)
    return Told(
        claim,
        claim.frame.value,
        claim.document,
        claim.sentence,
        claim.published.start if claim.published else None,
        stems_of(claim.quote),
        stems_of(near),
        frozenset(sources),
        written | keys | sources,
    )


def told_uncoded(one: Uncoded) -> Told:
    """A sentence that no claim was coded from."""
    near = _near(one.passage)
    return Told(
        None,
        "",
        one.document,
        one.span,
        one.published,
        stems_of(one.passage.sentence),
        stems_of(near),
        frozenset(),
        _names_in(_without_capitals(one.passage.title), near),
    )


def _near(passage: Passage) -> str:
    """A sentence with the one before."""
    return f"{_BREAK.split(passage.before.rstrip())[-1]} {passage.sentence}"


def _names_in(*texts: str) -> frozenset[str]:
    return frozenset(fold(name) for text in texts for name in _NAME.findall(text)) - STOP


def _without_capitals(title: str) -> str:
    """A headline, or nothing where it has capitals throughout: they tell no names."""
    words = _LONG_WORD.findall(title)
    return title if any(word[0].islower() for word in words) else ""


def stems_of(text: str) -> frozenset[str]:
    """Stems of the content words of a text."""
    return frozenset(filter(None, map(_stem_of, _WORD.findall(text))))


@lru_cache(KEPT)
def _stem_of(word: str) -> str:
    """The stem of a word, or an empty string where it says nothing."""
    folded = fold(word)
    return stem(folded) if folded and folded not in STOP else ""
