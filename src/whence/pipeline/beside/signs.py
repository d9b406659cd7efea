"""What speaks for two claims being of one matter, and against it, pair by pair of a few."""

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from whence.model.claim import Frame
from whence.pipeline.alike import inner_products
from whence.pipeline.beside.told import Told

# Shape (claims, dimensions), unit length.
Vectors = NDArray[np.float32]
# Shape (claims, claims), the same either way round.
Pairs = NDArray[np.float64]
# Frames in which one thing is often told by one and the other.
KIN = ((Frame.CONTROL, Frame.PRESENCE), (Frame.EVENT, Frame.RESPONSIBILITY))
SIGNS = (
    "constant", "likeness", "sentences", "across", "common", "words", "passage", "sources",
    "same_frame", "kin", "statement", "uncoded", "same_article",
)  # fmt: skip


def signs_among(records: Sequence[Told], words: Vectors, sentences: Vectors) -> Pairs:
    """Signs of all pairs of some, in the order of `SIGNS`.

    Args:
        records: Claims, and sentences that none was coded from.
        words: Vectors of their quotes; of a sentence, its own.
        sentences: Vectors of the sentences they stand in.

    Returns:
        Shape (claims, claims, signs): cosines of the quotes (``likeness``), of the ``sentences``,
        of one's quote and the other's sentence (``across``, the higher); how like all of these
        claims the two are (``common``, which speaks against it); the share of the shorter's stems
        that the other has, of the quotes (``words``) and of the ``passage``; and 0 or 1:
        ``sources`` (one source speaks in both), ``same_frame``, ``kin`` frames, just one of them
        a free ``statement``, one of them ``uncoded``, ``same_article``.
    """
    likeness = inner_products(words, words)
    across = inner_products(words, sentences)
    mean = likeness.mean(1)
    frames = np.array([one.frame for one in records])
    bare = frames == ""
    free = frames == Frame.STATEMENT.value
    documents = np.array([str(one.document) for one in records])
    parts = (
        np.ones_like(likeness),
        likeness,
        inner_products(sentences, sentences),
        np.maximum(across, across.T),
        mean[:, None] + mean[None],
        _share([one.words for one in records]),
        _share([one.passage for one in records]),
        _shared([one.sources for one in records]) > 0,
        (frames[:, None] == frames[None]) & ~bare,
        _are_kin(frames),
        (free[:, None] != free[None]) & ~(bare[:, None] | bare[None]),
        bare[:, None] | bare[None],
        documents[:, None] == documents[None],
    )
    return np.stack([np.asarray(part, np.float64) for part in parts], axis=-1)


def _are_kin(frames: NDArray[np.str_]) -> NDArray[np.bool_]:
    found = np.zeros((len(frames), len(frames)), dtype=bool)
    for pair in KIN:
        one, other = (frames == frame.value for frame in pair)
        found |= (one[:, None] & other[None]) | (other[:, None] & one[None])
    return found


def _shared(sets: Sequence[Collection[str]]) -> Pairs:
    """How many members each two of some sets have in common; of one alone, its size."""
    every = sorted({member for each in sets for member in each})
    column = {member: at for at, member in enumerate(every)}
    held = np.zeros((len(sets), len(every)), np.float64)
    for row, each in enumerate(sets):
        held[row, [column[member] for member in each]] = 1.0
    return inner_products(held, held)


def _share(sets: Sequence[Collection[str]]) -> Pairs:
    both = _shared(sets)
    sizes = np.diagonal(both)
    fewer = np.minimum(sizes[:, None], sizes[None])
    return np.divide(both, fewer, out=np.zeros_like(both), where=fewer > 0)
