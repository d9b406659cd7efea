"""Negation cues and their scopes on CD-SCO."""

from collections.abc import Mapping
from pathlib import Path

from benchmarks.scoring import Tally, main

from whence.read.decode.marks import CUE, SCOPE, chance, negations_of
from whence.read.layout import lay_out_words
from whence.read.reader import TrainedReader

Gold = list[tuple[list[int], list[int]]]


def sentences(path: Path) -> list[tuple[list[str], Gold]]:
    """Words of each sentence with its cues and scopes."""
    out = []
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line.strip()]
        found: Gold = []
        for first in range(7, len(rows[0]) - 2 if rows else 0, 3):
            cue = [n for n, row in enumerate(rows) if row[first] != "_"]
            scope = [n for n, row in enumerate(rows) if row[first + 1] != "_"]
            if cue:
                found.append((cue, scope))
        if rows:
            out.append(([row[3] for row in rows], found))
    return out


def measure(reader: TrainedReader, data: Path, split: str) -> Mapping[str, float]:
    """Cue F1; scope token F1 with gold cues (the usual figure) and with cues found."""
    cues, given, whole = Tally(), Tally(), Tally()
    exact = total = 0
    folder = data / "negation_cdsco" / "data" / split
    for path in sorted(folder.glob("*.txt")):
        held = sentences(path)
        for first in range(0, len(held), 40):
            chunk = held[first : first + 40]
            _, layout = lay_out_words([[words] for words, _ in chunk], reader.pieces)
            for window, out in zip(layout.windows, reader.scan(layout), strict=True):
                for number in dict.fromkeys(window.sentence):
                    low = layout.sentences[number].first - window.first
                    high = layout.sentences[number].end - window.first
                    gold = chunk[number][1]
                    likely = chance(out["negation"][low:high]) > CUE
                    cues.add(
                        (n for n in range(high - low) if likely[n]),
                        (n for cue, _ in gold for n in cue),
                    )
                    for cue, scope in gold:
                        inside = chance(out["scope"][low + cue[0], low:high]) > SCOPE
                        mine = {n for n in range(high - low) if inside[n]}
                        given.add(mine, scope)
                        exact += mine == set(scope)
                        total += 1
                    found = negations_of(
                        out["negation"][low:high], out["scope"][low:high, low:high],
                        window.sentence[low:high],
                    )  # fmt: skip
                    whole.add(
                        (
                            (k, n)
                            for k, one in enumerate(found)
                            for a, b in one.scope
                            for n in range(a, b)
                        ),
                        ((k, n) for k, (_, scope) in enumerate(gold) for n in scope),
                    )
    return {
        **cues.row("cue word"), **given.row("scope token, gold cues"),
        "scope exact, gold cues": 100.0 * exact / max(total, 1),
        **whole.row("scope token, cues found"),
    }  # fmt: skip


if __name__ == "__main__":
    main("Negation, CD-SCO", measure, Path(__file__).with_name("baseline.json"))
