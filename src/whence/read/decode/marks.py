"""Negation, hedges and factuality of one window."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whence.read.decode.tags import Floats

CUE, SCOPE, HEDGE = 0.35, 0.4, 0.5  # least probabilities

Run = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FoundNegation:
    """A cue and its scope as runs of words, half-open."""

    cue: tuple[Run, ...]
    scope: tuple[Run, ...]


def chance(logits: Floats) -> Floats:
    """Sigmoid."""
    result: Floats = (1.0 / (1.0 + np.exp(-np.clip(logits, -30.0, 30.0)))).astype(
        np.float32
    )
    return result


def runs(words: Sequence[int]) -> tuple[Run, ...]:
    """Ascending indices as half-open runs of neighbours."""
    found: list[list[int]] = []
    for word in words:
        if found and found[-1][1] == word:
            found[-1][1] = word + 1
        else:
            found.append([word, word + 1])
    return tuple((first, end) for first, end in found)


def negations_of(
    cue: Floats, scope: Floats, sentence: Sequence[int]
) -> tuple[FoundNegation, ...]:
    """Negations of one window; neighbouring cue words are one cue.

    Args:
        cue: (words,) logit of being a cue.
        scope: (words, words) logit of a column lying in the scope of the cue at a row.
        sentence: Sentence number of each word.
    """
    found = []
    for first, end in runs(np.flatnonzero(chance(cue) > CUE).tolist()):
        inside = [
            int(word)
            for word in np.flatnonzero(chance(scope[first]) > SCOPE)
            if sentence[int(word)] == sentence[first]
        ]
        found.append(FoundNegation(((first, end),), runs(inside)))
    return tuple(found)


def hedges_of(logits: Floats) -> tuple[tuple[Run, float], ...]:
    """Runs of hedging words, each with its mean probability."""
    likely = chance(logits)
    return tuple(
        (run, float(likely[run[0] : run[1]].mean()))
        for run in runs(np.flatnonzero(likely > HEDGE).tolist())
    )
