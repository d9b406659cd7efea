"""A figure over independent origins: low, best and high, and the rule that found them."""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.figure import Bound
from whence.model.ids import ClaimId


class RangeRule(StrEnum):
    """How low, best and high are found over independent origins."""

    LATEST = "latest per origin"  # best: median of each origin's latest single number
    MEDIAN = "median of origins"  # the same over every number an origin ever gave
    MOST_CAUTIOUS = "lowest"  # best: the lowest number, as UCDP does when in doubt


@dataclass(frozen=True, slots=True)
class Range:
    """A figure over independent origins; a bound stays a bound.

    Attributes:
        unit: What is counted.
        low: Lowest number that all origins leave it above, or `None`: nobody names a floor, or
            somebody's "at most" lies below every floor that others name.
        best: By `rule`, or `None` where no origin points at one number.
        high: Highest number that all origins leave it below, or `None`: nobody names a ceiling, or
            somebody's "at least" lies above every ceiling that others name.
        rule: How `best` was found.
        reports: Every claim whose figure is in it; nothing is averaged away.
        bound: How low and high together limit the number.
    """

    unit: str
    low: float | None
    best: float | None
    high: float | None
    rule: RangeRule
    reports: tuple[ClaimId, ...]
    bound: Bound = Bound.BETWEEN
