"""Whether anything in a document speaks for a place that its name alone would hardly give."""

from collections.abc import Sequence
from typing import Final

from whence.resolve.gazetteer.place_scene import Scene, is_in
from whence.resolve.gazetteer.places import PlaceCandidate, known_people

# People of a place that is known by any of its names, and of one that is so in an article about
# another country. No place is known by what is only spelled like its name.
KNOWN_BY_ANY_NAME: Final = 100_000
KNOWN_ABROAD: Final = 1_000_000
# People up to whom a place is hardly spoken of so far from everything else a document names,
# and how many places of one country that takes.
SELDOM_NAMED, MIN_ELSEWHERE = 10_000, 2
# Ways in which a name is a place's own.
OWN_NAMES: Final = frozenset({"name", "abbreviation", "adjective"})


def far_fetched(
    scenes: Sequence[Scene], best: Sequence[PlaceCandidate | None], home: str = ""
) -> frozenset[str]:
    """Keys of names whose likeliest meaning is a small place that nothing else speaks for.

    A village that no table has is spelled like some village elsewhere. It is that one only if
    the document names another place of its country, or says that it lies there. A hamlet's own
    name needs this only where the document is about another country.

    Args:
        scenes: What stands around each name.
        best: The likeliest meaning of each, or `None` where there is none.
        home: Where the outlet or dateline sits, as for `place_choice.resolve_places`.
    """
    named: dict[str, set[str]] = {}
    for scene, one in zip(scenes, best, strict=True):
        if one is not None and (one.how in OWN_NAMES or _is_well_known(one)):
            named.setdefault(one.entry.country, set()).add(scene.key)
        for parent in scene.parents:
            named.setdefault(parent.country, set()).add("")
    told = {
        scene.key for scene, one in zip(scenes, best, strict=True) if _is_told(scene, one)
    }
    lone: set[str] = set()
    for scene, one in zip(scenes, best, strict=True):
        if one is None or scene.key in told:
            continue
        country = one.entry.country
        beside = named.get(country, set()) - {scene.key}
        if not country or beside or home.partition(".")[0] == country:
            continue
        elsewhere = max((len(ks - {scene.key}) for ks in named.values()), default=0)
        if _is_well_known(one, abroad=elsewhere >= MIN_ELSEWHERE):
            continue
        small = known_people(one.entry) < SELDOM_NAMED
        if one.how not in OWN_NAMES or (small and elsewhere >= MIN_ELSEWHERE):
            lone.add(scene.key)
    return frozenset(lone)


def _is_well_known(one: PlaceCandidate, *, abroad: bool = False) -> bool:
    if one.is_capital or one.entry.code in {"C", "R"}:
        return True
    if one.how in OWN_NAMES:
        return known_people(one.entry) >= KNOWN_BY_ANY_NAME
    least = KNOWN_ABROAD if abroad else KNOWN_BY_ANY_NAME
    return one.how != "spelling" and known_people(one.entry) >= least


def _is_told(scene: Scene, one: PlaceCandidate | None) -> bool:
    return one is not None and is_in(one.entry, scene.parents)
