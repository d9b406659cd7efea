"""Where and when a report was written, as its first line or its first words say."""

import re
from dataclasses import replace

from whence.ingest.draft import Block, Field, Find
from whence.ingest.facts.dates import resolve_published
from whence.model.document import FactSource, PartKind

PLACE = r"[A-Z][A-Z.'’-]+(?:[ ,/]+[A-Z][A-Za-z.'’-]+){0,4}"
NAMED = r"[A-Z][\w.'’-]+(?:[ ,/]+[A-Z][\w.'’-]+){0,4}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
DATELINE = re.compile(
    rf"(?P<place>{PLACE}|{NAMED}(?=,? (?:{DAY} ?[(:–—-]|{DAY} -|\()))"
    rf"(?:,? (?P<day>{DAY}))?(?:\s*\((?P<agency>[A-Z][\w .&/-]{{1,40}})\))?"
    r"\s*(?P<mark>--?|–|—|:)\s+(?=[\"“‘(]?[A-Z0-9])"
)
# Capitals before a dash that name no place.
LABELS = frozenset(
    """UPDATE UPDATED ANALYSIS OPINION EDITORIAL COMMENT EXCLUSIVE BREAKING WATCH LIVE VIDEO NEW
    INTERVIEW FEATURE EXPLAINER PROFILE TIMELINE CORRECTION CLARIFICATION NOTE BACKGROUND
    FACTBOX REVIEW PRESS NEWS WARNING""".split()
)
# What parts a date from an outlet or a town on a line of its own.
_BREAK = re.compile(r"\s*(?:[|–—•·,;/]| - )\s*")
MOST_LINE_WORDS = 12
MOST_OTHER_WORDS = 6
_SENTENCE = re.compile(r"[a-zà-ÿ]{2,}[.!?]$|[!?:]$")


def cut_dateline(block: Block) -> tuple[tuple[Block, ...], tuple[Find, ...]]:
    """A paragraph parted from the dateline it opens with, and what the dateline says.

    A dateline tells where and when a report was written. Left in the first sentence it would
    be read as part of it, and a town would do what the report tells of.
    """
    match = DATELINE.match(block.text)
    if match is None or block.kind is not PartKind.BODY or not _is_dateline(match):
        return (block,), ()
    place = match["place"].strip(" ,")
    finds = [Find(Field.DATELINE, place, FactSource.TEXT)]
    if match["agency"]:
        finds.append(Find(Field.AGENCY, match["agency"], FactSource.TEXT))
    if match["day"] and resolve_published(match["day"], FactSource.TEXT) is not None:
        finds.append(Find(Field.PUBLISHED, match["day"], FactSource.TEXT))
    head = Block(PartKind.DATELINE, match.group().strip(), runs_on=True)
    return (head, replace(block, text=block.text[match.end() :])), tuple(finds)


def _is_dateline(match: re.Match[str]) -> bool:
    place = match["place"].split(",")[0].strip()
    if place.upper() in LABELS:
        return False
    if match["agency"] or match["day"]:
        return True
    # "ISIS – the rival group – has …" opens a sentence, "Sake: …" may be a speaker's name.
    rest = re.split(r"[.!?]", match.string[match.end() :], maxsplit=1)[0]
    return place.isupper() and match["mark"] != ":" and f" {match['mark']} " not in rest


def date_in_line(block: Block) -> str:
    """The date on a line of its own that names no more than an outlet or a town besides."""
    words = block.text.split()
    if len(words) > MOST_LINE_WORDS or _SENTENCE.search(block.text):
        return ""
    pieces = _BREAK.split(block.text)
    for first in range(len(pieces)):
        for end in range(len(pieces), first, -1):
            date = ", ".join(pieces[first:end])
            others = [*pieces[:first], *pieces[end:]]
            if _is_date(date) and all(map(_is_label, others)):
                return date
    return ""


def _is_date(words: str) -> bool:
    found = resolve_published(words, FactSource.TEXT)
    left = re.sub(rf"(?i)\b(?:{_MONTH}|\w+day)", "", words)
    return found is not None and not re.search(r"[^\W\d_]{3,}", left)


def _is_label(words: str) -> bool:
    """Whether words may name an outlet or a town: few, and all but the small ones in capitals."""
    parts = words.split()
    return len(parts) <= MOST_OTHER_WORDS and all(
        part[:1].isupper() or part in {"of", "the", "and", "de", "in", "on", "at"}
        for part in parts
    )
