"""Scenes: what an article tells of one incident.

A claim of violence that names neither day nor place is of the incident its article is about at
that point.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta

from whence.model.claim import QUOTED, Claim, Frame
from whence.model.describing import has_no_name
from whence.model.document import DatePrecision
from whence.model.ids import ClaimId
from whence.model.span import Span
from whence.model.when import INCIDENT_DAYS
from whence.weigh.figures import SPACE
from whence.weigh.incidents.blame import is_violent
from whence.weigh.incidents.places import place_names, wide_names
from whence.weigh.names import fillers, head_of
from whence.weigh.questions.spells import Moment, dated, moment_of

# Days that two reports of one day may be apart: "on Tuesday night".
SAME_DAY = 1
# Days after the incident on which an article may still be about it without saying when it was.
REPORTED_DAYS = 14
# Characters within which a headline or a first sentence begins, and within which what it tells
# is told in full.
HEAD, LEAD = 200, 1000
_HARM = re.compile(
    r"\b(?:attack|ambush|raid|massacre|bomb|shoot|shot|kill|wound|injur|dead\b|died|dies|death"
    r"|lost their li[fv]e|victim|survivor|incident|explosion|blast|overran|overrun|storm(?:s|ed)\b)",
    re.IGNORECASE,
)
# An attack that is told by its place alone.
_KNOWN = re.compile(
    r"\b(?:[Tt]he|last (?:week|month)[’']s) (?:[A-ZÀ-Þ][\w’'-]+ ){1,3}(?:attack|ambush|raid|massacre|bombing|shooting|killings?"
    r"|strike|shelling|assault|blast)\b"
    r"|\b(?:[Tt]he|(?:week|month)[’']s) (?:attack|ambush|raid|massacre|bombing|shooting|killings?|strike|shelling|assault"
    r"|blast) (?:on|at|in|of) (?:the )?(?:[a-z]+ ){0,2}[A-ZÀ-Þ]"
)
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
        known: Whether it is spoken of as an attack that has a name.
        things: Nouns for what was struck.
    """

    home: str
    told: date | None
    moment: Moment | None = None
    names: set[str] = field(default_factory=set)
    known: bool = False
    things: set[str] = field(default_factory=set)


def scenes_of(claims: Sequence[Claim]) -> dict[ClaimId, Scene]:
    """The scene of each claim of violence of one article.

    Args:
        claims: All claims of the article.
    """
    wide = frozenset(name for claim in claims for name in wide_names(claim))
    named = {claim.id: place_names(claim, wide) for claim in claims}
    beside = [claim for claim in claims if not _is_of_incident(claim)]
    found: dict[ClaimId, Scene] = {}
    scenes: list[Scene] = []
    before: Claim | None = None
    for claim in sorted(
        filter(_is_of_incident, claims), key=lambda c: (c.sentence.start, c.id)
    ):
        names: AbstractSet[str] = named[claim.id]
        goes_on = before is not None and _goes_on(before, claim, names)
        running = found[before.id] if before and goes_on else None
        if running is None:
            names = names or _names_beside(claim, beside, named)
        day = own_day(claim) or _day_beside(claim, beside)
        scene = _fitting(claim, day, names, scenes, running)
        if scene is None:
            told = claim.published.start if claim.published else None
            scene = Scene(f"{claim.document}.{claim.sentence.start}", told)
            scenes.append(scene)
        scene.names |= names
        scene.known |= bool(_KNOWN.search(claim.quote))
        scene.things |= _things(claim)
        _date(scene, day)
        found[claim.id], before = scene, claim
    _lend_names(scenes, {(claim.sentence, n) for claim in claims for n in named[claim.id]})
    return found


def _names_beside(
    claim: Claim, beside: Iterable[Claim], named: Mapping[ClaimId, AbstractSet[str]]
) -> AbstractSet[str]:
    """The one place that other claims of its sentence, or of the one before it, have violence at.

    "She saw the wounded of Reedham. The Front had shot them."
    """
    found: set[str] = set()
    for other in beside:
        gap = claim.sentence.start - other.sentence.end
        near = other.sentence == claim.sentence or 0 <= gap <= SPACE
        if near and _HARM.search(other.quote):
            found |= named[other.id]
    return found if len(found) == 1 else set()


def _day_beside(claim: Claim, beside: Iterable[Claim]) -> Moment | None:
    """The one day that free statements in its sentence give: "28 died on 2 May and he shot them"."""
    days = {
        day
        for other in beside
        if other.frame in QUOTED
        and other.sentence == claim.sentence
        and (day := own_day(other))
    }
    return days.pop() if len(days) == 1 else None


def _things(claim: Claim) -> set[str]:
    """Nouns for what was struck, where words without a name say it."""
    struck = fillers(claim, "recipient")
    return {head_of(each.name) for each in struck if has_no_name(claim, each)}


def _points_back(claim: Claim) -> set[str]:
    """Nouns for what was struck that speak of something told before: "the depot"."""
    struck = fillers(claim, "recipient")
    return {head_of(f.name) for f in struck if f.text[:4].casefold() == "the "}


def _lend_names(scenes: Sequence[Scene], told: Iterable[tuple[Span, str]]) -> None:
    """The first scene of an article, told without a place, is of the place it speaks of most."""
    if not scenes or scenes[0].names:
        return
    counted = Counter(name for _sentence, name in told)
    most = max(counted.values(), default=0)
    if most >= OFTEN:
        scenes[0].names |= {name for name, count in counted.items() if count == most}


def _is_of_incident(claim: Claim) -> bool:
    """Whether a claim is of an incident: not of the toll of a month."""
    moment = moment_of(claim) if claim.frame is Frame.CASUALTIES and claim.when else None
    return is_violent(claim) and not (moment and _length(moment) > INCIDENT_DAYS)


def _goes_on(before: Claim, claim: Claim, names: AbstractSet[str]) -> bool:
    """Whether a claim stands in the sentence of the one before, or in the next.

    A sentence with a day and a place of its own may begin something else.
    """
    if own_day(claim) and names:
        return claim.sentence == before.sentence
    return claim.sentence.start - before.sentence.end <= SPACE


def _fitting(
    claim: Claim,
    day: Moment | None,
    names: AbstractSet[str],
    scenes: Sequence[Scene],
    running: Scene | None,
) -> Scene | None:
    """The scene an article's next claim belongs to; `None` when it opens one."""
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
        back = _points_back(claim)
        fitting = known + [
            s for s in undated if s is running or s.names & names or s.things & back
        ]
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


def _date(scene: Scene, day: Moment | None) -> None:
    if day and (scene.moment is None or _length(day) < _length(scene.moment)):
        scene.moment = day


def _length(moment: Moment) -> int:
    return (moment.last - moment.first).days


def own_day(claim: Claim) -> Moment | None:
    """The days of an incident by the claim's own words, or `None` where they give none."""
    moment = moment_of(claim) if dated(claim) else None
    # "On Monday", in an article of a Tuesday, is not the Monday after it.
    if moment is None or _length(moment) > INCIDENT_DAYS or _is_ahead(moment, claim):
        return None
    return moment


def _is_ahead(moment: Moment, claim: Claim) -> bool:
    appeared = claim.published
    if appeared is None or appeared.precision is not DatePrecision.DAY:
        return False
    return moment.first > appeared.start + timedelta(days=SAME_DAY)


def near(first: Moment, second: Moment) -> bool:
    """Whether two stretches of days can be of one day."""
    slack = timedelta(days=SAME_DAY)
    return first.first - slack <= second.last and second.first - slack <= first.last
