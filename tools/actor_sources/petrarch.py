"""PETRARCH2 actor dictionaries (MIT): entries, names and dated codes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_SMALL = "of the and for in to on de du des la le del y e da di against"
SMALL_WORDS = frozenset(_SMALL.split())
_PARTICLES = "bin ibn de da do dos von van der den la le el e y ben bint"
PARTICLES = frozenset(_PARTICLES.split())


def proper_case(raw: str) -> str:
    """``ABD_AL_KARIM_`` as it would stand in text."""
    words = [word for word in raw.replace("_", " ").strip(" +").lower().split() if word]
    out: list[str] = []
    for place, word in enumerate(words):
        if (
            word
            in {"al", "el", "as", "ar", "an", "ash", "at", "ad", "az", "ul", "ur", "ud"}
            and (place or word in {"al", "el"})
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


def split_acronym(name: str) -> tuple[str, list[str]]:
    found = re.match(r"^(.*?)\s*\(([A-Z][A-Z0-9/-]{1,9})\)\s*$", name)
    return (found[1], [found[2]]) if found else (name, [])
