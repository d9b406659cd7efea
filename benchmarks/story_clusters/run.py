"""Do articles on one story come together? B³ and ARI on ECB+, by the encoder's vectors."""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import comb
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from benchmarks.gate import enforce
from numpy.typing import NDArray

from whence.read.vectors import Encoder

DEV = (2, 5, 12, 18, 21, 23, 34, 35)
TEST = tuple(range(36, 46))
# Cosine of average linkage under which two groups stay apart; fitted by `--fit` on the training
# topics that are not in DEV.
SAME_STORY = 0.65
# Words of an article that say what it is about; the encoder reads no more than about a hundred.
LEAD_WORDS = 90
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Story:
    """An article of ECB+ with the seminal event it is about."""

    name: str
    label: str
    lead: str


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="holds ecbplus/ECB+")
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument(
        "--fit", action="store_true", help="print B³ by threshold on training topics"
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--gate", action="store_true")
    options = parser.parse_args()
    root = options.data / "ecbplus" / "ECB+"
    if options.fit:
        fit(list(stories(root, [n for n in range(1, 36) if n not in DEV])))
        return
    began = time.monotonic()
    figures = measure(
        list(stories(root, DEV if options.split == "dev" else TEST)), SAME_STORY
    )
    if options.json:
        print(json.dumps({"split": options.split, "figures": figures}))
    else:
        print(f"Stories, ECB+ {options.split} ({time.monotonic() - began:.0f} s)")
        for name, value in figures.items():
            print(f"  {name:16} {value:8.3f}")
    if options.gate:
        enforce(figures, HERE / "baseline.json")


def stories(root: Path, topics: Sequence[int]) -> Iterator[Story]:
    """The articles of some topics; each topic has two stories, told by the file's suffix."""
    for topic in topics:
        for path in sorted((root / str(topic)).glob("*.xml")):
            tokens = ElementTree.parse(path).getroot().iter("token")  # noqa: S314 - known files
            words = [token.text or "" for token in tokens if not _address(token.text or "")]
            suffix = "plus" if path.stem.endswith("ecbplus") else "ecb"
            yield Story(path.stem, f"{topic}-{suffix}", " ".join(words[:LEAD_WORDS]))


def _address(word: str) -> bool:
    return word.startswith(("http:", "https:", "www."))


def measure(found: Sequence[Story], least: float) -> dict[str, float]:
    """B³ and ARI of one clustering, and of everything apart for comparison."""
    labels = [story.label for story in found]
    groups = clusters(vectors(found), least)
    return {
        "articles": float(len(found)), "stories": float(len(set(labels))),
        "groups": float(len(set(groups))), "B3 F1": b_cubed(groups, labels),
        "ARI": adjusted_rand(groups, labels), "B3 F1, all apart": b_cubed(range(len(labels)), labels),
    }  # fmt: skip


def vectors(found: Sequence[Story]) -> NDArray[np.float32]:
    """One unit vector an article."""
    return Encoder().encode([story.lead for story in found])


def fit(found: Sequence[Story]) -> None:
    """B³ and ARI by threshold."""
    labels, made = [story.label for story in found], vectors(found)
    for least in np.arange(0.3, 0.75, 0.05):
        groups = clusters(made, float(least))
        print(
            f"{least:.2f}  B3 {b_cubed(groups, labels):.3f}  ARI {adjusted_rand(groups, labels):.3f}"
        )


def clusters(made: NDArray[np.float32], least: float) -> list[int]:
    """Groups by average linkage: the closest two join while their mean cosine is at least `least`."""
    near = (made @ made.T).astype(np.float64)
    np.fill_diagonal(near, -np.inf)
    members = {n: [n] for n in range(len(made))}
    while len(members) > 1:
        a, b = divmod(int(near.argmax()), len(near))
        if near[a, b] < least:
            break
        one, other = len(members[a]), len(members[b])
        joined = (near[a] * one + near[b] * other) / (one + other)
        near[a], near[:, a] = joined, joined
        near[b], near[:, b] = -np.inf, -np.inf
        near[a, a] = -np.inf
        members[a] += members.pop(b)
    group = [0] * len(made)
    for head, inside in members.items():
        for n in inside:
            group[n] = head
    return group


def b_cubed(groups: Sequence[int], labels: Sequence[str]) -> float:
    """B³ F1."""
    both = Counter(zip(groups, labels, strict=True))
    by_group, by_label = Counter(groups), Counter(labels)
    precision = sum(n * n / by_group[group] for (group, _), n in both.items()) / len(labels)
    recall = sum(n * n / by_label[label] for (_, label), n in both.items()) / len(labels)
    return 2 * precision * recall / (precision + recall)


def adjusted_rand(groups: Sequence[int], labels: Sequence[str]) -> float:
    """Adjusted Rand index."""
    both = sum(comb(n, 2) for n in Counter(zip(groups, labels, strict=True)).values())
    one = sum(comb(n, 2) for n in Counter(groups).values())
    other = sum(comb(n, 2) for n in Counter(labels).values())
    chance = one * other / comb(len(labels), 2)
    most = (one + other) / 2
    return (both - chance) / (most - chance) if most != chance else 1.0


if __name__ == "__main__":
    main()
