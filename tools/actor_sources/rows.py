"""Rows of actor tables, and which names are already taken."""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from anyascii import anyascii

from whence.resolve.gazetteer.folding import family_of, fold_name

OUT = Path("src/whence/resolve/data/actors")
PLACES = Path("src/whence/resolve/data/places")
DERIVED = frozenset(
    ("states.csv", "state_bodies.csv", "petrarch2_people.csv", "petrarch2_groups.csv",
     "petrarch2_organisations.csv", "ucdp_groups.csv")
)  # fmt: skip


@dataclass(slots=True)
class Row:
    """One row to be written, with the columns of `COLUMNS`."""

    id: str
    name: str
    kind: str
    country: str = ""
    start: str = ""
    end: str = ""
    aliases: list[str] = field(default_factory=list)
    relations: str = ""
    offices: str = ""
    source: str = ""

    def cells(self) -> tuple[str, ...]:
        """The row as it stands in the file."""
        kept = dict.fromkeys(
            alias for alias in self.aliases if alias and alias != self.name
        )
        return (
            self.id, self.name, self.kind, self.country, self.start, self.end,
            "|".join(kept), self.relations, self.offices, "", self.source,
        )  # fmt: skip


def make_slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower().replace("'", "")).strip("-")


def load_taken() -> set[str]:
    """Folded names of the hand-made tables."""
    taken = set()
    for path in sorted(OUT.glob("*.csv")):
        if path.name not in DERIVED:
            for row in csv.DictReader(path.open(encoding="utf-8")):
                names = [row["name"], *row["aliases"].split("|")]
                taken |= keys_of(names) | {row["id"]}
    return taken


def keys_of(names: Iterable[str]) -> set[str]:
    """What may not be used again: folded names, and families of names long enough."""
    folded = {fold_name(name) for name in names if name}
    return folded | {family_of(name) for name in folded if len(name) > 5}


def is_taken(names: Iterable[str], taken: set[str]) -> bool:
    return not keys_of(names).isdisjoint(taken)


def load_countries() -> tuple[dict[str, dict[str, str]], dict[str, str]]:
    words = {
        row["iso"]: row for row in csv.DictReader((PLACES / "country_words.csv").open())
    }
    countries = {}
    for row in csv.DictReader((PLACES / "countries.csv").open(encoding="utf-8")):
        ours = words.get(row["iso"], {"adjectives": "", "aliases": ""})
        countries[row["iso"]] = row | {
            "adjectives": ours["adjectives"],
            "aliases": ours["aliases"],
        }
    return countries, {iso: make_slug(row["name"]) for iso, row in countries.items()}
