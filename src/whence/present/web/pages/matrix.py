"""Answers in rows, sources in columns, what each said when in the cells."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.model.claim import Claim
from whence.model.finding import Independence, Position, Question
from whence.model.ids import ClaimId, QuestionId
from whence.model.listing import QuestionFilter
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk, NoSuchPageError
from whence.present.web.pages.article import speaker_of
from whence.present.web.pages.questions import answer_words
from whence.present.web.parts import Cell, ClaimCard, Link, Table
from whence.present.web.pictures.roots import RootGraph, roots_of

_OFFERED = 24
_MOST_SOURCES, _MOST_CLAIMS = 14, 40


@dataclass(frozen=True, slots=True)
class Told:
    """One claim in a cell.

    Attributes:
        day: When its article appeared, in words.
        href: Its sentence.
        strength: ``plain``, ``hedged`` or ``denied``: shown by sign and word, not by colour alone.
        sign: ●, ◐ or ✕.
        shift: Whether the source changed its answer here.
    """

    day: str
    href: str
    strength: str
    sign: str
    shift: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One answer with what each source said, in the order of the columns."""

    answer: str
    one_origin: bool
    cells: Sequence[Sequence[Told]]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A matrix.

    Attributes:
        title: The question, or the name of the page where there is none.
        question: What is shown of it, or why there is nothing.
        href: The page of the question, or empty.
        columns: Sources, earliest first.
        left_out: Sources that found no room.
        rows: Answers.
        roots: What rests on what.
        others: Questions to choose from.
        table: The same as a plain table.
    """

    title: str
    question: str
    href: str
    columns: Sequence[str]
    left_out: int
    rows: Sequence[Row]
    roots: RootGraph
    others: Sequence[Link]
    table: Table
    template: str = "matrix.html"


def build(desk: Desk, asked: Asked) -> Matrix:
    """The matrix of the question asked for, or of the first disputed one."""
    offered = _offered(desk)
    if asked.key:
        question = desk.findings.question(QuestionId(asked.key))
        if question is None:
            raise NoSuchPageError(f"no question with the id {asked.key!r}")
    else:
        question = offered[0] if offered else None
    others = tuple(
        Link(one.text, urls.matrix(one.id)) for one in offered if one != question
    )
    if question is None:
        empty = Table("Answers", ("Answer",), ())
        return Matrix(
            "Matrix",
            "No question has two answers yet.",
            "",
            (),
            0,
            (),
            roots_of((), {}),
            others,
            empty,
        )
    return _matrix(desk, question, others)


def _offered(desk: Desk) -> tuple[Question, ...]:
    _, disputed = desk.lookup.questions(QuestionFilter(disputed=True), _OFFERED)
    _, told = desk.lookup.questions(QuestionFilter(), _OFFERED)
    several = [one for one in told if len(one.positions) > 1 and one not in disputed]
    return (*disputed, *several)[:_OFFERED]


def _matrix(desk: Desk, question: Question, others: Sequence[Link]) -> Matrix:
    shown = [
        key for position in question.positions for key in position.claims[:_MOST_CLAIMS]
    ]
    claims = desk.findings.claims_by_id(shown)
    cards = desk.cards_of(shown)
    shifts = {shift.later for shift in question.shifts}
    first: dict[str, str] = {}
    for key in sorted(claims, key=lambda key: (_day(claims[key]), key)):
        first.setdefault(_source(claims[key], cards[key]), _day(claims[key]))
    columns = tuple(first)[:_MOST_SOURCES]
    rows = tuple(
        _row(position, columns, claims, cards, shifts) for position in question.positions
    )
    return Matrix(
        title=question.text,
        question="Who said what, and when",
        href=urls.question(question.id),
        columns=columns,
        left_out=len(first) - len(columns),
        rows=rows,
        roots=roots_of([(answer_words(one), one) for one in question.positions], cards),
        others=others,
        table=_table(columns, rows),
    )


def _day(claim: Claim) -> str:
    return claim.published.start.isoformat() if claim.published else "9999"


def _source(claim: Claim, card: ClaimCard) -> str:
    return speaker_of(claim) if claim.chain else f"{card.outlet} (own voice)"


def _row(
    position: Position,
    columns: Sequence[str],
    claims: Mapping[ClaimId, Claim],
    cards: Mapping[ClaimId, ClaimCard],
    shifts: set[ClaimId],
) -> Row:
    by_source: defaultdict[str, list[Told]] = defaultdict(list)
    for key in sorted(
        claims.keys() & set(position.claims), key=lambda k: (_day(claims[k]), k)
    ):
        if key in cards:
            told = _told(cards[key], shift=key in shifts)
            by_source[_source(claims[key], cards[key])].append(told)
    one = position.origins.independence is Independence.ONE
    return Row(answer_words(position), one, tuple(tuple(by_source[c]) for c in columns))


def _told(card: ClaimCard, *, shift: bool) -> Told:
    strength, sign = "said plainly", "●"
    if card.polarity != "affirmed":
        strength, sign = card.polarity, "✕"
    elif card.hedged:
        strength, sign = "hedged", "◐"
    return Told(card.published, card.article, strength, sign, shift)


def _table(columns: Sequence[str], rows: Sequence[Row]) -> Table:
    return Table(
        "Answers by source",
        ("Answer", *columns),
        [
            (
                Cell(row.answer),
                *(
                    Cell("; ".join(f"{t.day}, {t.strength}" for t in cell))
                    for cell in row.cells
                ),
            )
            for row in rows
        ],
    )
