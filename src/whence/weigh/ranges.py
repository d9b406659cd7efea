"""Low, best and high of a figure over independent origins, by a stated rule."""

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median

from whence.model.claim import COUNTS, DONE_TO, Claim, Frame, NamedFigure, Polarity
from whence.model.figure import Bound, Figure
from whence.model.ids import ClaimId
from whence.model.range import Range, RangeRule
from whence.weigh.figures import (
    ANYONE,
    OWN,
    Scope,
    broadest_unit,
    is_of_a_part,
    scope,
    whose_dead,
)
from whence.weigh.origins import UNNAMED, Root
from whence.weigh.revisions import as_before, withdrawn

COUNTED = frozenset({Frame.STRENGTH, Frame.CASUALTIES})


def find_range(
    claims: Sequence[Claim], roots: Mapping[str, Root], rule: RangeRule = RangeRule.LATEST
) -> Range | None:
    """The figure of one question over its independent origins; nothing if it has no figure.

    Each origin counts once, with its latest figure as it gave it itself; copies, re-tellings and
    a number that its own sentence takes back add nothing. Claims in an article's own voice are
    listed but move the range only where no chain ends in a source.

    A bound stays a bound: "at most 5,000" names no floor, and nobody who says "20,000 to 30,000"
    points at 25,000.

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
    sourced = _standing([claim for claim in alike if claim.id not in gone], roots)
    origins = {c.id: _origin(roots[c.id].key, chosen[c.id]) for c in sourced}
    if rule is RangeRule.MEDIAN:
        origins = {claim: f"{key}={_ends(chosen[claim])}" for claim, key in origins.items()}
    days = {c.id: roots[c.id].day for c in sourced}
    figures = _one_per_origin(sourced, chosen, origins, days)
    low, high = _floor(figures), _ceiling(figures)
    points = [point for figure in figures if (point := point_of(figure)) is not None]
    middle = median(points) if points else None
    return Range(
        unit=unit,
        low=low,
        best=low if rule is RangeRule.MOST_CAUTIOUS else middle,
        high=high,
        rule=rule,
        reports=tuple(claim.id for claim in alike),
        bound=_bound(low, high, figures),
    )


def _standing(claims: Sequence[Claim], roots: Mapping[str, Root]) -> list[Claim]:
    """The claims that move the range: those that still stand and have a source, at first hand."""
    # "It had put them at 6,000" no longer stands where the same article tells of now.
    now = {c.document for c in claims if not as_before(c)}
    standing = [c for c in claims if not (as_before(c) and c.document in now)]
    return _first_hand([c for c in standing if roots[c.id].established] or standing, roots)


def _first_hand(claims: Sequence[Claim], roots: Mapping[str, Root]) -> list[Claim]:
    """The claims without those that re-tell another of them.

    "7,000 to 12,000" that becomes "12,000" on its way is no number its origin pointed at.
    """
    there = {claim.id for claim in claims}
    return [c for c in claims if not ((via := roots[c.id].via) and via.id in there)]


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
        claim.id: whose_dead(claim, next(n for n in claim.figures if n.name == name))
        for claim in claims
        if any(named.name == name for named in claim.figures)
    }
    found = {c: n for c, n in found.items() if n.figure.unit != OWN}
    units = [named.figure.unit for named in found.values()]
    if not units:
        return "", {}
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
    return f"{key.partition('|')[0]}={_ends(named)}"


def _ends(named: NamedFigure) -> str:
    return f"{named.figure.low}-{named.figure.high}"


def point_of(figure: Figure) -> float | None:
    """The one number a figure points at; none for a bound or a span."""
    return figure.low if figure.low == figure.high else None


def _floor(figures: Sequence[Figure]) -> float | None:
    """The lowest floor any origin names, unless another sets its ceiling below that."""
    floor = min((f.low for f in figures if f.low is not None), default=None)
    open_ended = (f.high for f in figures if f.low is None and f.high is not None)
    return None if floor is None or min(open_ended, default=floor) < floor else floor


def _ceiling(figures: Sequence[Figure]) -> float | None:
    """The highest ceiling any origin names, unless another sets its floor above that."""
    ceiling = max((f.high for f in figures if f.high is not None), default=None)
    open_ended = (f.low for f in figures if f.high is None and f.low is not None)
    return (
        None if ceiling is None or max(open_ended, default=ceiling) > ceiling else ceiling
    )


def _bound(low: float | None, high: float | None, figures: Sequence[Figure]) -> Bound:
    if low is None and high is not None:
        return Bound.AT_MOST
    if high is None and low is not None:
        return Bound.AT_LEAST
    if low is None or low != high:
        return Bound.BETWEEN
    rounded = any(figure.bound is Bound.ABOUT for figure in figures)
    return Bound.ABOUT if rounded else Bound.EXACT


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
