"""Scenes: what an article tells of one incident, and which of several articles tell of one.

A claim of violence that names neither day nor place is of the incident its article is about at
that point. Two articles tell of one incident when they name a place that few others name, and
the days they give, or that they appeared on, can be of one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta

from whence.model.claim import Claim
from whence.model.describing import fold
from whence.model.ids import ClaimId
from whence.model.when import INCIDENT_DAYS
from whence.weigh.figures import SPACE
from whence.weigh.incidents.blame import is_violent
from whence.weigh.incidents.places import place_names, wide_names
from whence.weigh.questions.sites import named_place
from whence.weigh.questions.spells import Moment, dated, moment_of

# Days that two reports of one day may be apart: "on Tuesday night".
SAME_DAY = 1
# Days after the incident on which an article may still be about it without saying when it was.
REPORTED_DAYS = 14
# Days between two articles that both give no day.
UNDATED_DAYS = 3
# Characters within which a headline or a first sentence begins, and within which what it tells
# is told in full.
HEAD, LEAD = 200, 1000
# How often an article names the place it is about, at least.
OFTEN = 2


@dataclass(slots=True)
class Scene:
    """What an article tells of one incident.

    Attributes:
        home: The article, and where in it the scene begins.
        told: Day the article appeared; or `None`.
        moment: Days on which it may have happened, by the claims' own words; or `None`.
        names: Folded names of places it is told with, without countries.
    """

    home: str
    told: date | None
    moment: Moment | None = None
    names: set[str] = field(default_factory=set)


def scenes_of(claims: Sequence[Claim]) -> dict[ClaimId, Scene]:
    """The scene of each claim of violence of one article.

    Args:
        claims: All claims of the article.
    """
    wide = frozenset(name for claim in claims for name in wide_names(claim))
    named = {claim.id: place_names(claim, wide) for claim in claims}
    found: dict[ClaimId, Scene] = {}
    scenes: list[Scene] = []
    before: Claim | None = None
    for claim in sorted(filter(is_violent, claims), key=lambda c: (c.sentence.start, c.id)):
        goes_on = before is not None and _goes_on(before, claim, named[claim.id])
        running = found[before.id] if before and goes_on else None
        scene = _fitting(claim, named[claim.id], scenes, running)
        if scene is None:
            told = claim.published.start if claim.published else None
            scene = Scene(f"{claim.document}.{claim.sentence.start}", told)
            scenes.append(scene)
        scene.names |= named[claim.id]
        _date(scene, claim)
        found[claim.id], before = scene, claim
    _lend_names(scenes, named.values())
    return found


def _lend_names(scenes: Sequence[Scene], named: Iterable[AbstractSet[str]]) -> None:
    """The first scene of an article, told without a place, is of the place it speaks of most."""
    if not scenes or scenes[0].names:
        return
    counted = Counter(name for names in named for name in names)
    most = max(counted.values(), default=0)
    if most >= OFTEN:
        scenes[0].names |= {name for name, count in counted.items() if count == most}


def _goes_on(before: Claim, claim: Claim, names: AbstractSet[str]) -> bool:
    """Whether a claim stands in the sentence of the one before, or in the next.

    A sentence with a day and a place of its own may begin something else.
    """
    if own_day(claim) and names:
        return claim.sentence == before.sentence
    return claim.sentence.start - before.sentence.end <= SPACE


def _fitting(
    claim: Claim, names: AbstractSet[str], scenes: Sequence[Scene], running: Scene | None
) -> Scene | None:
    """The scene an article's next claim belongs to; `None` when it opens one."""
    day = own_day(claim)
    ordered = ([running] if running else []) + list(scenes)
    # A headline and a lead tell of one thing.
    opening = next((s for s in scenes[:1] if _opens(s, claim)), None)
    if day:
        # Two places of one day are two incidents.
        known = [
            s
            for s in ordered
            if s.moment and near(s.moment, day) and not _elsewhere(s, names)
        ]
        undated = [s for s in ordered if s.moment is None]
        fitting = known + [s for s in undated if s is running or s.names & names]
        return next((s for s in known if s.names & names), None) or next(
            iter(fitting), opening
        )
    if names:
        like = (s for s in ordered if s.names & names)
        sharing = next((s for s in like if s is running or _is_news(s)), None)
        return sharing or next((s for s in ordered if not s.names), None)
    # Background dates itself; what follows it goes back to what the article is about.
    return running or next(
        (s for s in reversed(scenes) if _is_news(s)), next(iter(scenes), None)
    )


def _is_news(scene: Scene) -> bool:
    if scene.moment is None or scene.told is None:
        return scene.moment is None
    return (scene.told - scene.moment.last).days <= REPORTED_DAYS


def _elsewhere(scene: Scene, names: AbstractSet[str]) -> bool:
    return bool(names and scene.names) and names.isdisjoint(scene.names)


def _opens(scene: Scene, claim: Claim) -> bool:
    """Whether a scene is so far no more than a headline or first words."""
    start = int(scene.home.rpartition(".")[2])
    return (
        not (scene.moment or scene.names) and start <= HEAD and claim.sentence.start <= LEAD
    )


def _date(scene: Scene, claim: Claim) -> None:
    day = own_day(claim)
    if day and (scene.moment is None or _length(day) < _length(scene.moment)):
        scene.moment = day


def _length(moment: Moment) -> int:
    return (moment.last - moment.first).days


def own_day(claim: Claim) -> Moment | None:
    """The days of an incident by the claim's own words, or `None` where they give none."""
    moment = moment_of(claim) if dated(claim) else None
    return moment if moment and _length(moment) <= INCIDENT_DAYS else None


def near(first: Moment, second: Moment) -> bool:
    """Whether two stretches of days can be of one day."""
    slack = timedelta(days=SAME_DAY)
    return first.first - slack <= second.last and second.first - slack <= first.last


def same_incident(first: Scene, second: Scene) -> bool:
    """Whether two articles tell of one incident."""
    if not first.names & second.names:
        return False
    if first.moment and second.moment:
        return near(first.moment, second.moment)
    if first.moment or second.moment:
        happened = first.moment or second.moment
        told = second.told if first.moment else first.told
        late = (told - happened.last).days if told and happened else REPORTED_DAYS + 1
        return -SAME_DAY <= late <= REPORTED_DAYS
    apart = abs((first.told - second.told).days) if first.told and second.told else 99
    return apart <= UNDATED_DAYS


def is_lent(place: str, scene: Scene | None) -> bool:
    """Whether the place an article is mostly about may be where a scene of it happened.

    Args:
        place: The token of a place in a key.
        scene: What is told there; or `None`.
    """
    words = {fold(named_place(part)) for part in place.split("+")}
    return scene is None or not scene.names or bool(words & scene.names)


def days_of(scene: Scene) -> tuple[date, date]:
    """The days within which another scene of the incident may lie or have been told."""
    if scene.moment:
        slack, late = timedelta(days=SAME_DAY), timedelta(days=REPORTED_DAYS)
        return scene.moment.first - slack, scene.moment.last + late
    told = scene.told or date.min
    return told, told + timedelta(days=UNDATED_DAYS)
