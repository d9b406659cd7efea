"""Actor names of UCDP-AEC (CC BY 4.0)."""

import json
import re
from collections import Counter, defaultdict
from pathlib import Path

from actor_sources.rows import Row, is_taken, make_slug


def make_ucdp(folder: Path, taken: set[str], iso_of: dict[str, str]) -> list[Row]:
    homes: dict[str, Counter[str]] = defaultdict(Counter)
    years: dict[str, list[str]] = defaultdict(list)
    for line in (folder / "train.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        for side in (row["side_a_name"], row["side_b_name"]):
            homes[side][row["location_root_name"]] += 1
            years[side].append(row["start_date"][:4])
    made: dict[str, Row] = {}
    for name, places in homes.items():
        if re.match(
            r"Government of|Supporters|supporters|Suppporters|Opponents|Civilians|Military faction",
            name,
        ):
            continue
        bare = re.sub(r"\s*\(.*?\)", "", name).strip()
        if "," in name or len(bare) < 3 or is_taken([bare, name], taken):
            continue
        if re.search(r"\(|faction \d|gang", name) or len(bare) < 4 or bare in DROPPED_UCDP:
            continue
        is_people = bool(re.search(r"clan|\(", name)) or (
            bare.istitle() and " " not in bare and len(bare) < 10
        )
        country = iso_of.get(re.sub(r"\s*\(.*?\)", "", places.most_common(1)[0][0]), "")
        slug = make_slug(name)
        made[slug] = Row(
            slug, name, "community" if is_people else "armed_group", country,
            min(years[name]), "", [bare] if bare != name else [], source="ucdp-aec",
        )  # fmt: skip
    return list(made.values())


DROPPED_UCDP = frozenset(
    ("Share", "Alexander", "Maidan", "Ahali", "Boku", "Doko", "Lejonen", "Buccaneers")
)
