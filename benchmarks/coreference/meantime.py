"""Reads MEANTIME's entity mentions and coreference, onto a reader's reading of its text."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree  # the data set's own files, not anybody's upload

from benchmarks.coreference.gum import GoldMention, GumDocument, document_of

from whence.model.reading import Mention, MentionKind, Reader
from whence.model.span import Span
from whence.resolve.phrases.names import head_of, words_in
from whence.resolve.phrases.tree import Tree

KINDS = {
    "PER": (MentionKind.PERSON, "person"),
    "ORG": (MentionKind.ORGANISATION, "organization"),
    "LOC": (MentionKind.PLACE, "place"),
}
CLOSING = frozenset(".,;:!?)'%’”")


def read_meantime(folder: Path, reader: Reader) -> Iterator[tuple[GumDocument, bool]]:
    """Documents with gold names and clusters, and whether each is kept for measuring.

    Args:
        folder: The set's folder; a quarter of its documents, by hash of the name, is kept.
        reader: Gives words and syntax.
    """
    for path in sorted(folder.glob("intra-doc_annotation/*/*.xml")):
        digest = hashlib.sha256(path.stem.encode()).digest()
        yield _document(path, reader), digest[0] % 4 == 0


def _document(path: Path, reader: Reader) -> GumDocument:
    root = ElementTree.parse(path).getroot()  # noqa: S314
    text, spans, last, parts = "", {}, "0", [0]
    for token in root.iter("token"):
        word = token.text or ""
        if token.get("sentence") != last:
            text += "\n\n" if last in ("0", "1") else " "
            last = token.get("sentence", "")
        elif text and word[:1] not in CLOSING and word != "n't" and text[-1] not in "($":
            text += " "
        spans[token.get("t_id")] = Span(len(text), len(text) + len(word)) if word else None
        text += word
    parts = [(start, end) for start, end in _paragraphs(text)]
    document = document_of(path.stem, text, parts)
    reading = reader.read(document)
    named, gold = _mentions(root, spans, Tree(reading, text))
    kept = [m for m in reading.mentions if not any(m.span.overlaps(n.span) for n in named)]
    mentions = tuple(sorted([*named, *kept], key=lambda one: one.span))
    return GumDocument(document, replace(reading, mentions=mentions), gold, "news")


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for piece in text.split("\n\n"):
        if piece:
            yield start, start + len(piece)
        start += len(piece) + 2


def _mentions(
    root: ElementTree.Element, spans: dict[str | None, Span | None], tree: Tree
) -> tuple[list[Mention], tuple[GoldMention, ...]]:
    kinds = {e.get("m_id"): e.get("ent_type", "") for e in root.iter("ENTITY")}
    cluster = {}
    for link in root.iter("REFERS_TO"):
        target = link.find("target")
        for source in link.iter("source"):
            cluster[source.get("m_id")] = None if target is None else target.get("m_id")
    named, gold = [], []
    for one in root.iter("ENTITY_MENTION"):
        anchors = [s for a in one.iter("token_anchor") if (s := spans.get(a.get("t_id")))]
        entity = cluster.get(one.get("m_id"))
        kind = KINDS.get(kinds.get(entity, ""))
        if not anchors or entity is None or kind is None:
            continue
        span = Span(min(s.start for s in anchors), max(s.end for s in anchors))
        first, end = words_in(tree, span)
        gold.append(GoldMention(first, end, entity, kind[1], head_of(tree, first, end)))
        if one.get("syntactic_type", "").endswith("NAM"):
            named.append(Mention(span, kind[0]))
    ordered = sorted(gold, key=lambda m: (m.head, -m.end + m.first))
    return named, tuple(ordered)
