"""Constrained Viterbi over BIO tags, for all windows at once, and the spans they mean."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class TagSpan:
    """Words of one window under one tag.

    Attributes:
        kind: Tag without its B or I.
        first: Index of the first word in the window.
        end: Index after the last word.
        score: Mean probability of the tags, 0-1, uncalibrated.
    """

    kind: str
    first: int
    end: int
    score: float


def best_tags(emissions: Floats, moves: Floats, lengths: Sequence[int]) -> Ints:
    """The best tag sequence of every window.

    Args:
        emissions: (windows, words, tags).
        moves: (tags + 1, tags) transition scores, the last row from the start.
        lengths: Words of each window; what lies beyond is padding.
    """
    count, size, tags = emissions.shape
    ends = np.asarray(lengths)
    shortest = int(ends.min())
    back = np.zeros((size, count, tags), dtype=np.int64)
    step = np.ascontiguousarray(moves[:-1].T)[None]  # (1, to, from)
    score = emissions[:, 0] + moves[-1]
    for place in range(1, size):
        paths = score[:, None, :] + step
        origin = paths.argmax(2)
        back[place] = origin
        new = paths.max(2) + emissions[:, place]
        score = new if place < shortest else np.where((place < ends)[:, None], new, score)
    out = np.zeros((count, size), dtype=np.int64)
    row = np.arange(count)
    tag = score.argmax(1)
    for place in range(size - 1, -1, -1):
        inside = place < ends
        out[inside, place] = tag[inside]
        tag = np.where(inside & (place > 0), back[place][row, tag], tag)
    return out


def probabilities(logits: Floats) -> Floats:
    """Softmax over the last axis."""
    shifted = np.exp(logits - logits.max(-1, keepdims=True))
    result: Floats = shifted / shifted.sum(-1, keepdims=True)
    return result


def log_probabilities(logits: Floats) -> Floats:
    """Logarithm of the softmax over the last axis."""
    top = logits.max(-1, keepdims=True)
    result: Floats = logits - top - np.log(np.exp(logits - top).sum(-1, keepdims=True))
    return result


def spans_of(
    tags: Sequence[int], names: Sequence[str], chances: Floats
) -> tuple[TagSpan, ...]:
    """The spans that one window's tags mean, in order.

    Args:
        tags: Tag of each word.
        names: Name of each tag, such as ``B-cue``.
        chances: (words, tags) probabilities for the scores.
    """
    found: list[TagSpan] = []
    first = -1
    for place in range(len(tags) + 1):
        name = names[tags[place]] if place < len(tags) else "O"
        if first >= 0 and not name.startswith("I-"):
            kind = names[tags[first]][2:]
            inside = [float(chances[at, tags[at]]) for at in range(first, place)]
            found.append(TagSpan(kind, first, place, sum(inside) / len(inside)))
            first = -1
        if name.startswith("B-"):
            first = place
    return tuple(found)
