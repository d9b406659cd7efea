"""Scenes: what an article tells of one incident.

A claim of violence that names neither day nor place is of the incident its article is about at
that point.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date

from whence.model.claim import QUOTED, Claim, Frame
from whence.model.ids import ClaimId
from whence.model.span import Span
from whence.model.when import INCIDENT_DAYS
from whence.weigh.figures import SPACE
from whence.weigh.incidents.blame import is_violent
from whence.weigh.incidents.days import (
    day_of,
    is_long_past,
    is_news,
    length,
    near,
    own_day,
)
from whence.weigh.incidents.places import actor_words, place_names, wide_names
from whence.weigh.incidents.tellings import (
    done_in,
    is_known,
    is_of_its_day,
    points_back,
    sets_apart,
    things_in,
)
from whence.weigh.questions.spells import FALLS, Moment, dated, moment_of

# Characters within which a headline or a first sentence begins, and within which what it tells
# is told in full.
HEAD, LEAD = 200, 1000
_HARM = re.compile(
    r"\b(?:attack|ambush|raid|massacre|bomb|shoot|shot|kill|wound|injur|dead\b|died|dies|death"
    r"|lost their li[fv]e|victim|survivor|incident|explosion|blast|overran|overrun|storm(?:s|ed)\b)",
    re.IGNORECASE,
)
# Characters within which an attack is told where, if not at once.
NEAR = 400
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
        by_day: Whether it is spoken of as the attack of its day.
        lent: Whether the names are but those its article has, of which one may be the place.
        last: Where in the article it was told of last.
        unsure: Whether it may be any of several attacks that the article tells of.
        things: Nouns for what was struck.
        done: What became of people there: some were killed, some taken.
        past: Whether it is told of as something of weeks or months before.
    """

    home: str
    told: date | None
    moment: Moment | None = None
    names: set[str] = field(default_factory=set)
    known: bool = False
    by_day: bool = False
    lent: bool = False
    last: int = 0
    unsure: bool = False
    things: set[str] = field(default_factory=set)
    done: set[str] = field(default_factory=set)
    past: bool = False


def scenes_of(claims: Sequence[Claim]) -> dict[ClaimId, Scene]:
    """The scene of each claim of violence of one article.

    Args:
        claims: All claims of the article.
    """
    named = _named(claims)
    incidents = {claim.id: claim for claim in claims if _is_of_incident(claim)}
    beside = [claim for claim in claims if claim.id not in incidents]
    days = _days_by_sentence(incidents.values())
    background = _background(claims)
    found: dict[ClaimId, Scene] = {}
    scenes: list[Scene] = []
    before: Claim | None = None
    told = (*incidents.values(), *filter(_is_taking, claims))
    for claim in sorted(told, key=lambda c: (c.sentence.start, c.id)):
        names: Set[str] = named[claim.id]
        apart, past = sets_apart(claim), claim.sentence in background
        goes_on = before is not None and not apart and _goes_on(before, claim, names)
        running = found[before.id] if before and goes_on else None
        if running is None:
            names = names or _names_beside(claim, beside, named)
        day = own_day(claim) or _day_beside(claim, beside) or days.get(claim.sentence)
        open_to = [s for s in scenes if s.past or not past]
        running = next((s for s in open_to if s is running), None)
        scene = _fitting(claim, day, names, [] if apart and not day else open_to, running)
        if scene is None:
            appeared = claim.published.start if claim.published else None
            scene = Scene(f"{claim.document}.{claim.sentence.start}", appeared, past=past)
            # In a digest of several attacks nothing says which this is.
            scene.unsure = len(scenes) > 1 and not (names or day or apart)
            scenes.append(scene)
        scene.names |= names
        scene.last = claim.sentence.start
        scene.known |= is_known(claim)
        scene.by_day |= is_of_its_day(claim)
        scene.things |= things_in(claim)
        scene.done |= done_in(claim)
        # "At 9 p.m." is of the day told before; else of that of the article.
        _date(scene, day or (None if scene.moment else day_of(claim)))
        found[claim.id], before = scene, claim
    _lend_names(scenes, {(claim.sentence, n) for claim in claims for n in named[claim.id]})
    return {known: found[known] for known in incidents}


def _named(claims: Sequence[Claim]) -> dict[ClaimId, frozenset[str]]:
    """Folded names of the places that each claim is told with."""
    wide = frozenset(name for claim in claims for name in wide_names(claim))
    others = actor_words(claims)
    return {claim.id: place_names(claim, wide, others) for claim in claims}


def _background(claims: Sequence[Claim]) -> set[Span]:
    """Sentences of what news tells of weeks before: "In July, gunmen took 100 from three buses".

    There are none in articles whose first words give no day near that on which they appeared.
    """
    past = {c.sentence for c in filter(is_violent, claims) if is_long_past(c)}
    fresh = {c.sentence for c in claims if dated(c) and not is_long_past(c)}
    current = any(sentence.start <= LEAD for sentence in fresh)
    return past - fresh if current else set()


def _is_taking(claim: Claim) -> bool:
    """Whether a claim tells that a place was taken by force."""
    taken = claim.frame is Frame.CONTROL and claim.kind in FALLS
    return taken and _HARM.search(claim.quote) is not None


def _names_beside(
    claim: Claim, beside: Iterable[Claim], named: Mapping[ClaimId, Set[str]]
) -> Set[str]:
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


def _days_by_sentence(claims: Iterable[Claim]) -> dict[Span, Moment]:
    """The one day that claims of violence in a sentence give, if it is news."""
    found: defaultdict[Span, set[Moment]] = defaultdict(set)
    for claim in claims:
        day, told = own_day(claim), claim.published
        if day and told and is_news(day, told.start):
            found[claim.sentence].add(day)
    return {sentence: min(days) for sentence, days in found.items() if len(days) == 1}


def _lend_names(scenes: Sequence[Scene], told: Set[tuple[Span, str]]) -> None:
    """Scenes told without a place are of the place that their article speaks of.

    The first is of the one it speaks of most. "The ambush of 9 June" may be at any of them.
    """
    for scene in scenes:
        if scene.moment and scene.by_day and not scene.names:
            scene.names |= {name for _sentence, name in told}
            scene.lent = True
    if not scenes or scenes[0].names:
        return
    counted = Counter(name for _sentence, name in told)
    most = max(counted.values(), default=0)
    if most >= OFTEN:
        scenes[0].names |= {name for name, count in counted.items() if count == most}


def _is_of_incident(claim: Claim) -> bool:
    """Whether a claim is of an incident: not of the toll of a month."""
    moment = moment_of(claim) if claim.frame is Frame.CASUALTIES and claim.when else None
    return is_violent(claim) and not (moment and length(moment) > INCIDENT_DAYS)


def _goes_on(before: Claim, claim: Claim, names: Set[str]) -> bool:
    """Whether a claim stands in the sentence of the one before, or in the next.

    A sentence with a day and a place of its own may begin something else.
    """
    if own_day(claim) and names:
        return claim.sentence == before.sentence
    return claim.sentence.start - before.sentence.end <= SPACE


def _fitting(
    claim: Claim,
    day: Moment | None,
    names: Set[str],
    scenes: Sequence[Scene],
    running: Scene | None,
) -> Scene | None:
    """The scene an article's next claim belongs to; `None` when it opens one."""
    ordered = ([running] if running else []) + list(scenes)
    # A headline and a lead tell of one thing.
    opening = next((s for s in scenes[:1] if _opens(s, claim, names)), None)
    if day:
        # Two places of one day are two incidents.
        known = [
            s
            for s in ordered
            if s.moment and near(s.moment, day) and not _elsewhere(s, names)
        ]
        undated = [s for s in ordered if s.moment is None]
        back = points_back(claim)
        fitting = known + [
            s for s in undated if s is running or s.names & names or s.things & back
        ]
        return next((s for s in known if s.names & names), None) or next(
            iter(fitting), opening
        )
    if names:
        like = (s for s in ordered if s.names & names)
        sharing = next((s for s in like if s is running or _is_news(s)), None)
        return sharing or next(
            (s for s in ordered if _may_lie(s, claim, names, running)), None
        )
    # Background dates itself; what follows it goes back to what the article is about.
    news = [scene for scene in scenes if _is_news(scene)]
    if running or not news:
        return running or next(iter(scenes), None)
    far = claim.sentence.start - max(news[-1].last, _home(news[-1])) > NEAR
    several = any(_elsewhere(news[-1], scene.names) for scene in news)
    # A digest of several attacks, some way down: which of them this is it does not say.
    return None if far and several else news[-1]


def _may_lie(scene: Scene, claim: Claim, names: Set[str], running: Scene | None) -> bool:
    """Whether a scene without a place may be where a claim that stands near it says."""
    near_by = claim.sentence.start - _home(scene) <= NEAR and not scene.past
    return not scene.names and (scene is running or near_by or _opens(scene, claim, names))


def _home(scene: Scene) -> int:
    return int(scene.home.rpartition(".")[2])


def _is_news(scene: Scene) -> bool:
    if scene.past:
        return False
    if scene.moment is None or scene.told is None:
        return scene.moment is None
    return is_news(scene.moment, scene.told)


def _elsewhere(scene: Scene, names: Set[str]) -> bool:
    return bool(names and scene.names) and names.isdisjoint(scene.names)


def _opens(scene: Scene, claim: Claim, names: Set[str]) -> bool:
    """Whether a scene is so far no more than a headline or first words, of no other place."""
    first = _home(scene) <= HEAD and claim.sentence.start <= LEAD
    return first and not scene.moment and not (scene.names and names)


def _date(scene: Scene, day: Moment | None) -> None:
    if day and (scene.moment is None or length(day) < length(scene.moment)):
        scene.moment = day
