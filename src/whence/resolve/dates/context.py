"""What an expression is read against: the article's date, earlier dates, tense."""

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
    "will shall ll expected scheduled plan plans planning due slated would upcoming expects"
    " intends wo going".split()
)
_PAST: Final = frozenset(
    "was were had did said told met began took since ago went came left led fell held".split()
)
_DEADLINE: Final = frozenset("until by through effective payable deadline".split())
_NEUTRAL: Final = frozenset(
    "need speed based proposed indeed hundred united ahmed mohammed mohamed muhammed hamed"
    " saeed sayed javed rashed khaled walid".split()
)
# A day beside these is when it was said or printed, not when what is told took place.
_SAYING: Final = frozenset(
    "said told announced stated added wrote reported warned published released tweeted posted"
    " confirmed denied statement interview report briefing video message".split()
)
_SAID_WITHIN: Final = 4  # tokens
_LONGEST_SHORT: Final = 3  # letters: "Gen.", "U.S.", "km." end no sentence by themselves
_STOP: Final = frozenset(".!?;")
_YEARS: Final = range(1000, 3000)  # no article is of another; the calendar ends beyond
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
    day = published if isinstance(published, date) else published.start
    if day.year not in _YEARS:
        return None
    if isinstance(published, date):
        return Anchor(day, day)
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
        told: The last placed date of something told, not of its telling.
        quarter: The quarter of a year that the text last named.
    """

    def __init__(self, anchor: Anchor | None, tokens: Sequence[Token]) -> None:
        self.anchor = anchor
        self.tokens = tokens
        self.previous: Meaning | None = None
        self.told: Meaning | None = None
        self._told_until = 0
        self.quarter: Meaning | None = None

    def remember(self, meaning: Meaning, first: int = 0, end: int = 0) -> None:
        """Note a resolved expression at tokens `first` to `end` for "the same day" and its like."""
        if (
            meaning.start is not None
            and meaning.end is not None
            and meaning.grain < Grain.SPAN
        ):
            self.previous = meaning
            if not self._is_of_saying(first):
                self.told, self._told_until = meaning, end
            if meaning.grain is Grain.QUARTER:
                self.quarter = meaning

    def _is_of_saying(self, first: int) -> bool:
        """Whether a date is that of the words: *said on Monday*, *in a statement on Friday*."""
        for index in range(first - 1, max(first - 1 - _SAID_WITHIN, -1), -1):
            low = self.tokens[index].low
            if low in _STOP or low == ",":
                return False
            if low in _SAYING:
                return True
        return False

    def told_before(self, first: int) -> Meaning | None:
        """The date of the event told right before token `first`, or `None` when it has none.

        It stands in the same sentence or the one before: an event without a date between the
        two may have happened at any time.
        """
        if self.told is None:
            return None
        between = range(self._told_until, first)
        ends = sum(1 for index in between if self._ends_sentence(index))
        return self.told if ends <= 1 else None

    def _ends_sentence(self, index: int) -> bool:
        """Whether a mark ends a sentence and no abbreviation."""
        low = self._low(index)
        return low in {"!", "?"} or (
            low == "." and len(self._low(index - 1)) > _LONGEST_SHORT
        )

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
        if self._low(end) in {"'s", "’s"}:
            return -1  # "Wednesday's attack" has been
        after = self._cue(range(end, min(end + _REACH, len(self.tokens))))
        leads = [self._low(index) for index in range(max(first - 3, 0), first)]
        if leads[-1:] == ["as"] and leads[0] == "as":
            return 1  # "as soon as", "as early as"
        if leads[-1:] != ["on"] and not _DEADLINE.isdisjoint(leads):
            return after or (-1 if self._had_been(first) else 1)
        before = self._cue(range(first - 1, max(first - 1 - _REACH, -1), -1))
        return before or after

    def _had_been(self, first: int) -> bool:
        """Whether it was done by then: "twelve had been brought in by Monday"."""
        for index in range(first - 1, max(first - 1 - _REACH, -1), -1):
            low = self._low(index)
            if low == "to" or low in _STOP or low in _FUTURE:
                return False
            if low == "had":
                return True
        return False

    def is_yet_to_come(self, meaning: Meaning, first: int, end: int) -> bool:
        """Whether a date lies after the article although the words around it look back."""
        if self.anchor is None or meaning.start is None:
            return False
        return meaning.start > self.anchor.last and self.tense(first, end) <= 0

    def _low(self, index: int) -> str:
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def _cue(self, indices: range) -> int:
        for index in indices:
            low = self.tokens[index].low
            if low in _STOP:
                return 0
            if self._looks_ahead(index, low):
                return -1 if "had" in (self._low(index - 1), self._low(index - 2)) else 1
            if low in _PAST or self._is_past_form(index, low):
                return -1
        return 0

    def _looks_ahead(self, index: int, low: str) -> bool:
        if low in _FUTURE:
            return True
        if low == "to":
            return self._low(index - 1) in {"is", "are", "set"}
        return low == "planned" and self._low(index + 1) == "for"

    def _is_past_form(self, index: int, low: str) -> bool:
        """A form in -ed that is not the participle of "to be … -ed"."""
        if not low.endswith("ed") or len(low) < 5 or low in _NEUTRAL:
            return False
        return self._low(index - 1) != "be"
