"""Builds the derived actor tables from PETRARCH2 dictionaries (MIT) and UCDP-AEC (CC BY 4.0).

Hand-made tables in the same folder win: a derived row that shares a name with one of them
is left out, because whether the two are one actor is a matter of judgement.
"""

import argparse
import csv
from collections.abc import Iterable
from pathlib import Path

from actor_sources.petrarch_groups import make_groups, make_organisations
from actor_sources.petrarch_people import make_people
from actor_sources.rows import DERIVED, OUT, Row, keys_of, load_taken
from actor_sources.states import make_states
from actor_sources.ucdp import make_ucdp
from whence.resolve.gazetteer.actor_table import COLUMNS
from whence.resolve.gazetteer.folding import fold_name


def write(path: Path, rows: Iterable[Row], ids: set[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as raw:
        table = csv.writer(raw, lineterminator="\n")
        table.writerow(COLUMNS)
        for row in sorted(rows, key=lambda row: row.id):
            if row.id not in ids:
                ids.add(row.id)
                table.writerow(row.cells())


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--petrarch", type=Path, required=True, help="folder of dictionaries"
    )
    arguments.add_argument(
        "--ucdp", type=Path, required=True, help="UCDP-AEC derived folder"
    )
    arguments.add_argument(
        "--country-info", type=Path, required=True, help="GeoNames countryInfo.txt"
    )
    chosen = arguments.parse_args()
    info = [
        line.split("\t") for line in chosen.country_info.open(encoding="utf-8")
        if not line.startswith("#") and "\t" in line
    ]  # fmt: skip
    iso3 = {row[1]: row[0] for row in info}
    iso_of = {row[4]: row[0] for row in info} | {
        "DR Congo": "CD", "Myanmar": "MM", "Yemen": "YE", "Syria": "SY", "Ivory Coast": "CI",
    }  # fmt: skip
    taken, ids = load_taken(), set[str]()
    for path in OUT.glob("*.csv"):
        if path.name not in DERIVED:
            ids |= {row["id"] for row in csv.DictReader(path.open(encoding="utf-8"))}
    states, bodies = make_states(taken)
    countries = keys_of(name for row in states for name in (row.name, *row.aliases))
    write(OUT / "states.csv", states, ids)
    write(OUT / "state_bodies.csv", bodies, ids)
    groups = make_groups(chosen.petrarch / "Phoenix.MilNonState.actors.txt", taken, iso3)
    for row in groups:
        row.aliases = [name for name in row.aliases if fold_name(name) not in countries]
    write(OUT / "petrarch2_groups.csv", groups, ids)
    for row in (*groups, *states):
        taken |= keys_of((row.name, *row.aliases))
    write(OUT / "ucdp_groups.csv", make_ucdp(chosen.ucdp, taken, iso_of), ids)
    write(
        OUT / "petrarch2_organisations.csv",
        make_organisations(chosen.petrarch / "Phoenix.International.actors.txt", taken),
        ids,
    )
    write(
        OUT / "petrarch2_people.csv",
        make_people(chosen.petrarch / "Phoenix.Countries.actors.txt", taken, iso3),
        ids,
    )


if __name__ == "__main__":
    main()
