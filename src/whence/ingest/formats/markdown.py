"""Markdown with YAML front matter to a draft."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime

import yaml

from whence.ingest.assembly import noted
from whence.ingest.decoding import decode
from whence.ingest.draft import Block, Draft, Field, Find
from whence.ingest.errors import UnreadableContentError
from whence.ingest.normal import BLANK_LINES, tidy
from whence.model.document import FactSource, PartKind, Removed

FRONT_MATTER = re.compile(r"\A---[ ]*\n(.*?)\n(?:---|\.\.\.)[ ]*(?:\n|\Z)", re.DOTALL)
KEYS = {
    "title": Field.TITLE,
    "headline": Field.TITLE,
    "author": Field.AUTHOR,
    "authors": Field.AUTHOR,
    "byline": Field.AUTHOR,
    "date": Field.PUBLISHED,
    "published": Field.PUBLISHED,
    "published_at": Field.PUBLISHED,
    "publish_date": Field.PUBLISHED,
    "outlet": Field.OUTLET,
    "publication": Field.OUTLET,
    "publisher": Field.OUTLET,
    "site": Field.OUTLET,
    "source": Field.OUTLET,
    "url": Field.URL,
    "link": Field.URL,
    "canonical": Field.URL,
    "canonical_url": Field.URL,
    "source_url": Field.URL,
}
IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
LINK = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])")
BARE_LINK = re.compile(r"<((?:https?|mailto):[^>\s]+)>")
TARGET = re.compile(r"^\s{0,3}\[[^\]]+\]:\s+\S.*$", re.MULTILINE)
FENCE = re.compile(r"^(?:```|~~~).*$", re.MULTILINE)
RULE = re.compile(r"(?:[-*_] ?){3,}")
HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
UNDERLINE = re.compile(r"(?:=+|-{2,})")
ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
EMPHASIS = re.compile(r"(?<!\w)(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
CODE = re.compile(r"`([^`]+)`")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>-])")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def parse_markdown(content: bytes, charset: str = "") -> Draft:
    """Paragraphs, headings, lists and quotations, and the facts of the front matter.

    Raises:
        UnreadableContentError: Its bytes are no text, or the front matter is no YAML.
    """
    decoded = decode(content, charset)
    text = tidy(decoded.text)
    finds: tuple[Find, ...] = ()
    match = FRONT_MATTER.match(text)
    if match is not None:
        finds = _front_finds(match.group(1))
        text = text[match.end() :]
    removed = [Removed(words, "link-target") for words in TARGET.findall(text)]
    removed += [Removed(words, "markup-comment") for words in COMMENT.findall(text)]
    text = FENCE.sub("", COMMENT.sub("", TARGET.sub("", text)))
    blocks = [block for group in BLANK_LINES.split(text) for block in _blocks(group)]
    removed += [
        Removed(t, "link-target") for t in re.findall(r"\]\(([^)\s]+)[^)]*\)", text)
    ]
    return noted(Draft(tuple(blocks), finds, tuple(removed)), decoded.note, "charset-note")


def _front_finds(front: str) -> tuple[Find, ...]:
    try:
        facts = yaml.safe_load(front)
    except (yaml.YAMLError, ValueError) as error:
        raise UnreadableContentError(
            "bad-front-matter",
            "the block between the --- lines is not YAML",
            "mend or remove it",
        ) from error
    if not isinstance(facts, Mapping):
        return ()
    return tuple(
        Find(KEYS[str(key).lower()], value, FactSource.FRONT_MATTER)
        for key, cell in facts.items()
        if str(key).lower() in KEYS
        for value in _values(cell)
    )


def _values(cell: object) -> Iterator[str]:
    if isinstance(cell, list):
        for part in cell:
            yield from _values(part)
    elif isinstance(cell, Mapping):
        yield from _values(cell.get("name"))
    elif isinstance(cell, datetime | date):
        yield cell.isoformat()
    elif cell is not None:
        yield str(cell)


def _blocks(group: str) -> Iterator[Block]:
    kind, pieces = PartKind.BODY, list[str]()
    for line in group.split("\n"):
        heading = HEADING.fullmatch(line.strip())
        if heading is not None or ITEM.match(line):
            yield from _made(kind, pieces)
            kind, pieces = PartKind.BODY, []
        if heading is not None:
            level = PartKind.HEADLINE if len(heading.group(1)) == 1 else PartKind.SUBHEAD
            yield from _made(level, [heading.group(2)])
        elif UNDERLINE.fullmatch(line.strip()) and pieces:
            yield from _made(PartKind.HEADLINE if "=" in line else PartKind.SUBHEAD, pieces)
            pieces = []
        elif RULE.fullmatch(line.strip()):
            continue
        elif line.lstrip().startswith(">"):
            kind = PartKind.QUOTE
            pieces.append(line.lstrip().lstrip("> "))
        elif ITEM.match(line):
            kind = PartKind.LIST
            pieces.append(ITEM.sub("", line, count=1))
        else:
            pieces.append(line)
    yield from _made(kind, pieces)


def _made(kind: PartKind, pieces: list[str]) -> Iterator[Block]:
    text = " ".join(piece.strip() for piece in pieces if piece.strip())
    for alt in IMAGE.findall(text):
        if alt.strip():
            yield Block(PartKind.CAPTION, _plain(alt))
    text = _plain(IMAGE.sub("", text))
    if text:
        yield Block(kind, text)


def _plain(text: str) -> str:
    text = BARE_LINK.sub(r"\1", LINK.sub(r"\1", text))
    for _ in range(2):
        text = EMPHASIS.sub(r"\2", text)
    return ESCAPE.sub(r"\1", CODE.sub(r"\1", text)).strip()
