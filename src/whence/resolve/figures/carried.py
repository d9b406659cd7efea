"""A number without a noun that goes on counting what an earlier one counts."""

from collections.abc import Iterator, Sequence
from typing import Final

from whence.resolve.figures.counted import AGE, Counted
from whence.resolve.figures.lexicon import (
    BOUNDS_BEFORE,
    MEASURES,
    PERCENT,
    SINGULAR_MEASURES,
)
from whence.resolve.figures.numbers import Number
from whence.resolve.figures.tokens import Token

_LINKS: Final = frozenset("and or to from than including plus".split())
_ENDS: Final = frozenset(", . ; : ) on in by at for after who while whereas".split())
_STOPS: Final = frozenset(". ! ?".split())
_NEAR: Final = 12  # words between two counts of the same thing
_FAR: Final = 40  # words back to the level that a percentage moved
_MEASURED: Final = frozenset(MEASURES.values()) | SINGULAR_MEASURES | {PERCENT}


def carried(
    tokens: Sequence[Token], number: Number, earlier: Sequence[Counted]
) -> Counted | None:
    """The earlier figure whose unit the number shares: ``23 officers and 40``.

    Args:
        tokens: All tokens of the text.
        number: A number that no noun follows.
        earlier: The figures before it, in text order.
    """
    first = _before_bound(tokens, number.first)
    if first == 0 or not earlier:
        return None
    link = tokens[first - 1].low
    after = tokens[number.end].low if number.end < len(tokens) else "."
    if link not in _LINKS | {"at"} or after not in _ENDS:
        return None
    if link in {"to", "at"} and earlier[-1].figure.unit == PERCENT:
        return _moved_level(tokens, first, earlier)
    if link == "at":
        return None
    if after == "who":
        near = _same_sentence(tokens, first, earlier, _FAR)
        return next((one for one in near if one.figure.unit not in _MEASURED), None)
    near = _same_sentence(tokens, first, earlier[-1:], _NEAR)
    return next((one for one in near if one.figure.unit not in {"", AGE}), None)


def _moved_level(
    tokens: Sequence[Token], first: int, earlier: Sequence[Counted]
) -> Counted | None:
    """What is counted where a share says how far it moved: ``fell 2% to 40``."""
    last = earlier[-1]
    words = [token.low for token in tokens[max(first - _NEAR, 0) : first]]
    if "from" in words:  # "from 5 percent in May to 7": the share itself moved
        near = _same_sentence(tokens, first, [last], _NEAR)
        return next(near, None)
    reach = _same_sentence(tokens, first, earlier[:-1], _FAR)
    return next((one for one in reach if one.figure.unit not in {"", AGE, PERCENT}), None)


def _same_sentence(
    tokens: Sequence[Token], first: int, earlier: Sequence[Counted], reach: int
) -> Iterator[Counted]:
    """Earlier figures of the number's sentence within reach, the nearest first."""
    begin = first
    while begin > 0 and first - begin <= reach and tokens[begin - 1].low not in _STOPS:
        begin -= 1
    edge = tokens[begin].start
    return (one for one in reversed(earlier) if one.figure.span.end > edge)


def _before_bound(tokens: Sequence[Token], first: int) -> int:
    """Where the words that bound the number begin."""
    back = [token.low for token in tokens[max(first - 5, 0) : first]]
    for words, _ in BOUNDS_BEFORE:
        if len(words) <= len(back) and tuple(back[-len(words) :]) == words:
            return first - len(words)
    return first


def is_suspended(tokens: Sequence[Token], number: Number) -> bool:
    """Whether the noun comes with a later number: ``four- and five-man teams``."""
    after = [token.low for token in tokens[number.end : number.end + 2]]
    return len(after) == 2 and after[0] == "-" and after[1] in {",", "and", "or", "to"}
