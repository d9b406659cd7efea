"""Scores pronouns against GAP: is the pronoun the first name, the second, or neither."""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.coreference.gum import document_of

from whence.model.document import Document
from whence.model.reading import Mention, MentionKind, Reader, Reading
from whence.model.span import Span
from whence.resolve.coreference.follow import follow
from whence.resolve.coreference.pronouns import Chooser, choose
from whence.resolve.coreference.walk import Walk

FILES = {
    "dev": "gap-development.tsv",
    "validation": "gap-validation.tsv",
    "test": "gap-test.tsv",
}


@dataclass(frozen=True, slots=True)
class GapCase:
    """One row: a text, its pronoun, two names and whether the pronoun stands for each."""

    id: str
    document: Document
    pronoun: Span
    names: tuple[Span, Span]
    right: tuple[bool, bool]
    is_masculine: bool


def read_gap(path: Path) -> Iterator[GapCase]:
    """Rows of one GAP file."""
    with path.open(encoding="utf-8", newline="") as raw:
        for row in csv.DictReader(raw, delimiter="\t", quoting=csv.QUOTE_NONE):
            text = row["Text"]
            spans = [
                Span(int(row[f"{key}-offset"]), int(row[f"{key}-offset"]) + len(row[key]))
                for key in ("Pronoun", "A", "B")
            ]
            yield GapCase(
                row["ID"],
                document_of(row["ID"], text, [(0, len(text))]),
                spans[0],
                (spans[1], spans[2]),
                (row["A-coref"] == "TRUE", row["B-coref"] == "TRUE"),
                row["Pronoun"].lower() in ("he", "him", "his"),
            )


def with_names(case: GapCase, reading: Reading) -> Reading:
    """The reading with the row's two names, which the task gives, among its mentions."""
    given = [Mention(span, MentionKind.PERSON) for span in case.names]
    kept = [m for m in reading.mentions if not any(m.span.overlaps(g.span) for g in given)]
    return replace(reading, mentions=tuple(sorted([*kept, *given], key=lambda m: m.span)))


def answers_of(case: GapCase, walk: Walk) -> tuple[bool, bool]:
    """Whether the walk takes the pronoun for each of the two names."""
    pronoun = next((p for p in walk.phrases if p.span == case.pronoun), None)
    if pronoun is None:
        return False, False
    number = walk.meanings[pronoun.head].number
    first, second = (
        any(
            walk.meanings[phrase.head].number == number
            for phrase in walk.phrases
            if phrase is not pronoun
            and span.start <= walk.tree.words[phrase.head].span.start
            and walk.tree.words[phrase.head].span.end <= span.end
        )
        for span in case.names
    )
    return first, second


def score_gap(
    cases: list[GapCase], readings: list[Reading], chooser: Chooser = choose
) -> tuple[dict[str, float], list[tuple[GapCase, tuple[bool, bool]]]]:
    """F1, precision and recall over both names, overall and by gender, and every miss."""
    counts: Counter[tuple[str, str]] = Counter()
    misses = []
    for case, reading in zip(cases, readings, strict=True):
        walk = follow(case.document, with_names(case, reading), chooser=chooser)
        said = answers_of(case, walk)
        group = "masculine" if case.is_masculine else "feminine"
        for given, right in zip(said, case.right, strict=True):
            kind = ("tp" if right else "fp") if given else ("fn" if right else "tn")
            counts[group, kind] += 1
            counts["overall", kind] += 1
        if said != case.right:
            misses.append((case, said))
    found: dict[str, float] = {}
    for group in ("masculine", "feminine", "overall"):
        right = counts[group, "tp"]
        found[f"gap {group} precision"] = right / max(1, right + counts[group, "fp"])
        found[f"gap {group} recall"] = right / max(1, right + counts[group, "fn"])
        found[f"gap {group} f1"] = (
            2 * right / max(1, 2 * right + counts[group, "fp"] + counts[group, "fn"])
        )
    return found, misses


def read_all(cases: list[GapCase], reader: Reader) -> list[Reading]:
    """What the reader sees in each row's text."""
    return [reader.read(case.document) for case in cases]
