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
        moves: (tags + 1, tags) transition scores, the last row from the start; or a table of
            these, one for each window.
        lengths: Words of each window; what lies beyond is padding.
    """
    count, size, tags = emissions.shape
    tables = np.broadcast_to(moves, (count, tags + 1, tags))
    ends = np.asarray(lengths)
    scores = _forward(emissions, tables, ends)
    into = np.ascontiguousarray(tables[:, :-1].transpose(0, 2, 1))  # (windows, to, from)
    out = np.zeros((count, size), dtype=np.int64)
    row = np.arange(count)
    tag = scores[-1].argmax(1)
    for place in range(size - 1, 0, -1):
        inside = place < ends
        out[inside, place] = tag[inside]
        # Where the best path came from is found again here, for one tag instead of all.
        tag = np.where(inside, (scores[place - 1] + into[row, tag]).argmax(1), tag)
    out[:, 0] = tag
    return out


def _forward(emissions: Floats, tables: Floats, ends: Ints) -> Floats:
    """(words, windows, tags): score of the best path to each tag at each word."""
    count, size, tags = emissions.shape
    shortest = int(ends.min())
    step = np.ascontiguousarray(tables[:, :-1].transpose(1, 0, 2))  # (from, windows, to)
    paths = np.empty_like(step)
    scores = np.empty((size, count, tags), dtype=np.float32)
    np.add(emissions[:, 0], tables[:, -1], out=scores[0])
    for place in range(1, size):
        before, here = scores[place - 1], scores[place]
        np.add(before.T[:, :, None], step, out=paths)
        np.maximum.reduce(paths, axis=0, out=here)
        here += emissions[:, place]
        if place >= shortest:
            np.copyto(here, before, where=(place >= ends)[:, None])
    return scores


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
