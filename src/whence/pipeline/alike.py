"""Claims found by meaning: their words as vectors, made bit by bit and kept in the case."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from whence.model.describing import one_line
from whence.model.ids import ClaimId
from whence.store import Case
from whence.store import tables as t
from whence.store.findings import Findings
from whence.store.lists.vectors import Days, find_kept, find_unplaced, find_vectors
from whence.store.rows import text_key
from whence.weigh import Embed

__all__ = [
    "Embed",
    "Found",
    "Placed",
    "embed_some",
    "embed_texts",
    "find_alike",
    "inner_products",
    "vectors_for",
    "vectors_of",
]

Number = TypeVar("Number", np.float32, np.float64)
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
    missing = {key: words for _, key, words in find_unplaced(case, most)}
    return _keep(case, missing, embed)


def embed_texts(case: Case, texts: Collection[str], embed: Embed) -> int:
    """Make and keep the vectors of those of some texts that have none; the number made.

    Raises:
        MissingWeightsError: The encoder is not there.
        CaseBusyError: Another process kept the case locked.
    """
    keyed = {text_key(text): one_line(text) for text in sorted(texts)}
    known = find_kept(case, keyed)
    return _keep(case, {k: words for k, words in keyed.items() if k not in known}, embed)


def _keep(case: Case, texts: Mapping[str, str], embed: Embed) -> int:
    """Keep the vectors of texts, which come by their keys; the number made."""
    fresh = _made(texts, embed)
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
    likeness = inner_products(found.vectors, asked[None])[:, 0]
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


def vectors_of(
    case: Case, embed: Embed | None = None, most_new: int = 0, days: Days | None = None
) -> Placed:
    """The claims of a case with the vectors of their words; nothing is written.

    Args:
        case: The case, open.
        embed: Makes vectors that are missing.
        most_new: Most vectors to make; claims that have none are left out.
        days: First and last day on which the claims were published; those without a date fit.
    """
    placed = find_vectors(case, days)
    if embed and most_new:
        missing = find_unplaced(case, most_new, days)
        made = _made({key: words for _, key, words in missing}, embed)
        placed = sorted(placed + [(claim, made[key]) for claim, key, _ in missing])
    matrix = np.frombuffer(b"".join(vector for _, vector in placed), "<f2")
    rows = matrix.reshape(len(placed), -1) if placed else matrix.reshape(0, 1)
    return Placed(tuple(c for c, _ in placed), rows.astype(np.float32), case.count(t.claim))


def vectors_for(
    case: Case, texts: Collection[str], embed: Embed | None = None
) -> dict[str, NDArray[np.float32]]:
    """The vectors of some texts, of unit length; nothing is written.

    Args:
        case: The case, open.
        texts: Any texts; how their words are spaced does not matter.
        embed: Makes vectors that are missing; without it texts that have none are left out.
    """
    keyed = {text: text_key(text) for text in texts}
    known = find_kept(case, set(keyed.values()))
    if embed:
        missing = {k: one_line(text) for text, k in sorted(keyed.items()) if k not in known}
        known |= _made(missing, embed)
    return {
        text: np.frombuffer(known[key], "<f2").astype(np.float32)
        for text, key in keyed.items()
        if key in known
    }


def inner_products(one: NDArray[Number], other: NDArray[Number]) -> NDArray[Number]:
    """Of each row of one with each row of the other.

    Not `one @ other.T`: its threads wait for each other, which on a machine that does other work
    beside takes a hundred times longer than the sums.
    """
    found: NDArray[Number] = np.einsum("ik,jk->ij", one, other)
    return found


def _made(texts: Mapping[str, str], embed: Embed) -> dict[str, bytes]:
    """The vectors of texts by their keys, as they are kept."""
    if not texts:
        return {}
    made = embed(list(texts.values())).astype("<f2")
    return {key: row.tobytes() for key, row in zip(texts, made, strict=True)}
