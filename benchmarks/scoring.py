"""What several reader benchmarks share: a command line, spans scored, documents made."""

import argparse
import json
import math
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from training.corpus.load import TEXTS, load_splits
from training.corpus.markup import MarkupError, parse_file
from training.corpus.real import load_news, load_real
from training.corpus.records import Paragraph

from benchmarks.gate import enforce
from whence.model.document import Document, Metadata, Original, Part, PartKind
from whence.model.ids import DocId
from whence.model.span import Span
from whence.read.reader import TrainedReader, load_reader


@dataclass(slots=True)
class Tally:
    """Counts for precision, recall and F1."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, found: Iterable[object], gold: Iterable[object]) -> None:
        """Counts two collections of distinct, comparable items."""
        mine, theirs = set(found), set(gold)
        self.right += len(mine & theirs)
        self.found += len(mine)
        self.gold += len(theirs)

    @property
    def f1(self) -> float:
        """F1 in per cent; 0 when nothing is right."""
        return 200.0 * self.right / (self.found + self.gold) if self.right else 0.0

    def row(self, name: str) -> dict[str, float]:
        """Precision, recall and F1 in per cent by name."""
        precision = 100.0 * self.right / self.found if self.found else 0.0
        recall = 100.0 * self.right / self.gold if self.gold else 0.0
        return {f"{name} P": precision, f"{name} R": recall, f"{name} F1": self.f1}


def pearson(found: Sequence[float], gold: Sequence[float]) -> float:
    """Pearson's r."""
    n = len(gold)
    x, y = sum(found) / n, sum(gold) / n
    over = sum((a - x) * (b - y) for a, b in zip(found, gold, strict=True))
    spread = sum((a - x) ** 2 for a in found) * sum((b - y) ** 2 for b in gold)
    return over / math.sqrt(spread) if spread else 0.0


def document_of(text: str, paragraphs: Sequence[tuple[int, int]]) -> Document:
    """A document whose parts are the paragraphs given by their offsets."""
    content = text.encode()
    digest = sha256(content).hexdigest()
    return Document(
        id=DocId(f"d-{digest[:16]}"), name="benchmark", text=text,
        parts=tuple(Part(PartKind.BODY, Span(a, b)) for a, b in paragraphs),
        metadata=Metadata(), language="en", removed=(),
        original=Original(digest, "text/plain", datetime(2026, 1, 1, tzinfo=UTC), content, ""),
        version_of=digest,
    )  # fmt: skip


def lines_of(text: str) -> list[tuple[int, int]]:
    """Offsets of the lines that are not blank."""
    out, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append((start, start + len(line)))
        start += len(line) + 1
    return out


Marked = tuple[str, list[tuple[int, int]], list[Paragraph]]
"""The text of a document, the offsets of its marked paragraphs, and these."""


def own_documents(data: Path, split: str) -> Iterator[Marked]:
    """Text, paragraph offsets and marked paragraphs of each document of our own corpus.

    `data` may hold a folder ``own_corpus`` instead of the one in the repository.
    """
    texts = data / "own_corpus" if (data / "own_corpus").exists() else TEXTS
    for conflict in load_splits()[split]:
        for path in sorted((texts / conflict).glob("*.txt")):
            try:
                found = parse_file(path)
            except MarkupError as error:
                print(f"left out: {error}", file=sys.stderr)
                continue
            yield from _joined(found)


def real_documents(data: Path, split: str) -> Iterator[Marked]:
    """The same of the real documents whose text is below `data`: their marked paragraphs."""
    yield from _joined(load_real(data, split))


def news_documents(data: Path, split: str) -> Iterator[Marked]:
    """The same of news; claims alone are marked in them."""
    yield from _joined(load_news(data, split))


def _joined(found: Iterable[Paragraph]) -> Iterator[Marked]:
    for _, group in groupby(found, key=lambda one: one.header.document_id):
        text, places, paragraphs = "", [], list(group)
        for paragraph in paragraphs:
            places.append((len(text), len(text) + len(paragraph.text)))
            text += paragraph.text + "\n\n"
        yield text.rstrip("\n"), places, paragraphs


Measure = Callable[[TrainedReader, Path, str], Mapping[str, float]]


def main(title: str, measure: Measure, baseline: Path) -> None:
    """The command line of a reader benchmark: prints the figures, then holds the floors."""
    parser = argparse.ArgumentParser(description=title)
    parser.add_argument(
        "--data", type=Path, required=True, help="laid out like the data README"
    )
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--weights", type=Path, help="another folder of weights")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--no-gate", action="store_true", help="only print")
    options = parser.parse_args()
    reader = load_reader(options.weights)
    began = time.monotonic()
    figures = dict(measure(reader, options.data, options.split))
    seconds = time.monotonic() - began
    if options.json:
        print(
            json.dumps({"reader": reader.name, "split": options.split, "figures": figures})
        )
    else:
        print(f"{title} ({options.split}, {seconds:.0f} s, {reader.name[:26]}…)")
        for name, value in figures.items():
            print(f"  {name:42} {value:8.2f}")
    if not options.no_gate and options.split == "dev" and baseline.exists():
        enforce(figures, baseline)
