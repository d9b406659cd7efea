"""Claims found by meaning: their words as vectors, made bit by bit and kept in the case."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select

from whence.model.ids import ClaimId
from whence.store import Case
from whence.store import tables as t
from whence.store.findings import Findings
from whence.weigh import Embed

__all__ = ["Embed", "Found", "Placed", "embed_some", "find_alike", "vectors_of"]

# Below this two texts have little more in common than their language.
LEAST_LIKENESS = 0.3


@dataclass(frozen=True, slots=True)
class Found:
    """Claims like some words.

    Attributes:
        claims: With their likeness (cosine, up to 1), the most alike first.
        known: Claims that have a vector.
        total: Claims in the case.
    """

    claims: tuple[tuple[ClaimId, float], ...]
    known: int
    total: int


def embed_some(case: Case, embed: Embed, most: int) -> int:
    """Make and keep the vectors of at most so many texts that have none; the number made.

    Raises:
        MissingWeightsError: The encoder is not there.
        CaseBusyError: Another process kept the case locked.
    """
    texts = {_key(words): words for _, words in _quotes(case)}
    known = _known(case)
    missing = [(words, key) for key, words in sorted(texts.items()) if key not in known]
    fresh = _made(missing[:most], embed)
    if fresh:
        with case.writing():
            Findings(case).add_vectors(fresh)
    return len(fresh)


def find_alike(case: Case, words: str, embed: Embed, most: int) -> Found:
    """Claims whose words mean something like `words`; those without a vector are passed over.

    Raises:
        MissingWeightsError: The encoder is not there.
    """
    found = vectors_of(case)
    if not found.claims or not words.strip():
        return Found((), len(found.claims), found.total)
    asked: NDArray[np.float32] = embed([words])[0]
    likeness = found.vectors @ asked
    order = np.lexsort((np.arange(len(found.claims)), -likeness))[:most]
    best = [
        (found.claims[n], float(likeness[n]))
        for n in order
        if likeness[n] >= LEAST_LIKENESS
    ]
    return Found(tuple(best), len(found.claims), found.total)


@dataclass(frozen=True, slots=True)
class Placed:
    """Claims whose words have a vector.

    Attributes:
        claims: Ids, in order.
        vectors: One row a claim, unit length, shape (claims, dimensions).
        total: Claims in the case.
    """

    claims: tuple[ClaimId, ...]
    vectors: NDArray[np.float32]
    total: int


def vectors_of(case: Case, embed: Embed | None = None, most_new: int = 0) -> Placed:
    """The claims of a case with the vectors of their words; nothing is written.

    Args:
        case: The case, open.
        embed: Makes vectors that are missing.
        most_new: Most vectors to make; claims that have none are left out.
    """
    keyed = [(claim, words, _key(words)) for claim, words in _quotes(case)]
    known = _known(case)
    if embed and most_new:
        missing = sorted({(words, key) for _, words, key in keyed if key not in known})
        known |= _made(missing[:most_new], embed)
    placed = [(claim, known[key]) for claim, _, key in keyed if key in known]
    matrix = np.frombuffer(b"".join(vector for _, vector in placed), "<f2")
    rows = matrix.reshape(len(placed), -1) if placed else matrix.reshape(0, 1)
    return Placed(tuple(c for c, _ in placed), rows.astype(np.float32), len(keyed))


def _made(texts: Sequence[tuple[str, str]], embed: Embed) -> dict[str, bytes]:
    """The vectors of texts, which come with their keys, as they are kept."""
    if not texts:
        return {}
    made = embed([words for words, _ in texts]).astype("<f2")
    return {key: row.tobytes() for (_, key), row in zip(texts, made, strict=True)}


def _quotes(case: Case) -> list[tuple[ClaimId, str]]:
    query = select(t.claim.c.id, t.claim.c.quote).order_by(t.claim.c.id)
    return [
        (claim, " ".join(words.split())) for claim, words in case.session.execute(query)
    ]


def _known(case: Case) -> dict[str, bytes]:
    query = select(t.vector.c.text_key, t.vector.c.vector)
    return {key: vector for key, vector in case.session.execute(query)}  # noqa: C416 - rows


def _key(words: str) -> str:
    return sha256(words.encode()).hexdigest()
