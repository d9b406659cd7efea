"""Low, best and high of a figure over independent origins, by a stated rule."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from statistics import median

from whence.model.claim import COUNTS, Claim, Frame, NamedFigure, Polarity
from whence.model.figure import Figure
from whence.model.finding import Range, RangeRule
from whence.model.ids import ClaimId
from whence.weigh.figures import ANYONE, DONE_TO, Scope, broadest_unit, is_of_a_part, scope
from whence.weigh.origins import UNNAMED, Root
from whence.weigh.revisions import as_before, withdrawn

COUNTED = frozenset({Frame.STRENGTH, Frame.CASUALTIES})


def find_range(
    claims: Sequence[Claim], roots: Mapping[str, Root], rule: RangeRule = RangeRule.LATEST
) -> Range | None:
    """The figure of one question over its independent origins; nothing if it has no figure.

    Each origin counts once, with its latest figure; copies, re-tellings and a number that its own sentence takes back add
    nothing. Claims
    in an article's own voice are listed but move the range only where no chain ends in a source.

    Args:
        claims: All claims on one question.
        roots: The end of every claim's chain, by claim id.
        rule: How the best value is found.
    """
    counting = [
        claim
        for claim in claims
        if claim.frame in COUNTED
        and claim.chief_figure
        and claim.wording.polarity is Polarity.AFFIRMED
        and not is_of_a_part(claim)
    ]
    unit, chosen = _counted_alike(counting)
    if not chosen:
        return None
    alike = [claim for claim in counting if claim.id in chosen]
    gone = {old: new for old, new in withdrawn(alike).items() if new in chosen}
    # Who takes a number back and gives another: the source is that of the number taken back.
    roots = {**roots, **{new: roots[old] for old, new in gone.items()}}
    standing = [claim for claim in alike if claim.id not in gone]
    # "It had put them at 6,000" no longer stands where the same article tells of now.
    now = {c.document for c in standing if not as_before(c)}
    standing = [c for c in standing if not (as_before(c) and c.document in now)]
    sourced = [c for c in standing if roots[c.id].established] or standing
    origins: dict[ClaimId, str] = {
        c.id: c.id if rule is RangeRule.MEDIAN else _origin(roots[c.id].key, chosen[c.id])
        for c in sourced
    }
    days = {c.id: roots[c.id].day for c in sourced}
    figures = _one_per_origin(sourced, chosen, origins, days)
    points = [point for figure in figures if (point := point_of(figure)) is not None]
    return Range(
        unit=unit,
        low=_floor(figures),
        best=_BEST[rule](points) if points else None,
        high=_ceiling(figures),
        rule=rule,
        reports=tuple(claim.id for claim in alike),
    )


def _counted_alike(claims: Sequence[Claim]) -> tuple[str, Mapping[ClaimId, NamedFigure]]:
    """A unit, and the figures of one name that count it.

    It is that of people in general if any figure counts those, else the commonest.
    """
    names = [named.name for claim in claims for named in claim.figures]
    if not names:
        return "", {}
    name = min(
        names, key=lambda n: (COUNTS.index(n) if n in COUNTS else -names.count(n), n)
    )
    found = {
        claim.id: next(named for named in claim.figures if named.name == name)
        for claim in claims
        if any(named.name == name for named in claim.figures)
    }
    units = [named.figure.unit for named in found.values()]
    # A bare "40 killed" counts people of any sort; a bare "fewer than 5,000" leaves out what the
    # others name.
    people = name in DONE_TO and "" in units
    unit = broadest_unit([each for each in units if each] or units)
    if people and unit not in ANYONE:
        unit = ""
    return unit, {
        claim: named
        for claim, named in found.items()
        if not (named.figure.unit or people) or scope(named.figure.unit, unit) is Scope.SAME
    }


def _origin(key: str, named: NamedFigure) -> str:
    """An origin; unnamed sources of one class that give one figure may be the same people."""
    if not key.startswith(UNNAMED):
        return key
    return f"{key.partition('|')[0]}={named.figure.low}-{named.figure.high}"


def point_of(figure: Figure) -> float | None:
    """One number for a figure: its middle, or the only end it has."""
    ends = [end for end in (figure.low, figure.high) if end is not None]
    return sum(ends) / len(ends) if ends else None


def _floor(figures: Sequence[Figure]) -> float | None:
    """The lowest number any origin names; an "at most" names no floor but its own number."""
    ends = ((f.high if f.low is None else f.low) for f in figures)
    return min((end for end in ends if end is not None), default=None)


def _ceiling(figures: Sequence[Figure]) -> float | None:
    """The highest number any origin names; an "at least" names no ceiling but its own number."""
    return max((end for f in figures if (end := f.high or f.low) is not None), default=None)


def _one_per_origin(
    claims: Sequence[Claim],
    figures: Mapping[ClaimId, NamedFigure],
    origins: Mapping[ClaimId, str],
    days: Mapping[ClaimId, date | None],
) -> list[Figure]:
    latest: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: _when_said(c, days[c.id])):
        held = latest.setdefault(origins[claim.id], [])
        # Two figures in one sentence stand side by side; a later one takes an earlier's place.
        if held and (held[0].document, held[0].sentence) != (
            claim.document,
            claim.sentence,
        ):
            held.clear()
        held.append(claim)
    return [figures[claim.id].figure for key in sorted(latest) for claim in latest[key]]


def _when_said(claim: Claim, day: date | None) -> tuple[str, int, str]:
    return (day.isoformat() if day else "", claim.spans[0].start, claim.id)


_BEST: Mapping[RangeRule, Callable[[list[float]], float]] = {
    RangeRule.LATEST: median,
    RangeRule.MEDIAN: median,
    RangeRule.MOST_CAUTIOUS: min,
}
