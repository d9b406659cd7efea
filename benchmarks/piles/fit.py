"""Fits the weights of `pipeline.beside.matter` on the piles for development.

Usage: python -m benchmarks.piles.fit

Pairs of claims that stand in quotes of the truth, in different questions, and in quotes that
`alone` names; right are those of one group. Prints the weights, and how well they sort the
pairs of piles left out of the fit (a fifth each time), against likeness alone.
"""

import json
import tempfile
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.piles.found import MOST_TEXTS, Found, look
from whence.model.ids import ClaimId
from whence.pipeline import add
from whence.pipeline.alike import vectors_of
from whence.pipeline.article import ToolsSpec
from whence.pipeline.beside.matter import BEFORE, WEIGHTS, signs, told
from whence.pipeline.meaning import embed_with
from whence.store import Case
from whence.store.lists.passages import find_passages

HERE = Path(__file__).parent
NAMES = tuple(WEIGHTS)
RIDGE, STEPS, FOLDS = 1.0, 30, 5
Rows = NDArray[np.float64]


def pairs_of(truth: Path) -> tuple[Rows, NDArray[np.bool_]]:
    """Signs (pairs, signs) and whether the two are of one question, of one pile."""
    with (
        tempfile.TemporaryDirectory() as scratch,
        Case.open_or_create(Path(scratch) / "pile.whence") as case,
    ):
        add(case, [str(truth.parent)])
        groups = groups_in(look(case, beside=False), json.loads(truth.read_text("utf-8")))
        claims = {one.id: one for one in case.claims() if one.id in groups}
        passages = find_passages(case, claims, BEFORE)
        records = {key: told(one, passages[key]) for key, one in claims.items()}
        placed = vectors_of(case, embed_with(ToolsSpec()), MOST_TEXTS)
    vector = dict(zip(placed.claims, placed.vectors, strict=True))
    rows, right = [], []
    for one, other in combinations(sorted(claims), 2):
        if groups[one][0] == groups[other][0]:
            continue
        found = signs(records[one], records[other], float(vector[one] @ vector[other]))
        rows.append([found[name] for name in NAMES])
        right.append(bool(groups[one][1] & groups[other][1]))
    return np.array(rows), np.array(right, dtype=bool)


def groups_in(
    found: Found, truth: dict[str, list]
) -> dict[ClaimId, tuple[str, frozenset[int]]]:
    """The question of each claim in a quote of the truth, and the groups it is in."""
    groups: defaultdict[str, set[int]] = defaultdict(set)
    asked: dict[str, str] = {}
    told_alone = [[one] for one in truth.get("alone", ())]
    for number, group in enumerate([*truth["same_question"], *told_alone]):
        for quote in group:
            spot = found.spot(*quote)
            for claim in spot.claims:
                groups[claim].add(number)
                asked[claim] = found.question_of(claim)
    return {
        ClaimId(claim): (asked[claim], frozenset(own))
        for claim, own in groups.items()
        if asked[claim]
    }


def fit(rows: Rows, right: NDArray[np.bool_]) -> Rows:
    """Weights of a logistic regression by Newton's method; the constant is not held small."""
    weights = np.zeros(rows.shape[1])
    held = RIDGE * (np.arange(rows.shape[1]) > 0)
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - share) - held * weights
        bend = (rows * (share * (1 - share))[:, None]).T @ rows + np.diag(held + 1e-9)
        weights += np.linalg.solve(bend, slope)
    return weights


def precision_of(scores: Rows, right: NDArray[np.bool_]) -> float:
    """Mean of the precision at each right pair, the best scored first; 0-1."""
    hits = right[np.argsort(-scores, kind="stable")]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())


def main() -> None:
    """The command line."""
    piles = [pairs_of(truth) for truth in sorted(HERE.glob("dev/*/truth.json"))]
    left_out, alone = [], []
    for fold in range(FOLDS):
        rest = [pile for n, pile in enumerate(piles) if n % FOLDS != fold]
        weights = fit(*map(np.concatenate, zip(*rest, strict=True)))
        for rows, right in piles[fold::FOLDS]:
            left_out.append(precision_of(rows @ weights, right))
            alone.append(precision_of(rows[:, NAMES.index("likeness")], right))
    weights = fit(*map(np.concatenate, zip(*piles, strict=True)))
    print({name: round(float(one), 2) for name, one in zip(NAMES, weights, strict=True)})
    print(
        f"average precision, piles left out: {np.mean(left_out):.3f}, by likeness alone {np.mean(alone):.3f}"
    )


if __name__ == "__main__":
    main()
