"""Command that joins every stand-off file with its texts, and counts what is marked."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from training.corpus.load import replace_part
from training.corpus.real import NEWS, SPLITS, STANDOFF, load_real, split_of
from training.corpus.records import Paragraph

_COLUMNS = (
    "set", "split", "documents", "paragraphs", "words", "mentions", "attributions",
    "claims", "times", "quantities", "hedges", "negations",
)  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Check and count; returns 1 when no text is at hand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="where the texts are")
    parser.add_argument("--write", action="store_true", help="update standoff/README.md")
    options = parser.parse_args(arguments)
    paragraphs = load_real(options.data, "all")
    if not paragraphs:
        print(f"no text of a marked document below {options.data}", file=sys.stderr)
        return 1
    news = load_real(options.data, "all", NEWS)
    for name, part in (("counts", paragraphs), ("news", news)):
        table = format_table(part)
        print(table)
        if options.write:
            replace_part(STANDOFF / "README.md", name, table)
    return 0


def format_table(paragraphs: Sequence[Paragraph]) -> str:
    """Lay out the counts as a table: a row for each set and split, and one for all."""
    names = sorted({_set_of(one) for one in paragraphs})
    parts = [
        (name, split, [one for one in paragraphs if _belongs(one, name, split)])
        for name in names
        for split in SPLITS
    ]
    rows = [[name, split, *_counts(part)] for name, split, part in parts if part]
    rows.append(["all", "", *_counts(paragraphs)])
    lines = [_COLUMNS, ["---"] * len(_COLUMNS), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _counts(part: Sequence[Paragraph]) -> list[str]:
    layers = (
        "mentions", "attributions", "claims", "times", "quantities", "hedges", "negations",
    )  # fmt: skip
    numbers = [
        len({one.header.document_id for one in part}),
        len(part),
        sum(len(one.text.split()) for one in part),
        *(sum(len(getattr(one, layer)) for one in part) for layer in layers),
    ]
    return [f"{number:,}" for number in numbers]


def _belongs(one: Paragraph, name: str, split: str) -> bool:
    return _set_of(one) == name and split_of(one.header.document_id) == split


def _set_of(one: Paragraph) -> str:
    return one.header.document_id.partition("-")[0]


if __name__ == "__main__":
    sys.exit(main())
