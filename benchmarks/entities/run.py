"""Names and mentions: UNER-EWT, CrossNER politics, re3d; exact spans and types."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.scoring import Tally, document_of, lines_of, main

from whence.read.decode.tags import TagSpan
from whence.read.layout import lay_out, lay_out_words
from whence.read.reader import TrainedReader

COARSE = {
    "person": "PER", "politician": "PER", "organisation": "ORG", "party": "ORG",
    "place": "LOC", "country": "LOC",
}  # fmt: skip
CROSSNER = {
    "person": "person", "politician": "politician", "organisation": "organisation",
    "party": "politicalparty", "place": "location", "country": "country", "event": "event",
    "election": "election", "misc": "misc",
}  # fmt: skip
RE3D = {
    "Organisation": "organisation", "Location": "place", "Person": "person",
    "Temporal": "time", "Quantity": "quantity", "Money": "quantity", "Weapon": "weapon",
    "MilitaryPlatform": "platform", "Vehicle": "platform", "DocumentReference": "document",
    "Nationality": "nationality",
}  # fmt: skip


def column_sentences(
    path: Path, word: int, tag: int
) -> Iterator[tuple[list[str], list[str]]]:
    """Words and IOB tags of each sentence of a column file."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        columns = line.split("\t") if "\t" in line else line.split(" ")
        if line.startswith("# "):
            continue
        if len(columns) > max(word, tag) and columns[word].strip():
            words.append(columns[word])
            tags.append(columns[tag].strip())
        elif words:
            yield words, tags
            words, tags = [], []


def gold_spans(tags: list[str], kinds: set[str]) -> set[tuple[int, int, str]]:
    """Spans of IOB tags, other kinds left out."""
    out, first = set(), -1
    for n in range(len(tags) + 1):
        tag = tags[n] if n < len(tags) else "O"
        if first >= 0 and (tag[:2] != "I-" or tag[2:] != tags[first][2:]):
            out.add((first, n, tags[first][2:]))
            first = -1
        if tag != "O" and first < 0:
            first = n
    return {span for span in out if span[2] in kinds}


def names(
    reader: TrainedReader, path: Path, columns: tuple[int, int], types: Mapping[str, str]
) -> Tally:
    """Scores the name layer on a column file; each sentence stands alone."""
    tally = Tally()
    held = list(column_sentences(path, *columns))
    for first in range(0, len(held), 40):
        chunk = held[first : first + 40]
        _, layout = lay_out_words([[words] for words, _ in chunk], reader.pieces)
        found: dict[int, set[tuple[int, int, str]]] = {n: set() for n in range(len(chunk))}
        layers = reader.tag_spans("names", reader.scan(layout))
        for window, spans in zip(layout.windows, layers, strict=True):
            for span in spans:
                number = window.sentence[span.first]
                base = layout.sentences[number].first - window.first
                if span.kind in types:
                    place = (span.first - base, span.end - base, types[span.kind])
                    found[number].add(place)
        for number, (_, tags) in enumerate(chunk):
            tally.add(found[number], gold_spans(tags, set(types.values())))
    return tally


def is_dev(key: str) -> bool:
    """Whether a re3d document belongs to the development fifth."""
    return hashlib.sha256(key.encode()).digest()[0] % 5 == 0


def re3d(reader: TrainedReader, folder: Path, split: str) -> tuple[Tally, dict[str, Tally]]:
    """Scores the mention layer by document: all kinds together, and each."""
    tally, kinds = Tally(), {kind: Tally() for kind in sorted(set(RE3D.values()))}
    for source in sorted(folder.iterdir()):
        if not (source / "documents.json").exists():
            continue
        gold: dict[str, list[tuple[int, int, str]]] = {}
        for line in (source / "entities.json").read_text("utf-8-sig").splitlines():
            row = json.loads(line)
            if row["confidence"] >= 0.5 and row["type"] in RE3D:
                span = (row["begin"], row["end"], RE3D[row["type"]])
                gold.setdefault(row["documentId"], []).append(span)
        for line in (source / "documents.json").read_text("utf-8-sig").splitlines():
            row = json.loads(line)
            if split == "test" or is_dev(row["_id"]):
                spans = longest(gold.get(row["_id"], []))
                found = mention_words(reader, row["text"])
                wanted = in_words(reader, row["text"], spans)
                tally.add(found, wanted)
                for kind, one in kinds.items():
                    one.add(
                        {s for s in found if s[2] == kind},
                        {s for s in wanted if s[2] == kind},
                    )
    return tally, kinds


def longest(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Spans that do not overlap, the longest first."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(set(spans), key=lambda s: (s[0] - s[1], s)):
        if all(span[1] <= a or b <= span[0] for a, b, _ in kept):
            kept.append(span)
    return kept


def mention_words(reader: TrainedReader, text: str) -> set[tuple[int, int, str]]:
    """Mentions found, by word numbers of the whole text."""
    layout = lay_out(text, document_of(text, lines_of(text)).parts, reader.pieces)
    found = set()
    for window, spans in zip(
        layout.windows, reader.tag_spans("mentions", reader.scan(layout)), strict=True
    ):
        for span in spans:
            found.add(_placed(span, window.first))
    return {span for span in found if span[2] != "event"}


def _placed(span: TagSpan, base: int) -> tuple[int, int, str]:
    return (base + span.first, base + span.end, span.kind)


def in_words(
    reader: TrainedReader, text: str, spans: list[tuple[int, int, str]]
) -> set[tuple[int, int, str]]:
    """Spans by offsets as spans by word numbers."""
    layout = lay_out(text, document_of(text, lines_of(text)).parts, reader.pieces)
    out = set()
    for start, end, kind in spans:
        inside = [n for n, w in enumerate(layout.words) if w.start < end and start < w.end]
        if inside:
            out.add((inside[0], inside[-1] + 1, kind))
    return out


def measure(reader: TrainedReader, data: Path, split: str) -> Mapping[str, float]:
    """F1 on every set that is there."""
    figures: dict[str, float] = {}
    uner = data / "uner_english_ewt" / f"en_ewt-ud-{split}.iob2"
    if uner.exists():
        figures |= names(reader, uner, (1, 2), COARSE).row("UNER-EWT")
    pud = data / "uner_english_pud" / f"en_pud-ud-{split}.iob2"
    if pud.exists():
        figures |= names(reader, pud, (1, 2), COARSE).row("UNER-PUD")
    politics = data / "crossner" / "ner_data" / "politics" / f"{split}.txt"
    if politics.exists():
        figures |= names(reader, politics, (0, 1), CROSSNER).row("CrossNER politics")
    if (data / "re3d").exists():
        every, kinds = re3d(reader, data / "re3d", split)
        figures |= every.row("re3d")
        figures |= {f"re3d {kind} F1": tally.f1 for kind, tally in kinds.items()}
    return figures


if __name__ == "__main__":
    main("Entities", measure, Path(__file__).with_name("baseline.json"))
