"""Families of articles that carry the same wording.

Candidates come from sampled five-word runs, which find a shortened copy inside a long article as
well as a near-identical one; MinHash bands would miss the first. Every candidate is then measured
exactly. A shared quotation or boilerplate paragraph makes no family.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from whence.model.document import Document
from whence.model.finding import CopyKind, CopyPair, Family
from whence.model.ids import DocId

Runs = NDArray[np.uint64]

# Words in a run. Five is the customary length for news text (Broder 1997; Clough et al. 2002).
RUN_WORDS = 5
# Every run whose hash is divisible by this is sampled as a candidate key.
SAMPLE = np.uint64(4)
# Sampled runs two articles must share before they are compared.
LEAST_SHARED = 3
# Runs common to more articles than this are chained, not paired: n links instead of n².
MANY = 16
# Jaccard share from which two articles are near-identical.
NEAR_SHARE = 0.6
# Share of the shorter article found in the longer from which it is a shortened copy. Quoted
# blocks that two reports share stay well below half of either.
CONTAINED_SHARE = 0.7
# Articles with fewer runs say too little to call them copies unless they are identical.
LEAST_RUNS = 12

_WORD = re.compile(r"\w+")
_BASE = np.uint64(1099511628211)


def find_families(documents: Iterable[Document]) -> tuple[Family, ...]:
    """Articles tied by copying, and versions of one article.

    Use this to count independent voices; that one article copied the other, and not both a
    third, it does not say: the earliest comes first, that is all.

    Args:
        documents: Any number, in any order.

    Returns:
        Disjoint families of two or more, by their first member. An article in none stands alone.

    Source:
        Broder 1997, "On the resemblance and containment of documents": 0 mod p sketches.
    """
    ordered = sorted(documents, key=_age)
    runs = [text_runs(document.text) for document in ordered]
    pairs = [
        pair
        for i, j in sorted(_candidates(runs) | _version_pairs(ordered))
        if (pair := _measure(ordered[i], ordered[j], runs[i], runs[j]))
    ]
    return _families([document.id for document in ordered], pairs)


def text_runs(text: str) -> Runs:
    """Hashes of the five-word runs of a text: uint64, sorted, each once."""
    # Python's own string hash differs from process to process; crc32 does not.
    words = np.array([crc32(w.encode()) for w in _WORD.findall(text.casefold())], np.uint64)
    count = len(words) - RUN_WORDS + 1
    if count < 1:
        return np.zeros(0, np.uint64)
    mixed = np.zeros(count, np.uint64)
    for i in range(RUN_WORDS):
        mixed = mixed * _BASE + words[i : i + count]
    mixed ^= mixed >> np.uint64(29)
    return np.unique(mixed)


def _age(document: Document) -> tuple[str, str, str]:
    published = document.metadata.published
    return (
        published.start.isoformat() if published else "9999",
        document.name,
        document.id,
    )


def _candidates(runs: Sequence[Runs]) -> set[tuple[int, int]]:
    sampled = [each[each % SAMPLE == 0] for each in runs]
    if not sampled:
        return set()
    keys = np.concatenate(sampled)
    owners = np.repeat(np.arange(len(runs)), [len(each) for each in sampled])
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    edges = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1], [True])))
    shared: defaultdict[tuple[int, int], int] = defaultdict(int)
    sizes = np.diff(edges)
    for start, size in zip(edges[:-1][sizes > 1], sizes[sizes > 1], strict=True):
        for pair in _linked(owners[start : start + size].tolist()):
            shared[pair] += 1
    return {pair for pair, count in shared.items() if count >= LEAST_SHARED}


def _linked(owners: list[int]) -> Iterable[tuple[int, int]]:
    if len(owners) > MANY:
        return pairwise(owners)
    return ((a, b) for i, a in enumerate(owners) for b in owners[i + 1 :])


def _version_pairs(documents: Sequence[Document]) -> set[tuple[int, int]]:
    same: defaultdict[str, list[int]] = defaultdict(list)
    for index, document in enumerate(documents):
        same[document.version_of].append(index)
    return {pair for group in same.values() for pair in pairwise(group)}


def _measure(first: Document, second: Document, a: Runs, b: Runs) -> CopyPair | None:
    if first.text == second.text:
        return CopyPair(first.id, second.id, CopyKind.EXACT, 1.0, 1.0)
    least = min(len(a), len(b))
    if least < LEAST_RUNS:
        return None
    common = len(np.intersect1d(a, b, assume_unique=True))
    resemblance, containment = common / (len(a) + len(b) - common), common / least
    versions = first.version_of == second.version_of and containment >= CONTAINED_SHARE / 2
    if versions:
        kind = CopyKind.VERSION
    elif resemblance >= NEAR_SHARE:
        kind = CopyKind.NEAR
    elif containment >= CONTAINED_SHARE:
        kind = CopyKind.CONTAINED
    else:
        return None
    return CopyPair(first.id, second.id, kind, round(resemblance, 4), round(containment, 4))


def _families(ids: Sequence[DocId], pairs: Sequence[CopyPair]) -> tuple[Family, ...]:
    leader = {document: document for document in ids}

    def lead(document: DocId) -> DocId:
        while leader[document] != document:
            leader[document] = leader[leader[document]]
            document = leader[document]
        return document

    for pair in pairs:
        leader[lead(pair.second)] = lead(pair.first)
    members: defaultdict[DocId, list[DocId]] = defaultdict(list)
    for document in ids:
        members[lead(document)].append(document)
    families = (tuple(group) for group in members.values() if len(group) > 1)
    by_member = {document: group for group in families for document in group}
    own: defaultdict[tuple[DocId, ...], list[CopyPair]] = defaultdict(list)
    for pair in pairs:
        own[by_member[pair.first]].append(pair)
    return tuple(Family(group, tuple(own[group])) for group in own)
