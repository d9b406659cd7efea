"""Facts an article's own text gives away: bylines, datelines, dates, source lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.ingest.draft import Block, Field, Find
from whence.ingest.facts.datelines import cut_dateline, date_in_line
from whence.ingest.facts.dates import resolve_published
from whence.model.document import FactSource, PartKind, Removed

HEAD_BLOCKS = 8
TAIL_BLOCKS = 3
NAME = r"(?:[A-ZÀ-Þ][\w.'’-]*|al-\w+|bin|de|van|von|der|el|la|ibn|ul)(?: (?:[A-ZÀ-Þ][\w.'’-]*|al-\w+|bin|de|van|von|der|el|la|ibn|ul))*"
NAMES = rf"{NAME}(?:(?:,| and| &|, and) {NAME})*"
BYLINE = re.compile(
    rf"(?:(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Ss]tory by)[: ]) ?({NAMES})"
    r"(?:(?:,| \||  ?[-–—•·]) ?([A-Z\d][^.]{1,60}))?"
)
DAY_OR_MONTH = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:january|february|march|april|may|june|july|"
    r"august|september|october|november|december|noon|dawn|night|sunset|the)\b",
    re.I,
)
DESK = re.compile(
    r"(?:,\s*)((?:The )?[A-Z][\w&.]*(?: [\w&.]+)* "
    r"(?:Press|News|Times|Post|Agency|Service|Herald|Tribune|Radio|Network|Today|Desk))$"
)
DATE_OPENING = re.compile(
    r"(?:(?:first |originally )?(?:published|posted|updated|last updated|last modified|date|issued|"
    r"released)(?: on| at)?[: ]\s*)?",
    re.I,
)
CLOCK = r"(?:[,|·•–-]?\s*(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,5}\)?)?)?"
DAY_NAME = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
DATE_LINE = re.compile(
    rf"{DAY_NAME}(?:\d{{1,2}}(?:st|nd|rd|th)?[ -][a-z]{{3,9}}\.?,?[ -]\d{{4}}"
    rf"|[a-z]{{3,9}}\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|[a-z]{{3,9}}\.? \d{{4}}"
    rf"|\d{{4}}-\d\d?-\d\d?(?:t\S+)?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}){CLOCK}",
    re.I,
)
SOURCE_LINE = re.compile(
    r"\(?(?:original )?(?:(?:source|sources|via|courtesy of)\s*[:–—-]\s*"
    r"|(?:this (?:article|story|post|piece|report) )?(?:was |has been )?(?:first |originally )"
    r"(?:published|appeared|posted|printed) (?:by|in|on|at)\s+)"
    r"((?:[^.]|\.(?=\w)){2,70}?)"
    r"(?:,? (?:on|dated) ([^.]{4,30}\d{4}))?\)?(?:\.(?: .{0,80})?)?",
    re.I,
)
AGENCY_MARK = re.compile(
    r"(?:^[-–—(\[ ]*|[.!?”\"] ?[(\[—–-] ?)(Reuters|REUTERS|AFP|AP|Xinhua|TASS|dpa|DPA|EFE|ANI|PTI|IANS|UPI|APP|"
    r"Anadolu(?: Agency)?|Associated Press|Agence France-Presse)[-–—)\] .]*$"
)
WRITES = re.compile(rf"[.!?]\s+(?:[Ww]rites|By|by) ({NAME})\.?$")
MAX_SOURCE_WORDS = 18
AGENCY_BLOCKS = 8


@dataclass(frozen=True, slots=True)
class Clues:
    """What the text gave away, and the blocks that are left of it."""

    blocks: Sequence[Block]
    finds: Sequence[Find]
    removed: Sequence[Removed]


def is_source_line(text: str) -> bool:
    """Whether a block only says where the article was taken from."""
    return len(text.split()) <= MAX_SOURCE_WORDS and SOURCE_LINE.fullmatch(text) is not None


def find_agency_mark(blocks: Sequence[Block]) -> tuple[Find, ...]:
    """The agency that signs an article at its end, such as ``(AFP)``."""
    for block in blocks[-AGENCY_BLOCKS:]:
        match = AGENCY_MARK.search(block.text)
        if match is not None:
            return (Find(Field.AGENCY, match.group(1), FactSource.TEXT),)
    return ()


def find_clues(blocks: Sequence[Block]) -> Clues:
    """Bylines and date lines taken out of the head; datelines and source lines read in place."""
    kept: list[Block] = []
    finds: list[Find] = []
    removed: list[Removed] = []
    in_head = True
    for index, block in enumerate(blocks):
        found, why = _clue(block, in_head=in_head and index < HEAD_BLOCKS)
        finds += found
        if why:
            removed.append(Removed(block.text, why))
            continue
        pieces, written = cut_dateline(block)
        finds += written
        if in_head and (written or len(block.text.split()) > 30):
            # A long standfirst may stand above the byline.
            in_head = index < 3 and not finds
        elif in_head and block.kind is PartKind.BODY and (date := date_in_line(block)):
            finds.append(Find(Field.PUBLISHED, date, FactSource.TEXT))
            pieces = (replace(block, kind=PartKind.DATELINE),)
        is_tail = index >= len(blocks) - TAIL_BLOCKS
        kept += (_source_line(piece) if is_tail else piece for piece in pieces)
    finds += [find for block in kept for find in _origin(block)]
    return Clues(tuple(kept), tuple(finds), tuple(removed))


def _clue(block: Block, *, in_head: bool) -> tuple[list[Find], str]:
    if not in_head or block.kind is PartKind.HEADLINE or len(block.text.split()) > 25:
        return _writes(block), ""
    text = block.text.strip(" |")
    match = BYLINE.fullmatch(text)
    if match is not None and not DAY_OR_MONTH.match(match.group(1)):
        return _byline(match), "byline"
    words = text[len(DATE_OPENING.match(text).group()) :]  # type: ignore[union-attr]
    if DATE_LINE.fullmatch(words) and resolve_published(words, FactSource.TEXT):
        return [Find(Field.PUBLISHED, words, FactSource.TEXT)], "date-line"
    return [], ""


def _byline(match: re.Match[str]) -> list[Find]:
    names, rest = match.group(1), match.group(2) or ""
    desk = DESK.search(names)
    if desk is not None:
        names = names[: desk.start()]
    finds = [Find(Field.AUTHOR, names, FactSource.TEXT)]
    if desk is not None:
        finds.append(Find(Field.AGENCY, desk.group(1), FactSource.TEXT))
    if resolve_published(rest, FactSource.TEXT) is not None:
        finds.append(Find(Field.PUBLISHED, rest, FactSource.TEXT))
    return finds


def _writes(block: Block) -> list[Find]:
    match = WRITES.search(block.text) if block.kind is not PartKind.HEADLINE else None
    if match is None or " " not in match.group(1):
        return []
    return [Find(Field.AUTHOR, match.group(1), FactSource.TEXT)]


def _source_line(block: Block) -> Block:
    if block.kind is PartKind.BODY and is_source_line(block.text):
        return replace(block, kind=PartKind.SOURCE_LINE)
    return block


def _origin(block: Block) -> list[Find]:
    match = SOURCE_LINE.fullmatch(block.text)
    if block.kind is not PartKind.SOURCE_LINE or match is None:
        return []
    finds = [Find(Field.OUTLET, match.group(1).strip(" ."), FactSource.TEXT)]
    if match.group(2):
        finds.append(Find(Field.PUBLISHED, match.group(2), FactSource.TEXT))
    return finds
