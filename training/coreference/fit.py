"""Fits the weights of the pronoun ranking and writes them: `python -m training.coreference.fit`."""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from benchmarks.coreference.gap import FILES, read_all, read_gap
from benchmarks.coreference.gum import read_gum
from benchmarks.coreference.own import read_own
from numpy.typing import NDArray

from training.coreference.instances import Instance, gap_instances, gum_instances
from whence.read.reader import load_reader
from whence.resolve.coreference.pronouns import NOBODY, load_weights
from whence.resolve.knowledge import load_knowledge

ROUNDS = 400
RATE = 0.05
SHRINK = 0.02  # pull towards what was before, per instance
OWN_WEIGHT = 1  # how often each pronoun of the project's own corpus counts
SPOKEN = frozenset(("conversation", "vlog", "podcast", "fiction"))  # unlike reporting
LEAST = 3  # features seen in fewer instances get no weight

WHICH = ("he", "it", "they")
# Classes that only learn features they had no weight for. Of "it" less is at hand than the
# weights that ship were fitted on: fitted anew, fewer of those resolved are right on GUM.
KEPT = ("it",)
Table = dict[str, dict[str, float]]
Floats = NDArray[np.float64]


def fit(instances: Sequence[Instance], before: Table | None = None) -> Table:
    """Weights that make the right candidates likely, by full-batch Adam on a log-linear model.

    Args:
        instances: Pronouns with their candidates; at least one.
        before: Weights to start from and to be pulled back to, instead of zero: what was
            learned from text that is no longer at hand stays where nothing speaks against it.
    """
    names = _names(instances)
    index = {name: number for number, name in enumerate(names)}
    rows, columns, owner, right = [], [], [], []
    row = 0
    for number, one in enumerate(instances):
        options = [*one.candidates, (NOBODY,)]
        answers = one.right or (len(one.candidates),)
        for place, features in enumerate(options):
            owner.append(number)
            right.append(place in answers)
            for name in (*features, *(f"{one.which}: {name}" for name in features)):
                if name in index:
                    rows.append(row)
                    columns.append(index[name])
            row += 1
    start = np.array([_before(name, before or {}) for name in names])
    weights = _climb(
        (np.array(rows), np.array(columns)),
        np.array(owner),
        np.array(right, dtype=np.float64),
        start,
    )
    return _by_class(dict(zip(names, weights.tolist(), strict=True)))


def with_kept(fitted: Table, before: Table) -> Table:
    """Fitted weights, in which the classes of `KEPT` have what they had before."""
    return {
        which: {**table, **before[which]} if which in KEPT else table
        for which, table in fitted.items()
    }


def _before(name: str, before: Table) -> float:
    which, _, feature = name.partition(": ")
    return before.get(which, {}).get(feature, 0.0)


def _by_class(weights: dict[str, float]) -> Table:
    """One table a class: what all classes share and what each has of its own, added up."""
    shared = [name for name in weights if name.partition(": ")[0] not in WHICH]
    return {
        which: {
            name: round(weights[name] + weights.get(f"{which}: {name}", 0.0), 2)
            for name in shared
        }
        for which in WHICH
    }


def _names(instances: Sequence[Instance]) -> list[str]:
    seen: Counter[str] = Counter()
    for one in instances:
        features = {name for candidate in one.candidates for name in candidate} | {NOBODY}
        seen.update(features)
        seen.update(f"{one.which}: {name}" for name in features)
    return sorted(name for name, count in seen.items() if count >= LEAST)


def _climb(
    cells: tuple[NDArray[np.int64], NDArray[np.int64]],
    owner: NDArray[np.int64],
    right: Floats,
    start: Floats,
) -> Floats:
    rows, columns = cells
    weights: Floats = start.copy()
    count, size = int(owner[-1]) + 1, len(start)
    mean, square = np.zeros(size), np.zeros(size)
    for step in range(1, ROUNDS + 1):
        scores = np.bincount(rows, weights[columns], minlength=len(owner))
        odds = np.exp(scores - scores.max())
        share = odds / np.bincount(owner, odds, minlength=count)[owner]
        good = odds * right
        wanted = good / np.bincount(owner, good, minlength=count)[owner]
        slope = np.bincount(columns, (wanted - share)[rows], minlength=size)
        slope = slope / count - SHRINK * (weights - start)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        rate = RATE * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
        weights = weights + rate * mean / (np.sqrt(square) + 1e-8)
    return weights


def main() -> None:
    """Fit on GUM's and the own corpus's training parts and GAP's validation part and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    train = given.data / "ud_english_gum" / "en_gum-ud-train.permissive.conllu"
    instances = [
        one
        for gum in read_gum(train)
        if gum.genre not in SPOKEN
        for one in gum_instances(gum)
    ]
    for own in read_own("train", load_reader()):
        known = load_knowledge().known_names(own.document.text)
        instances.extend(OWN_WEIGHT * gum_instances(own, known, annotated_only=True))
    cases = list(read_gap(given.data / "gap_coref" / FILES["validation"]))
    for case, reading in zip(cases, read_all(cases, load_reader()), strict=True):
        instances.extend(gap_instances(case, reading))
    weights = with_kept(fit(instances, load_weights()), load_weights())
    given.out.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", "utf-8")
    print(f"{len(instances)} pronouns, {len(weights['it'])} weights a class")


if __name__ == "__main__":
    main()
