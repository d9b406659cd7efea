"""The judged claims with the signs that the program has of each today."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.precision.claims_of import content_mark
from benchmarks.precision.texts import Text, conflict_texts, digest

from whence.claims.stage import code_with_signs
from whence.ingest import SidecarFacts, read_source
from whence.ingest.source import RawSource
from whence.model.document import Document
from whence.pipeline.article import Tools, ToolsSpec, load_tools
from whence.resolve import resolve

VERDICTS = Path(__file__).parent / "verdicts.jsonl"


@dataclass(frozen=True)
class Judged:
    """One verdict on a claim that is still made as it was judged."""

    document: str
    round: int
    frame: str
    rule: str
    right: bool
    signs: Mapping[str, float]


def judged_claims(data: Path) -> list[Judged]:
    """Every verdict whose claim is made today with the same kind, fillers and referents."""
    rows = [json.loads(line) for line in VERDICTS.read_text().splitlines()]
    wanted: dict[tuple[str, str], Mapping[str, object]] = {}
    for row in rows:
        if "id" in row:
            wanted.setdefault((str(row["document"]), str(row["said"])), row)
    names = {name for name, _ in wanted}
    found = []
    for name, said, signs in _made([t for t in conflict_texts(data) if t.name in names]):
        row = wanted.pop((name, said), None)
        if row is not None:
            found.append(_judged(row, signs))
    return found


def _judged(row: Mapping[str, object], signs: Mapping[str, float]) -> Judged:
    right = row["right"]
    assert isinstance(right, dict)
    return Judged(
        str(row["document"]),
        int(str(row["round"])),
        str(row["frame"]),
        str(row["rule"]),
        bool(right["frame"] and right["roles"]),
        signs,
    )


def _made(texts: Sequence[Text]) -> Iterator[tuple[str, str, Mapping[str, float]]]:
    """Document, mark and signs of every claim and lead."""
    tools = load_tools(ToolsSpec(threads=1))
    for text in texts:
        for document in _documents(text):
            yield from _of_document(text.name, document, tools)


def _documents(text: Text) -> Sequence[Document]:
    facts = SidecarFacts(published=text.published)
    source = RawSource("text", "typed text", "text/plain", facts=facts, typed=text.text)
    return read_source(source, datetime.now(UTC)).documents


def _of_document(
    name: str, document: Document, tools: Tools
) -> Iterator[tuple[str, str, Mapping[str, float]]]:
    if document.language not in {"en", "und"} or not digest(document.text):
        return
    resolved = resolve(document, tools.reader.read(document), tools.knowledge)
    coded, signs = code_with_signs(resolved, tools.codebook)
    for claim in (*coded.claims, *coded.leads):
        yield name, content_mark(claim), signs[claim.id]
