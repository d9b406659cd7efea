"""One question: its answers, who holds them, on what they rest, and how they changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whence.model.claim import Claim
from whence.model.finding import ClaimTie, Position, Question, Tie
from whence.model.ids import ClaimId, QuestionId
from whence.pipeline.beside import find_beside
from whence.present.beside import BESIDE, UNCODED, in_short
from whence.present.brief.findings import rests_words
from whence.present.brief.ranges import range_told
from whence.present.brief.wording import TOPICS
from whence.present.cli.words import answer_words
from whence.present.grades import HEADS, Grades, grades_in
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk, NoSuchPageError
from whence.present.web.parts import Cell, ClaimCard, Link, Table
from whence.present.web.pictures.bars import BarChart, bars_of
from whence.present.web.pictures.roots import RootGraph, roots_of

_MOST_TIES, _MOST_CARDS, _MOST_SHOWN, _MOST_HOLDERS = 60, 30, 200, 12
_STAND = "How its claims stand to each other"
_GRAVE = (Tie.CONTRADICTS, Tie.DENIES, Tie.RETRACTS, Tie.FIGURES_DIFFER, Tie.SUPERSEDES)


@dataclass(frozen=True, slots=True)
class Stand:
    """One answer.

    Attributes:
        answer: The answer in words.
        origins: Number of independent origins, in one of three ways, and the words of a yes or no.
        why: What that number rests on.
        holders: Who holds it, in words.
        cards: The claims that give it.
        left_out: How many more there are.
        roots: Each origin with the claims that rest on it.
        grades: The four grades of each report, side by side.
    """

    answer: str
    origins: str
    why: str
    holders: str
    cards: Sequence[ClaimCard]
    left_out: int
    roots: Table
    grades: Table


@dataclass(frozen=True, slots=True)
class Moved:
    """An answer or a wording that changed, with both claims."""

    heading: str
    why: str
    links: Sequence[Link]


@dataclass(frozen=True, slots=True)
class OneQuestion:
    """A question.

    Attributes:
        title: The question.
        topic: What it is about.
        about: Actors and places it is about.
        matrix: Address of its matrix.
        stands: Its answers.
        moved: Shifts and drifts.
        range_words: Low, best and high with the rule, or empty.
        bars: Every report's figure.
        roots: What rests on what.
        apart: Its claims that stand against each other, or one in the place of another.
        alike: Those that agree or bear on each other otherwise.
        table: Both, for a download.
        beside: Questions that may be of the same matter in other words.
        uncoded: Sentences that may be, and that no claim was coded from.
    """

    title: str
    topic: str
    about: Sequence[str]
    matrix: str
    stands: Sequence[Stand]
    moved: Sequence[Moved]
    range_words: str
    bars: BarChart
    roots: RootGraph
    apart: Table
    alike: Table
    table: Table
    beside: Table
    uncoded: Table
    template: str = "question.html"


def build(desk: Desk, asked: Asked) -> OneQuestion:
    """One question."""
    question = desk.findings.question(QuestionId(asked.key))
    if question is None:
        raise NoSuchPageError(f"no question with the id {asked.key!r}")
    shown = _shown(question)
    claims = desk.findings.claims_by_id(shown)
    cards = {ClaimId(card.id): card for card in desk.cards(tuple(claims.values()))}
    grades = grades_in(desk.case, question, claims)
    unit = question.range.unit if question.range else ""
    ordered = [claims[key] for key in shown if key in claims]
    grave = [tie for tie in question.ties if tie.tie in _GRAVE]
    others = [tie for tie in question.ties if tie.tie not in _GRAVE]
    least = "There is one claim only, or none bears on another."
    apart = _ties("Claims that stand against each other", grave, claims, cards)
    alike = _ties(
        "Claims that agree, or bear on each other otherwise", others, claims, cards
    )
    beside, uncoded = _beside(desk, question)
    return OneQuestion(
        title=question.text,
        topic=TOPICS[question.frame],
        about=question.about,
        matrix=urls.matrix(question.id),
        stands=tuple(
            _stand(question, position, cards, grades) for position in question.positions
        ),
        moved=_moved(question, cards),
        range_words=range_told(question),
        bars=bars_of(ordered, cards, unit),
        roots=roots_of(
            [(answer_words(question, one), one) for one in question.positions], cards
        ),
        apart=apart,
        alike=alike,
        table=replace(alike, caption=_STAND, rows=[*apart.rows, *alike.rows], empty=least),
        beside=beside,
        uncoded=uncoded,
    )


def _beside(desk: Desk, question: Question) -> tuple[Table, Table]:
    """Questions and sentences; only what has a vector by now, which the desk makes as it runs."""
    found = find_beside(desk.case, question, None)
    questions = [
        (
            Cell(one.question.text, urls.question(one.question.id)),
            Cell(f"“{in_short(one.claim.quote)}”", urls.claim(one.claim.id)),
            Cell(one.claim.document_name),
        )
        for one in found.questions
    ]
    sentences = [
        (
            Cell(f"“{in_short(one.uncoded.passage.sentence)}”"),
            Cell(one.uncoded.name, urls.article(one.uncoded.document)),
        )
        for one in found.sentences
    ]
    return (
        Table(BESIDE, ("Question", "Words", "Article"), questions),
        Table(UNCODED, ("Words", "Article"), sentences),
    )


def _shown(question: Question) -> list[ClaimId]:
    """The first claims of every answer, and both ends of what changed."""
    shown = [
        key for position in question.positions for key in position.claims[:_MOST_CARDS]
    ]
    shown += [key for shift in question.shifts for key in (shift.earlier, shift.later)]
    shown += [key for drift in question.drifts for key in (drift.nearer, drift.further)]
    return list(dict.fromkeys(shown))[:_MOST_SHOWN]


def _stand(
    question: Question,
    position: Position,
    cards: Mapping[ClaimId, ClaimCard],
    grades: Mapping[ClaimId, Grades],
) -> Stand:
    rows = [
        (
            Cell(origin.name, note="" if origin.established else "not established"),
            Cell(origin.why),
            Cell(f"{len(origin.claims)}", number=True),
        )
        for origin in position.origins.origins[:_MOST_SHOWN]
    ]
    told = tuple(cards[key] for key in position.claims[:_MOST_CARDS] if key in cards)
    return Stand(
        answer=answer_words(question, position),
        origins=rests_words(position),
        why=position.origins.why,
        holders=_holders(position),
        cards=told,
        left_out=len(position.claims) - len(told),
        roots=Table("What it rests on", ("Origin", "Why", "Claims"), rows),
        grades=Table(
            "Four grades, which do not add up",
            ("Report", *HEADS),
            [
                _graded(cards[key], grades[key])
                for key in position.claims[:_MOST_CARDS]
                if key in cards and key in grades
            ],
        ),
    )


def _graded(card: ClaimCard, grades: Grades) -> Sequence[Cell]:
    """Who says so, with a way to set the first grade, and the four grades."""
    step = card.trail[-1]
    first, *others = grades.columns
    return (
        Cell(step.name, card.href, f"{card.outlet}, {card.published}"),
        Cell(first, step.href),
        *map(Cell, others),
    )


def _holders(position: Position) -> str:
    told = ", ".join(position.held_by[:_MOST_HOLDERS]) or "nobody in particular"
    more = len(position.holders) - _MOST_HOLDERS
    return f"{told} and {more:,} more" if more > 0 else told


def _moved(question: Question, cards: Mapping[ClaimId, ClaimCard]) -> tuple[Moved, ...]:
    shifts = [
        Moved(
            f"{shift.source}: first “{shift.from_answer}”, later “{shift.to_answer}”",
            shift.why,
            _links((shift.earlier, shift.later), cards),
        )
        for shift in question.shifts
    ]
    drifts = [
        Moved(
            f"The wording got {drift.direction} on its way",
            drift.why,
            _links((drift.nearer, drift.further), cards),
        )
        for drift in question.drifts
    ]
    return (*shifts, *drifts)


def _links(
    claims: Sequence[ClaimId], cards: Mapping[ClaimId, ClaimCard]
) -> tuple[Link, ...]:
    shown = (cards[key] for key in claims if key in cards)
    return tuple(Link(f"{card.outlet}, {card.published}", card.article) for card in shown)


def _ties(
    caption: str,
    ties: Sequence[ClaimTie],
    claims: Mapping[ClaimId, Claim],
    cards: Mapping[ClaimId, ClaimCard],
) -> Table:
    rows = [
        (
            _end(tie.first, claims, cards),
            Cell(tie.tie.value),
            _end(tie.second, claims, cards),
            Cell(tie.why),
        )
        for tie in [t for t in ties if t.first in cards and t.second in cards][:_MOST_TIES]
    ]
    if len(ties) > _MOST_TIES:
        caption += f" (the first {_MOST_TIES} of {len(ties):,}; the JSON of “whence questions” has all)"
    columns = ("This claim", "stands so", "to this one", "Why")
    return Table(caption, columns, rows, "There are none.")


def _end(
    key: ClaimId, claims: Mapping[ClaimId, Claim], cards: Mapping[ClaimId, ClaimCard]
) -> Cell:
    quote = " ".join(claims[key].quote.split())
    short = quote if len(quote) <= 90 else quote[:89] + "…"
    return Cell(
        f"“{short}”", cards[key].href, f"{cards[key].outlet}, {cards[key].published}"
    )
