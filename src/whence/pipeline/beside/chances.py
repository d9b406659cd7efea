"""How likely claims are of one matter: by what two of them show, and by the company they keep.

First each pair is weighed by its signs. Then a pair counts for more where the other claims on
the two questions are alike as well, and where some third claim is likely of one matter with both.
Both weighings are logistic regressions, fitted on `dev` and `fresh` of `benchmarks/piles` by its
`fit.py`; how well they sort the pairs of piles left out stands in its README.
"""

from collections.abc import Sequence
from types import MappingProxyType

import numpy as np

from whence.model.ids import QuestionId
from whence.pipeline.alike import inner_products
from whence.pipeline.beside.signs import SIGNS, Pairs

# Log odds for each sign of a pair.
OWN = MappingProxyType({
    "constant": -5.94, "likeness": 6.48, "sentences": 3.79, "across": 8.35, "common": -7.98,
    "words": 1.25, "passage": 3.62, "sources": 0.37, "same_frame": 0.95, "kin": 1.61,
    "statement": 0.58, "uncoded": -0.07, "same_article": -0.6,
})  # fmt: skip
COMPANY = ("constant", "own", "questions", "third", "crowd")
# And for what the pair's company adds; see `company_of`.
WITH_COMPANY = MappingProxyType(
    {"constant": -0.24, "own": 0.46, "questions": 0.39, "third": 2.94, "crowd": -0.06}
)
# How sure it is that two claims on one question are of one matter.
SURE = 0.95


def chances(
    signs: Pairs, asked: Sequence[QuestionId], own: Sequence[int] | None = None
) -> Pairs:
    """How likely some claims are of one matter with each of all, 0-1.

    Args:
        signs: Of all pairs, as `signs_among` gives them.
        asked: The question each of the claims is on.
        own: Which of the claims are wanted; all of them if not given.

    Returns:
        Shape (claims wanted, claims).
    """
    company = company_of(signs @ np.array([OWN[name] for name in SIGNS]), asked, own)
    return _chance(company @ np.array([WITH_COMPANY[name] for name in COMPANY]))


def company_of(
    odds: Pairs, asked: Sequence[QuestionId], own: Sequence[int] | None = None
) -> Pairs:
    """What a pair and its company show, in the order of `COMPANY`.

    Args:
        odds: Log odds of each pair by its own signs.
        asked: The question each of the claims is on.
        own: Which of the claims are wanted; all of them if not given.

    Returns:
        Shape (claims wanted, claims, 5): 1; the pair's ``own`` log odds; the mean of them over
        the two ``questions``; the chance that some ``third`` claim is of one matter with both, as
        far as the weaker of the two goes; and the ``crowd``, how many are likely so with either.
    """
    numbered = {question: at for at, question in enumerate(dict.fromkeys(asked))}
    at = np.array([numbered[question] for question in asked])
    on = np.equal.outer(np.arange(len(numbered)), at).astype(np.float64)
    count = on.sum(1)
    sums = inner_products(inner_products(on, odds), on)
    mean = (sums / np.outer(count, count))[np.ix_(at, at)]
    near = np.where(np.equal.outer(at, at), SURE, _chance(odds))
    np.fill_diagonal(near, 0.0)
    crowd = near.sum(1)
    wanted = np.arange(len(asked)) if own is None else np.array(own, int)
    # The dearest part, for every third claim: for those wanted only.
    third = np.zeros_like(near[wanted])
    weaker = np.empty_like(third)
    for row in near:
        np.maximum(third, np.minimum(row[wanted, None], row[None], out=weaker), out=third)
    both = crowd[wanted, None] + crowd[None]
    parts = (np.ones_like(third), odds[wanted], mean[wanted], third, both)
    return np.stack(parts, axis=-1)


def _chance(odds: Pairs) -> Pairs:
    return 1 / (1 + np.exp(-odds))
