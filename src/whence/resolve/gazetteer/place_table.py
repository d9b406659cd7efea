"""The place tables shipped with the package, searched where they lie."""

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from whence.resolve.gazetteer.folding import family_of
from whence.resolve.gazetteer.place_names import bare_division, fold_place


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """One row of the gazetteer.

    Attributes:
        id: ``geonames:`` and GeoNames' number, or ``region:`` and a slug of ours.
        name: The main name.
        code: ``C`` country, ``A1`` and ``A2`` divisions, ``P`` town, ``R`` region.
        lat: Degrees north, or `None` where the table has no coordinates.
        lon: Degrees east, or `None` where the table has no coordinates.
        country: ISO 3166-1 alpha-2; empty for a region of several countries.
        adm1: GeoNames code of the first-level division within the country.
        adm2: Id of the second-level division, or empty.
        population: People, 0 when not known.
        prec: UCDP `where_prec` of a mention that names it.
    """

    id: str
    name: str
    code: str
    lat: float | None
    lon: float | None
    country: str = ""
    adm1: str = ""
    adm2: str = ""
    population: int = 0
    prec: int = 1


@dataclass(frozen=True, slots=True)
class NameHit:
    """An entry that bears a looked-up name, and how."""

    entry: PlaceEntry
    is_main: bool
    how: str  # "name", "other name", "adjective", "abbreviation" or "spelling"


_ID_DIGITS = 10
# People taken for a town of `towns.csv`, which gives none: it stands there because reports name it.
TOWN_PEOPLE = 20_000


class SortedLines:
    """Lines sorted by their first column, found by halving without being parsed first."""

    def __init__(self, blob: bytes, *, numeric: bool) -> None:
        self._blob = blob
        self._numeric = numeric

    def find(self, key: str) -> str | None:
        """The rest of the line that begins with `key`, or `None`."""
        blob, low, high = self._blob, 0, len(self._blob)
        wanted = self._key(key.encode())
        while low < high:
            middle = (low + high) // 2
            start = blob.rfind(b"\n", low, middle) + 1 or low
            end = blob.index(b"\n", middle)
            tab = blob.index(b"\t", start)
            found = self._key(blob[start:tab])
            if found == wanted:
                return blob[tab + 1 : end].decode()
            if found < wanted:
                low = end + 1
            else:
                high = start
        return None

    def _key(self, raw: bytes) -> bytes:
        return raw.rjust(_ID_DIGITS, b"0") if self._numeric else raw


@dataclass(slots=True)
class PlaceTable:
    """All places: towns and districts in sorted lines, the few others in memory."""

    places: SortedLines
    names: SortedLines
    small: dict[str, list[NameHit]]
    families: dict[str, list[NameHit]]
    by_id: dict[str, PlaceEntry]
    adm1_names: dict[tuple[str, str], str]
    country_names: dict[str, str]
    capitals: set[str] = field(default_factory=set)
    _entries: dict[str, PlaceEntry] = field(default_factory=dict)

    def find_hits(self, name: str) -> tuple[NameHit, ...]:
        """Every entry that bears `name`; by spelling family when none bears it exactly."""
        key = fold_place(name)
        if not key:
            return ()
        hits = [*self.small.get(key, ()), *self._find_lines(key)]
        if not hits:
            family = family_of(name)
            towns = (*self._find_lines(f"={family}"), *self._find_lines(family))
            spelled = (NameHit(hit.entry, is_main=False, how="spelling") for hit in towns)
            hits = [*self.families.get(family, ()), *spelled]
        return tuple(hits)

    def entry(self, number: str) -> PlaceEntry | None:
        """The entry with this GeoNames number or region id."""
        if found := self.by_id.get(number) or self._entries.get(number):
            return found
        line = self.places.find(number) if number.isdigit() else None
        if line is None:
            return None
        name, code, lat, lon, country, adm1, adm2, people = line.split("\t")
        made = PlaceEntry(
            f"geonames:{number}", name, code, _degrees(lat), _degrees(lon), country, adm1, adm2,
            int(people), 1 if code == "P" else 3,
        )  # fmt: skip
        self._entries[number] = made
        return made

    def _find_lines(self, key: str) -> Iterator[NameHit]:
        for number in (self.names.find(key) or "").split():
            is_main = not number.startswith("~")
            entry = self.entry(number.removeprefix("~"))
            if entry is not None:
                yield NameHit(
                    entry, is_main=is_main, how="name" if is_main else "other name"
                )


@lru_cache(maxsize=1)
def load_place_table() -> PlaceTable:
    """The package's own tables, read once."""
    folder = resources.files("whence.resolve") / "data" / "places"
    by_id: dict[str, PlaceEntry] = {}
    small: dict[str, list[NameHit]] = defaultdict(list)
    families: dict[str, list[NameHit]] = defaultdict(list)
    divided = list(_divisions(folder))
    codes = {(one.country, one.name): one.adm1 for one, _ in divided}
    towns = _towns(folder, codes)
    for entry, names in (*_countries(folder), *divided, *_regions(folder), *towns):
        by_id[entry.id.removeprefix("geonames:")] = entry
        seen = set[str]()
        hidden = {fold_place(name) for name, _ in names if name.startswith("!")}
        for name, how in names:
            key = fold_place(name)
            if key and key not in seen | hidden:
                seen.add(key)
                hit = NameHit(entry, is_main=how == "name", how=how)
                small[key].append(hit)
                if how != "abbreviation" and len(key) > 4:
                    family = families[family_of(name)]
                    if all(known.entry.id != entry.id for known in family):
                        family.append(NameHit(entry, is_main=False, how="spelling"))
    divisions = [entry for entry in by_id.values() if entry.code == "A1"]
    table = PlaceTable(
        SortedLines(gzip.decompress((folder / "places.tsv.gz").read_bytes()), numeric=True),
        SortedLines(gzip.decompress((folder / "names.tsv.gz").read_bytes()), numeric=False),
        dict(small),
        dict(families),
        by_id,
        {(entry.country, entry.adm1): entry.name for entry in divisions},
        {entry.country: entry.name for entry in by_id.values() if entry.code == "C"},
    )
    for row in _rows(folder / "countries.csv"):
        _mark_capital(table, row["capital"], row["iso"])
    return table


@lru_cache(maxsize=1)
def load_country_names() -> dict[str, str]:
    """Names of countries by code, without the rest of the table."""
    folder = resources.files("whence.resolve") / "data" / "places"
    return {row["iso"]: row["name"] for row in _rows(folder / "countries.csv")}


def _mark_capital(table: PlaceTable, name: str, country: str) -> None:
    """Notes the seat of government and gives it its everyday name ("Washington")."""
    towns = [hit.entry for hit in table.find_hits(name) if hit.entry.code == "P"]
    inside = [town for town in towns if town.country == country]
    if inside:
        seat = max(inside, key=lambda town: town.population)
        table.capitals.add(seat.id)
        hit = NameHit(seat, is_main=True, how="name")
        table.small.setdefault(fold_place(name), []).insert(0, hit)


_UNREVIEWED = {"shown": "", "lat": "", "lon": "", "aliases": ""}
_Named = tuple[PlaceEntry, list[tuple[str, str]]]


def _countries(folder: Traversable) -> Iterator[_Named]:
    words = {row["iso"]: row for row in _rows(folder / "country_words.csv")}
    for row in _rows(folder / "countries.csv"):
        ours = words.get(row["iso"], _UNREVIEWED | {"adjectives": ""})
        names = [(row["name"], "name")]
        names += [(name, "other name") for name in ours["aliases"].split("|") if name]
        names += [(name, "adjective") for name in ours["adjectives"].split("|") if name]
        lat, lon = ours["lat"] or row["lat"], ours["lon"] or row["lon"]
        yield (
            PlaceEntry(
                f"geonames:{row['id']}", row["name"], "C", _degrees(lat), _degrees(lon),
                row["iso"], population=int(row["population"]), prec=6,
            ),
            names,
        )  # fmt: skip


def _divisions(folder: Traversable) -> Iterator[_Named]:
    reviewed = {
        (row["country"], row["name"]): row for row in _rows(folder / "admin1_names.csv")
    }
    for row in _rows(folder / "admin1.csv"):
        ours = reviewed.get((row["country"], row["name"]), _UNREVIEWED)
        names = [(row["name"], "name"), (bare_division(fold_place(row["name"])), "name")]
        names += [
            (name, "abbreviation" if name.endswith(".") else "other name")
            for name in ours["aliases"].split("|")
        ]
        yield (
            PlaceEntry(
                f"geonames:{row['id']}", ours["shown"] or row["name"], "A1",
                _degrees(ours["lat"] or row["lat"]), _degrees(ours["lon"] or row["lon"]),
                row["country"], row["code"], population=int(row["population"]), prec=4,
            ),
            names,
        )  # fmt: skip


def _regions(folder: Traversable) -> Iterator[_Named]:
    for row in _rows(folder / "regions.csv"):
        countries = row["countries"].split("|")
        country = countries[0] if len(countries) == 1 else ""
        number = row["id"]
        names = [(row["name"], "name")]
        names += [(name, "other name") for name in row["aliases"].split("|") if name]
        yield (
            PlaceEntry(
                number if ":" in number else f"geonames:{number}", row["name"], "R",
                _degrees(row["lat"]), _degrees(row["lon"]), country, prec=int(row["prec"]),
            ),
            names,
        )  # fmt: skip


def _towns(folder: Traversable, codes: dict[tuple[str, str], str]) -> Iterator[_Named]:
    for row in _rows(folder / "towns.csv"):
        adm1 = codes[row["country"], row["adm1"]] if row["adm1"] else ""
        names = [(row["name"], "name")]
        names += [(name, "other name") for name in row["aliases"].split("|") if name]
        lat, lon = _degrees(row["lat"]), _degrees(row["lon"])
        yield (
            PlaceEntry(
                row["id"], row["name"], "P", lat, lon, row["country"], adm1, population=TOWN_PEOPLE
            ),
            names,
        )  # fmt: skip


def _rows(path: Traversable) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))


def _degrees(text: str) -> float | None:
    return float(text) if text else None
