"""Findings in the terminal, readable in 100 columns."""

import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import groupby, zip_longest
from textwrap import shorten
from types import MappingProxyType

from whence.model.band import band_words
from whence.model.claim import QUOTED as FREE
from whence.model.claim import Claim, Frame, Polarity
from whence.model.finding import (
    AnswerKind,
    Position,
    Question,
    Tie,
)
from whence.model.ids import ClaimId
from whence.model.when import When
from whence.present.brief.findings import NAMING
from whence.present.brief.ranges import range_told
from whence.present.brief.wording import period_words, span_words, ways_words
from whence.present.facts import source_of
from whence.present.grades import HEADS, Grades, origin_words

WIDTH = 100
TOLD_TIES = (Tie.CONTRADICTS, Tie.DENIES, Tie.FIGURES_DIFFER, Tie.RETRACTS, Tie.SUPERSEDES)
# Ties told in one line a teller or figure, and how that line begins.
JOINED_TIES = {
    Tie.DENIES: "Denies it",
    Tie.CONTRADICTS: "Contradicts",
    Tie.FIGURES_DIFFER: "Cannot both hold",
}
QUOTED = " " * 16
MOST_TIES = 6
MOST_HOLDERS = 4
# Characters of the columns of the four grades.
COLUMNS = (24, 22, 12, 26)
# Characters of a quotation; the brief and --json have it whole.
MOST_QUOTED = 260


def question_lines(question: Question) -> Iterator[str]:
    """A question in a few lines: each answer with who holds it and its origins."""
    yield from _wrapped(question.text, "", "  ")
    for position in question.positions:
        holders = ", ".join(position.held_by[:MOST_HOLDERS])
        unnamed = len(position.holders) - MOST_HOLDERS
        more = f" and {unnamed} more" if unnamed > 0 else ""
        told = f"{answer_words(question, position)} – {holders}{more} ({origin_words(position.origins)})"
        told += f"; {ways}" if (ways := ways_words(position)) else ""
        yield from _wrapped(told, "    ", "      ")


def answer_lines(
    question: Question,
    claims: Mapping[ClaimId, Claim],
    grades: Mapping[ClaimId, Grades] = MappingProxyType({}),
) -> Iterator[str]:
    """A question in full: every position with each claim's date, chain, words and grades."""
    yield from _wrapped(question.text, "", "  ")
    yield ""
    for position in question.positions:
        head = f"{answer_words(question, position)} – {origin_words(position.origins)}"
        yield from _wrapped(head, "  ", "    ")
        if ways := ways_words(position):
            yield from _wrapped(ways, "    ", "      ")
        if grades:
            yield from _in_columns(HEADS)
        reports = [claims[identity] for identity in position.claims]
        for head, group in groupby(reports, key=_teller):
            told = list(group)
            yield from _wrapped(head, "    ", QUOTED)
            for claim in _quotable(told):
                yield from _wrapped(_quoted(claim), QUOTED, QUOTED)
                if claim.id in grades:
                    yield from _in_columns(grades[claim.id].columns)
        yield from _wrapped(position.origins.why, "    = ", "      ")
        yield ""
    yield from _changes(question, claims)


def _in_columns(cells: Sequence[str]) -> Iterator[str]:
    """Cells side by side, each wrapped in its own column."""
    wrapped = [
        textwrap.wrap(cell, width - 2) or [""]
        for cell, width in zip(cells, COLUMNS, strict=True)
    ]
    for row in zip_longest(*wrapped, fillvalue=""):
        line = "".join(part.ljust(width) for part, width in zip(row, COLUMNS, strict=True))
        yield (QUOTED + line).rstrip()


def _changes(question: Question, claims: Mapping[ClaimId, Claim]) -> Iterator[str]:
    """What changed, how the numbers range, and what stands against what."""
    lines = [f"Changed position: {shift.why}" for shift in question.shifts]
    lines += [f"Wording got {drift.direction}: {drift.why}" for drift in question.drifts]
    lines += [range_told(question)] if question.range else []
    reasons = list(dict.fromkeys(_ties(question, claims)))
    lines += reasons[:MOST_TIES]
    for line in lines:
        yield from _wrapped(line, "  ", "    ")
    if len(reasons) > MOST_TIES:
        yield f"  … and {len(reasons) - MOST_TIES} more such (--json shows all)"


def answer_words(question: Question, position: Position) -> str:
    """An answer as a heading: yes and no stand out, and keep the words they were given in."""
    kind, label = position.answer.kind, position.answer.label
    if kind not in {AnswerKind.YES, AnswerKind.NO} or question.frame in NAMING:
        return label
    if question.frame is Frame.REACTION:
        stance = "FOR" if kind is AnswerKind.YES else "AGAINST"
        return f"{stance}: {', '.join(position.ways) or label}"
    plain = label in {"yes", "no"}
    if question.frame in FREE and plain:
        # Nobody's words are so or not: somebody says them, or the opposite.
        return "SAYS SO" if kind is AnswerKind.YES else "SAYS IT IS NOT SO"
    return kind.value.upper() if plain else f"{kind.value.upper()}: {label}"


def _ties(question: Question, claims: Mapping[ClaimId, Claim]) -> Iterator[str]:
    """What stands against what; all that one teller or figure stands against in one line."""
    answers = {claim: p.answer.label for p in question.positions for claim in p.claims}
    against: defaultdict[tuple[Tie, str], list[str]] = defaultdict(list)
    for tie in question.ties:
        if tie.tie is Tie.FIGURES_DIFFER:
            against[tie.tie, answers[tie.first]].append(answers[tie.second])
        elif tie.tie in JOINED_TIES:
            first, second = (_who(claims[each]) for each in (tie.first, tie.second))
            against[tie.tie, first].append(second)
    for (tie_kind, first), others in against.items():
        them = ", ".join(dict.fromkeys(others))
        yield f"{JOINED_TIES[tie_kind]}: {first}, against {them}"
    for tie in question.ties:
        if tie.tie in TOLD_TIES and tie.tie not in JOINED_TIES:
            yield f"{tie.tie.capitalize()}: {tie.why}"


def _who(claim: Claim) -> str:
    return " and ".join(claim.chain[-1].name) if claim.chain else claim.document_name


def _teller(claim: Claim) -> str:
    day = "undated"
    if claim.published:
        day = claim.published.start.isoformat()
        day = {"day": day, "month": day[:7], "year": day[:4]}[claim.published.precision]
    hops = [source_of(hop) for hop in reversed(claim.chain)]
    said = f", said {_days(claim.said)}" if claim.said and _other_day(claim) else ""
    if not hops:
        return f"{day:<12}{claim.document_name}, in its own voice"
    told = "".join(f", told by {hop}" for hop in hops[1:])
    return f"{day:<12}{hops[0]}{told}{said}, in {claim.document_name}"


def _other_day(claim: Claim) -> bool:
    start = claim.said.start if claim.said else None
    # "Recently" names no day.
    return start is not None and not (claim.published and start == claim.published.start)


def _days(when: When) -> str:
    """When something was said, no more precise than it is known."""
    last = when.end - timedelta(days=1) if when.end else None
    if when.start == last:
        return f"on {when.start}"
    if when.start and last:
        if (span := span_words(when.start, last)) != period_words((when.start, last)):
            return f"in {span}"
        return f"between {when.start} and {last}"
    return f"{'since' if when.start else 'by'} {when.start or last}"


def _quotable(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Claims with each quotation once, without those that stand inside another."""
    bare = [" ".join(claim.quote.split()).strip('“”"') for claim in claims]
    for n, claim in enumerate(claims):
        longer = (
            other for m, other in enumerate(bare) if m < n or len(other) > len(bare[n])
        )
        if not any(bare[n] in other for other in longer):
            yield claim


def _quoted(claim: Claim) -> str:
    quote = shorten(" ".join(claim.quote.split()), MOST_QUOTED, placeholder=" …")
    band = band_words(claim.wording)
    polarity = claim.wording.polarity
    marks = [] if polarity is Polarity.AFFIRMED else [str(polarity)]
    marks += [f"worded {band}"] if band else []
    return f"“{quote}”" + (f" ({'; '.join(marks)})" if marks else "")


def _wrapped(words: str, first: str, rest: str) -> Iterator[str]:
    yield from textwrap.wrap(words, WIDTH, initial_indent=first, subsequent_indent=rest)
