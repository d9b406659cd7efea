"""Findings in the terminal, readable in 100 columns."""

import textwrap
from collections.abc import Iterator, Mapping

from whence.model.claim import Claim
from whence.model.finding import OriginCount, Position, Question, Range, Tie
from whence.model.ids import ClaimId

WIDTH = 100
TOLD_TIES = (Tie.CONTRADICTS, Tie.DENIES, Tie.FIGURES_DIFFER, Tie.RETRACTS, Tie.SUPERSEDES)
MOST_TIES = 4


def question_lines(question: Question) -> Iterator[str]:
    """A question in a few lines: each answer with who holds it and its origins."""
    yield from _wrapped(question.text, "", "  ")
    for position in question.positions:
        holders = ", ".join(position.holders[:4])
        more = f" and {len(position.holders) - 4} more" if len(position.holders) > 4 else ""
        yield from _wrapped(
            f"{_answer(position)} – {holders}{more} [{origin_words(position.origins)}]",
            "    ",
            "      ",
        )


def answer_lines(question: Question, claims: Mapping[ClaimId, Claim]) -> Iterator[str]:
    """A question in full: every position with each claim's date, chain and words."""
    yield from _wrapped(question.text, "", "  ")
    yield ""
    for position in question.positions:
        yield f"  {_answer(position)}  [{origin_words(position.origins)}]"
        for identity in position.claims:
            yield from _claim(claims[identity])
        yield from _wrapped(position.origins.why, "    ", "    ")
        yield ""
    for shift in question.shifts:
        yield from _wrapped(f"Changed position: {shift.why}", "  ", "    ")
    for drift in question.drifts:
        yield from _wrapped(f"Wording got {drift.direction}: {drift.why}", "  ", "    ")
    if question.range:
        yield from _wrapped(range_words(question.range), "  ", "    ")
    told = [tie for tie in question.ties if tie.tie in TOLD_TIES]
    for tie in told[:MOST_TIES]:
        yield from _wrapped(f"{tie.tie.capitalize()}: {tie.why}", "  ", "    ")
    if len(told) > MOST_TIES:
        yield f"  … and {len(told) - MOST_TIES} more (--json shows all)"


def origin_words(origins: OriginCount) -> str:
    """The number of independent origins, in one of its three values."""
    if origins.count > 1:
        return f"independent origins: {origins.count}"
    return origins.independence.value


def range_words(found: Range) -> str:
    """Low, best and high with the rule that found them."""
    ends = " / ".join(
        "–" if value is None else f"{value:,g}"
        for value in (found.low, found.best, found.high)
    )
    return f"Low / best / high {found.unit}: {ends} (rule: {found.rule}; {len(found.reports)} reports)"


def _answer(position: Position) -> str:
    kind, label = position.answer.kind.value, position.answer.label
    return label if kind in {"figure", "name", "degree"} else f"{kind}: {label}"


def _claim(claim: Claim) -> Iterator[str]:
    day = claim.published.start.isoformat() if claim.published else "undated"
    if claim.published:
        day = {"day": day, "month": day[:7], "year": day[:4]}[claim.published.precision]
    hops = [claim.document_name, *(" and ".join(hop.name) for hop in claim.chain)]
    hedges = (
        f" ({', '.join(hedge.text for hedge in claim.wording.hedges)})"
        if claim.wording.hedges
        else ""
    )
    yield from _wrapped(f"{day}  {' ← '.join(hops)}{hedges}", "    ", "        ")
    yield from _wrapped(f"“{' '.join(claim.quote.split())}”", "        ", "        ")


def _wrapped(words: str, first: str, rest: str) -> Iterator[str]:
    yield from textwrap.wrap(words, WIDTH, initial_indent=first, subsequent_indent=rest)
