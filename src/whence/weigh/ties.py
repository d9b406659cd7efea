"""How claims on one question stand to each other, each tie with its reason in words."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from whence.model.claim import Claim, Polarity
from whence.model.figure import Figure
from whence.model.finding import AnswerKind, ClaimTie, Tie
from whence.weigh.answers import answer_of, figure_words, opposed, principal_figure
from whence.weigh.names import fold, listed
from whence.weigh.origins import Root
from whence.weigh.spells import moment_of

# Claims compared on one question: one per origin and answer, earliest first.
MOST_COMPARED = 48
# UCDP `where_prec` of a first-level division.
ADM1 = 4
RETRACTING = frozenset(
    {"retract", "withdraw", "correct", "walk back", "take back", "revise"}
)


def find_ties(claims: Sequence[Claim], roots: Mapping[str, Root]) -> tuple[ClaimTie, ...]:
    """Ties between the claims of one question.

    One claim per origin and answer speaks for all that repeat it, so a question with a
    thousand re-told claims has the same ties as one with each told once.

    Args:
        claims: Earliest first.
        roots: The end of every claim's chain, by claim id.
    """
    ties = [*_repeats(claims, roots)]
    for earlier, later in combinations(_spokesmen(claims, roots), 2):
        tie = _tie(earlier, later, roots)
        if tie:
            ties.append(tie)
    return tuple(ties)


def _spokesmen(claims: Sequence[Claim], roots: Mapping[str, Root]) -> list[Claim]:
    first: dict[tuple[str, str, str], Claim] = {}
    for claim in claims:
        day = claim.when.value or claim.when.text if claim.when else ""
        first.setdefault((roots[claim.id].key, answer_of(claim).label, day), claim)
    return list(first.values())[:MOST_COMPARED]


def _repeats(claims: Sequence[Claim], roots: Mapping[str, Root]) -> list[ClaimTie]:
    first: dict[tuple[str, str], Claim] = {}
    ties = []
    for claim in claims:
        key = (roots[claim.id].key, answer_of(claim).label)
        earlier = first.setdefault(key, claim)
        if earlier.document != claim.document:
            why = f"Both rest on {roots[claim.id].name}: one report told twice, not two."
            ties.append(ClaimTie(claim.id, earlier.id, Tie.SAME_REPORT, why))
    return ties


def _tie(earlier: Claim, later: Claim, roots: Mapping[str, Root]) -> ClaimTie | None:
    first, second = principal_figure(earlier), principal_figure(later)
    if first and second and answer_of(earlier).kind is AnswerKind.FIGURE:
        return _figures(earlier, later, first.figure, second.figure, roots)
    one, other = answer_of(earlier), answer_of(later)
    if AnswerKind.WITHHOLDS in {one.kind, other.kind}:
        return None
    if opposed(one, other):
        return _against(earlier, later, roots)
    if one.kind is other.kind and (
        one.label == other.label or one.kind is not AnswerKind.DEGREE
    ):
        return _alike(earlier, later)
    return None


def _against(earlier: Claim, later: Claim, roots: Mapping[str, Root]) -> ClaimTie:
    one, other = answer_of(earlier).label, answer_of(later).label
    said = f"“{one}” against “{other}”"
    if _apart_in_time(earlier, later):
        why = f"{said}, but of different times: {_time(earlier)} and {_time(later)}."
        return ClaimTie(later.id, earlier.id, Tie.OTHER_TIME, why)
    source = roots[later.id]
    if (
        source.key == roots[earlier.id].key
        and source.established
        and _day(earlier) < _day(later)
    ):
        retracts = any(word in fold(hop.cue) for hop in later.chain for word in RETRACTING)
        tie = Tie.RETRACTS if retracts else Tie.SUPERSEDES
        verb = "takes back what it said" if retracts else "says otherwise later"
        return ClaimTie(later.id, earlier.id, tie, f"{source.name} {verb}: {said}.")
    for claim, rival in ((later, earlier), (earlier, later)):
        if claim.wording.polarity is Polarity.DENIED:
            why = f"{_who(claim, roots)} denies what {_who(rival, roots)} says."
            return ClaimTie(claim.id, rival.id, Tie.DENIES, why)
    why = f"{said}: {_who(later, roots)} and {_who(earlier, roots)} cannot both be right."
    return ClaimTie(later.id, earlier.id, Tie.CONTRADICTS, why)


def _alike(earlier: Claim, later: Claim) -> ClaimTie:
    label = answer_of(later).label
    if _apart_in_time(earlier, later):
        why = (
            f"Both say “{label}”, of different times: {_time(earlier)} and {_time(later)}."
        )
        return ClaimTie(later.id, earlier.id, Tie.OTHER_TIME, why)
    for tie, small, large in (
        (Tie.NARROWER, later, earlier),
        (Tie.BROADER, earlier, later),
    ):
        if _lies_in(small, large):
            why = f"Both say “{label}”; {_places(small)} lies in {_places(large)}."
            return ClaimTie(later.id, earlier.id, tie, why)
    return ClaimTie(later.id, earlier.id, Tie.AGREES, f"Both say “{label}”.")


def _figures(
    earlier: Claim, later: Claim, first: Figure, second: Figure, roots: Mapping[str, Root]
) -> ClaimTie:
    words = f"{figure_words(first)} and {figure_words(second)}"
    source = roots[later.id]
    if _apart_in_time(earlier, later):
        why = f"{words}, of different times: {_time(earlier)} and {_time(later)}."
        return ClaimTie(later.id, earlier.id, Tie.OTHER_TIME, why)
    if (first.low, first.high) == (second.low, second.high):
        return ClaimTie(
            later.id, earlier.id, Tie.AGREES, f"Both give {figure_words(second)}."
        )
    if (
        source.key == roots[earlier.id].key
        and source.established
        and _order(earlier, later)
    ):
        why = f"{source.name} gave {figure_words(first)}, then {figure_words(second)}."
        return ClaimTie(later.id, earlier.id, Tie.SUPERSEDES, why)
    if figures_overlap(first, second):
        return ClaimTie(
            later.id, earlier.id, Tie.FIGURES_OVERLAP, f"{words} can both hold."
        )
    return ClaimTie(later.id, earlier.id, Tie.FIGURES_DIFFER, f"{words} cannot both hold.")


def figures_overlap(first: Figure, second: Figure) -> bool:
    """Whether some number satisfies both; a missing end is open."""
    floor = max((f.low for f in (first, second) if f.low is not None), default=None)
    ceiling = min((f.high for f in (first, second) if f.high is not None), default=None)
    return floor is None or ceiling is None or floor <= ceiling


def _order(earlier: Claim, later: Claim) -> bool:
    """Whether `later` really is: on a later day, or further down the same article."""
    if earlier.document == later.document:
        return earlier.spans[0].start < later.spans[0].start
    return _day(earlier) < _day(later)


def _apart_in_time(first: Claim, second: Claim) -> bool:
    """Whether the texts themselves date both, to days that cannot be the same."""
    if not (first.when and second.when):
        return False
    dated = all(when.start and when.end for when in (first.when, second.when))
    return dated and not first.when.may_overlap(second.when)


def _day(claim: Claim) -> str:
    for when in (claim.said, claim.when):
        if when and when.start:
            return when.start.isoformat()
    return claim.published.start.isoformat() if claim.published else ""


def _time(claim: Claim) -> str:
    moment = moment_of(claim)
    return (
        claim.when.text if claim.when else moment.first.isoformat() if moment else "undated"
    )


def _who(claim: Claim, roots: Mapping[str, Root]) -> str:
    return listed(claim.chain[-1].name) if claim.chain else roots[claim.id].name


def _places(claim: Claim) -> str:
    return listed(place.name for place in claim.where)


def _lies_in(small: Claim, large: Claim) -> bool:
    """Whether every place of one claim lies in a first-level division the other names."""
    wide = {place.name for place in large.where if place.where_prec == ADM1}
    return bool(small.where and wide) and all(
        place.adm1 in wide and place.name not in wide for place in small.where
    )
