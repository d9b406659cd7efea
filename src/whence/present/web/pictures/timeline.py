"""What is said to have happened when; a bar where the day is not known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from whence.model.finding import Question
from whence.model.listing import QuestionFilter
from whence.model.reported import is_dated_by_reports
from whence.present.brief.wording import TOPICS, day_words
from whence.present.web import urls
from whence.present.web.conditions import Address
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Choice, Facet, Pager, Table, pager
from whence.present.web.pictures.scale import Tick, days_of, ticks_of

_SIZE = 60
_VAGUE_DAYS = 31  # a longer bar is drawn hollow


@dataclass(frozen=True, slots=True)
class Span:
    """One question with its days; `left` and `width` in per cent of the scale.

    Attributes:
        text: The question.
        href: Its page.
        when: Its days in words.
        claims: How many claims are on it.
        left: Where its bar begins.
        width: How long its bar is.
        vague: Whether the days are not known to the month.
        reported: Whether only the days of the reports are known.
    """

    text: str
    href: str
    when: str
    claims: str
    left: float
    width: float
    vague: bool
    reported: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars over a scale of days; empty when nothing is dated."""

    spans: Sequence[Span]
    ticks: Sequence[Tick]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A timeline; `table` is the same for a download."""

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
    days, size = asked.among("days", ("reported",)), asked.size(_SIZE)
    wanted = QuestionFilter(frame or None, dated=True, told=not days, order="start")
    total, found = desk.lookup.questions(wanted, size, (page - 1) * size)
    now = {"frame": frame, "days": days}

    def there(**changed: object) -> str:
        return urls.timeline(**{**now, **changed})

    return Timeline(
        title="Timeline",
        facets=_facets(frames, frame, days, there),
        chart=chart_of(found),
        table=_table(found),
        pager=pager(total, page, size, "dated questions", lambda n: there(page=n)),
    )


def _facets(
    frames: Sequence[tuple[str, int]], frame: str, days: str, there: Address
) -> tuple[Facet, ...]:
    names = {str(key): name for key, name in TOPICS.items()}
    about = [
        Choice("everything", there(frame=""), None, not frame),
        *(Choice(names[f], there(frame=f), None, f == frame) for f, _ in frames),
    ]
    known = [
        Choice("told in the articles", there(days=""), None, not days),
        Choice("also those of the reports", there(days="reported"), None, bool(days)),
    ]
    return Facet("About", about), Facet("Days", known)


def _table(found: Sequence[Question]) -> Table:
    rows = [
        (
            Cell(_when(question)),
            Cell(question.text, urls.question(question.id)),
            Cell(f"{len(question.claims):,}", number=True),
        )
        for question in found
    ]
    return Table(
        "What is said of when",
        ("When", "Question", "Claims"),
        rows,
        "Nothing here is dated by what the articles say.",
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
        return Chart((), ())
    first, last = _window([(start, end) for start, end, _ in dated])
    # A bar that begins before the scale shows no beginning.
    before = first - (last - first) / 50
    spans = [
        Span(
            text=_bare(question.text),
            href=urls.question(question.id),
            when=_when(question),
            claims=f"{len(question.claims):,}",
            left=_share(max(start, before) - first, last - first),
            width=_share(min(end, last) - max(start, before), last - first),
            vague=(end - start).days > _VAGUE_DAYS,
            reported=is_dated_by_reports(question.text),
        )
        for start, end, question in dated
    ]
    return Chart(tuple(spans), ticks_of(first, last))


def _window(spells: Sequence[tuple[date, date]]) -> tuple[date, date]:
    """The days of the scale: those of what is known to the month, where there is enough of it.

    A longer bar runs over the edge, or "since 2020" would press all others into a corner.
    """
    known = [(a, b) for a, b in spells if (b - a).days <= _VAGUE_DAYS]
    last = max(end for _, end in spells)
    kept = known if 2 * len(known) > len(spells) else spells
    first, until = days_of(min(start for start, _ in kept), max(end for _, end in kept))
    inside = all(end > first for _, end in spells) and last <= until
    return (first, until) if inside else days_of(min(start for start, _ in spells), last)


def _share(part: timedelta, whole: timedelta) -> float:
    return round(100 * part / whole, 2)


def _bare(words: str) -> str:
    """The question without its own date, which stands beside it."""
    head, _, tail = words.rpartition(" (")
    return head if head and tail.endswith(")") else words


def _when(question: Question) -> str:
    if question.start is None:
        return "no date"
    last = question.end - timedelta(days=1) if question.end else question.start
    words = _period(question.start, last)
    return f"reported {words}" if is_dated_by_reports(question.text) else words


def _period(first: date, last: date) -> str:
    """Days in words, no finer than they are known.

    >>> _period(date(2024, 3, 1), date(2024, 3, 31)), _period(date(1996, 1, 1), date(1996, 12, 31))
    ('March 2024', '1996')
    """
    if last <= first:
        return day_words(first)
    after = last + timedelta(days=1)
    if (first.month, first.day, after.month, after.day) == (1, 1, 1, 1):
        years = dict.fromkeys((first.year, last.year))
        return " to ".join(map(str, years))
    if first.day == after.day == 1:
        months = dict.fromkeys((f"{first:%B %Y}", f"{last:%B %Y}"))
        return " to ".join(months)
    return f"{day_words(first)} to {day_words(last)}"
