"""Armed groups and organisations of the PETRARCH2 dictionaries."""

import re
from pathlib import Path

from actor_sources.petrarch import (
    SMALL_WORDS,
    DictionaryEntry,
    iter_entries,
    parse_span,
    split_acronym,
    title_case,
)
from actor_sources.rows import Row, is_taken, make_slug
from whence.resolve.gazetteer.folding import fold_name

GROUP_JUNK = re.compile(r"[#&;]|\d{3,}|acute|amp")
KEPT_NGO = ("HRI", "REF", "IRC", "MED", "XFM", "AMN", "JUD")


MIN_ONE_WORD = 7  # letters; shorter single words of the list are mostly everyday words


def make_groups(path: Path, taken: set[str], iso3: dict[str, str]) -> list[Row]:
    groups: dict[str, Row] = {}
    for entry in iter_entries(path):
        names = _group_names(entry)
        if not names or not _is_group(names[0], entry) or is_taken(names, taken):
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


def _group_names(entry: DictionaryEntry) -> list[str]:
    """The main name and the others that name the group by themselves; empty for junk."""
    if GROUP_JUNK.search(entry.name):
        return []
    raw = [one for one in (entry.name, *entry.synonyms) if not GROUP_JUNK.search(one)]
    split = [
        split_acronym(one.replace("_", " ").strip(" +"))
        for one in raw
        if "+" not in one.lstrip("+")
    ]
    names = [shown for bare, short in split for shown in (title_case(bare), *short)]
    names = [_acronym_of(names[0], one) for one in names if is_telling(one)]
    return [one for one in names if " " in one or one.isupper() or len(one) >= MIN_ONE_WORD]


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
    "tigers black zero line justice dignity vanguard struggle"
)
EMPTY_NAMES = frozenset((*_EMPTY.split(), "national front", "popular front", "red army"))


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
