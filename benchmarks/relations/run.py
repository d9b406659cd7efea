"""What one marked actor does to another: PLOVER roots on PLV."""

import csv
import hashlib
from collections.abc import Mapping
from pathlib import Path

from benchmarks.scoring import Tally, main

from whence.read.decode.pairs import Pair
from whence.read.layout import lay_out_words
from whence.read.reader import TrainedReader
from whence.read.words import word_spans

QUADS = {
    1: ("AGREE", "CONSULT", "SUPPORT"), 2: ("COOPERATE", "AID", "YIELD"),
    3: ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    4: ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}  # fmt: skip
QUAD_OF = {root: quad for quad, roots in QUADS.items() for root in roots}


def is_dev(sentence: str) -> bool:
    """Whether a sentence of the train file is in the fifth never trained on."""
    return hashlib.sha256(sentence.encode()).digest()[0] % 5 == 0


def marked(text: str) -> tuple[list[str], dict[str, tuple[int, int]]]:
    """Words and the word ranges of ``<s>`` and ``<t>``."""
    plain, places, at = "", {}, 0
    while at < len(text):
        mark = next(
            (m for m in ("<s>", "</s>", "<t>", "</t>") if text.startswith(m, at)), None
        )
        if mark:
            places[mark] = len(plain)
            at += len(mark)
        else:
            plain += text[at]
            at += 1
    offsets = word_spans(plain)
    ranges = {}
    for letter in "st":
        a, b = places.get(f"<{letter}>", 0), places.get(f"</{letter}>", 0)
        inside = [n for n, (x, y) in enumerate(offsets) if x < b and a < y]
        if inside:
            ranges[letter] = (inside[0], inside[-1] + 1)
    return [plain[a:b] for a, b in offsets], ranges


def measure(reader: TrainedReader, data: Path, split: str) -> Mapping[str, float]:
    """Macro-F1 over roots, quads and the two sides; dev is a fifth of the train file."""
    name = "PLV_train.tsv" if split == "dev" else "PLV_test.tsv"
    path = data / "plv_political_relations" / "datasets" / name
    roots: dict[str, Tally] = {}
    quads: dict[int, Tally] = {}
    sides: dict[bool, Tally] = {}
    right = total = 0
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            gold = row["gold_root"]
            if gold not in QUAD_OF or (split == "dev" and not is_dev(row["sentence"])):
                continue
            words, ranges = marked(row["marked_sentence"])
            if len(ranges) < 2:
                continue
            _, layout = lay_out_words([[words]], reader.pieces)
            out = reader.scan(layout, pairs=True)[0]
            pair = Pair(ranges["s"], ranges["t"])
            chances = reader.relate(out, layout.windows[0], pair)
            best = max(chances, key=lambda root: chances[root])
            total += 1
            right += best == gold
            count(roots, best, gold)
            count(quads, QUAD_OF[best], QUAD_OF[gold])
            count(sides, QUAD_OF[best] <= 2, QUAD_OF[gold] <= 2)
    return {
        "PLV root macro-F1": macro(roots), "PLV quad macro-F1": macro(quads),
        "PLV binary macro-F1": macro(sides), "PLV root accuracy": 100.0 * right / total,
    }  # fmt: skip


def count(tallies: dict, found: object, gold: object) -> None:
    for key in (found, gold):
        tallies.setdefault(key, Tally())
    tallies[found].found += 1
    tallies[gold].gold += 1
    tallies[gold].right += found == gold


def macro(tallies: Mapping[object, Tally]) -> float:
    """Mean F1 over the classes that occur in the gold labels."""
    kept = [tally.f1 for tally in tallies.values() if tally.gold]
    return sum(kept) / len(kept)


if __name__ == "__main__":
    main("Relations, PLV", measure, Path(__file__).with_name("baseline.json"))
