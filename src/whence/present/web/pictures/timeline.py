"""What is said to have happened when; a bar where the day is not known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from whence.model.finding import Question
from whence.model.listing import QuestionFilter
from whence.present.brief.wording import TOPICS, day_words
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Choice, Facet, Pager, Table, pager

_SIZE = 60
WIDTH, LEFT, RIGHT, ROW = 960, 400, 40, 26
TOP = 34
_NARROWEST = 5  # pixels; a day must still be seen
_MOST_TICKS = 4
_LONGEST_LABEL = 54  # characters; the whole stands in the table
_VAGUE_DAYS = 31  # a longer bar is drawn hollow


@dataclass(frozen=True, slots=True)
class Span:
    """One bar of the chart, in pixels from the left and from the top."""

    text: str
    label: str
    href: str
    when: str
    x: float
    y: float
    width: float
    vague: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the scale."""

    text: str
    x: float


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars over a scale of days; empty when nothing is dated."""

    width: int
    height: int
    spans: Sequence[Span]
    ticks: Sequence[Tick]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A timeline with its table."""

    title: str
    facets: Sequence[Facet]
    chart: Chart
    table: Table
    pager: Pager
    template: str = "timeline.html"


def build(desk: Desk, asked: Asked) -> Timeline:
    """One page of the timeline, earliest first."""
    frames = desk.lookup.frames()
    frame, page = asked.among("frame", dict(frames)), asked.page()
    wanted = QuestionFilter(frame or None, dated=True, order="start")
    total, found = desk.lookup.questions(wanted, _SIZE, (page - 1) * _SIZE)
    names = {str(key): name for key, name in TOPICS.items()}
    choices = [
        Choice("everything", urls.timeline(), None, not frame),
        *(Choice(names[f], urls.timeline(frame=f), None, f == frame) for f, _ in frames),
    ]
    rows = [
        (
            Cell(_when(question)),
            Cell(question.text, urls.question(question.id)),
            Cell(f"{len(question.claims):,}", number=True),
        )
        for question in found
    ]
    return Timeline(
        title="Timeline",
        facets=(Facet("About", choices),),
        chart=chart_of(found),
        table=Table(
            "What is said of when",
            ("When", "Question", "Claims"),
            rows,
            "Nothing here is dated.",
        ),
        pager=pager(
            total,
            page,
            _SIZE,
            "dated questions",
            lambda n: urls.timeline(frame=frame, page=n),
        ),
    )


def chart_of(questions: Sequence[Question]) -> Chart:
    """The dated questions as bars, earliest first."""
    dated = [
        (question.start, question.end or question.start + timedelta(days=1), question)
        for question in questions
        if question.start
    ]
    dated.sort(key=lambda one: (one[0], one[1], one[2].text))
    if not dated:
        return Chart(WIDTH, 0, (), ())
    first, last = dated[0][0], max(end for _, end, _ in dated)
    days = max(1, (last - first).days)
    scale = (WIDTH - LEFT - RIGHT) / days
    spans = [
        Span(
            text=question.text,
            label=_short(question.text),
            href=urls.question(question.id),
            when=_when(question),
            x=round(LEFT + (start - first).days * scale, 1),
            y=TOP + place * ROW,
            width=round(max(_NARROWEST, (end - start).days * scale), 1),
            vague=(end - start).days > _VAGUE_DAYS,
        )
        for place, (start, end, question) in enumerate(dated)
    ]
    return Chart(WIDTH, TOP + ROW * len(spans), tuple(spans), _ticks(first, days, scale))


def _ticks(first: date, days: int, scale: float) -> tuple[Tick, ...]:
    step = max(1, -(-days // _MOST_TICKS))
    marks = range(0, days + 1, step)
    return tuple(
        Tick(day_words(first + timedelta(days=n)), round(LEFT + n * scale, 1))
        for n in marks
    )


def _short(words: str) -> str:
    # The question ends in its own date, which the scale shows.
    bare = words.rsplit(" (", 1)[0]
    return bare if len(bare) <= _LONGEST_LABEL else bare[: _LONGEST_LABEL - 1] + "…"


def _when(question: Question) -> str:
    if question.start is None:
        return "no date"
    last = question.end - timedelta(days=1) if question.end else question.start
    if last <= question.start:
        return day_words(question.start)
    return f"{day_words(question.start)} to {day_words(last)}"
