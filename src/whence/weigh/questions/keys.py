"""Question keys: claims that may answer one question have the same one.

A key depends on the claims of its own article only, so adding articles never changes it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from whence.model.actor import ActorKind
from whence.model.claim import QUOTED, Claim, Filler, Frame
from whence.model.describing import fold
from whence.model.ids import ClaimId, DocId
from whence.weigh.alike.forces import force_keys
from whence.weigh.alike.gists import gist_key, ground_of
from whence.weigh.alike.takings import TAKING, taken_place
from whence.weigh.ground.marks import Spot, marked_spot, spots_of
from whence.weigh.incidents.blame import is_of_violence
from whence.weigh.incidents.events import event_key
from whence.weigh.incidents.joining import marked
from whence.weigh.incidents.meeting import is_lent, tells_of_one
from whence.weigh.incidents.scenes import Scene, scenes_of
from whence.weigh.incidents.tolls import PLACED, TALLY, toll_keys
from whence.weigh.names import fillers, key_for, key_of, keys, known_fillers
from whence.weigh.promises.due import due_for
from whence.weigh.promises.terms import (
    is_officer,
    made_in,
    place_promised,
    promise_in,
    promisers,
)
from whence.weigh.questions.holdings import Ground, ground_in, held_places
from whence.weigh.questions.leads import led_by_body
from whence.weigh.questions.nameless import (
    band_key,
    key_in_case,
    whose,
)
from whence.weigh.questions.sites import (
    finest,
    main_place,
    site_of,
)

Key = tuple[str, ...]

# The sort of the key of a claim that only its incident places.
SCENE = "scene"
# Shorter names stand in other words by chance.
LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class _Setting:
    """What an article lends to its claims.

    Attributes:
        main_place: The one place it is mostly about, or empty.
        homes: That place, for each claim it may be lent to.
        grounds: What it lends to words for a place.
        names: Keys of those whom it names, by folded name.
        tolls: What ties its tolls.
        people: Keys of those who speak in it.
        promises: The promises it tells of.
        scenes: The incident that each claim of violence is of.
        ground: What it is about.
        forces: Whose strengths it tells of, and where.
        spots: Whose stay in which place its claims tell of.
    """

    main_place: str
    homes: Mapping[ClaimId, str]
    grounds: Ground
    names: Mapping[str, str]
    tolls: Mapping[ClaimId, Key]
    people: frozenset[str]
    promises: Sequence[Claim]
    scenes: Mapping[ClaimId, Scene]
    ground: Key
    forces: Mapping[ClaimId, tuple[Key, str]]
    spots: Mapping[ClaimId, Spot]


def question_keys(
    claims: Iterable[Claim], openings: Mapping[DocId, str] = MappingProxyType({})
) -> dict[ClaimId, str]:
    """The question key of every claim.

    A report of an incident that names no place is taken to be of the one place its article is
    mostly about; if there is none, it shares a question with its own article only. So does what
    is said of someone without a name: "the government" of two articles is not one.

    Args:
        claims: All claims of each article they come from, in any order.
        openings: What these articles say first.
    """
    by_document: defaultdict[DocId, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    keyed: dict[ClaimId, str] = {}
    for document, own in by_document.items():
        setting = _setting(own, openings.get(document))
        keyed |= {
            claim.id: marked_spot(
                "|".join((claim.frame, *_with_scene(claim, _key(claim, setting), setting))),
                setting.spots.get(claim.id),
            )
            for claim in own
        }
        keyed |= led_by_body(own, keyed)
    return keyed


def _with_scene(claim: Claim, key: Key, setting: "_Setting") -> Key:
    """The key with the incident that its article tells of there, where one is told of."""
    scene = setting.scenes.get(claim.id)
    if scene is None or not (scene.names or scene.moment) or key[0] == TALLY:
        return key
    if claim.frame is Frame.RESPONSIBILITY:
        return (marked(SCENE, scene), *key) if is_of_violence(claim) else key
    return (marked(key[0], scene), *key[1:])


def _setting(claims: Sequence[Claim], opening: str | None) -> _Setting:
    main = main_place(claims, opening)
    scenes = scenes_of(claims)
    homes = {claim.id: main for claim in claims if is_lent(main, scenes.get(claim.id))}
    lent = ground_in(claims)
    return _Setting(
        main,
        homes,
        lent,
        _known_names(claims),
        toll_keys(claims, homes, of_one=tells_of_one(claims, scenes)),
        _people(claims),
        made_in(claims),
        scenes,
        ground_of(claims),
        force_keys(claims),
        spots_of(claims, lent),
    )


def _key(claim: Claim, setting: _Setting) -> Key:
    frame = claim.frame
    if frame in _PLACED:
        return _PLACED[frame](claim, setting.homes.get(claim.id, ""))
    if frame in _HELD:
        return _HELD[frame](claim, held_places(claim, setting.grounds))
    if frame in _SET:
        return _SET[frame](claim, setting)
    return _KEYS[frame](claim)


def _known_names(claims: Sequence[Claim]) -> dict[str, str]:
    """Keys of the resolved actors of an article by folded name."""
    resolved = (f for claim in claims for role in claim.roles for f in role.fillers if f.id)
    return {name: key_of(f) for f in resolved if len(name := fold(f.name)) >= LEAST_LETTERS}


def _pair(claim: Claim) -> Key:
    ends = sorted({band_key(claim, filler) for filler in related(claim)})
    if len(ends) < 2:
        return ("one", *ends, *(() if ends else (claim.document,)))
    return ("pair", *ends)


def related(claim: Claim) -> tuple[Filler, ...]:
    """Both ends of a relation; only the resolved ones where there are two of them or more."""
    ends = (*fillers(claim, "a"), *fillers(claim, "b"))
    known = tuple(filler for filler in ends if filler.id)
    return known if len({filler.id for filler in known}) > 1 else ends


def _reaction(claim: Claim, setting: _Setting) -> Key:
    by = whose(claim, "actor") or (claim.document,)
    to: set[str] = set()
    for filler in known_fillers(claim, "target"):
        if taken := taken_place(filler.name, setting.main_place):
            to.add(f"{TAKING}{taken}")
            continue
        # "The return of the River Front" is about the River Front.
        words = f" {fold(filler.name)} "
        meant = {k for name, k in setting.names.items() if f" {name} " in words} - set(by)
        to |= {key_in_case(claim, filler)} if filler.id or not meant else meant
    # "They cheered themselves" is a reading fault; whoever reacts is not what is reacted to.
    return ("by", *by, "to", *sorted(to - set(by)))


def _control(claim: Claim, places: Key) -> Key:
    return places or (
        "units",
        *(whose(claim, "actor") or (claim.document,)),
    )


def _presence(claim: Claim, places: Key) -> Key:
    who = whose(claim, "actor") or (claim.document,)
    return ("who", *who, "where", *places)


def _strength(claim: Claim, force: tuple[Key, str]) -> Key:
    actor, site = force
    if actor:
        return ("who", *actor, "unit", "", *((PLACED, site) if site else ()))
    unit = next((named.figure.unit for named in claim.figures if named.figure.unit), "")
    return ("who", claim.document, "unit", unit)


def _act(claim: Claim, main: str) -> Key:
    place = finest(claim) or main
    if place:
        return (PLACED, place)
    return ("act", *(whose(claim, "act") or (claim.document,)))


def _commitment(claim: Claim, setting: _Setting) -> Key:
    """Of the place that the promise is about; else of whom it binds.

    What became of a promise that nobody is named for is of the place its article is about. So is
    what one man promised: elsewhere it may be told as the promise of those he speaks for. If a
    day is set for it, that and the deed tell more than the place.
    """
    told = promise_in(claim, setting.promises) or claim
    place, by = place_promised(told), whose(told, "by")
    if not place and (set(by) <= setting.people or not promisers(told) or is_officer(told)):
        due = due_for(told)
        if due:
            return ("due", *due)
        site = "" if promisers(told) else site_of(told)
        place = site or setting.main_place
    return (PLACED, place) if place else ("by", *(by or (claim.document,)))


def _people(claims: Sequence[Claim]) -> frozenset[str]:
    """Keys of the sources of an article that are single persons."""
    return frozenset(
        key_for(name, known)
        for claim in claims
        for hop in claim.chain
        if hop.kind is ActorKind.PERSON
        for name, known in zip(hop.name, hop.ids, strict=True)
    )


def _post(claim: Claim) -> Key:
    who, of = whose(claim, "person"), whose(claim, "organisation", "place")
    # Of one man by name, "the army" is the same in every article.
    if any(filler.id for filler in fillers(claim, "person")):
        of = keys(claim, "organisation", "place")
    return ("who", *(who or (claim.document,)), "of", *of)


_PLACED: Mapping[Frame, Callable[[Claim, str], Key]] = {
    Frame.RESPONSIBILITY: _act,
}
_HELD: Mapping[Frame, Callable[[Claim, Key], Key]] = {
    Frame.CONTROL: _control,
    Frame.PRESENCE: _presence,
}
_KEYS: Mapping[Frame, Callable[[Claim], Key]] = {
    Frame.RELATION: _pair,
    Frame.ROLE: _post,
}
_SET: Mapping[Frame, Callable[[Claim, _Setting], Key]] = {
    Frame.CASUALTIES: lambda claim, setting: setting.tolls[claim.id],
    Frame.EVENT: lambda claim, setting: event_key(
        claim, setting.homes.get(claim.id, ""), setting.grounds.known
    ),
    Frame.STRENGTH: lambda claim, setting: _strength(claim, setting.forces[claim.id]),
    Frame.COMMITMENT: _commitment,
    Frame.REACTION: _reaction,
    **dict.fromkeys(QUOTED, lambda claim, setting: gist_key(claim, setting.ground)),
}
