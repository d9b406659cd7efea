"""Did it happen: Pearson's r and mean absolute error on factuality judgements."""

import json
from collections.abc import Mapping
from pathlib import Path

from benchmarks.scoring import main, pearson

from whence.read.layout import lay_out_words
from whence.read.reader import TrainedReader

SETS = {"UDS-IH2": "UDS_IH2", "UW": "UW", "MEANTIME": "MEANTIME"}


def judged(reader: TrainedReader, path: Path) -> tuple[list[float], list[float]]:
    """Values found and given, one per judgement."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    found: list[float] = []
    gold: list[float] = []
    for first in range(0, len(rows), 40):
        chunk = rows[first : first + 40]
        given = [[row["text"].split(" ")] for row in chunk]
        _, layout = lay_out_words(given, reader.pieces)
        values = [v for out in reader.scan(layout) for v in out["fact"].tolist()]
        for row, sentence in zip(chunk, layout.sentences, strict=True):
            for target in row["targets"]:
                found.append(
                    max(-3.0, min(3.0, values[sentence.first + target["span1"][0]]))
                )
                gold.append(float(target["label"]))
    return found, gold


def measure(reader: TrainedReader, data: Path, split: str) -> Mapping[str, float]:
    """r and MAE on every set that is there."""
    figures: dict[str, float] = {}
    for name, folder in SETS.items():
        path = data / "factuality_jiang" / "glue_data" / folder / f"{split}.jsonl"
        if path.exists():
            found, gold = judged(reader, path)
            errors = [abs(a - b) for a, b in zip(found, gold, strict=True)]
            figures[f"{name} r"] = pearson(found, gold)
            figures[f"{name} MAE"] = sum(errors) / len(errors)
    return figures


if __name__ == "__main__":
    main("Factuality", measure, Path(__file__).with_name("baseline.json"))
