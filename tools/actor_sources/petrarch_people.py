"""Office holders of the PETRARCH2 country dictionary."""

import re
from pathlib import Path

from actor_sources.petrarch import iter_entries, parse_span, proper_case
from actor_sources.rows import Row, is_taken, load_countries, make_slug

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
