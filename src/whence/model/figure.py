"""Numbers in reporting: intervals with a bound, a unit and their words."""

from dataclasses import dataclass
from enum import StrEnum

from whence.model.span import Span


class Bound(StrEnum):
    """How the words limit a number."""

    EXACT = "exact"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as the text gives it.

    Attributes:
        text: The words, such as ``as many as 5,000 fighters``.
        span: Where they stand.
        low: Lowest value the words allow, or `None` when they set no floor.
        high: Highest value the words allow, or `None` when they set no ceiling.
        bound: How the words limit it.
        unit: What is counted, singular, such as ``fighter``; empty for a bare number.
        of_total: The whole of which this is a part ("17 of 34"), or `None`.
    """

    text: str
    span: Span
    low: float | None
    high: float | None
    bound: Bound
    unit: str
    of_total: float | None = None
