"""Strength and casualties: each report, low, best and high, and the rule."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.claim import Frame
from whence.model.finding import Question
from whence.model.listing import QuestionFilter
from whence.pipeline.profiles import plural
from whence.present.brief.ranges import RULES, RuleChoice, range_told, ranged_by
from whence.present.brief.wording import TOPICS, number_words
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.live.plots import Course, course_of
from whence.present.web.parts import Cell, Choice, Facet, Link, Pager, Table, pager
from whence.present.web.pictures.bars import BarChart, bars_of

_SIZE = 20
_MOST_REPORTS = 40  # shown here; the question's own page has more
FRAMES = (Frame.STRENGTH, Frame.CASUALTIES)


@dataclass(frozen=True, slots=True)
class Count:
    """One question on a number.

    Attributes:
        question: The question.
        href: Its page.
        range_words: Empty when there is no range.
        bars: A bar for each report.
        course: The reports over time, or `None` where all are of one day.
    """

    question: str
    href: str
    range_words: str
    bars: BarChart
    course: Course | None


@dataclass(frozen=True, slots=True)
class Figures:
    """Questions on numbers, with a table of the ranges; `uncounted` have no number at all."""

    title: str
    facets: Sequence[Facet]
    counts: Sequence[Count]
    uncounted: Sequence[Link]
    table: Table
    pager: Pager
    template: str = "figures.html"


def build(desk: Desk, asked: Asked) -> Figures:
    """One page of the questions on strength or on losses."""
    frame = Frame(asked.among("frame", [f.value for f in FRAMES]) or FRAMES[0].value)
    page, size = asked.page(), asked.size(_SIZE)
    wanted = QuestionFilter(frame.value)
    total, stored = desk.lookup.questions(wanted, size, (page - 1) * size)
    by = RuleChoice(asked.among("rule", list(RuleChoice)) or RuleChoice.LATEST)
    found = [ranged_by(question, by.rule) for question in stored]
    counts = tuple(_count(desk, question) for question in found)
    return Figures(
        title="Figures",
        facets=_facets(frame, by),
        counts=tuple(one for one in counts if one.bars.bars),
        uncounted=tuple(
            Link(one.question, one.href) for one in counts if not one.bars.bars
        ),
        table=Table(
            "Low, best and high",
            ("Question", "Low", "Best", "High", "Unit", "Rule", "Reports"),
            tuple(_row(question) for question in found),
            "No article gives a figure.",
        ),
        pager=pager(
            total,
            page,
            size,
            "questions",
            lambda n: urls.figures(frame=frame.value, rule=by.value, page=n),
        ),
    )


def _facets(frame: Frame, by: RuleChoice) -> tuple[Facet, ...]:
    """What is counted, and the rule by which the best is found."""
    frames = [
        Choice(TOPICS[f], urls.figures(frame=f.value, rule=by.value), None, f is frame)
        for f in FRAMES
    ]
    rules = [
        Choice(
            RULES[each.rule],
            urls.figures(frame=frame.value, rule=each.value),
            None,
            each is by,
        )
        for each in RuleChoice
    ]
    return Facet("Of", frames), Facet("Best is the", rules)


def _count(desk: Desk, question: Question) -> Count:
    shown = question.claims[:_MOST_REPORTS]
    claims = desk.findings.claims_by_id(shown)
    cards = desk.cards_of(shown)
    ordered = [claims[key] for key in shown if key in claims]
    found = question.range
    words = range_told(question)
    left = len(question.claims) - len(shown)
    if left > 0:
        words += f" – {left:,} more reports are on the question’s own page"
    bars = bars_of(ordered, cards, found.unit if found else "")
    course = course_of(ordered, cards, found)
    return Count(question.text, urls.question(question.id), words, bars, course)


def _row(question: Question) -> Sequence[Cell]:
    found = question.range
    ends = (found.low, found.best, found.high) if found else (None, None, None)
    return (
        Cell(question.text, urls.question(question.id)),
        *(Cell(number_words(value), number=True) for value in ends),
        Cell(plural(found.unit) if found and found.unit else ""),
        Cell(RULES[found.rule] if found else "no range"),
        Cell(f"{len(found.reports)}" if found else "0", number=True),
    )
