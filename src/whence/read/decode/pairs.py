"""What one marked actor does to another: PLOVER roots from per-word features."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from whence.read.decode.tags import Floats, probabilities


@dataclass(frozen=True, slots=True)
class Pair:
    """Half-open stretches of one window: who acts, and on whom."""

    source: tuple[int, int]
    target: tuple[int, int]


def relation_chances(
    features: Floats, pair: Pair, sentence: Sequence[int], tables: Mapping[str, Floats]
) -> Floats:
    """Probability of each root.

    Args:
        features: (words, 4 x size) source, target, key and value part of each word.
        pair: The two stretches.
        sentence: Sentence number of each word; only the source's sentence is looked at.
        tables: Layers by name, from the weights.
    """
    size = features.shape[1] // 4
    a, b, key, value = (features[:, n * size : (n + 1) * size] for n in range(4))
    source = a[pair.source[0] : pair.source[1]].mean(0)
    target = b[pair.target[0] : pair.target[1]].mean(0)
    both = np.concatenate([source, target])
    query = tables["query_weight"] @ both + tables["query_bias"]
    scores = key @ query / math.sqrt(size)
    same = np.asarray(sentence) == sentence[pair.source[0]]
    seen = probabilities(np.where(same, scores, -1e4)) @ value
    hidden = _gelu(np.concatenate([both, seen]))
    return probabilities(tables["pair_weight"] @ hidden + tables["pair_bias"])


def _gelu(x: Floats) -> Floats:
    halves = [0.5 * v * (1.0 + math.erf(v / math.sqrt(2.0))) for v in x.tolist()]
    return np.array(halves, dtype=np.float32)
