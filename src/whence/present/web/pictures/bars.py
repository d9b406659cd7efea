"""Figures on one scale: a bar for each report, as numbers a template draws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.model.claim import Claim
from whence.model.ids import ClaimId
from whence.present.brief.page import Entry
from whence.present.brief.plotting import reports_of
from whence.present.brief.wording import number_words
from whence.present.web.parts import Cell, ClaimCard, Table


@dataclass(frozen=True, slots=True)
class Bar:
    """One report; `left` and `width` in per cent of the scale."""

    label: str
    left: float
    width: float
    is_open: bool
    href: str
    source: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars on a scale from 0 to `top`; the table says the same."""

    bars: Sequence[Bar]
    top: str
    table: Table


def bars_of(
    claims: Sequence[Claim], cards: Mapping[ClaimId, ClaimCard], unit: str
) -> BarChart:
    """A bar for every claim that gives a figure.

    Args:
        claims: In the order of the rows.
        cards: How they are shown.
        unit: What is counted.
    """
    entries = {key: _entry(card) for key, card in cards.items()}
    shown = [(claim, entries[claim.id]) for claim in claims if claim.id in entries]
    bars = []
    for report in reports_of(shown, unit):
        card = cards[ClaimId(report.entry.anchor)]
        source = f"{card.published}, {' ← '.join(step.name for step in card.trail)}"
        bars.append(
            Bar(
                report.figure,
                report.left,
                report.width,
                report.is_open,
                card.article,
                source,
            )
        )
    bars.sort(key=lambda bar: (bar.left, bar.left + bar.width))
    ends = [
        v
        for claim in claims
        for n in claim.figures
        for v in (n.figure.low, n.figure.high)
        if v
    ]
    rows = [(Cell(bar.label, bar.href), Cell(bar.source)) for bar in bars]
    table = Table(
        "Every report’s own figure", ("Figure", "Who says so"), rows, "No figure is given."
    )
    return BarChart(tuple(bars), number_words(max(ends, default=None)), table)


def _entry(card: ClaimCard) -> Entry:
    return Entry("", card.id, "", (), (), (), "", card.outlet, card.published)
