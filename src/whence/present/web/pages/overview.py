"""What the case holds, at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.finding import Independence, Question
from whence.model.ids import QuestionId
from whence.model.listing import QuestionFilter
from whence.model.problem import Problem
from whence.pipeline.changes import Change, diff_last
from whence.present.brief.wording import MONTHS, TOPICS, count_words
from whence.present.cli.words import answer_words
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Link, Table
from whence.present.web.pictures.atlas import PlaceMap, maps_of
from whence.present.web.pictures.timeline import Chart, chart_of

_SHOWN = 6
_ANSWERS = 3  # of a disputed question
_LOOKED_AT = 40  # questions with most claims, among which repeated ones are sought
_BARS = 14
_MOST_COMPARED = 2000  # questions a run touched; more than this takes too long for a page
_REPEATED = 2


@dataclass(frozen=True, slots=True)
class Overview:
    """The first page.

    Attributes:
        title: Title of the page.
        summary: What the case rests on.
        tallies: Counts with the lists they lead to.
        disputed: Questions with answers that cannot both hold.
        repeated: Questions with answers that several articles carry and that rest on one origin.
        changes: What is new since the run before the last.
        changes_words: The same in a sentence, or why nothing is told.
        chart: The timeline, small.
        maps: The map, for a wide screen and for a narrow one.
        problems: What could not be read.
        table: Questions by what they are about.
    """

    title: str
    summary: str
    tallies: Sequence[Link]
    disputed: Sequence[Link]
    repeated: Sequence[Link]
    changes: Sequence[Change]
    changes_words: str
    chart: Chart
    maps: Sequence[PlaceMap]
    problems: Sequence[Problem]
    table: Table
    template: str = "overview.html"


def build(desk: Desk, _asked: Asked) -> Overview:
    """The overview of the case."""
    counts = desk.lookup.counts()
    _, disputed = desk.lookup.questions(QuestionFilter(disputed=True), _SHOWN)
    _, told = desk.lookup.questions(QuestionFilter(), _LOOKED_AT)
    _, dated = desk.lookup.questions(QuestionFilter(dated=True, told=True), _BARS)
    changes, words = _changes(desk)
    tallies = (
        Link(count_words(counts.articles, "article"), urls.articles()),
        Link(count_words(counts.claims, "claim"), urls.search()),
        Link(count_words(counts.questions, "question"), urls.questions()),
        Link(f"{counts.disputed:,} disputed", urls.questions(disputed="yes")),
        Link(count_words(counts.problems, "problem"), urls.problems()),
        Link(count_words(counts.judgements, "judgement"), urls.review()),
    )
    return Overview(
        title="Overview",
        summary=_summary(desk, counts.articles),
        tallies=tallies,
        disputed=tuple(Link(q.text, urls.question(q.id), _against(q)) for q in disputed),
        repeated=_repeated(desk, told),
        changes=changes,
        changes_words=words,
        chart=chart_of(dated),
        maps=maps_of(desk.lookup.places()),
        problems=tuple(desk.case.problems())[:_SHOWN],
        table=_frames(desk),
    )


def _summary(desk: Desk, articles: int) -> str:
    """What the case rests on: how much, by whom, and from when to when."""
    if not articles:
        return "This case is empty: add articles with “whence add FOLDER --case FILE”."
    spread = desk.lookup.spread()
    months = dict.fromkeys(
        f"{MONTHS[int(day[5:7]) - 1]} {day[:4]}"
        for day in (spread.first, spread.last)
        if day
    )
    told = f"{count_words(articles, 'article')} by {count_words(spread.outlets, 'outlet')}"
    when = f", published {' to '.join(months)}" if months else ""
    return f"{told}{when}. Who says what, since when, and on whose word; nothing here is decided for you."


def _against(question: Question) -> str:
    """The answers that stand against each other, those with most claims first."""
    most = sorted(question.positions, key=lambda one: (-len(one.claims), one.answer.label))
    told = " · ".join(answer_words(question, one) for one in most[:_ANSWERS])
    more = len(most) - _ANSWERS
    return told + (f" · and {more} more" if more > 0 else "")


def _repeated(desk: Desk, questions: Sequence[Question]) -> tuple[Link, ...]:
    """Questions with answers of one origin that several articles carry."""
    single = [
        (question, position)
        for question in questions
        for position in question.positions
        if position.origins.independence is Independence.ONE
        and len(position.claims) >= _REPEATED
    ]
    claims = desk.findings.claims_by_id(key for _, one in single for key in one.claims)
    told: dict[QuestionId, list[str]] = {}
    for question, position in single:
        articles = {claims[key].document for key in position.claims if key in claims}
        if len(articles) >= _REPEATED:
            words = f"{answer_words(question, position)} ({len(articles)} articles)"
            told.setdefault(question.id, []).append(words)
    by_id = {question.id: question for question, _ in single}
    return tuple(
        Link(by_id[key].text, urls.question(key), " · ".join(words))
        for key, words in list(told.items())[:_SHOWN]
    )


def _changes(desk: Desk) -> tuple[Sequence[Change], str]:
    """The gravest of what the last run changed, and how much that was."""
    runs = list(desk.case.runs())
    if not runs:
        return (), "Nothing has been read into this case yet."
    if len(runs) < 2:
        return (), "This case was made in one run; there is nothing to compare it with."
    touched, changes = diff_last(desk.case, _MOST_COMPARED)
    since = f"{runs[-2].started:%Y-%m-%d %H:%M} UTC"
    if touched > _MOST_COMPARED:
        told = count_words(touched, "question")
        return (), f"The last run touched {told}: “whence diff” tells what it changed."
    if not changes:
        return (), f"Nothing has changed since the run of {since}."
    shown = changes[:_SHOWN]
    return shown, f"{count_words(len(changes), 'change')} since the run of {since}."


def _frames(desk: Desk) -> Table:
    rows = [
        (
            Cell(
                {str(k): v for k, v in TOPICS.items()}.get(frame, frame),
                urls.questions(frame=frame),
            ),
            Cell(f"{count:,}", number=True),
        )
        for frame, count in desk.lookup.frames()
    ]
    return Table("Questions by what they are about", ("Subject", "Questions"), rows)
