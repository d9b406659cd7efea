"""Reads GUM's gold syntax and coreference into the package's own records."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from whence.model.document import Document, Metadata, Original, Part, PartKind
from whence.model.ids import DocId
from whence.model.reading import ROOT, Mention, MentionKind, Reading, Sentence, Word
from whence.model.span import Span

NAME_KINDS = {
    "person": MentionKind.PERSON,
    "organization": MentionKind.ORGANISATION,
    "place": MentionKind.PLACE,
}


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A gold mention: word indexes (end exclusive), cluster, GUM's type, its head word."""

    first: int
    end: int
    cluster: str
    kind: str
    head: int


@dataclass(frozen=True, slots=True)
class GumDocument:
    """One document with its reading from gold annotation."""

    document: Document
    reading: Reading
    gold: tuple[GoldMention, ...]
    genre: str


@dataclass(slots=True)
class _Building:
    text: str = ""
    words: list[Word] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    parts: list[tuple[int, int]] = field(default_factory=list)
    open: list[tuple[str, str, int]] = field(default_factory=list)
    spans: list[tuple[int, int, str, str]] = field(default_factory=list)
    proper: list[bool] = field(default_factory=list)


def read_gum(path: Path) -> Iterator[GumDocument]:
    """Documents of one CoNLL-U file."""
    name, lines = "", []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newdoc id"):
            if lines:
                yield _document(name, lines)
            name, lines = line.split("=", 1)[1].strip(), []
        lines.append(line)
    if lines:
        yield _document(name, lines)


def _document(name: str, lines: list[str]) -> GumDocument:
    built = _Building()
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        if line.startswith("# newpar") and "block" not in line and built.text:
            built.text += "\n\n"
        if "\t" in line:
            rows.append(line.split("\t"))
        elif not line and rows:
            _sentence(built, rows)
            rows = []
    return _finished(name, built)


def _sentence(built: _Building, rows: list[list[str]]) -> None:
    if built.text and not built.text.endswith("\n\n"):
        built.text += " "
    if not built.parts or built.text.endswith("\n\n"):
        built.parts.append((len(built.text), len(built.text)))
    start, first = len(built.text), len(built.words)
    number = len(built.sentences)
    indexes = {row[0]: first + n for n, row in enumerate(r for r in rows if r[0].isdigit())}
    covered: set[str] = set()
    gap = ""
    for row in rows:
        if "-" in row[0]:
            low, high = row[0].split("-")
            covered |= {str(n) for n in range(int(low), int(high))}
            continue
        if "." in row[0]:
            continue
        built.text += gap
        begin = len(built.text)
        built.text += row[1]
        head = ROOT if row[6] == "0" else indexes[row[6]]
        built.words.append(
            Word(Span(begin, len(built.text)), row[2], row[3], head, row[7], number)
        )
        built.proper.append(row[3] == "PROPN")
        _entities(built, row[9], len(built.words) - 1)
        gap = "" if "SpaceAfter=No" in row[9] or row[0] in covered else " "
    built.sentences.append(
        Sentence(
            Span(start, len(built.text)), first, len(built.words), len(built.parts) - 1
        )
    )
    built.parts[-1] = (built.parts[-1][0], len(built.text))


def _entities(built: _Building, misc: str, index: int) -> None:
    found = next((m[7:] for m in misc.split("|") if m.startswith("Entity=")), "")
    for piece in re.findall(r"\([^()]*\)?|[^()]+\)", found):
        number = piece.strip("()").split("-")[0]
        if piece.startswith("("):
            kind = piece.strip("()").split("-")[1]
            built.open.append((number, kind, index))
        if piece.endswith(")"):
            for place in range(len(built.open) - 1, -1, -1):
                if built.open[place][0] == number:
                    cluster, kind, first = built.open.pop(place)
                    built.spans.append((first, index + 1, cluster, kind))
                    break


def _finished(name: str, built: _Building) -> GumDocument:
    gold = tuple(
        sorted(
            (
                GoldMention(
                    first, end, cluster.split("[")[0], kind, _head(built.words, first, end)
                )
                for first, end, cluster, kind in built.spans
            ),
            key=lambda m: (m.head, m.first),
        )
    )
    mentions = sorted(
        {made for mention in gold if (made := _name(built, mention)) is not None},
        key=lambda m: m.span,
    )
    doc = document_of(name, built.text, built.parts)
    reading = Reading(doc.id, "gold", built.words, built.sentences, mentions)
    return GumDocument(doc, reading, gold, name.split("_")[1])


def _head(words: list[Word], first: int, end: int) -> int:
    outside = [n for n in range(first, end) if not first <= words[n].head < end]
    return next((n for n in outside if words[n].upos != "PUNCT"), end - 1)


def _name(built: _Building, mention: GoldMention) -> Mention | None:
    """The proper name at the head of a gold mention."""
    kind = NAME_KINDS.get(mention.kind)
    if kind is None or not built.proper[mention.head]:
        return None
    first, end = mention.head, mention.head + 1
    while first > mention.first and (built.proper[first - 1]):
        first -= 1
    while end < mention.end and (built.proper[end] or _joins(built, end, mention.end)):
        end += 1
    span = Span(built.words[first].span.start, built.words[end - 1].span.end)
    return Mention(span, kind)


def _joins(built: _Building, index: int, end: int) -> bool:
    word = built.words[index]
    text = word.span.of(built.text)
    return text in ("of", "the", "for", "and", "-") and any(
        built.proper[index + 1 : min(end, index + 3)]
    )


def clusters_of(gold: tuple[GoldMention, ...]) -> tuple[dict[int, str], dict[int, str]]:
    """Cluster of the smallest and of the largest mention at each head.

    They differ where mentions share a head: "A" and the whole of "A and B".
    """
    smallest: dict[int, GoldMention] = {}
    largest: dict[int, GoldMention] = {}
    for one in gold:
        if one.head not in smallest or _size(one) < _size(smallest[one.head]):
            smallest[one.head] = one
        if one.head not in largest or _size(one) > _size(largest[one.head]):
            largest[one.head] = one
    return (
        {head: one.cluster for head, one in smallest.items()},
        {head: one.cluster for head, one in largest.items()},
    )


def _size(mention: GoldMention) -> int:
    return mention.end - mention.first


def document_of(name: str, text: str, parts: list[tuple[int, int]]) -> Document:
    """A document around a text, for benchmarks and training."""
    kept = tuple(Part(PartKind.BODY, Span(*part)) for part in parts)
    original = Original("", "text/plain", datetime(2020, 1, 1, tzinfo=UTC), b"", name)
    return Document(DocId(name), name, text, kept, Metadata(), "en", (), original, name)
