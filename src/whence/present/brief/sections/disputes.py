"""What is disputed: every answer with all who hold it, each quoted with its four grades."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.model.claim import Claim, Frame
from whence.model.finding import ClaimTie, Position, Question, Tie
from whence.model.ids import ClaimId
from whence.present.brief.findings import (
    Head,
    answer_told,
    names_its_parties,
    position_line,
    rests_words,
    section_of,
)
from whence.present.brief.found import Found
from whence.present.brief.sections.shown import Entry, Item, Section, Side, Voice
from whence.present.brief.wording import capital, spelled
from whence.present.grades import grades_of

CLASHES = (Tie.CONTRADICTS, Tie.DENIES, Tie.FIGURES_DIFFER, Tie.RETRACTS)
DISPUTED = "disputed"
_MOST_SHOWN = 3
_MOST_REASONS = 1


@dataclass(frozen=True, slots=True)
class Clash:
    """A question whose answers cannot all hold.

    Attributes:
        question: The question.
        ties: What stands against what.
        sides: Answers that stand against another, those with most origins first.
    """

    question: Question
    ties: Sequence[ClaimTie]
    sides: Sequence[Position]


def clashes(found: Found) -> tuple[Clash, ...]:
    """Questions to which the articles carry answers that cannot both hold, the sharpest first.

    Sharpest is where the weaker side has most origins and most who hold it.
    """
    return tuple(sorted(_clashes(found), key=_bluntness))


def disputed(found: Found) -> Section | None:
    """Questions to which the articles carry answers that cannot both hold; whoever holds one is quoted once, and four grades stand beside it that do not add up."""
    every = clashes(found)
    items = [_item(found, clash) for clash in every]
    have = "question has" if len(items) == 1 else "questions have"
    lead = f"{capital(spelled(len(items)))} {have} answers that cannot all be right."
    if len(items) > 1:
        lead += " The sharpest comes first: where the weaker side has most origins."
    return section_of(
        Head("What is disputed", DISPUTED, disputed), lead, items, _MOST_SHOWN
    )


def _clashes(found: Found) -> Iterator[Clash]:
    for question in found.weighed.questions:
        ties = [tie for tie in question.ties if tie.tie in CLASHES and found.apart(tie)]
        if not ties or not (
            question.frame is Frame.STATEMENT or names_its_parties(question)
        ):
            continue
        clashing = {claim for tie in ties for claim in (tie.first, tie.second)}
        sides = [p for p in question.positions if clashing & set(p.claims)]
        yield Clash(question, ties, sides)


def _bluntness(clash: Clash) -> tuple[int, int, int, str]:
    ranked = sorted(((p.origins.count, len(p.holders)) for p in clash.sides), reverse=True)
    origins, holders = ranked[1] if len(ranked) > 1 else (0, 0)
    return -origins, -holders, -len(clash.question.claims), clash.question.text


def _item(found: Found, clash: Clash) -> Item:
    reasons = list(dict.fromkeys(tie.why for tie in clash.ties))
    clashing = {claim for tie in clash.ties for claim in (tie.first, tie.second)}
    sides = tuple(
        Side(
            capital(answer_told(clash.question, position)),
            rests_words(position),
            _voices(found, position, clashing),
        )
        for position in clash.sides
    )
    # Answers that stand against none, such as the count of a part, are told and not quoted.
    apart = [p for p in clash.question.positions if p not in clash.sides]
    reasons += [f"Also answered: {position_line(clash.question, p)}" for p in apart]
    return Item(
        clash.question.text,
        tuple(reasons[:_MOST_REASONS]),
        found.shown(clash.question.claims),
        sides=sides,
        reasons=tuple(reasons[_MOST_REASONS:]),
    )


def _voices(found: Found, position: Position, clashing: set[ClaimId]) -> tuple[Voice, ...]:
    """Everyone who holds an answer, quoted with what clashes, in the order of the articles."""
    by_name: dict[str, list[tuple[Claim, Entry]]] = {}
    for claim, entry in found.told(position.claims):
        by_name.setdefault(_teller(claim, entry), []).append((claim, entry))
    voices = []
    for name, told in by_name.items():
        claim, entry = next((pair for pair in told if pair[0].id in clashing), told[0])
        grades = grades_of(claim, position.origins, found.reliability, entry.outlet)
        others = tuple(other for _, other in told if other is not entry)
        voices.append(Voice(name, entry, others, grades.columns))
    return tuple(voices)


def _teller(claim: Claim, entry: Entry) -> str:
    return entry.trail[-1].name if claim.chain else f"{entry.outlet}’s own voice"
