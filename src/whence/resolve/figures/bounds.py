"""Words that bound a number from below or above, and the interval they leave."""

from collections.abc import Sequence
from typing import Final

from whence.model.figure import Bound
from whence.resolve.figures.lexicon import BOUNDS_AFTER, BOUNDS_BEFORE
from whence.resolve.figures.numbers import Number
from whence.resolve.figures.tokens import Token

_TURNED: Final = {Bound.AT_LEAST: Bound.AT_MOST, Bound.AT_MOST: Bound.AT_LEAST}
_COMPARING: Final = frozenset(
    "than over above under below exceeding exceed exceeds exceeded surpass surpasses".split()
)
_DENIALS: Final = frozenset({"never", "not", "cannot"})
_DENIAL_REACH: Final = 4  # words: "not", its verb with one more, a preposition
# Words between "not" and the bound that end its reach: it denies something else.
_CLOSING: Final = frozenset(
    "of that whether if and or but because only one any the a an say says said know".split()
)


def bound_before(tokens: Sequence[Token], first: int) -> tuple[int, Bound | None]:
    """Words that bound the number from before; with where they begin."""
    back = [token.low for token in tokens[max(first - 5, 0) : first]]
    for words, bound in BOUNDS_BEFORE:
        size = len(words)
        if size <= len(back) and tuple(back[-size:]) == words:
            compares = words[-1] in _COMPARING
            denied = compares and _is_denied(tokens, first - size)
            return first - size, _TURNED[bound] if denied else bound
    return first, None


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bound stands right after a negated verb: ``never had more than 2,000``."""
    before = [token.low for token in tokens[max(at - _DENIAL_REACH, 0) : at]]
    for word in reversed(before):
        if word in _DENIALS or word.endswith(("n't", "n’t")):
            return True
        if not word.isalpha() or word in _CLOSING:
            return False
    return False


def bound_after(
    tokens: Sequence[Token], number_end: int, end: int
) -> tuple[int, Bound | None]:
    """Words that bound the number from after, beside it or beside its noun."""
    for at in {number_end, end}:
        pair = tuple(token.low for token in tokens[at : at + 2])
        if pair in BOUNDS_AFTER:
            return max(end, at + 2), BOUNDS_AFTER[pair]
        if pair[:1] == ("+",) and tokens[at].start == tokens[at - 1].end:
            return max(end, at + 1), Bound.AT_LEAST
    return end, None


def limits_of(
    number: Number, bound: Bound | None
) -> tuple[float | None, float | None, Bound]:
    """The interval that a number and its bound leave."""
    if number.vague:
        return number.low, None, Bound.AT_LEAST
    if number.bound is Bound.BETWEEN:
        low, high = sorted((number.low, number.low if number.high is None else number.high))
        return low, high, number.bound
    if bound is None:
        return number.low, number.high, number.bound
    if bound is Bound.AT_LEAST:
        return number.low, None, bound
    if bound is Bound.AT_MOST:
        return None, number.high, bound
    return number.low, number.high, bound
