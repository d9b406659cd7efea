"""What speaks for each meaning of a place name: numbers, from the name and its company."""

import math
from collections import defaultdict
from collections.abc import Sequence

from whence.resolve.gazetteer.place_scene import Scene, is_in
from whence.resolve.gazetteer.place_table import PlaceEntry
from whence.resolve.gazetteer.places import PlaceCandidate, known_people

FEATURES = (
    "people", "country", "adm1", "adm2", "region", "other_name", "spelling", "typed",
    "stretched_type", "parent", "wrong_parent", "same_country", "same_adm1", "nearby",
    "named_country", "named_adm1", "home", "sibling", "adjective", "capital", "has_town",
)  # fmt: skip
_LOG_PEOPLE_SCALE = 7.0
_CELL_DEGREES = 1.0
HOME_COUNTRY_SHARE = 0.4  # of the whole, when the outlet's division is known too


def describe_alone(scenes: list[Scene], home: str) -> list[tuple[Scene, list[list[float]]]]:
    """Every candidate's features as far as no other mention is needed."""
    bare = []
    for scene in scenes:
        towns = {_division(one.entry) for one in scene.candidates if one.entry.code == "P"}
        rows = [_of_itself(scene, one, home, towns) for one in scene.candidates]
        bare.append((scene, rows))
    return bare


def _division(entry: PlaceEntry) -> tuple[str, str]:
    return entry.country, entry.adm1


def _of_itself(
    scene: Scene, found: PlaceCandidate, home: str, towns: set[tuple[str, str]]
) -> list[float]:
    """The features that need no other mention; the rest stay 0."""
    entry, rank, row = found.entry, found.type_rank, dict.fromkeys(FEATURES, 0.0)
    row["people"] = math.log10(known_people(entry) + 1) / _LOG_PEOPLE_SCALE
    kind = {"C": "country", "A1": "adm1", "A2": "adm2", "R": "region"}.get(entry.code)
    if kind is not None:
        row[kind] = 1.0
    row["other_name"] = float(found.how == "other name")
    row["spelling"] = float(found.how == "spelling")
    row["adjective"] = float(found.how == "adjective")
    row["typed"], row["stretched_type"] = (
        float(rank == 0),
        float(rank is not None and rank > 0),
    )
    if scene.parents:
        is_inside = is_in(entry, scene.parents)
        row["parent"], row["wrong_parent"] = float(is_inside), float(not is_inside)
    row["capital"] = float(found.is_capital)
    row["has_town"] = float(entry.code in {"A1", "A2"} and _division(entry) in towns)
    row["home"] = nearness_to_home(entry, home)
    return list(row.values())


def nearness_to_home(entry: PlaceEntry, home: str) -> float:
    """1 in the outlet's country; with its division known, 1 there and less elsewhere."""
    country, _, adm1 = home.partition(".")
    if not country or entry.country != country:
        return 0.0
    return 1.0 if not adm1 or entry.adm1 == adm1 else HOME_COUNTRY_SHARE


def describe(
    scenes: list[Scene], before: Sequence[Sequence[float]], home: str
) -> list[tuple[Scene, list[list[float]]]]:
    """Every candidate's features, given first beliefs about all mentions."""
    company = _Company(scenes, before)
    described = []
    for scene, rows in describe_alone(scenes, home):
        for found, row in zip(scene.candidates, rows, strict=True):
            company.fill(scene, found.entry, row)
        described.append((scene, rows))
    return described


_AT = {name: place for place, name in enumerate(FEATURES)}


class _Company:
    """What the other names in the document speak for."""

    def __init__(self, scenes: list[Scene], before: Sequence[Sequence[float]]) -> None:
        self._countries: dict[str, dict[str, float]] = defaultdict(dict)
        self._adm1: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
        self._cells: dict[tuple[int, int], dict[str, float]] = defaultdict(dict)
        self._named: dict[str, set[str]] = defaultdict(set)
        self._written: dict[str, set[PlaceEntry]] = defaultdict(set)
        self._seats: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
        self._keys = {scene.key for scene in scenes if scene.candidates}
        for scene, shares in zip(scenes, before, strict=True):
            self._written[scene.key].update(scene.parents)
            for parent in scene.parents:
                self._named[parent.id].add("")
            for found, share in zip(scene.candidates, shares, strict=True):
                self._add(scene.key, found.entry, share)

    def _add(self, key: str, entry: PlaceEntry, share: float) -> None:
        _raise_to(self._countries[entry.country], key, share)
        if entry.code in {"C", "A1"} and share > 0.5:
            self._named[entry.id].add(key)
            self._named[f"{entry.country}/{entry.adm1}"].add(key)
        if entry.adm1:
            _raise_to(self._adm1[entry.country, entry.adm1], key, share)
        if (
            entry.lat is not None
            and entry.lon is not None
            and entry.code in {"P", "A2", "R"}
        ):
            _raise_to(self._cells[_cell(entry.lat, entry.lon)], key, share)

    def fill(self, scene: Scene, entry: PlaceEntry, row: list[float]) -> None:
        """Sets the features of company in `row`."""
        others = max(1, len(self._keys) - 1)
        row[_AT["same_country"]] = (
            self._sum(self._countries.get(entry.country), scene) / others
        )
        if entry.adm1 and entry.code != "A1":
            mass = self._sum(self._adm1.get((entry.country, entry.adm1)), scene)
            row[_AT["same_adm1"]] = mass / others
        if entry.lat is not None and entry.lon is not None:
            row[_AT["nearby"]] = min(1.0, self._near(scene, entry.lat, entry.lon) / 2)
        if entry.code != "C":
            row[_AT["named_country"]] = self._is_named(f"{entry.country}/", scene)
        if entry.adm1 and entry.code != "A1":
            row[_AT["named_adm1"]] = self._is_named(f"{entry.country}/{entry.adm1}", scene)
        if not scene.parents and (written := self._written[scene.key]):
            row[_AT["sibling"]] = 1.0 if is_in(entry, tuple(written)) else -1.0

    def _is_named(self, key: str, scene: Scene) -> float:
        return float(bool(self._named.get(key, set()) - {scene.key}))

    def _near(self, scene: Scene, lat: float, lon: float) -> float:
        y, x = _cell(lat, lon)
        around = ((y + i, x + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
        return sum(self._sum(self._cells.get(cell), scene) for cell in around)

    def _sum(self, shares: dict[str, float] | None, scene: Scene) -> float:
        if not shares:
            return 0.0
        return sum(shares.values()) - shares.get(scene.key, 0.0)


def _raise_to(shares: dict[str, float], key: str, share: float) -> None:
    shares[key] = max(shares.get(key, 0.0), share)


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat / _CELL_DEGREES), math.floor(lon / _CELL_DEGREES)
