"""Builds the derived actor tables from PETRARCH2 dictionaries (MIT) and UCDP-AEC (CC BY 4.0).

Hand-made tables in the same folder win: a derived row that shares a name with one of them
is left out, because whether the two are one actor is a matter of judgement.
"""

import argparse
import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from anyascii import anyascii

from whence.resolve.gazetteer.actor_table import COLUMNS
from whence.resolve.gazetteer.folding import family_of, fold_name

OUT = Path("src/whence/resolve/data/actors")
PLACES = Path("src/whence/resolve/data/places")
DERIVED = frozenset(
    ("states.csv", "state_bodies.csv", "petrarch2_people.csv", "petrarch2_groups.csv",
     "petrarch2_organisations.csv", "ucdp_groups.csv")
)  # fmt: skip
_CLOSE = (
    "AFG SYR IRQ YEM SOM MLI BFA NER NGA TCD CMR CAF COD SDN ETH ERI MOZ LBY LBN PAK MMR PHL "
    "COL HTI UKR RUS IRN ISR PSE EGY TUN DZA KEN UGA TUR TJK UZB KGZ THA ARM AZE GEO RWA BDI "
    "LKA SAU QAT USA"
)
CLOSE_COUNTRIES = frozenset(_CLOSE.split())
FIRST_YEAR = 2006
LIST_ENDS = "still in post when the list ends (2014)"
ROLE_WORDS = re.compile(
    r"\b(?:president|minister|king|queen|emir|sultan|general|acting|leader|government|"
    r"ambassador|envoy|sheikh|prince|chancellor|mr|dr|secretary|premier|colonel|official)\b"
)
GROUP_JUNK = re.compile(r"[#&;]|\d{3,}|acute|amp")
KEPT_NGO = ("HRI", "REF", "IRC", "MED", "XFM", "AMN", "JUD")
_SMALL = "of the and for in to on de du des la le del y e da di against"
SMALL_WORDS = frozenset(_SMALL.split())
_PARTICLES = "bin ibn de da do dos von van der den la le el e y ben bint"
PARTICLES = frozenset(_PARTICLES.split())

BODIES = (
    ("government", "Government of {name}", "{adj} government|{poss} government|{adj} authorities|{poss} authorities"),
    ("army", "{adj} army", "{adj} military|{adj} armed forces|{adj} Armed Forces|Armed Forces of {name}|{poss} army|{poss} military|{adj} troops|{adj} soldiers|{adj} Army"),
    ("police", "{adj} police", "{adj} Police|{poss} police|{adj} National Police|{adj} national police"),
    ("foreign-ministry", "Ministry of Foreign Affairs of {name}", "{adj} Foreign Ministry|{adj} foreign ministry|{poss} Foreign Ministry|{poss} foreign ministry|{poss} Ministry of Foreign Affairs|{adj} Ministry of Foreign Affairs"),
    ("defence-ministry", "Ministry of Defence of {name}", "{adj} Defence Ministry|{adj} Defense Ministry|{adj} defence ministry|{adj} defense ministry|{adj} Ministry of Defence|{adj} Ministry of Defense|{poss} Defence Ministry|{poss} Defense Ministry|{poss} defence ministry|{poss} defense ministry|{poss} Ministry of Defence|{poss} Ministry of Defense|Ministry of Defense of {name}"),
    ("interior-ministry", "Ministry of Interior of {name}", "{adj} Interior Ministry|{adj} interior ministry|{adj} Ministry of Interior|{poss} Interior Ministry|{poss} interior ministry|{poss} Ministry of Interior|{adj} Ministry of the Interior"),
    ("health-ministry", "Ministry of Health of {name}", "{adj} Health Ministry|{adj} health ministry|{poss} Health Ministry|{poss} health ministry|{adj} Ministry of Health"),
    ("presidency", "Presidency of {name}", "{adj} presidency|{adj} Presidency|{poss} presidency|{adj} presidential palace"),
    ("parliament", "Parliament of {name}", "{adj} parliament|{adj} Parliament|{poss} parliament|{adj} lawmakers"),
    ("intelligence", "Intelligence services of {name}", "{adj} intelligence|{adj} intelligence service|{adj} intelligence services|{poss} intelligence services|{poss} intelligence service|{adj} intelligence agency"),
    ("security-forces", "Security forces of {name}", "{adj} security forces|{poss} security forces|{adj} Security Forces|{adj} security services"),
    ("air-force", "{adj} Air Force", "{adj} air force|{poss} air force"),
    ("navy", "{adj} Navy", "{adj} navy|{poss} navy"),
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


def make_states(taken: set[str]) -> tuple[list[Row], list[Row]]:
    states, bodies = [], []
    countries, slugs = load_countries()
    for iso, row in countries.items():
        adjectives = [
            word for word in row["adjectives"].split("|") if word and "'" not in word
        ]
        aliases = [*row["aliases"].split("|"), *adjectives]
        if row["capital"] and iso != "SG":
            aliases.append(f"~{row['capital']}")
        states.append(
            Row(
                slugs[iso],
                row["name"],
                "state",
                iso,
                aliases=aliases,
                source="geonames, common knowledge",
            )
        )
        if not adjectives:
            continue
        shown = row["name"].removeprefix("The ")
        fill = {
            "name": shown,
            "adj": adjectives[0],
            "poss": f"{shown}'" if shown.endswith("s") else f"{shown}'s",
        }
        for slug, name, others in BODIES:
            names = [template.format(**fill) for template in (name, *others.split("|"))]
            if iso == "US":
                names += [
                    one.replace("American", short, 1)
                    for one in names[1:]
                    for short in ("US", "U.S.")
                ]
            if iso == "GB":
                names += [one.replace("British", "UK", 1) for one in names[1:]]
            free = [one for one in names if fold_name(one) not in taken]
            if len(free) > len(names) / 2:
                bodies.append(
                    Row(f"{slugs[iso]}/{slug}", free[0], "government_body", iso, aliases=free[1:],
                        relations=f"part_of:{slugs[iso]}", source="common knowledge (by rule)")
                )  # fmt: skip
    return states, bodies


def proper_case(raw: str) -> str:
    """``ABD_AL_KARIM_`` as it would stand in text."""
    words = [word for word in raw.replace("_", " ").strip(" +").lower().split() if word]
    out: list[str] = []
    for place, word in enumerate(words):
        if (
            word
            in {"al", "el", "as", "ar", "an", "ash", "at", "ad", "az", "ul", "ur", "ud"}
            and place < len(words) - 1
        ):
            out.append(f"{word}-")
        elif word in PARTICLES and place:
            out.append(word)
        else:
            out.append("-".join(piece.capitalize() for piece in word.split("-")))
    return re.sub(r"- ", "-", " ".join(out))


def title_case(raw: str) -> str:
    words = raw.replace("_", " ").strip(" +").split()
    return " ".join(
        word.lower() if place and word.lower() in SMALL_WORDS else _capital(word)
        for place, word in enumerate(words)
    )


def _capital(word: str) -> str:
    if re.fullmatch(r"[A-Z]{2,5}", word) and not re.search(r"[AEIOUY]", word):
        return word
    if "." in word:
        return word
    return "-".join(p[:1].upper() + p[1:].lower() for p in word.split("-"))


@dataclass(slots=True)
class DictionaryEntry:
    """A name of a PETRARCH2 dictionary with its synonyms and dated codes."""

    name: str
    synonyms: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)


def iter_entries(path: Path) -> Iterator[DictionaryEntry]:
    """Entries of a PETRARCH2 actor dictionary: a name, synonyms, dated codes."""
    entry: DictionaryEntry | None = None
    for line in path.read_text("utf-8", errors="replace").splitlines():
        text = line.split("#")[0].rstrip()
        if not text.strip():
            continue
        name, codes = text.split("[")[0].strip(), re.findall(r"\[([^\]]+)\]", text)
        if text[0] == "+" and entry is not None:
            entry.synonyms.append(name)
        elif text[0] not in "\t +":
            if entry is not None:
                yield entry
            entry = DictionaryEntry(name)
        if entry is not None:
            entry.codes += codes
    if entry is not None:
        yield entry


def parse_span(code: str) -> tuple[str, str, str] | None:
    """Code, first and last day of ``AFGGOV 970811-970821`` or ``AFGGOV >011222``."""
    head, _, when = code.partition(" ")
    when = when.strip()
    if not when:
        return None
    if when.startswith(">"):
        return head, _day(when[1:]), ""
    if when.startswith("<"):
        return head, "", _day(when[1:])
    start, _, end = when.partition("-")
    return head, _day(start), _day(end)


def _day(text: str) -> str:
    text = text.strip()
    if len(text) == 6 and text.isdigit():
        text = ("20" if int(text[:2]) <= 15 else "19") + text
    if len(text) != 8 or not text.isdigit():
        return ""
    year, month, day = (
        int(text[:4]),
        max(1, min(12, int(text[4:6]))),
        max(1, min(28, int(text[6:]))),
    )
    return f"{year:04}-{month:02}-{day:02}"


def make_people(path: Path, taken: set[str], iso3: dict[str, str]) -> list[Row]:
    _, slugs = load_countries()
    people: dict[str, Row] = {}
    for entry in iter_entries(path):
        spans = [span for code in entry.codes if (span := parse_span(code)) is not None]
        offices = [one for one in spans if one[0][3:6] == "GOV" and one[0][:3] in iso3]
        words = entry.name.replace("_", " ").split()
        if not offices or len(words) < 2 or ROLE_WORDS.search(" ".join(words).lower()):
            continue
        if not _is_wanted(offices) or re.search(r"[^A-Za-z_' .-]", entry.name):
            continue
        name = proper_case(entry.name)
        slug, country = make_slug(name), iso3[offices[0][0][:3]]
        if is_taken([name], taken) or slug in people:
            continue
        others = [
            proper_case(one) for one in entry.synonyms
            if len(one.replace("_", " ").split()) > 1 and not ROLE_WORDS.search(one.replace("_", " ").lower())
        ]  # fmt: skip
        held = "|".join(
            f"{slugs[country]}@{start}..{end}={_post(code)}{'' if end else '; ' + LIST_ENDS}"
            for code, start, end in offices
        )
        people[slug] = Row(
            slug, name, "person", country, aliases=others, offices=held, source="petrarch2"
        )
    return list(people.values())


POSTS = {
    "": "head of state or government, or senior minister", "BUS": "economic portfolio",
    "AGR": "agriculture portfolio", "MED": "information or communications portfolio",
    "EDU": "education portfolio", "MIL": "defence or armed forces", "HLH": "health portfolio",
    "DEV": "development portfolio", "JUD": "justice or judiciary", "LAB": "labour portfolio",
    "ENV": "environment portfolio", "HRI": "human rights portfolio", "LEG": "legislature",
    "REL": "religious affairs portfolio", "COP": "interior or police", "REF": "refugees portfolio",
    "SPY": "intelligence",
}  # fmt: skip


def _post(code: str) -> str:
    return POSTS.get(code[6:9], "government office")


def _is_wanted(offices: list[tuple[str, str, str]]) -> bool:
    for code, start, end in offices:
        year = int((end or start or "0")[:4]) if (end or start) else 0
        is_open = not end
        senior = code[6:9] in {"", "MIL", "COP", "SPY"}
        if code[:3] in CLOSE_COUNTRIES and senior and (is_open or year >= FIRST_YEAR):
            return True
    return False


def split_acronym(name: str) -> tuple[str, list[str]]:
    found = re.match(r"^(.*?)\s*\(([A-Z][A-Z0-9/-]{1,9})\)\s*$", name)
    return (found[1], [found[2]]) if found else (name, [])


def make_groups(path: Path, taken: set[str], iso3: dict[str, str]) -> list[Row]:
    groups: dict[str, Row] = {}
    for entry in iter_entries(path):
        raw = [one for one in (entry.name, *entry.synonyms) if not GROUP_JUNK.search(one)]
        raw = [one for one in raw if "+" not in one.lstrip("+")]
        names = []
        for one in raw:
            bare, short = split_acronym(one.replace("_", " ").strip(" +"))
            names += [title_case(bare), *short]
        names = [one for one in names if is_telling(one)]
        names = [_acronym_of(names[0], one) for one in names]
        if (
            not names
            or entry.name not in raw
            or not _is_group(names[0], entry)
            or is_taken(names, taken)
        ):
            continue
        code = entry.codes[0][:3] if entry.codes else ""
        slug = make_slug(names[0])
        if len(slug) > 3 and slug not in groups:
            groups[slug] = Row(
                slug,
                names[0],
                "armed_group",
                iso3.get(code, ""),
                aliases=names[1:],
                source="petrarch2",
            )
    return list(groups.values())


GROUP_WORDS = re.compile(
    r"\b(?:front|frente|army|armies|ejercito|movement|movimiento|brigades?|organi[sz]ation|group|"
    r"party|liberation|cells?|command|commandos?|union|council|militia|forces?|jihad|guards?|"
    r"battalion|committee|league|faction|resistance|rebels?|fighters|hawks|tigers|alliance|"
    r"revolutionary|mujahide+n|mujahidin|lashkar|harakat|jamaat|jamaah|jaish|jaysh|ansar|jund|"
    r"hizb|islamic|islami|congress|klan|nation|squad|network|partisans|nucle[iu]s?|separatists|"
    r"volunteers|defen[cs]e|column|unit|corps|society|cartel|clan|popular|people's|national)\b",
    re.IGNORECASE,
)
# Words that name nobody by themselves.
_EMPTY = (
    "organization organisation movement front army order tanzim base students message society "
    "group brigade revolutionary resistance national popular communist the students tiger "
    "tigers black line justice dignity vanguard struggle"
)
EMPTY_NAMES = frozenset(_EMPTY.split())


def is_telling(name: str) -> bool:
    folded = fold_name(name)
    return len(folded) > 2 and folded not in EMPTY_NAMES and not folded.isdigit()


def _is_group(name: str, entry: DictionaryEntry) -> bool:
    return bool(GROUP_WORDS.search(name)) and bool(entry.codes)


def _acronym_of(main: str, name: str) -> str:
    """`name` in capitals where it is the initials of the main name."""
    initials = "".join(
        word[0] for word in re.split(r"[\s-]+", main) if word.lower() not in SMALL_WORDS
    )
    return name.upper() if name.upper() == initials.upper() else name


def make_organisations(path: Path, taken: set[str]) -> list[Row]:
    made: dict[str, Row] = {}
    for entry in iter_entries(path):
        code = entry.codes[0].split()[0] if entry.codes else ""
        is_dated = any(parse_span(one) for one in entry.codes)
        is_igo = code.startswith("IGO")
        if is_dated or not (is_igo or (code.startswith("NGO") and code[-3:] in KEPT_NGO)):
            continue
        raw = [one for one in (entry.name, *entry.synonyms) if not GROUP_JUNK.search(one)]
        names = [split_acronym(one.replace("_", " ").strip(" +")) for one in raw]
        flat = [shown for bare, short in names for shown in (_org_name(bare), *short)]
        if not flat or not _is_organisation(flat[0]) or is_taken(flat, taken):
            continue
        kind = "international_body" if is_igo else "organisation"
        made.setdefault(
            make_slug(flat[0]),
            Row(make_slug(flat[0]), flat[0], kind, aliases=flat[1:], source="petrarch2"),
        )
    return list(made.values())


ORGANISATION_WORDS = re.compile(
    r"\b(?:organi[sz]ation|council|commission|committee|fund|bank|agency|union|association|"
    r"court|network|federation|centre|center|institute|league|society|international|"
    r"foundation|watch|rights|alliance|forum|initiative|group|mission|office|secretariat|"
    r"tribunal|convention|conference|assembly|programme|program|parliament|coalition|service)\b",
    re.IGNORECASE,
)


def _org_name(bare: str) -> str:
    return bare if " " not in bare and len(bare) <= 7 else title_case(bare)


def _is_organisation(name: str) -> bool:
    return bool(ORGANISATION_WORDS.search(name))


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
