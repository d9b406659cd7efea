"""Grouping by time: claims that can be about the same moment lie in one spell.

A claim's own date decides; without one, the day its article appeared is the latest day it can
speak of. Spells are cut at gaps, so they do not depend on the order claims come in.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from whence.model.claim import Claim, Frame
from whence.model.document import DatePrecision
from whence.model.ids import ClaimId, DocId
from whence.model.when import When
from whence.weigh.figures import SPACE

# Kinds of control that tell of a change of hands.
FALLS = frozenset({"captured", "lost"})
# What follows is something else, with a date of its own; "more than 20" compares nothing.
_COMPARED = re.compile(
    r"\bthan (?:after|any|at|before|did|during|for|he|his|in|it|its|on|that|the|their|they|those"
    r"|was|were|when|with)\b|\bunlike\b|\b(?:compared|in contrast) (?:with|to)\b|\bas opposed to\b",
    re.IGNORECASE,
)
Item = TypeVar("Item")
# Characters of a year, a month and a day as ISO 8601 writes them.
_YEAR, _MONTH, _DAY = 4, 7, 10
_KNOWN = {
    DatePrecision.YEAR: _YEAR,
    DatePrecision.MONTH: _MONTH,
    DatePrecision.DAY: _DAY,
}


# Values of words such as "recently" and "soon", which name no day.
_SOMETIME = frozenset({"PAST_REF", "FUTURE_REF"})


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """First and last day a claim may speak of; both inclusive."""

    first: date
    last: date


def moment_of(claim: Claim) -> Moment | None:
    """The days a claim may speak of, or `None` when nothing is known."""
    if dated(claim) and (own := _span_of(claim.when)):
        return own
    appeared = claim.published.start if claim.published else None
    # What was reported on the 3rd had happened by then, whenever it is told again.
    told = [when for hop in claim.chain if (when := _span_of(hop.when_said))]
    if told and (appeared is None or min(told).last <= appeared):
        return min(told)
    return Moment(appeared, appeared) if appeared else None


def _span_of(when: When | None) -> Moment | None:
    if when is None or not (when.start or when.end):
        return None
    end = when.end - timedelta(days=1) if when.end else when.start
    start = when.start or end
    return Moment(start, end) if start and end else None


def reach_of(claim: Claim) -> Moment | None:
    """The days a claim may speak of, no fewer than its words or its article's date leave open.

    Of an article that is known to be of June, any day of June may be meant.
    """
    moment, when = moment_of(claim), claim.when
    if moment is None:
        return None
    if when and dated(claim):
        grain = len(when.value) if (when.start and when.end) is None else _DAY
    else:
        grain = _KNOWN[claim.published.precision] if claim.published else _DAY
    if grain == _MONTH:
        first, last = moment.first.replace(day=1), moment.last.replace(day=28)
        after = (last + timedelta(days=4)).replace(day=1)
        return Moment(first, after - timedelta(days=1))
    if grain == _YEAR:
        return Moment(
            moment.first.replace(month=1, day=1), moment.last.replace(month=12, day=31)
        )
    return moment


def carried_moments(claims: Sequence[Claim]) -> dict[ClaimId, Moment | None]:
    """The days that claims on one question may speak of.

    Where a sentence gives no date, that of the sentence before it in its paragraph goes on:
    "Nine died on 3 May, the army said. Residents counted twenty."
    """
    moments: dict[ClaimId, Moment | None] = {}
    before: tuple[Claim, Moment] | None = None
    for claim in sorted(
        claims, key=lambda c: (c.document, c.sentence.start, not dated(c), c.id)
    ):
        moment = moment_of(claim)
        if dated(claim) and moment:
            before = claim, moment
        elif before and _follows(claim, before[0]):
            before = claim, before[1]
            moment = before[1]
        else:
            before = None
        moments[claim.id] = moment
    return moments


def with_own_dates(claims: Sequence[Claim]) -> list[Claim]:
    """The claims on one question, each with the date that it is of.

    That of what is only compared is left out. An article that dates the fall of a town once tells
    of that fall wherever it speaks of one: "the capture of Tessaro" is of 2021 where the article
    has "the fall of Tessaro in 2021".
    """
    own = [claim if dated(claim) else _undated(claim) for claim in claims]
    falls: defaultdict[DocId, dict[Moment, When]] = defaultdict(dict)
    for claim in own:
        moment = moment_of(claim)
        if _is_fall(claim) and claim.when and moment and dated(claim):
            falls[claim.document].setdefault(moment, claim.when)
    return [_fall_dated(claim, falls[claim.document]) for claim in own]


def _is_fall(claim: Claim) -> bool:
    return claim.frame is Frame.CONTROL and claim.kind in FALLS


def _undated(claim: Claim) -> Claim:
    told = claim.when is not None and (claim.when.start or claim.when.end)
    return replace(claim, when=None) if told else claim


def _fall_dated(claim: Claim, falls: Mapping[Moment, When]) -> Claim:
    if not _is_fall(claim) or dated(claim) or len(falls) != 1:
        return claim
    ((fall, when),) = falls.items()
    own = moment_of(claim)
    return replace(claim, when=when) if own is None or fall.last <= own.first else claim


def dated(claim: Claim) -> bool:
    """Whether its own words say when, and not only the date of its article.

    "More cheered the fall of Tessaro than the triumphs of 2014" dates the triumphs.
    """
    when = claim.when
    if when is None or not (when.start or when.end) or when.value in _SOMETIME:
        return False
    before, *compared = _COMPARED.split(claim.quote, maxsplit=1)
    return not any(when.text in words for words in compared) or when.text in before


def _follows(claim: Claim, before: Claim) -> bool:
    gap = claim.sentence.start - before.sentence.end
    same = claim.sentence == before.sentence
    return claim.document == before.document and (same or 0 <= gap <= SPACE)


def said_on(claim: Claim) -> date | None:
    """The day it was said, or failing that the day the article appeared."""
    if claim.said and claim.said.start:
        return claim.said.start
    return claim.published.start if claim.published else None


def printed(claim: Claim) -> date:
    """The day its article appeared; the last of all days where that is not known."""
    return claim.published.start if claim.published else date.max


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
