"""Commitments that share a key, parted by promise: what was made, and what became of it.

A fate that does not say of what ("the terms were kept") goes with the one promise there is; where
there are several, such fates make a question of their own.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from whence.model.claim import Claim
from whence.weigh.promises.terms import (
    MADE,
    is_another,
    is_one,
    made_in,
    may_be_its_pact,
    may_be_one,
    promise_in,
    what_for,
)
from whence.weigh.questions.spells import Moment, moment_of

# A promise told of on a day may have been made some days before, and kept by then.
SLACK = timedelta(days=7)
# Claims compared one by one; more of one party and place are joined by their earliest.
MOST_COMPARED = 400


def parted(block: Sequence[Claim]) -> list[list[Claim]]:
    """Commitments that share a key, by promise.

    The parts do not depend on the order in which the claims come.

    Args:
        block: Commitments with one key.
    """
    ordered = sorted(block, key=_earliest)
    telling = [claim for claim in ordered if what_for(claim) and not is_another(claim)]
    made = _joined([claim for claim in telling if claim.kind == MADE], is_one)
    loose: list[Claim] = []
    for claim in telling:
        if claim.kind == MADE:
            continue
        promise = _promise_of(claim, made)
        if promise is None:
            loose.append(claim)
        else:
            promise.append(claim)
    parts = made + _joined(loose, is_one)
    vague = [claim for claim in ordered if not what_for(claim) or is_another(claim)]
    rest: list[Claim] = []
    promises = made_in(telling)
    for claim in vague:
        own = promise_in(claim, promises)
        fitting = [part for part in parts if own in part] if own else parts
        if len(fitting) == 1 and (own or _may_tell_of(claim, fitting[0])):
            fitting[0].append(claim)
        else:
            rest.append(claim)
    # "A similar agreement" is not the one in hand.
    others = [claim for claim in rest if is_another(claim)]
    plain = [claim for claim in rest if not is_another(claim)]
    return [*parts, *([plain] if plain else []), *_joined(others, _same_words)]


def _promise_of(claim: Claim, made: Sequence[list[Claim]]) -> list[Claim] | None:
    """The latest of the promises before a fate that it may be the fate of."""
    fitting = [
        part
        for part in made
        if any(is_one(claim, each) for each in part) and not _is_before(claim, part)
    ]
    return max(fitting, key=lambda part: (_start(part), part[0].id), default=None)


def _may_tell_of(claim: Claim, part: Sequence[Claim]) -> bool:
    return (
        not _is_before(claim, part)
        and all(may_be_one(claim, each) for each in part)
        and any(may_be_its_pact(claim, each) for each in part)
    )


def _is_before(claim: Claim, part: Sequence[Claim]) -> bool:
    """Whether what is told of lies before the promise was made."""
    told = moment_of(claim)
    if told is None or claim.when is None or claim.kind == MADE:
        return False
    starts = [m.first for each in part if each.kind == MADE and (m := moment_of(each))]
    return bool(starts) and told.last + SLACK < min(starts)


def _start(part: Sequence[Claim]) -> date:
    moments: list[Moment] = [m for each in part if (m := moment_of(each))]
    return min((m.first for m in moments), default=date.min)


def _joined(
    claims: Sequence[Claim], is_same: Callable[[Claim, Claim], bool]
) -> list[list[Claim]]:
    """The connected parts of "the same"."""
    parts: list[list[Claim]] = []
    for claim in claims:
        mine = [p for p in parts if any(is_same(claim, one) for one in p[:MOST_COMPARED])]
        kept = [claim]
        for part in mine:
            kept = part + kept
            parts.remove(part)
        parts.append(sorted(kept, key=_earliest))
    return parts


def _same_words(first: Claim, second: Claim) -> bool:
    return bool(what_for(first) & what_for(second)) and may_be_one(first, second)


def _earliest(claim: Claim) -> tuple[str, str]:
    moment = moment_of(claim)
    return (moment.first.isoformat() if moment else "9999", claim.id)
