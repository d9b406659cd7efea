"""Which scenes of several articles tell of one incident.

They do when they name a place that few others name, and the days they give, or that they
appeared on, can be of one.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from whence.model.claim import Claim, Frame
from whence.model.describing import fold
from whence.model.ids import ClaimId
from whence.weigh.incidents.days import REPORTED_DAYS, SAME_DAY, near
from whence.weigh.incidents.scenes import Scene
from whence.weigh.questions.sites import named_place

# Days between two articles that both give no day.
UNDATED_DAYS = 3
# The same for one that names the attack by its place, as if all knew it: "the Reedham ambush".
KNOWN_DAYS = 60


def same_incident(first: Scene, second: Scene, *, known: bool = False) -> bool:
    """Whether two articles tell of one incident.

    Args:
        first: A scene of one.
        second: A scene of the other.
        known: Whether one that is told by its place alone may lie weeks back.
    """
    if not first.names & second.names:
        return False
    if first.moment and second.moment:
        return near(first.moment, second.moment)
    if first.moment or second.moment:
        happened = first.moment or second.moment
        told = second.told if first.moment else first.told
        late = (told - happened.last).days if told and happened else KNOWN_DAYS + 1
        if first.lent or second.lent:
            # One of several places, and of a day: only what is told at once is of that day.
            return -SAME_DAY <= late <= UNDATED_DAYS
        weeks = known and (second if first.moment else first).known
        return -SAME_DAY <= late <= (KNOWN_DAYS if weeks else REPORTED_DAYS)
    if not (first.told and second.told):
        return False
    earlier, later = sorted((first, second), key=lambda each: each.told or date.min)
    apart = ((later.told or date.min) - (earlier.told or date.min)).days
    return apart <= (KNOWN_DAYS if known and later.known else UNDATED_DAYS)


def is_lent(place: str, scene: Scene | None) -> bool:
    """Whether the place an article is mostly about may be where a scene of it happened.

    Args:
        place: The token of a place in a key.
        scene: What is told there; or `None`.
    """
    words = {fold(named_place(part)) for part in place.split("+")}
    if scene is None or not scene.names:
        return scene is None or not scene.unsure
    return bool(words & scene.names)


def tells_of_one(claims: Sequence[Claim], scenes: Mapping[ClaimId, Scene]) -> bool:
    """Whether an article tells of an attack, and all violence in it is of that incident."""
    told = {scenes[c.id].home for c in claims if c.id in scenes}
    attacks = (c.id in scenes and c.frame is not Frame.CASUALTIES for c in claims)
    return len(told) == 1 and any(attacks)


def days_of(scene: Scene) -> tuple[date, date]:
    """The days within which another scene of the incident may lie or have been told."""
    if scene.moment:
        slack, late = timedelta(days=SAME_DAY), timedelta(days=REPORTED_DAYS)
        return scene.moment.first - slack, scene.moment.last + late
    told = scene.told or date.min
    if scene.known and scene.told:
        return told - timedelta(days=KNOWN_DAYS), told + timedelta(days=UNDATED_DAYS)
    return told, told + timedelta(days=UNDATED_DAYS)
