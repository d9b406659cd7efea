"""The noun that a number counts, by a small rule or by the reader's syntax."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from whence.model.figure import Bound, Figure
from whence.model.span import Span
from whence.resolve.figures.lexicon import (
    ATTRIBUTIVE,
    COLLECTIVE_NOUNS,
    MEASURES,
    MODIFIERS,
    NOT_PLURAL,
    PARTICIPLES,
    PHRASE_ENDS,
    PLURALS,
    SINGULAR_MEASURES,
)
from whence.resolve.figures.tokens import Token, tokenise

_ADJECTIVES: Final = (
    "al",
    "an",
    "ary",
    "ic",
    "ian",
    "ese",
    "ive",
    "ous",
    "ar",
    "ish",
    "ed",
)
_NOT_ONE: Final = re.compile(
    r"(?:few|lot|number|couple|dozen|bit|great|while|series|pair|third|half)$"
)
REACH: Final = 8  # words after the number in which its noun stands
_ES_ENDINGS: Final = ("ches", "shes", "sses", "xes", "zzes", "oes")


class Noun(NamedTuple):
    """The noun phrase after a number.

    Attributes:
        unit: Head noun, singular, lower case unless a name.
        first: Index of the phrase's first token.
        end: Index after its last token.
    """

    unit: str
    first: int
    end: int


def singular(word: str) -> str:
    """Singular of a plural noun; other words unchanged."""
    low = word.lower()
    if low in PLURALS:
        return PLURALS[low]
    if low in COLLECTIVE_NOUNS:
        return low
    if not looks_plural(word):
        return word
    stem = low if word.islower() else word
    if stem.endswith("ies") and len(stem) > 4:
        return stem[:-3] + "y"
    if stem.endswith(_ES_ENDINGS):
        return stem[:-2]
    return stem[:-1]


def looks_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    low = word.lower()
    if low in PLURALS or low in COLLECTIVE_NOUNS:
        return True
    if low in NOT_PLURAL or len(low) < 3 or (word.isupper() and len(word) > 1):
        return False
    return low.endswith("s") and not low.endswith(("ss", "us", "'s", "’s", "is"))


def noun_after(tokens: Sequence[Token], first: int, *, one: bool) -> Noun | None:
    """The noun phrase that begins at token `first`, if one does.

    Args:
        tokens: All tokens.
        first: Index of the first token after the number.
        one: Whether the number is one, so that the noun is singular.
    """
    end = _phrase_end(tokens, first)
    if end == first:
        last = _beyond(tokens, end)
        return None if last is None else _noun(tokens, first, last)
    measure = _measure(tokens, first, end, one=one)
    if measure is not None:
        return measure
    if one:
        return _singular_noun(tokens, first, end)
    if tokens[first].low in PARTICIPLES:
        return _noun(tokens, first, first)
    last = _last_plural(tokens, first, end) or _beyond(tokens, end)
    return _bare_noun(tokens, first, end) if last is None else _noun(tokens, first, last)


def _measure(tokens: Sequence[Token], first: int, end: int, *, one: bool) -> Noun | None:
    """A measure right after the number: ``5 km``, ``40 degrees Celsius``, ``a 50 foot wall``."""
    low = tokens[first].low
    if first + 2 < end and tokens[first + 1].letter == "-":
        second = MEASURES.get(tokens[first + 2].low) or singular(tokens[first + 2].word)
        if low in SINGULAR_MEASURES and second in SINGULAR_MEASURES | {"hour"}:
            return Noun(f"{low}-{second}", first, first + 3)
    if low in MODIFIERS and first + 1 < end:
        return _noun(tokens, first, first + 1)
    scale = tokens[first + 1].low if first + 1 < end else ""
    if low in {"degree", "degrees"} and scale in {"celsius", "fahrenheit"}:
        return Noun(scale, first, first + 2)
    written_short = low in MEASURES and low not in _WORDS
    if written_short or (low in SINGULAR_MEASURES and not one):
        return _noun(tokens, first, first)
    return None


def _last_plural(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """The plural that heads the phrase; a second one only after a word like "forces"."""
    last = None
    for index in range(first, end):
        token = tokens[index]
        if token.low in PARTICIPLES or (
            last is not None and not _goes_on(tokens[last].low)
        ):
            break
        if looks_plural(token.word) or token.low in MEASURES:
            last = index
        elif last is not None:
            break
    return last


def _beyond(tokens: Sequence[Token], end: int) -> int | None:
    """A plural after what interrupts the phrase.

    A second modifier (``20 military and civilian vehicles``) or a number that names or measures
    (``two 737 Max jets``, ``two 500-pound bombs``).
    """
    mark = tokens[end] if end < len(tokens) else None
    if mark is None or end + 1 >= len(tokens):
        return None
    if mark.low in {"and", "or"}:
        modifies = tokens[end - 1].word[0].isupper() or tokens[end - 1].low.endswith(
            _ADJECTIVES
        )
        end += 1
        if not modifies or tokens[end].low in PARTICIPLES:
            return None
    elif mark.letter in "dc" and tokens[end + 1].letter == "-":
        end += 2
    elif (mark.letter == "d" and tokens[end + 1].word[0].isupper()) or (
        mark.letter == "d" and tokens[end + 1].start == mark.end
    ):
        end += 1
    else:
        return None
    last = _last_plural(tokens, end, _phrase_end(tokens, end))
    # A plural right after "and" is a second thing counted: "one Afghan and Taliban fighters".
    return last if last is not None and last > end else None


def _goes_on(low: str) -> bool:
    return low in ATTRIBUTIVE


def _phrase_end(tokens: Sequence[Token], first: int) -> int:
    """Index after the run of words that may belong to the phrase."""
    index = first
    limit = min(first + REACH, len(tokens))
    while index < limit:
        token = tokens[index]
        if token.letter == "-" and index > first and index + 1 < limit:
            index += 1
            continue
        ends = token.low in PHRASE_ENDS and token.low not in MEASURES
        if token.letter not in "wfz" or (ends and not _is_hyphened(tokens, first, index)):
            break
        if token.gap_before and index > first:
            break
        if (
            token.low.endswith("ly")
            and index > first
            and not _before_adjective(tokens, index)
        ):
            break
        index += 1
    while index > first and tokens[index - 1].letter == "-":
        index -= 1
    return index


def _is_hyphened(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether a word is half of a compound: ``so-called``, ``group-held``."""
    after = tokens[index + 1].letter if index + 1 < len(tokens) else ""
    return after == "-" or (index > first and tokens[index - 1].letter == "-")


def _before_adjective(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].low.endswith("ed")


def _bare_noun(tokens: Sequence[Token], first: int, end: int) -> Noun | None:
    """No plural: a name ("50 Taliban") or a measure ("80 yard")."""
    word = tokens[first].word
    if word[:1].isupper():
        last = first
        while last + 1 < end and tokens[last + 1].word[:1].isupper():
            last += 1
        if last + 1 < end and tokens[last + 1].low not in PARTICIPLES:
            follower = tokens[last + 1]
            if follower.word.islower() and not follower.low.endswith(("ed", "ing")):
                last += 1
        return _noun(tokens, first, last)
    if tokens[first].low.endswith("ed"):
        return None  # a verb
    if tokens[first].low.endswith("er") and tokens[first + 1 : first + 2]:
        after = tokens[first + 1].low
        if after == "than":
            return None
    return _noun(tokens, first, first)


def _singular_noun(tokens: Sequence[Token], first: int, end: int) -> Noun | None:
    """The noun after "one": the last word before a verb or the phrase's end."""
    last = first
    for index in range(first, end):
        low = tokens[index].low
        if index > first and low.endswith(("ed", "ing")):
            break
        if index > first and tokens[index].word[:1].islower() and looks_plural(low):
            break  # a verb: "one solution does"
        last = index
    return _noun(tokens, first, last)


def _noun(tokens: Sequence[Token], first: int, last: int) -> Noun:
    head = tokens[last]
    if head.low == "strong":
        return Noun("", first, last + 1)
    unit = MEASURES.get(head.low) or singular(head.word)
    unit = MEASURES.get(unit, unit)
    if last > first and tokens[last - 1].low in MODIFIERS:
        unit = f"{MEASURES.get(tokens[last - 1].low, tokens[last - 1].low)} {unit}"
    if head.word[:1].isupper() and unit.lower() in _COMMON:
        unit = unit.lower()
    return Noun(unit, first, last + 1)


_WORDS: Final = frozenset(
    "meter kilometer liter per tonne tonnes centimeter millimeter".split()
)
_COMMON: Final = frozenset(PLURALS.values())


def find_singular(text: str) -> tuple[Figure, ...]:
    """Noun phrases with the singular article, as figures of one.

    Use this for a clause that is known to count victims or arrests: "a soldier was killed".
    """
    tokens = tokenise(text)
    found = []
    for index, token in enumerate(tokens):
        if token.low not in {"a", "an"}:
            continue
        noun = noun_after(tokens, index + 1, one=True)
        if noun is None or _NOT_ONE.match(tokens[index + 1].low) or looks_plural(noun.unit):
            continue
        span = Span(token.start, tokens[noun.end - 1].end)
        found.append(Figure(span.of(text), span, 1.0, 1.0, Bound.EXACT, noun.unit))
    return tuple(found)
