"""Sources that changed their answer, and wordings that changed on their way."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from types import MappingProxyType

from whence.model.claim import Claim, Frame
from whence.model.figure import Figure
from whence.model.finding import AnswerKind, Drift, DriftDirection, Shift
from whence.model.ids import ClaimId
from whence.weigh.alike.times import regained, said_words
from whence.weigh.answers import answer_key, answer_of, answers_of, at_odds
from whence.weigh.figures import (
    Scope,
    bound_wandered,
    comparable,
    figure_words,
    figures_overlap,
    is_of_a_part,
    scope,
)
from whence.weigh.ground.spans import spans_apart
from whence.weigh.origins import UNNAMED, Root
from whence.weigh.questions.spells import printed
from whence.weigh.revisions import as_before, figures_taken_back

# How strong words are, weakest first. ICD 203 bands by their middle; a bare statement is 100.
BARE = 100
CERTAINTY_STRENGTH = {"certain": BARE, "probable": 70, "possible": 40}
EVIDENTIAL_STRENGTH = 60
# Days within which a toll that rises is counted on, and no change of mind.
COUNTING_DAYS = 3
# Two wordings nearer than this say the same: "likely" and "very likely" are 20 apart.
SAME_STRENGTH = 15


def find_shifts(claims: Sequence[Claim], roots: Mapping[str, Root]) -> tuple[Shift, ...]:
    """Sources whose later answer cannot hold together with their earlier one.

    Only days on which something was said count: two answers in one article, or of one day, are
    no change of mind. A later figure supersedes; it is a change of mind only where the article
    tells it as one: "who had said that 31 died, revised the toll to 44", or where the counting
    was over by then.

    Args:
        claims: All claims on one question.
        roots: The end of every claim's chain, by claim id.
    """
    spoken: defaultdict[str, list[tuple[date, str, Claim]]] = defaultdict(list)
    for claim in claims:
        root = roots[claim.id]
        if root.established and not root.key.startswith(UNNAMED) and root.day:
            spoken[root.key].append((root.day, claim.id, claim))
    shifts = []
    for key in sorted(spoken):
        in_time = [claim for _day, _id, claim in sorted(spoken[key], key=lambda s: s[:2])]
        shifts += _changes(_turns_first(in_time, roots), roots)
    return tuple(shifts)


def _turns_first(claims: Sequence[Claim], roots: Mapping[str, Root]) -> list[Claim]:
    """Claims in time, those of one day with what is new on it first."""
    ordered: list[Claim] = []
    for _day, told in groupby(claims, key=lambda claim: roots[claim.id].day):
        held = ordered[-1:]
        ordered += sorted(told, key=lambda c: not any(at_odds(h, c) for h in held))
    return ordered


def _changes(claims: Sequence[Claim], roots: Mapping[str, Root]) -> list[Shift]:
    shifts: list[Shift] = []
    held = claims[0]
    for claim in claims[1:]:
        before, after = answers_of(held, claim)
        if AnswerKind.WITHHOLDS in {before.kind, after.kind}:
            continue
        first, second = roots[held.id].day, roots[claim.id].day
        if spans_apart(held, claim) or regained(held, claim, first, second):
            # Whoever was there and then left has changed his place, and not his word.
            held = claim
            continue
        if figures_taken_back(held, claim) or _counted_anew(held, claim, first, second):
            name, day = roots[claim.id].name, second
            old, new = _in_order(held, claim)
            was, now = answer_of(old).label, answer_of(new).label
            why = f"{name} gave “{was}” first, and “{now}” in its place by {day}."
            if not any((s.from_answer, s.to_answer) == (was, now) for s in shifts):
                shifts.append(Shift(name, old.id, new.id, was, now, why))
            held = new
            continue
        if first and second and at_odds(held, claim) and first != second:
            name = roots[claim.id].name
            then, now = said_words(held, first), said_words(claim, second)
            why = f"{name} said “{before.label}” {then} and “{after.label}” {now}."
            shifts.append(Shift(name, held.id, claim.id, before.label, after.label, why))
        elif at_odds(held, claim):
            continue  # who tells of a turn tells on the same day what was said before it
        # Who repeats himself has said so since the first time.
        held = held if answer_key(held) == answer_key(claim) else claim
    return shifts


def _counted_anew(
    held: Claim, claim: Claim, first: date | None, second: date | None
) -> bool:
    """Whether a source gives another toll of the same people long after it was done counting."""
    figures = comparable(held, claim) if held.frame is Frame.CASUALTIES else None
    if figures is None or first is None or second is None:
        return False
    # "Eight of the dead are soldiers" gives no other toll.
    if any(map(is_of_a_part, (held, claim))):
        return False
    mine, other = (named.figure for named in figures)
    alike = scope(mine.unit, other.unit) is Scope.SAME
    return (
        alike and not figures_overlap(mine, other) and (second - first).days > COUNTING_DAYS
    )


def _in_order(held: Claim, claim: Claim) -> tuple[Claim, Claim]:
    """The figure given up, and the one in its place, in whatever order they are told."""
    return (claim, held) if as_before(claim) and not as_before(held) else (held, claim)


def find_drifts(
    claims: Sequence[Claim],
    roots: Mapping[str, Root],
    twins: Mapping[ClaimId, Claim] = MappingProxyType({}),
) -> tuple[Drift, ...]:
    """Claims worded more strongly or more weakly than the one they were taken from.

    A claim is held against the one it was copied from, or the one of the cited article its
    chain runs through; failing that, against the shortest chain to the same origin with the
    same answer.

    Args:
        claims: All claims on one question.
        roots: The end of every claim's chain, by claim id.
        twins: For a claim that a copy carries over, that of the earlier article.
    """
    drifts = []
    for claim in claims:
        twin = twins.get(claim.id)
        edited = twin is not None and strength(twin) != strength(claim)
        nearer = twin if edited else roots[claim.id].via or _nearer(claim, claims, roots)
        if claim.frame is Frame.STRENGTH:
            moved = _bound_moved(claim, nearer, claims, roots)
            drifts += [moved] if moved else []
        if nearer is None or at_odds(nearer, claim):
            continue
        change = strength(claim) - strength(nearer)
        if abs(change) < SAME_STRENGTH:
            continue
        direction = DriftDirection.STRONGER if change > 0 else DriftDirection.WEAKER
        why = f"{_hedging(nearer)} at the source became {_hedging(claim)} here."
        drifts.append(Drift(nearer.id, claim.id, direction, why))
    return tuple(drifts)


def _bound_moved(
    claim: Claim, nearer: Claim | None, claims: Sequence[Claim], roots: Mapping[str, Root]
) -> Drift | None:
    """A number that lost or changed its bound on its way: "500 to 800" told as "800".

    Held against the claim it was taken from, or else that of the first article that rests on the
    same source.
    """
    root = roots[claim.id]
    earlier = [
        other
        for other in claims
        if root.established
        and not root.key.startswith(UNNAMED)
        and roots[other.id].key == root.key
        and printed(other) < printed(claim)
    ]
    before = nearer or min(earlier, key=lambda c: (printed(c), c.id), default=None)
    figures = comparable(before, claim) if before else None
    if before is None or figures is None or not bound_wandered(*figures):
        return None
    was, now = (figure.figure for figure in figures)
    grew = (_told(now), now.low == now.high) > (_told(was), was.low == was.high)
    direction = DriftDirection.STRONGER if grew else DriftDirection.WEAKER
    words = [figure_words(named) for named in figures]
    why = f"“{words[0]}” at the source became “{words[1]}” here."
    return Drift(before.id, claim.id, direction, why)


def _told(figure: Figure) -> float:
    """The number that stays with a reader: the one named, or the middle of a range."""
    ends = [end for end in (figure.low, figure.high) if end is not None]
    return sum(ends) / max(1, len(ends))


def _nearer(
    claim: Claim, claims: Sequence[Claim], roots: Mapping[str, Root]
) -> Claim | None:
    key = roots[claim.id].key
    if not roots[claim.id].established or key.startswith(UNNAMED):
        return None
    candidates = [
        other
        for other in claims
        if other.document != claim.document
        and roots[other.id].key == key
        and len(other.chain) < len(claim.chain)
        and not at_odds(other, claim)
    ]
    return min(candidates, key=lambda other: (len(other.chain), other.id), default=None)


def strength(claim: Claim) -> int:
    """How strongly a claim is worded, 0-100, for comparing two wordings only; never shown."""
    wording = claim.wording
    if wording.likelihood_range:
        return sum(wording.likelihood_range) // 2
    if wording.certainty:
        return CERTAINTY_STRENGTH.get(wording.certainty, BARE)
    return EVIDENTIAL_STRENGTH if wording.evidentials else BARE


def _hedging(claim: Claim) -> str:
    words = [hedge.text for hedge in claim.wording.hedges] or list(
        claim.wording.evidentials
    )
    return f"“{', '.join(words)}”" if words else "a bare statement"
