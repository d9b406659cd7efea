"""Fits the weights of the extraction certainty on every verdict, and shows how well they sort.

Usage: python -m benchmarks.precision.fit --data DIR [--point P] [--write]

Reads the judged documents again and takes each claim that is still made as it was judged, with
the signs the program has of it. Weights are fitted by ridge-regressed logistic regression;
what is printed is out of fold, by document. `--write` puts weights and point into the package.
"""

import argparse
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml
from benchmarks.precision.signs import Judged, judged_claims

from whence.claims.certainty import WEIGHTS

FOLDS = 10
RIDGE = 8.0
STEPS = 12
BINS = 5
LEAST_BEND = 0.01
LEAST_WEIGHT = 0.02  # what moves the odds by less is not written down
# Rounds judged before a repair flatter it: what was wrong then was mended and has gone.
FLATTERING = {1: 0.3, 2: 0.3, 3: 0.5}
POINTS = (0.0, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)
HEAD = """\
# What each sign of a claim (signs.py) adds to the odds that its frame and roles are right, in
# natural logarithms; a claim less sure than `point` is a lead. Fitted, not written by hand:
# python -m benchmarks.precision.fit --data DIR --write
"""

POINTS_HEAD = """\
# An event's words are used of matches, markets and mere mentions, too, and what looks like a
# promise or a forecast is often a plan of the past or a mere may: less sure, they are leads.
# Chosen by hand, kept by --write.
"""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Table:
    """Judged claims as numbers: a row a claim, a column a sign."""

    names: tuple[str, ...]
    signs: Floats
    right: Floats
    weight: Floats
    fold: npt.NDArray[np.int64]
    newest: npt.NDArray[np.bool_]


def table_of(judged: Sequence[Judged]) -> Table:
    """Signs in columns; documents dealt to folds by their name."""
    names = tuple(sorted({name for one in judged for name in one.signs}))
    column = {name: at for at, name in enumerate(names)}
    signs = np.zeros((len(judged), len(names)))
    for row, one in enumerate(judged):
        for name, value in one.signs.items():
            signs[row, column[name]] = value
    return Table(
        names,
        signs,
        np.array([float(one.right) for one in judged]),
        np.array([FLATTERING.get(one.round, 1.0) for one in judged]),
        np.array([zlib.crc32(one.document.encode()) % FOLDS for one in judged]),
        np.array([one.round == max(each.round for each in judged) for one in judged]),
    )


def fit(table: Table, rows: npt.NDArray[np.bool_]) -> Floats:
    """Weights by Newton's method; every weight but the constant is drawn to nought."""
    signs, right, weight = table.signs[rows], table.right[rows], table.weight[rows]
    pull = np.full(len(table.names), RIDGE)
    pull[table.names.index("bias")] = 0.01
    weights = np.zeros(len(table.names))
    for _ in range(STEPS):
        likely = _chance(signs, weights)
        slope = signs.T @ (weight * (likely - right)) + pull * weights
        bend = (signs * (weight * likely * (1 - likely))[:, None]).T @ signs + np.diag(pull)
        weights = weights - np.linalg.solve(bend, slope)
    return _settled(table, rows & table.newest, weights)


def _settled(table: Table, rows: npt.NDArray[np.bool_], weights: Floats) -> Floats:
    """The weights with the constant that the newest round asks for.

    What was wrong in the older rounds is mended and no longer made, so that they say how signs
    sort, but not how many claims are right.
    """
    weights, bias = weights.copy(), table.names.index("bias")
    for _ in range(STEPS):
        likely = _chance(table.signs[rows], weights)
        bend = float((likely * (1 - likely)).sum())
        weights[bias] += float((table.right[rows] - likely).sum()) / max(bend, LEAST_BEND)
    return weights


def out_of_fold(table: Table) -> Floats:
    """The certainty of each claim by weights fitted without its document's fold."""
    likely = np.zeros(len(table.right))
    for fold in range(FOLDS):
        held = table.fold == fold
        likely[held] = _chance(table.signs[held], fit(table, ~held))
    return likely


def _chance(signs: Floats, weights: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-(signs @ weights))), dtype=np.float64)


def calibration_error(likely: Floats, right: Floats) -> float:
    """Expected calibration error in bins of equal width."""
    bins = np.minimum(BINS - 1, (likely * BINS).astype(int))
    gaps = [abs(float((likely - right)[bins == one].sum())) for one in range(BINS)]
    return sum(gaps) / max(1, len(right))


def sorting(likely: Floats, right: Floats) -> float:
    """How often a right claim is surer than a wrong one; 0.5 is chance."""
    good, bad = likely[right == 1], likely[right == 0]
    over = (good[:, None] > bad[None, :]).mean() + (
        good[:, None] == bad[None, :]
    ).mean() / 2
    return float(over)


def show(table: Table, likely: Floats) -> None:
    """Print calibration and the curve of operating points."""
    newest = table.newest
    for name, rows in (("all", np.ones(len(likely), dtype=bool)), ("newest round", newest)):
        p, y = likely[rows], table.right[rows]
        print(f"{name}: {len(y)} claims, {y.mean():.3f} right, "
              f"ece {calibration_error(p, y):.3f}, sorting {sorting(p, y):.3f}")  # fmt: skip
    print("point   kept  right  (newest round: kept  right)")
    for point in POINTS:
        kept, new = likely >= point, newest & (likely >= point)
        if kept.any() and new.any():
            print(f"{point:5.2f}  {kept.mean():5.2f}  {table.right[kept].mean():5.3f}  "
                  f"({new.sum() / newest.sum():5.2f}  {table.right[new].mean():5.3f})")  # fmt: skip


def main() -> None:
    """Fit, show, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--point", type=float, default=None, help="as it is if not given")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    judged = judged_claims(given.data)
    table = table_of(judged)
    show(table, out_of_fold(table))
    if given.write:
        weights = fit(table, np.ones(len(judged), dtype=bool))
        shipped = yaml.safe_load(WEIGHTS.read_text(encoding="utf-8"))
        point = shipped["point"] if given.point is None else given.point
        points = "".join(f"  {name}: {p}\n" for name, p in shipped["points"].items())
        lines = [
            f"  {name}: {value:+.3f}"
            for name, value in zip(table.names, weights, strict=True)
            if abs(value) >= LEAST_WEIGHT
        ]
        WEIGHTS.write_text(
            f"{HEAD}point: {point}\n{POINTS_HEAD}points:\n{points}weights:\n"
            + "\n".join(lines)
            + "\n",
            encoding="utf-8",
        )


if __name__ == "__main__":
    main()
