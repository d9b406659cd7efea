"""Figures on one common scale, a bar for each report."""

from collections.abc import Sequence
from math import ceil

from whence.model.claim import Claim
from whence.model.figure import Figure
from whence.present.brief.sections.shown import Entry, Report
from whence.present.brief.wording import figure_words

_BEYOND = 1.15  # of the highest figure, for bars that run on
_LONGEST_WORDS = 40  # characters; a longer phrase is put shortly
_SLIVER = 1.2  # per cent: a point must still be seen


def reports_of(claims: Sequence[tuple[Claim, Entry]], unit: str) -> tuple[Report, ...]:
    """A row for every claim that gives a figure, on a scale from 0 to the highest.

    Args:
        claims: Claims with the way they are shown, in the order of the rows.
        unit: What is counted; of several figures in a claim the one with this unit is shown.
    """
    found = [
        (entry, figure)
        for claim, entry in claims
        if (figure := shown_figure(claim, unit)) is not None
    ]
    top = scale_of([figure for _, figure in found])
    return tuple(
        Report(
            entry,
            told_words(figure),
            *_bar(figure, top),
            is_open=figure.high is None,
            has_no_floor=figure.low is None,
        )
        for entry, figure in found
    )


def scale_of(figures: Sequence[Figure]) -> float:
    """Where a scale from 0 ends: at the highest figure, beyond it where one has no upper end.

    >>> scale_of([Figure("at least 40", Span(0, 11), 40.0, None, Bound.AT_LEAST, "")])
    50.0
    """
    top = max(map(_end, figures), default=0.0) or 1.0
    if all(figure.high is not None for figure in figures):
        return top
    step = 10 ** (len(str(int(top))) - 1) / 2
    return float(ceil(top * _BEYOND / step) * step)


def shown_figure(claim: Claim, unit: str) -> Figure | None:
    """The figure of a claim that has a unit, or else its first."""
    figures = [named.figure for named in claim.figures]
    fitting = [figure for figure in figures if figure.unit == unit]
    return next(iter(fitting or figures), None)


def told_words(figure: Figure) -> str:
    """The figure as it was told, or shortly where that is long."""
    if figure.text and len(figure.text) <= _LONGEST_WORDS:
        return figure.text
    return f"{figure_words(figure)} {figure.unit}".strip()


def _end(figure: Figure) -> float:
    return max(value for value in (figure.low, figure.high, 0.0) if value is not None)


def _bar(figure: Figure, top: float) -> tuple[float, float]:
    """Left end and width in per cent; an open end runs to the end of the scale."""
    low = figure.low or 0.0
    high = top if figure.high is None else figure.high
    left = min(100 * low / top, 100 - _SLIVER)
    return round(left, 1), round(max(100 * (high - low) / top, _SLIVER), 1)
