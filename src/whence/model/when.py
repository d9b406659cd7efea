"""Intervals of days, with what they rest on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from whence.model.span import Span

# A claim over more days than this is a tally of many incidents, not a report of one.
INCIDENT_DAYS = 14
# Names of months, whole and shortened, lower case, by number.
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
# Names of the days of the week, lower case.
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


class Basis(StrEnum):
    """What a date rests on."""

    STATED = "stated"  # the text names the day, month or year
    RELATIVE = "relative"  # the text counts from its own publication day or another date
    UNRESOLVED = (
        "unresolved"  # words that name a time, but the date they count from is not known
    )


@dataclass(frozen=True, slots=True)
class When:
    """The days on which something held or happened.

    Attributes:
        text: The words, as they stand.
        span: Where they stand, or `None` when the date is not from the text.
        start: First possible day, or `None` when open or unresolved.
        end: Day after the last possible day, or `None` when open or unresolved.
        precision: UCDP `date_prec`: 1 exact day, 2 two to six days, 3 a week, 4 up to a month,
            5 more than a month; `None` when unresolved.
        basis: What the interval rests on.
        value: TIMEX3-style value, such as ``2021-08``, ``P20Y`` or ``XXXX-WXX``; empty when none.
    """

    text: str
    span: Span | None
    start: date | None
    end: date | None
    precision: int | None
    basis: Basis
    value: str = ""

    def may_overlap(self, other: "When") -> bool:
        """Whether both could describe the same day; open ends reach for ever."""
        starts_in_time = self.start is None or other.end is None or self.start < other.end
        ends_in_time = other.start is None or self.end is None or other.start < self.end
        return starts_in_time and ends_in_time
