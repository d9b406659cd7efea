"""Measures the exported reader on every question and writes the model card.

`evaluate --data DIR --weights DIR --record FILE [--float DIR] [--open DIR] [--split dev] --card FILE`
"""

import argparse
import importlib
import json
import time
from collections.abc import Mapping
from pathlib import Path

from whence.read.checksums import checked_digest
from whence.read.reader import TrainedReader, load_reader

QUESTIONS = (
    "attribution", "entities", "syntax", "factuality", "negation", "relations", "frames", "vectors",
)  # fmt: skip
HEAD = Path(__file__).with_name("card_head.md")
TIERS = {
    "A": "open licence", "B": "share-alike", "D": "no licence stated, or unclear",
}  # fmt: skip


def figures_of(
    reader: TrainedReader, data: Path, split: str
) -> dict[str, dict[str, float]]:
    """Figures of every question by name."""
    found = {}
    for question in QUESTIONS:
        measure = importlib.import_module(f"benchmarks.{question}.run").measure
        found[question] = dict(measure(reader, data, split))
        print(question, json.dumps(found[question]), flush=True)
    return found


def table(
    ours: Mapping[str, float], others: Mapping[str, Mapping[str, float]]
) -> list[str]:
    """Rows of one question: shipped int8, and beside it what else was measured, by its name."""
    rows = [f"| {' | '.join(('figure', 'shipped (int8)', *others))} |"]
    rows.append("|---" * (2 + len(others)) + "|")
    for name, value in ours.items():
        beside = [other.get(name) for other in others.values()]
        cells = ["" if one is None else f"{one:.2f}" for one in beside]
        rows.append(f"| {' | '.join((name, f'{value:.2f}', *cells))} |")
    return rows


def sets_table(record: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Every training set with origin, licence, tier and hash."""
    rows = [
        "| set | origin | licence | tier | SHA-256 of the files |",
        "|---|---|---|---|---|",
    ]
    for name, entry in sorted(record.items()):
        rows.append(
            f"| {name} | {entry['origin']} | {entry['licence']} | {entry['tier']} "
            f"({TIERS[entry['tier']]}) | `{entry['sha256'][:16]}…` |"
        )
    return rows


def main() -> None:
    """Measures and writes the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--float", type=Path, help="folder with the same reader in float32")
    parser.add_argument("--open", type=Path, help="folder with the `open` build, in int8")
    parser.add_argument("--record", type=Path, required=True, help="what prepare.py wrote")
    parser.add_argument("--split", default="dev")
    parser.add_argument("--card", type=Path, required=True)
    options = parser.parse_args()
    began = time.monotonic()
    ours = figures_of(load_reader(options.weights), options.data, options.split)
    others = {
        name: figures_of(load_reader(folder), options.data, options.split)
        for name, folder in (("float32", options.float), ("`open` (int8)", options.open))
        if folder
    }
    reader = checked_digest(
        options.weights, ("reader.onnx", "reader.npz", "labels.json", "tokenizer.json")
    )
    lines = [HEAD.read_text(encoding="utf-8").rstrip(), "", "## Training data", ""]
    lines += sets_table(json.loads(options.record.read_text()))
    lines += ["", f"## Figures on the {options.split} parts", ""]
    lines.append(f"Reader `sha256:{reader}`. Written by `training/reader/evaluate.py`.")
    for question in QUESTIONS:
        lines += ["", f"### {question}", ""]
        beside = {name: figures[question] for name, figures in others.items()}
        lines += table(ours[question], beside)
    options.card.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{options.card} written in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
