"""Scenes in question keys, and claims of several articles joined where they are of one incident."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import takewhile

from whence.model.claim import Claim, Frame
from whence.model.ids import ClaimId
from whence.model.sets import DisjointSets
from whence.weigh.incidents.blame import tells_of_own_blow
from whence.weigh.incidents.days import near
from whence.weigh.incidents.meeting import days_of, same_incident
from whence.weigh.incidents.scenes import Scene
from whence.weigh.questions.spells import Moment

# Parts the pieces of a scene in a key.
PIECE, NAME, TO = "~", "+", ".."
OWN_BLOW = "own blow"
KNOWN, LENT = "known", "lent"
# What follows the doers in the key of an event.
_AFTER_DOERS = frozenset({"on", "told", "in"})


def marked(sort: str, scene: Scene) -> str:
    """The part of a key that carries a scene."""
    days = f"{scene.moment.first}{TO}{scene.moment.last}" if scene.moment else ""
    told = scene.told.isoformat() if scene.told else ""
    named = NAME.join(sorted(scene.names))
    flags = ((KNOWN, scene.known), (LENT, scene.lent))
    marks = NAME.join([flag for flag, holds in flags if holds] + sorted(scene.done))
    return PIECE.join((sort, days, told, named, marks, scene.home))


def scene_in(key: str) -> Scene | None:
    """The scene that a key carries."""
    part = next((each for each in key.split("|") if PIECE in each), None)
    if part is None:
        return None
    _sort, days, told, names, noted, home = part.split(PIECE)
    marks = set(noted.split(NAME)) - {""}
    first, _, last = days.partition(TO)
    moment = Moment(date.fromisoformat(first), date.fromisoformat(last)) if days else None
    return Scene(
        home,
        date.fromisoformat(told) if told else None,
        moment,
        set(names.split(NAME)) - {""},
        KNOWN in marks,
        lent=LENT in marks,
        done=marks - {KNOWN, LENT},
    )


def without_scene(key: str) -> str:
    """The key as it would be if no scene were known."""
    parts = key.split("|")
    return "|".join(p.partition(PIECE)[0] for p in parts)


def joined_by_scene(
    parts: Sequence[list[Claim]], keys: Mapping[ClaimId, str], number: Mapping[str, int]
) -> list[list[Claim]]:
    """Groups of claims, those of one incident together.

    Args:
        parts: Claims that share a key and a spell of time.
        keys: The keys of all of them.
        number: The incident of each key with a scene (`numbered`).
    """
    sets = DisjointSets(range(len(parts)))
    holders: dict[tuple[tuple[str, ...], int], int] = {}
    for at, part in enumerate(parts):
        for key in {keys[claim.id] for claim in part}:
            if key in number and (sort := _sort(key)) != (Frame.EVENT,):
                if all(map(tells_of_own_blow, part)):
                    sort += (OWN_BLOW,)
                sets.tie(holders.setdefault((sort, number[key]), at), at)
    return [
        sorted(
            (claim for at in together for claim in parts[at]), key=lambda claim: claim.id
        )
        for together in sets.parts()
    ]


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
            open_groups = range(first, len(groups))
            fit = [n for n in open_groups if _all_fit(scene, groups[n])]
            if not fit and scene.known:
                # "The Reedham ambush", weeks later, if there is but one it can be.
                fit = [n for n in open_groups if _all_fit(scene, groups[n], known=True)]
                fit = fit if len(fit) == 1 else []
            at = min(fit, key=lambda n: (_away(scene, groups[n]), n), default=len(groups))
            if at == len(groups):
                groups.append([])
            groups[at].append(scene)
            number |= dict.fromkeys(own, at)
    return number


def tied(keys: Iterable[str]) -> list[list[str]]:
    """Keys with a scene in sets; no claim of one set is of an incident of another's.

    Keys that differ in their scene only are of one set, with or without a scene: their claims are
    grouped by what the keys have in common. Adding or taking away a key changes the set it is in,
    and no other.
    """
    every = sorted(set(keys))
    scenes = {key: scene for key in every if (scene := scene_in(key))}
    sets = DisjointSets(every)
    spots: dict[str, str] = {}
    for key in every:
        sets.tie(spots.setdefault(without_scene(key), key), key)
    homes: dict[str, str] = {}
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    for key, scene in scenes.items():
        sets.tie(homes.setdefault(scene.home, key), key)
        for name in scene.names:
            by_name[name].append(key)
    for named in by_name.values():
        reach, before = date.min, ""
        for first, last, key in sorted((*days_of(scenes[key]), key) for key in named):
            if before and first <= reach:
                sets.tie(before, key)
            reach, before = max(reach, last), key
    return [own for own in sets.parts() if not scenes.keys().isdisjoint(own)]


def _away(scene: Scene, group: Sequence[Scene]) -> tuple[bool, int]:
    """How far a scene lies from an incident that it may be of: other harm first, then days."""
    done = {each for one in group for each in one.done}
    other = bool(scene.done and done) and scene.done.isdisjoint(done)
    mine = scene.moment.first if scene.moment else scene.told
    days = [day for one in group if (day := one.moment.last if one.moment else one.told)]
    return other, min((abs((mine - day).days) for day in days), default=0) if mine else 0


def _article(scene: Scene) -> str:
    return scene.home.rpartition(".")[0]


def _order(scene: Scene) -> tuple[str, str, str]:
    """Dated and earlier told ones first, so that others find them."""
    day = scene.moment.first.isoformat() if scene.moment else "9999"
    return day, scene.told.isoformat() if scene.told else "9999", scene.home


def _all_fit(scene: Scene, group: Sequence[Scene], *, known: bool = False) -> bool:
    """Whether a scene is of the incident of a group: like one of them, at odds with none.

    What one article tells apart is told apart.
    """
    if any(_article(each) == _article(scene) for each in group):
        return False
    days = [each.moment for each in group if each.moment]
    if scene.moment and not all(near(scene.moment, each) for each in days):
        return False
    return any(same_incident(scene, each, known=known) for each in group)
