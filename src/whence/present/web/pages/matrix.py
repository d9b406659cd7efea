"""Answers in rows, sources in columns, what each said when in the cells."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.model.band import band_words
from whence.model.claim import Claim, Polarity
from whence.model.figure import Figure
from whence.model.finding import AnswerKind, Independence, Position, Question
from whence.model.ids import ClaimId, QuestionId
from whence.model.listing import QuestionFilter
from whence.present.brief.plotting import told_words
from whence.present.cli.words import answer_words
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk, NoSuchPageError
from whence.present.web.pages.article import speaker_of
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
        strength: How it is worded; shown by sign and word, not by colour alone.
        sign: ● said plainly, ◐ hedged, ✕ denied; a denial that makes for a *yes* is no ✕.
        band: The words that weaken it with their published band, or empty.
        shift: How the source changed its answer or its figure here, or empty.
    """

    day: str
    href: str
    strength: str
    sign: str
    band: str
    shift: str


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
    shifts = _new_figures(claims, cards) | {
        shift.later: f"changed its answer: before, “{shift.from_answer}”"
        for shift in question.shifts
    }
    first: dict[str, str] = {}
    for key in sorted(claims, key=lambda key: (_day(claims[key]), key)):
        first.setdefault(_source(claims[key], cards[key]), _day(claims[key]))
    columns = tuple(first)[:_MOST_SOURCES]
    rows = tuple(
        _row(answer_words(question, one), one, columns, claims, cards, shifts)
        for one in question.positions
    )
    return Matrix(
        title=question.text,
        question="Who said what, and when",
        href=urls.question(question.id),
        columns=columns,
        left_out=len(first) - len(columns),
        rows=rows,
        roots=roots_of(
            [(answer_words(question, one), one) for one in question.positions], cards
        ),
        others=others,
        table=_table(columns, rows),
    )


def _day(claim: Claim) -> str:
    return claim.published.start.isoformat() if claim.published else "9999"


def _source(claim: Claim, card: ClaimCard) -> str:
    return speaker_of(claim) if claim.chain else f"{card.outlet} (own voice)"


def _new_figures(
    claims: Mapping[ClaimId, Claim], cards: Mapping[ClaimId, ClaimCard]
) -> dict[ClaimId, str]:
    """Claims whose source gave, on an earlier day, a number of the same that cannot be equal."""
    last: dict[tuple[str, str, str], tuple[str, Figure]] = {}
    found = {}
    for key in sorted(claims, key=lambda key: (_day(claims[key]), key)):
        chief = claims[key].chief_figure
        if chief is None or claims[key].published is None or key not in cards:
            continue
        figure, day = chief.figure, _day(claims[key])
        counted = (_source(claims[key], cards[key]), chief.name, figure.unit)
        before = last.get(counted)
        if before and before[0] < day and _apart(before[1], figure):
            found[key] = f"changed its figure: before, “{told_words(before[1])}”"
        last[counted] = (day, figure)
    return found


def _apart(one: Figure, other: Figure) -> bool:
    """Whether no number fits both."""
    floors = [f.low for f in (one, other) if f.low is not None]
    tops = [f.high for f in (one, other) if f.high is not None]
    return bool(floors and tops) and max(floors) > min(tops)


def _row(
    answer: str,
    position: Position,
    columns: Sequence[str],
    claims: Mapping[ClaimId, Claim],
    cards: Mapping[ClaimId, ClaimCard],
    shifts: Mapping[ClaimId, str],
) -> Row:
    by_source: defaultdict[str, list[Told]] = defaultdict(list)
    for key in sorted(
        claims.keys() & set(position.claims), key=lambda k: (_day(claims[k]), k)
    ):
        if key in cards:
            affirms = position.answer.kind is AnswerKind.YES
            told = _told(claims[key], cards[key], shifts.get(key, ""), affirms=affirms)
            by_source[_source(claims[key], cards[key])].append(told)
    one = position.origins.independence is Independence.ONE
    return Row(answer, one, tuple(tuple(by_source[c]) for c in columns))


_NEGATIVE = {Polarity.DENIED: "denied", Polarity.NEGATED: "said not to be so"}


def _told(claim: Claim, card: ClaimCard, shift: str, *, affirms: bool) -> Told:
    band = band_words(claim.wording)
    strength, sign = ("hedged", "◐") if card.hedged or band else ("said plainly", "●")
    negative = _NEGATIVE.get(claim.wording.polarity, "")
    if negative and affirms:
        band = ", ".join(part for part in (band, f"the opposite is {negative}") if part)
    elif negative:
        strength, sign = (f"{negative}, hedged" if band else negative), "✕"
    return Told(card.published, card.article, strength, sign, band, shift)


def _table(columns: Sequence[str], rows: Sequence[Row]) -> Table:
    return Table(
        "Answers by source",
        ("Answer", *columns),
        [
            (
                Cell(row.answer),
                *(Cell("; ".join(map(_in_words, cell))) for cell in row.cells),
            )
            for row in rows
        ],
    )


def _in_words(told: Told) -> str:
    parts = (told.day, told.strength, told.band, told.shift)
    return ", ".join(part for part in parts if part)
