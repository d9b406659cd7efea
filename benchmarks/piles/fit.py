"""Fits the weights of `pipeline.beside.chances` on the piles of `dev` and `fresh`.

Usage: python -m benchmarks.piles.fit

Pairs as `pipeline.beside` comes upon them, of different questions and different sentences, of
claims in quotes of the truth, and of one with a sentence that no claim was coded from; right are
those of one group. Prints the weights, and how well they sort the pairs of piles left out of the
fit (a fifth each time), against likeness.
"""

import json
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.piles.found import Found, look, place
from whence.model.ids import ClaimId, DocId
from whence.pipeline import add
from whence.pipeline.beside.chances import COMPANY, company_of
from whence.pipeline.beside.gathering import Gathered, gather
from whence.pipeline.beside.signs import SIGNS
from whence.pipeline.beside.told import Told
from whence.store import Case
from whence.store.findings import Findings

HERE = Path(__file__).parent
PARTS = ("dev", "fresh")
NO_GROUP = -1
RIDGE, STEPS, FOLDS = 1.0, 30, 5
CHANCES = (0.3, 0.4, 0.5, 0.6, 0.8)
Rows = NDArray[np.float64]
Truth = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands around one question, and which of its pairs the truth speaks of.

    Attributes:
        around: The claims.
        first: Rows of those on the question.
        second: Rows of those on others; as many.
        right: Whether the two are of one group.
    """

    around: Gathered
    first: NDArray[np.intp]
    second: NDArray[np.intp]
    right: Truth


Pile = Sequence[Seen]


class Groups:
    """The groups of the truth of a pile, by claim and by where quotes without a claim stand."""

    def __init__(self, case: Case, found: Found, truth: Mapping[str, list]) -> None:
        self.claims: defaultdict[ClaimId, set[int]] = defaultdict(set)
        # Where every claim is named, a sentence without one of them is of no group.
        self._other = {NO_GROUP} if "alone" in truth else set()
        self._bare: defaultdict[DocId, list[tuple[int, int, int]]] = defaultdict(list)
        texts = {one.name: one for one in case.documents()}
        told_alone = [[one] for one in truth.get("alone", ())]
        for number, group in enumerate([*truth["same_question"], *told_alone]):
            for name, quote in group:
                claims = found.spot(name, quote).claims
                for claim in claims:
                    if found.question_of(claim):
                        self.claims[ClaimId(claim)].add(number)
                if not claims:
                    start = texts[name].text.index(quote)
                    spot = (start, start + len(quote), number)
                    self._bare[texts[name].id].append(spot)

    def of(self, one: Told) -> set[int]:
        """The groups of a claim or sentence; none where the truth does not say."""
        if one.claim is not None:
            return self.claims.get(one.claim.id, set())
        span = one.sentence
        found = {
            number
            for start, end, number in self._bare[one.document]
            if start < span.end and span.start < end
        }
        return found or self._other


def pile_of(truth: Path) -> Pile:
    """What stands around the questions of one pile that its truth speaks of."""
    with (
        tempfile.TemporaryDirectory() as scratch,
        Case.open_or_create(Path(scratch) / "pile.whence") as case,
    ):
        add(case, [str(truth.parent)])
        embed = place(case)
        found = look(case, beside=False)
        groups = Groups(case, found, json.loads(truth.read_text("utf-8")))
        around = [
            gather(case, question, embed)
            for question in Findings(case).questions()
            if not groups.claims.keys().isdisjoint(question.claims)
        ]
    return [_seen(one, groups) for one in around if one is not None]


def _seen(around: Gathered, truth: Groups) -> Seen:
    groups = [truth.of(one) for one in around.told]
    spots = [(one.document, one.sentence) for one in around.told]
    told = [row for row, own in enumerate(groups) if own]
    own = [row for row in told if around.asked[row] == around.question]
    pairs = [
        (one, other)
        for one in own
        for other in told
        if around.asked[other] != around.question and spots[one] != spots[other]
    ]
    right = [not groups[one].isdisjoint(groups[other]) for one, other in pairs]
    first, second = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    return Seen(around, first, second, np.array(right, dtype=bool))


def fit(rows: Rows, right: Truth) -> Rows:
    """Weights of a logistic regression by Newton's method; the constant is not held small."""
    weights = np.zeros(rows.shape[1])
    held = RIDGE * (np.arange(rows.shape[1]) > 0)
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - share) - held * weights
        bend = (rows * (share * (1 - share))[:, None]).T @ rows + np.diag(held + 1e-9)
        weights += np.linalg.solve(bend, slope)
    return weights


def fit_both(piles: Sequence[Pile]) -> tuple[Rows, Rows]:
    """Weights of the signs, and of the company that pairs keep."""
    everything = [seen for pile in piles for seen in pile]
    right = np.concatenate([seen.right for seen in everything])
    own = fit(np.concatenate([signs_of(seen) for seen in everything]), right)
    return own, fit(np.concatenate([with_company(seen, own) for seen in everything]), right)


def signs_of(seen: Seen) -> Rows:
    """(pairs, signs) of the pairs that the truth speaks of."""
    return seen.around.signs[seen.first, seen.second]


def with_company(seen: Seen, own: Rows) -> Rows:
    """(pairs, company) of them, by the weights of their signs."""
    return company_of(seen.around.signs @ own, seen.around.asked)[seen.first, seen.second]


def precision_of(scores: Rows, right: Truth) -> float:
    """Mean of the precision at each right pair, the best scored first; 0-1."""
    hits = right[np.argsort(-scores, kind="stable")]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())


def main() -> None:
    """The command line."""
    truths = [path for part in PARTS for path in sorted(HERE.glob(f"{part}/*/truth.json"))]
    piles = [pile_of(truth) for truth in truths]
    found: defaultdict[str, list[float]] = defaultdict(list)
    chances, hits, bare = [], [], []
    for fold in range(FOLDS):
        own, company = fit_both([p for n, p in enumerate(piles) if n % FOLDS != fold])
        for pile in piles[fold::FOLDS]:
            right = np.concatenate([seen.right for seen in pile])
            signs = np.concatenate([signs_of(seen) for seen in pile])
            odds = np.concatenate([with_company(seen, own) for seen in pile]) @ company
            found["likeness"].append(precision_of(signs[:, SIGNS.index("likeness")], right))
            found["signs"].append(precision_of(signs @ own, right))
            found["signs and company"].append(precision_of(odds, right))
            bare.append(signs[:, SIGNS.index("uncoded")] > 0)
            chances.append(1 / (1 + np.exp(-odds)))
            hits.append(right)
    own, company = fit_both(piles)
    for names, weights in ((SIGNS, own), (COMPANY, company)):
        print(
            {name: round(float(one), 2) for name, one in zip(names, weights, strict=True)}
        )
    for name, each in found.items():
        print(f"average precision, piles left out, by {name}: {np.mean(each):.3f}")
    chance, right = np.concatenate(chances), np.concatenate(hits)
    uncoded = np.concatenate(bare)
    for name, which in (("claims", ~uncoded), ("sentences", uncoded)):
        for least in CHANCES:
            taken = right[which & (chance >= least)]
            share = taken.sum() / right[which].sum()
            print(
                f"{name}, chance {least}: {len(taken)}, right {taken.mean():.3f}, of all {share:.3f}"
            )


if __name__ == "__main__":
    main()
