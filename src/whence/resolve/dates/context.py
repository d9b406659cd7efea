"""What an expression is read against: the article's date, earlier dates, tense."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from whence.model.document import DatePrecision, Published
from whence.resolve.dates.meaning import (
    Grain,
    Meaning,
    hull,
    shifted_day,
    shifted_months,
    unresolved,
)
from whence.resolve.dates.tokens import Token

_FUTURE: Final = frozenset(
    "will shall ll expected scheduled plans planned due slated tomorrow would wo set"
    " upcoming expects intends".split()
)
_PAST: Final = frozenset("was were had did killed attacked since told ago began took".split())
_STOP: Final = frozenset(".!?;")
_REACH = 14  # tokens looked at on either side


@dataclass(frozen=True, slots=True)
class Anchor:
    """The article's date: every day from `first` to `last` may be the one it came out on."""

    first: date
    last: date


def anchor_of(published: Published | date | None) -> Anchor | None:
    """The days an article may have come out on."""
    if published is None:
        return None
    if isinstance(published, date):
        return Anchor(published, published)
    day = published.start
    if published.precision is DatePrecision.MONTH:
        first = day.replace(day=1)
        return Anchor(first, shifted_day(shifted_months(first, 1), -1))
    if published.precision is DatePrecision.YEAR:
        return Anchor(date(day.year, 1, 1), date(day.year, 12, 31))
    return Anchor(day, day)


class Context:
    """What the next expression is read against.

    Attributes:
        anchor: The article's date, or `None`.
        tokens: All tokens of the text.
        previous: The last placed date in the text so far.
        quarter: Whether the text has spoken of quarters of a year.
    """

    def __init__(self, anchor: Anchor | None, tokens: Sequence[Token]) -> None:
        self.anchor = anchor
        self.tokens = tokens
        self.previous: Meaning | None = None
        self.quarter = False

    def remember(self, meaning: Meaning) -> None:
        """Note a resolved expression for "the same day" and its like."""
        if meaning.start is not None and meaning.end is not None and meaning.grain < Grain.SPAN:
            self.previous = meaning
            self.quarter = self.quarter or meaning.grain is Grain.QUARTER

    def from_anchor(
        self, place: Callable[[date], Meaning], value: str, grain: Grain
    ) -> Meaning:
        """Place an expression against the article's date.

        Args:
            place: Gives the meaning for one day of publication.
            value: TIMEX3 value when there is no such day.
            grain: Grain when there is no such day.
        """
        if self.anchor is None:
            return unresolved(value, grain)
        return hull(place(self.anchor.first), place(self.anchor.last)).relative()

    def tense(self, first: int, end: int) -> int:
        """Whether the words around tokens `first` to `end` look ahead (1), back (-1) or neither."""
        before = self._cue(range(first - 1, max(first - 1 - _REACH, -1), -1))
        return before or self._cue(range(end, min(end + _REACH, len(self.tokens))))

    def _cue(self, indices: range) -> int:
        for index in indices:
            low = self.tokens[index].low
            if low in _STOP:
                return 0
            if low in _FUTURE:
                return 1
            if low in _PAST or _PAST_FORM.fullmatch(low):
                return -1
        return 0


_PAST_FORM: Final = re.compile(r"[a-z]{2,}[^e]ed")
