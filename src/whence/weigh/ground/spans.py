"""The days that a claim on a stay is of: since somebody left, or up to the day it is told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from whence.model.claim import Claim, Filler, Role
from whence.weigh.ground.stays import is_lasting
from whence.weigh.names import role
from whence.weigh.questions.spells import Moment, moment_of, reach_of, said_on

# The kind of presence that a recast withdrawal has.
LEFT = "left"
# A role that weighing adds for itself.
_SPAN = "span"
_SINCE, _UNTIL = "since", "until"


def over_since(claim: Claim) -> Claim:
    """A claim that somebody left: gone from then on, up to the day it was said."""
    return _with(claim, _SINCE)


def lasting_until(claim: Claim, *, told: bool | None = None) -> Claim:
    """A claim that somebody is there, where the words have it so all along up to then."""
    return _with(claim, _UNTIL) if (is_lasting(claim) if told is None else told) else claim


def spans_apart(first: Claim, second: Claim) -> bool | None:
    """Whether two claims are of days that do not meet; `None` where no stay is told of."""
    marks = [role(claim, _SPAN) for claim in (first, second)]
    if not any(marks):
        return None
    one, other = _span(first), _span(second)
    if one is None or other is None:
        return False
    return one.last < other.first or other.last < one.first


def _with(claim: Claim, value: str) -> Claim:
    return replace(claim, roles=(*claim.roles, Role(_SPAN, (Filler(value, None, value),))))


def _span(claim: Claim) -> Moment | None:
    mark, moment = role(claim, _SPAN), moment_of(claim)
    reach = reach_of(claim)
    if moment is None or reach is None:
        return None
    return _ENDS[mark.fillers[0].name](claim, moment) if mark else reach


def _since(claim: Claim, moment: Moment) -> Moment:
    said = [d for d in (said_on(claim), moment.last) if d]
    return Moment(moment.first, max(said))


def _until(_claim: Claim, moment: Moment) -> Moment:
    return Moment(date.min, moment.last)


_ENDS: dict[str, Callable[[Claim, Moment], Moment]] = {_SINCE: _since, _UNTIL: _until}
