"""Command that measures how far two annotations of the same paragraphs agree."""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from pathlib import Path

from training.corpus.load import FOLDER, TEXTS, replace_part
from training.corpus.markup import read_text
from training.corpus.real import STANDOFF, load_real
from training.corpus.records import Paragraph, Span

_TOKEN = re.compile(r"\w+|[^\w\s]")
Labelled = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Layer:
    """Agreement on one layer, as F1 of exact spans and of words, with the counts."""

    name: str
    first: int
    second: int
    exact: float
    words: float
    kappa: float


def main(arguments: list[str] | None = None) -> int:
    """Compare second/ with texts/ and print a table; --write puts it into README.md.

    With --data, compare the two mark-ups of real documents instead, whose texts are there.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=Path, default=TEXTS)
    parser.add_argument("--second", type=Path, default=FOLDER / "second")
    parser.add_argument("--data", type=Path, help="texts of the real documents")
    parser.add_argument("--write", action="store_true", help="update README.md")
    options = parser.parse_args(arguments)
    if options.data:
        once = load_real(options.data, "all", STANDOFF)
        pairs = pair_paragraphs(once, load_real(options.data, "all", STANDOFF / "second"))
    else:
        pairs = pair_paragraphs(_read(options.first), _read(options.second))
    table = format_table(measure(pairs), pairs)
    print(table)
    if options.write:
        folder = STANDOFF if options.data else FOLDER
        replace_part(folder / "README.md", "agreement", table)
    return 0


def pair_paragraphs(
    first: Iterable[Paragraph], second: Iterable[Paragraph]
) -> tuple[tuple[Paragraph, Paragraph], ...]:
    """Match the paragraphs of both mark-ups by document id and text.

    Raises:
        ValueError: a paragraph of `second` has no match in `first`.
    """
    known = {(one.header.document_id, one.text): one for one in first}
    pairs = []
    for one in second:
        match = known.get((one.header.document_id, one.text))
        if match is None:
            raise ValueError(f"{one.header.document_id}, line {one.line}: no first version")
        pairs.append((match, one))
    return tuple(pairs)


def measure(pairs: tuple[tuple[Paragraph, Paragraph], ...]) -> tuple[Layer, ...]:
    """Return the agreement on every layer over all pairs."""
    names = list(_layers(pairs[0][0])) if pairs else []
    return tuple(_measure_layer(name, pairs) for name in names)


def format_table(
    layers: tuple[Layer, ...], pairs: tuple[tuple[Paragraph, Paragraph], ...]
) -> str:
    """Lay the layers out as a Markdown table under a line of sizes."""
    words = sum(len(first.text.split()) for first, _ in pairs)
    rows = [
        f"{len(pairs)} paragraphs, {words} words annotated twice.",
        "",
        "| layer | first | second | exact F1 | word F1 | word kappa |",
        "|---|---|---|---|---|---|",
    ]
    for one in layers:
        figures = f"{one.exact:.1f} | {one.words:.1f} | {one.kappa:.2f}"
        rows.append(f"| {one.name} | {one.first} | {one.second} | {figures} |")
    return "\n".join(rows)


def _read(folder: Path) -> Iterable[Paragraph]:
    for path in sorted(folder.rglob("*.txt")):
        # A faulty paragraph has no pair; that it is faulty is for lint to say.
        yield from read_text(path.read_text(encoding="utf-8"), path.name)[0]


def _layers(one: Paragraph) -> dict[str, list[Labelled]]:
    roles = [
        (filler.span, f"{claim.frame}:{filler.role}")
        for claim in one.claims
        for filler in claim.roles
    ]
    return {
        "mentions (type)": [(m.span, m.kind) for m in one.mentions],
        "attribution: cue": [(a.cue, "cue") for a in one.attributions],
        "attribution: source": [(a.source, "source") for a in one.attributions if a.source],
        "attribution: content": [(a.content, "content") for a in one.attributions],
        "frame triggers (frame)": [(c.trigger, c.frame) for c in one.claims],
        "frame triggers (frame and kind)": [
            (c.trigger, f"{c.frame}.{c.kind}") for c in one.claims
        ],
        "role fillers (frame and role)": roles,
        "times": [(t.span, "time") for t in one.times],
        "quantities": [(q.span, "quantity") for q in one.quantities],
        "hedges (axis)": [(h.span, h.axis) for h in one.hedges],
        "negation cues": [(n.cue, "cue") for n in one.negations],
        "negation scopes": [(n.scope, "scope") for n in one.negations],
    }


def _measure_layer(name: str, pairs: tuple[tuple[Paragraph, Paragraph], ...]) -> Layer:
    exact, words = [0, 0, 0], [0, 0, 0]
    confusion: Counter[tuple[str, str]] = Counter()
    for first, second in pairs:
        ours, theirs = _layers(first)[name], _layers(second)[name]
        _add(exact, set(ours), set(theirs))
        tokens = [match.span() for match in _TOKEN.finditer(first.text)]
        ours_by, theirs_by = _labels(tokens, ours), _labels(tokens, theirs)
        _add(words, _flat(ours_by), _flat(theirs_by))
        for mine, other in zip(ours_by, theirs_by, strict=True):
            confusion["+".join(sorted(mine)), "+".join(sorted(other))] += 1
    return Layer(name, exact[0], exact[1], _f1(exact), _f1(words), _kappa(confusion))


def _labels(tokens: list[tuple[int, int]], spans: list[Labelled]) -> list[set[str]]:
    return [
        {label for span, label in spans if span.overlaps(Span((token,)))}
        for token in tokens
    ]


def _flat(labels: list[set[str]]) -> set[tuple[int, str]]:
    return {(index, label) for index, found in enumerate(labels) for label in found}


def _add(counts: list[int], ours: Set[object], theirs: Set[object]) -> None:
    counts[0] += len(ours)
    counts[1] += len(theirs)
    counts[2] += len(ours & theirs)


def _f1(counts: list[int]) -> float:
    both = counts[0] + counts[1]
    return 200 * counts[2] / both if both else 100.0


def _kappa(confusion: Counter[tuple[str, str]]) -> float:
    total = sum(confusion.values())
    if not total:
        return 1.0
    observed = sum(n for (a, b), n in confusion.items() if a == b) / total
    left: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for (a, b), n in confusion.items():
        left[a] += n
        right[b] += n
    chance = sum(left[label] * right[label] for label in left) / total**2
    return 1.0 if chance == 1 else (observed - chance) / (1 - chance)


if __name__ == "__main__":
    sys.exit(main())
