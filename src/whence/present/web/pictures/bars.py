"""Figures on one scale: a bar for each report, as numbers a template draws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.model.claim import Claim
from whence.model.ids import ClaimId
from whence.present.brief.plotting import reports_of, scale_of, shown_figure
from whence.present.brief.sections.shown import Entry
from whence.present.brief.wording import number_words
from whence.present.web.parts import ClaimCard


@dataclass(frozen=True, slots=True)
class Bar:
    """One report; `left` and `width` in per cent of the scale.

    An open bar has one end only that the report names.
    """

    label: str
    left: float
    width: float
    is_open: bool
    href: str
    published: str
    source: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars on a scale from 0 to `top`, each with its figure and its source in words."""

    bars: Sequence[Bar]
    top: str


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
    drawn = [figure for claim, _ in shown if (figure := shown_figure(claim, unit))]
    bars = []
    for report in reports_of(shown, unit):
        card = cards[ClaimId(report.entry.anchor)]
        bars.append(
            Bar(
                report.figure,
                report.left,
                report.width,
                report.is_open or report.has_no_floor,
                card.article,
                card.published,
                " ‹ ".join(step.name for step in card.trail),
            )
        )
    bars.sort(key=lambda bar: (bar.left, bar.left + bar.width))
    return BarChart(tuple(bars), number_words(scale_of(drawn) if drawn else None))


def _entry(card: ClaimCard) -> Entry:
    return Entry("", card.id, "", (), (), (), "", card.outlet, card.published)
