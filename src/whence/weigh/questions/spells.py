"""Grouping by time: claims that can be about the same moment lie in one spell.

A claim's own date decides; without one, the day its article appeared is the latest day it can
speak of. Spells are cut at gaps, so they do not depend on the order claims come in.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from whence.model.claim import Claim

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """First and last day a claim may speak of; both inclusive."""

    first: date
    last: date


def moment_of(claim: Claim) -> Moment | None:
    """The days a claim may speak of, or `None` when nothing is known."""
    when = claim.when
    if when and (when.start or when.end):
        end = when.end - timedelta(days=1) if when.end else when.start
        start = when.start or end
        if start and end:
            return Moment(start, end)
    if claim.published:
        return Moment(claim.published.start, claim.published.start)
    return None


def said_on(claim: Claim) -> date | None:
    """The day it was said, or failing that the day the article appeared."""
    if claim.said and claim.said.start:
        return claim.said.start
    return claim.published.start if claim.published else None


def cut(
    items: Sequence[Item], moment: Callable[[Item], Moment | None], gap_days: int
) -> list[list[Item]]:
    """Items in spells: a new one begins after more than `gap_days` without any.

    Items without a moment join the spell only if there is just one; else they are a spell apart.
    """
    dated = sorted(
        ((m, i) for i, item in enumerate(items) if (m := moment(item))),
        key=lambda pair: pair[0],
    )
    spells: list[list[Item]] = []
    reach: date | None = None
    for when, index in dated:
        if reach is None or (when.first - reach).days > gap_days:
            spells.append([])
            reach = when.last
        spells[-1].append(items[index])
        reach = max(reach, when.last)
    undated = [item for item in items if moment(item) is None]
    if undated and len(spells) == 1:
        spells[0] += undated
    elif undated:
        spells.append(undated)
    return spells
