"""Scenes: what an article tells of one incident, and which of several articles tell of one.

A claim of violence that names neither day nor place is of the incident its article is about at
that point. Two articles tell of one incident when they name a place that few others name, and
the days they give, or that they appeared on, can be of one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import takewhile

from whence.model.claim import Claim, Frame
from whence.model.describing import fold
from whence.model.ids import ClaimId
from whence.model.when import INCIDENT_DAYS, MONTHS
from whence.weigh.names import fillers
from whence.weigh.questions.sites import SUBNATIONAL, named_place, plain_place
from whence.weigh.questions.spells import SPACE, Moment, dated, moment_of

# Days that two reports of one day may be apart: "on Tuesday night".
SAME_DAY = 1
# Days after the incident on which an article may still be about it without saying when it was.
REPORTED_DAYS = 14
# Days between two articles that both give no day.
UNDATED_DAYS = 3
# Kinds of claim that tell of an incident.
VIOLENT = frozenset({Frame.CASUALTIES, Frame.RESPONSIBILITY})
_AFTER_WORD_OF_PLACE = re.compile(
    r"\b(?:at|in|near|on|from|of|outside|around|towards?|for|to|between|and)\s+(?:the\s+)?"
    r"(?:[a-z]+\s+){0,4}?(?P<name>[A-ZÀ-Þ][\w’']+(?:[- ][A-ZÀ-Þ][\w’']+)*)"
)
# Parts the pieces of a scene in a key.
PIECE, NAME, TO = "~", "+", ".."
# Shorter names are of too many things; those that fill the role of a place may be short.
LEAST_LETTERS, LEAST_PLACED = 4, 3
# Characters within which a headline or a first sentence begins, and within which what it tells
# is told in full.
HEAD, LEAD = 200, 1000
# How often an article names the place it is about, at least.
OFTEN = 2
# What follows the doers in the key of an event.
_AFTER_DOERS = frozenset({"on", "told", "in"})
# Roles of those whose names are no places.
DOERS = frozenset({"actor", "by", "perpetrator", "person"})
_PEOPLE = re.compile(
    r"(?:ian|ese|ish|stani)$|^(?:iraqi|somali|yemeni|israeli|saudi|emirati|qatari|rwandan|ugandan"
    r"|kenyan|american|mexican|african|moroccan|afghan|kurdish|french|german|dutch|swiss|greek|czech)$"
)
DAYS = "monday tuesday wednesday thursday friday saturday sunday"
SIDES = "north south east west northern southern eastern western central"
NO_PLACES = frozenset((*map(fold, MONTHS), *DAYS.split(), *SIDES.split()))


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
    wide = frozenset(name for claim in claims for name in _wide(claim))
    named = {claim.id: place_names(claim, wide) for claim in claims}
    found: dict[ClaimId, Scene] = {}
    scenes: list[Scene] = []
    before: Claim | None = None
    for claim in sorted(
        filter(_is_violent, claims), key=lambda c: (c.sentence.start, c.id)
    ):
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


def _is_violent(claim: Claim) -> bool:
    return claim.frame in VIOLENT or (
        claim.frame is Frame.EVENT and claim.kind == "ASSAULT"
    )


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
        known = [s for s in ordered if s.moment and near(s.moment, day)]
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


def _wide(claim: Claim) -> set[str]:
    """Folded names of countries and regions of the world that a claim is placed in."""
    wide = (p for p in claim.where if p.where_prec and p.where_prec > SUBNATIONAL)
    return {fold(word) for place in wide for word in (place.name, place.text)}


def place_names(claim: Claim, wide: AbstractSet[str] = frozenset()) -> frozenset[str]:
    """Folded names of the places a claim is told with; no countries, peoples or actors.

    Args:
        claim: The claim.
        wide: Names of countries, folded.
    """
    near = [p for p in claim.where if not p.where_prec or p.where_prec <= SUBNATIONAL]
    placed = {name for p in near for name in (p.name, p.text)}
    placed |= {plain_place(f.name) for f in fillers(claim, "place")}
    named = {found["name"] for found in _AFTER_WORD_OF_PLACE.finditer(claim.quote)}
    actors = {
        word
        for role in claim.roles
        for one in role.fillers
        if role.name in DOERS or (one.id and role.name != "place")
        for word in (*fold(one.name).split(), *fold(one.text).split())
    }
    words = {w for w in _parts(placed) if len(w) >= LEAST_PLACED}
    words |= {w for w in _parts(named) if len(w) >= LEAST_LETTERS}
    told = {word for hop in claim.chain for name in hop.name for word in fold(name).split()}
    kept = {w for w in words if not _PEOPLE.search(w)}
    return frozenset(
        n for n in kept - wide - NO_PLACES if not (actors | told) & {*n.split()}
    )


def _parts(names: Iterable[str]) -> set[str]:
    """Folded names, those joined by a dash apart: a road from one town to another."""
    split = (re.split(r"[-–]", name) for name in names if name[:1].isupper())
    return {fold(part) for parts in split for part in parts if part[:1].isupper()}


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


# --- in keys ---------------------------------------------------------------------------------


def is_lent(place: str, scene: Scene | None) -> bool:
    """Whether the place an article is mostly about may be where a scene of it happened.

    Args:
        place: The token of a place in a key.
        scene: What is told there; or `None`.
    """
    words = {fold(named_place(part)) for part in place.split("+")}
    return scene is None or not scene.names or bool(words & scene.names)


def marked(sort: str, scene: Scene) -> str:
    """The part of a key that carries a scene."""
    days = f"{scene.moment.first}{TO}{scene.moment.last}" if scene.moment else ""
    told = scene.told.isoformat() if scene.told else ""
    return PIECE.join((sort, days, told, NAME.join(sorted(scene.names)), scene.home))


def scene_in(key: str) -> Scene | None:
    """The scene that a key carries."""
    part = next((each for each in key.split("|") if PIECE in each), None)
    if part is None:
        return None
    _sort, days, told, names, home = part.split(PIECE)
    first, _, last = days.partition(TO)
    moment = Moment(date.fromisoformat(first), date.fromisoformat(last)) if days else None
    return Scene(
        home,
        date.fromisoformat(told) if told else None,
        moment,
        set(names.split(NAME)) - {""},
    )


def without_scene(key: str) -> str:
    """The key as it would be if no scene were known."""
    parts = key.split("|")
    return "|".join(p.partition(PIECE)[0] for p in parts)


def joined_by_scene(
    parts: Sequence[list[Claim]], keys: Mapping[ClaimId, str]
) -> list[list[Claim]]:
    """Groups of claims, those of one incident together.

    Args:
        parts: Claims that share a key and a spell of time.
        keys: The keys of all of them.
    """
    number = numbered(keys.values())
    kept: list[list[Claim]] = []
    sets: list[set[tuple[str, ...]]] = []
    for part in parts:
        marks = {
            (*_sort(key), str(number[key]))
            for claim in part
            if (key := keys[claim.id]) in number and _sort(key) != (Frame.EVENT,)
        }
        like = [at for at, known in enumerate(sets) if known & marks]
        joined = part + [claim for at in like for claim in kept[at]]
        marks = marks.union(*(sets[at] for at in like))
        kept = [one for at, one in enumerate(kept) if at not in like] + [joined]
        sets = [one for at, one in enumerate(sets) if at not in like] + [marks]
    return [sorted(part, key=lambda claim: claim.id) for part in kept]


def _sort(key: str) -> tuple[str, ...]:
    """What else must be alike for claims of one incident to be on one question.

    What tolls count, since the wounded are not the dead; and who did a deed.
    """
    frame, _scene, *rest = key.split("|")
    if frame == Frame.CASUALTIES:
        return (frame, *rest[:1])
    if frame == Frame.EVENT:
        return (frame, *takewhile(lambda part: part not in _AFTER_DOERS, rest[1:]))
    return (frame,)


def numbered(keys: Iterable[str]) -> dict[str, int]:
    """A number for each key with a scene; equal for those that tell of one incident."""
    groups: list[list[Scene]] = []
    number: dict[str, int] = {}
    for together in tied(keys):
        scenes = {key: scene for key in together if (scene := scene_in(key))}
        homes: defaultdict[str, list[str]] = defaultdict(list)
        for key, scene in sorted(scenes.items()):
            homes[scene.home].append(key)
        first = len(groups)
        for own in sorted(homes.values(), key=lambda ks: _order(scenes[ks[0]])):
            scene = scenes[own[0]]
            fit = (n for n in range(first, len(groups)) if _all_fit(scene, groups[n]))
            at = next(fit, len(groups))
            if at == len(groups):
                groups.append([])
            groups[at].append(scene)
            number |= dict.fromkeys(own, at)
    return number


def tied(keys: Iterable[str]) -> list[list[str]]:
    """Keys with a scene in sets; no claim of one set is of an incident of another's.

    Adding or taking away a key changes the set it is in, and no other.
    """
    scenes = {key: scene for key in sorted(set(keys)) if (scene := scene_in(key))}
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    parent = {key: key for key in scenes}

    def root(key: str) -> str:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    homes: dict[str, str] = {}
    for key, scene in scenes.items():
        parent[root(key)] = root(homes.setdefault(scene.home, key))
        for name in scene.names:
            by_name[name].append(key)
    for named in by_name.values():
        reach, before = date.min, ""
        for first, last, key in sorted((*_days_of(scenes[key]), key) for key in named):
            if before and first <= reach:
                parent[root(key)] = root(before)
            reach, before = max(reach, last), key
    sets: defaultdict[str, list[str]] = defaultdict(list)
    for key in scenes:
        sets[root(key)].append(key)
    return list(sets.values())


def _days_of(scene: Scene) -> tuple[date, date]:
    """The days within which another scene of the incident may lie or have been told."""
    if scene.moment:
        slack, late = timedelta(days=SAME_DAY), timedelta(days=REPORTED_DAYS)
        return scene.moment.first - slack, scene.moment.last + late
    told = scene.told or date.min
    return told, told + timedelta(days=UNDATED_DAYS)


def _article(scene: Scene) -> str:
    return scene.home.rpartition(".")[0]


def _order(scene: Scene) -> tuple[str, str, str]:
    """Dated and earlier told ones first, so that others find them."""
    day = scene.moment.first.isoformat() if scene.moment else "9999"
    return day, scene.told.isoformat() if scene.told else "9999", scene.home


def _all_fit(scene: Scene, group: Sequence[Scene]) -> bool:
    """Whether a scene is of the incident of a group: like one of them, at odds with none.

    What one article tells apart is told apart.
    """
    if any(_article(each) == _article(scene) for each in group):
        return False
    known = [each.moment for each in group if each.moment]
    if scene.moment and not all(near(scene.moment, each) for each in known):
        return False
    return any(same_incident(scene, each) for each in group)
