"""Which place each name in a document means: the candidates weighed together."""

import csv
import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from whence.model.place import Place
from whence.model.span import Span
from whence.resolve.gazetteer.place_names import fold_place
from whence.resolve.gazetteer.place_table import PlaceEntry
from whence.resolve.gazetteer.places import PlaceCandidate, PlaceIndex, known_people

FEATURES = (
    "people", "country", "adm1", "adm2", "region", "other_name", "spelling", "typed",
    "stretched_type", "parent", "wrong_parent", "same_country", "same_adm1", "nearby",
    "named_country", "named_adm1", "home", "sibling", "adjective", "capital", "has_town",
)  # fmt: skip
MIN_PROB = 0.08  # below this the best guess is one of many: better unknown
MIN_COUNTRY_PROB = 0.75  # but all the guesses may lie in one country
COUNTRY_PREC = 6
_LOG_PEOPLE_SCALE = 7.0
_CELL_DEGREES = 1.0
_MAX_RIVALS = 25

_AFTER = re.compile(r"^(?:,|\s?\()\s*((?:[A-Z][\w.'’-]*\s?){1,4})")
_IN_AFTER = re.compile(
    r"^(?:'s|’s)? (?:(?:district|county|city|town|village|area|neighbou?rhood) )?"
    r"(?:,? in|of) (?:the )?(?:\w+ern )?((?:[A-Z][\w.'’-]*\s?){1,4})"
)
_BEFORE = re.compile(
    r"((?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*)(?:'s|’s|')\s(?:[a-z]+\s){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What the document says beside a name: one record per mention.

    Attributes:
        key: The folded name; mentions that share it are taken to mean one place.
        candidates: What it may mean.
        parents: Places the words put it in ("X, Y", "Y's X", "X in Y").
    """

    key: str
    candidates: tuple[PlaceCandidate, ...]
    parents: tuple[PlaceEntry, ...]


@dataclass(frozen=True, slots=True)
class ScoredPlace:
    """A candidate with its share of belief in this document."""

    candidate: PlaceCandidate
    prob: float


def resolve_places(
    index: PlaceIndex, text: str, spans: Sequence[Span], home: str = ""
) -> tuple[Place | None, ...]:
    """What each place name in a document stands for.

    Args:
        index: Where names are looked up.
        text: The document.
        spans: The place names in it, in text order.
        home: ISO 3166-1 alpha-2 country of the outlet or dateline, or empty.

    Returns:
        For each span a place, or `None` where the name is unknown or nothing tells its
        meanings apart.
    """
    found = score_places(index, text, spans, home)
    return tuple(
        _decide(scored, span.of(text), span)
        for span, scored in zip(spans, found, strict=True)
    )


def _decide(scored: Sequence[ScoredPlace], words: str, span: Span) -> Place | None:
    """The likeliest place; only its country where the many meanings share no more."""
    if not scored:
        return None
    if scored[0].prob >= MIN_PROB:
        return scored[0].candidate.at(words, span)
    country = scored[0].candidate.entry.country
    mass = math.fsum(one.prob for one in scored if one.candidate.entry.country == country)
    if not country or mass < MIN_COUNTRY_PROB:
        return None
    return Place(words, span, words, country=country, where_prec=COUNTRY_PREC)


def score_places(
    index: PlaceIndex, text: str, spans: Sequence[Span], home: str = ""
) -> tuple[tuple[ScoredPlace, ...], ...]:
    """For each span its candidates, most likely first, shares adding up to 1."""
    scenes = make_scenes(index, text, spans)
    plain, full = load_weights()
    before = [_shares(scene, features, plain) for scene, features in _bare(scenes, home)]
    scored = []
    for scene, features in describe(scenes, before, home):
        shares = _shares(scene, features, full)
        pairs = zip(scene.candidates, shares, strict=True)
        ranked = sorted(
            (ScoredPlace(candidate, share) for candidate, share in pairs),
            key=lambda found: -found.prob,
        )
        scored.append(tuple(ranked))
    return tuple(scored)


def make_scenes(index: PlaceIndex, text: str, spans: Sequence[Span]) -> list[Scene]:
    """Candidates and written parents of every mention."""
    scenes = []
    for span in spans:
        words = span.of(text)
        parents = _find_parents(index, text, span)
        candidates = index.find(words)
        if len(candidates) > _MAX_RIVALS:
            inside = [found for found in candidates if _is_in(found.entry, parents)]
            rest = [found for found in candidates if not _is_in(found.entry, parents)]
            candidates = tuple((inside + rest)[: max(_MAX_RIVALS, len(inside))])
        scenes.append(Scene(fold_place(words), candidates, parents))
    return scenes


def _find_parents(index: PlaceIndex, text: str, span: Span) -> tuple[PlaceEntry, ...]:
    after, before = (
        text[span.end : span.end + 60],
        text[max(0, span.start - 60) : span.start],
    )
    for pattern, piece in ((_AFTER, after), (_IN_AFTER, after), (_BEFORE, before)):
        if not (found := pattern.search(piece)):
            continue
        words = found[1].split()
        for size in range(len(words), 0, -1):
            name = " ".join(words[-size:] if pattern is _BEFORE else words[:size])
            parents = index.find_parents(name.rstrip(",") if len(name) > 4 else name)
            if parents and fold_place(name) != fold_place(span.of(text)):
                return parents
    return ()


def _is_in(entry: PlaceEntry, parents: Sequence[PlaceEntry]) -> bool:
    for parent in parents:
        if parent.id == entry.id or parent.country != entry.country or not entry.country:
            continue
        if parent.code in {"C", "R"} or (parent.code == "A1" and parent.adm1 == entry.adm1):
            return True
    return False


def _bare(scenes: list[Scene], home: str) -> list[tuple[Scene, list[list[float]]]]:
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
        is_in = _is_in(entry, scene.parents)
        row["parent"], row["wrong_parent"] = float(is_in), float(not is_in)
    row["capital"] = float(found.is_capital)
    row["has_town"] = float(entry.code in {"A1", "A2"} and _division(entry) in towns)
    row["home"] = float(bool(home) and entry.country == home)
    return list(row.values())


def describe(
    scenes: list[Scene], before: Sequence[Sequence[float]], home: str
) -> list[tuple[Scene, list[list[float]]]]:
    """Every candidate's features, given first beliefs about all mentions."""
    company = _Company(scenes, before)
    described = []
    for scene, rows in _bare(scenes, home):
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
            row[_AT["sibling"]] = 1.0 if _is_in(entry, tuple(written)) else -1.0

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


def _shares(
    scene: Scene, rows: list[list[float]], weights: tuple[float, ...]
) -> list[float]:
    if not scene.candidates:
        return []
    scores = [math.fsum(map(float.__mul__, row, weights)) for row in rows]
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    total = math.fsum(raised)
    return [one / total for one in raised]


@lru_cache(maxsize=1)
def load_weights() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The weights of `FEATURES` without and with company, from `place_weights.csv`."""
    path = resources.files("whence.resolve") / "data" / "places" / "place_weights.csv"
    table = csv.DictReader(path.read_text("utf-8").splitlines())
    rows = {row["feature"]: row for row in table}
    return (
        tuple(float(rows[name]["alone"]) for name in FEATURES),
        tuple(float(rows[name]["together"]) for name in FEATURES),
    )
