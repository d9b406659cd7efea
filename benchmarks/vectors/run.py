"""How alike two statements are: Spearman's rho on STS-B, all and the news part."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from benchmarks.scoring import Tally, main, pearson

from whence.read.reader import TrainedReader
from whence.read.vectors import Encoder
from whence.weigh.questions.matters import SAME_COSINE, same_facts

# Of 5: the two sentences say the same but for small things.
SAME_RATING = 4.0


def ranks(values: Sequence[float]) -> list[float]:
    """Ranks from 0, equal values sharing their mean rank."""
    order = sorted(range(len(values)), key=lambda n: values[n])
    out = [0.0] * len(values)
    first = 0
    while first < len(order):
        end = first + 1
        while end < len(order) and values[order[end]] == values[order[first]]:
            end += 1
        for n in order[first:end]:
            out[n] = (first + end - 1) / 2
        first = end
    return out


def measure(reader: TrainedReader, data: Path, split: str) -> Mapping[str, float]:  # noqa: ARG001
    """Rho in per cent."""
    path = data / "stsb" / "stsbenchmark" / f"sts-{split}.csv"
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    encoder = Encoder()
    first, second = (encoder.encode([row[n] for row in rows]) for n in (5, 6))
    found = np.sum(first * second, axis=1).tolist()
    gold = [float(row[4]) for row in rows]
    news = [n for n, row in enumerate(rows) if row[0] == "main-news"]
    figures = {"STS-B rho": 100 * pearson(ranks(found), ranks(gold))}
    part = [found[n] for n in news], [gold[n] for n in news]
    figures["STS-B news rho"] = 100 * pearson(ranks(part[0]), ranks(part[1]))
    return figures | _grouping(*part, [(rows[n][5], rows[n][6]) for n in news])


def _grouping(
    found: Sequence[float], gold: Sequence[float], texts: Sequence[tuple[str, str]]
) -> dict[str, float]:
    """Pairs that weighing would take for one statement, against pairs people rated 4 or more."""
    tally = Tally()
    tally.add(
        [
            n
            for n, cosine in enumerate(found)
            if cosine >= SAME_COSINE and same_facts(*texts[n])
        ],
        [n for n, rating in enumerate(gold) if rating >= SAME_RATING],
    )
    return tally.row("one statement, news")


if __name__ == "__main__":
    main("Vectors, STS-B", measure, Path(__file__).with_name("baseline.json"))
