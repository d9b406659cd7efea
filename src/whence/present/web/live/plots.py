"""Figures over time as a script draws them: each report's bounds, and the range behind them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.model.claim import Claim
from whence.model.document import DatePrecision
from whence.model.ids import ClaimId
from whence.model.range import Range
from whence.pipeline.profiles import plural
from whence.present.brief.plotting import shown_figure, told_words
from whence.present.brief.ranges import RULES
from whence.present.web.parts import ClaimCard


@dataclass(frozen=True, slots=True)
class Told:
    """One report; `low` or `high` is empty where the words leave that end open.

    Attributes:
        day: When it was published; the first day of a month or a year where no more is known.
        low: Lowest number its words allow.
        high: Highest.
        words: The figure as it was told.
        source: Who says so, and where it was read.
        published: The day in words.
        counts: Whether the range rests on it too.
        href: Its sentence.
    """

    day: str
    low: float | None
    high: float | None
    words: str
    source: str
    published: str
    counts: bool
    href: str


@dataclass(frozen=True, slots=True)
class Course:
    """Reports of one number in the order they were published, and the range by its rule.

    Attributes:
        unit: What is counted.
        low: Lower end of the range, or empty.
        best: Its best value, or empty.
        high: Upper end, or empty.
        rule: How the best was found, in words.
        reports: Those with a date.
    """

    unit: str
    low: float | None
    best: float | None
    high: float | None
    rule: str
    reports: Sequence[Told]


def course_of(
    claims: Sequence[Claim], cards: Mapping[ClaimId, ClaimCard], found: Range | None
) -> Course | None:
    """How reports of a number followed each other, or `None` where all are of one day.

    Args:
        claims: Claims on the number.
        cards: How they are shown.
        found: Its range, if it has one.
    """
    unit = found.unit if found else ""
    inside = set(found.reports) if found else set()
    told = [
        one
        for claim in claims
        if claim.id in cards and (one := _told(claim, cards[claim.id], unit, inside))
    ]
    if len({one.day for one in told}) < 2:
        return None
    told.sort(key=lambda one: (one.day, one.low or 0.0, one.href))
    return Course(
        unit=plural(unit) if unit else "",
        low=found.low if found else None,
        best=found.best if found else None,
        high=found.high if found else None,
        rule=RULES[found.rule] if found else "",
        reports=tuple(told),
    )


def _told(claim: Claim, card: ClaimCard, unit: str, inside: set[ClaimId]) -> Told | None:
    figure, published = shown_figure(claim, unit), claim.published
    if figure is None or published is None or (figure.low is None and figure.high is None):
        return None
    vague = published.precision is not DatePrecision.DAY
    return Told(
        day=published.start.isoformat(),
        low=figure.low,
        high=figure.high,
        words=told_words(figure),
        source=" ‹ ".join(step.name for step in card.trail),
        published=f"some day of {card.published}" if vague else card.published,
        counts=claim.id in inside,
        href=card.article,
    )
