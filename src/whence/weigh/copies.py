"""Families of articles that carry the same wording.

Candidates come from sampled five-word runs, which find a shortened copy inside a long article as
well as a near-identical one; MinHash bands would miss the first. Every candidate is then measured
exactly. A shared quotation or boilerplate paragraph makes no family.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from whence.model.document import Document
from whence.model.finding import CopyKind, CopyPair, Family
from whence.model.ids import DocId
from whence.model.sets import DisjointSets

Runs = NDArray[np.uint64]

# Words in a run. Five is the customary length for news text (Broder 1997; Clough et al. 2002).
RUN_WORDS = 5
# Every run whose hash is divisible by this is sampled as a candidate key.
SAMPLE = np.uint64(12)
# Sampled runs two articles must share before they are compared.
LEAST_SHARED = 2
# Texts with fewer runs are sampled by their lowest hashes too, and by so many of them.
SHORT_RUNS = 240
LOWEST = 12
# Runs common to more articles than this are chained, not paired: n links instead of n².
MANY = 16
# Jaccard share from which two articles are near-identical.
NEAR_SHARE = 0.6
# Share of the shorter article found in the longer from which it is a shortened copy. Quoted
# blocks that two reports share stay well below half of either.
CONTAINED_SHARE = 0.7
# Share of the shorter article's own words, quotations left out, from which it carries passages of
# the longer, and the least number of runs: some four sentences.
PART_SHARE = 0.25
PART_RUNS = 60
# Share for two texts that already carry the same address or title.
VERSION_SHARE = 0.35
# Articles with fewer runs say too little to call them copies unless they are identical.
LEAST_RUNS = 12

# A statement that two reports quote is no copying of one from the other.
_QUOTED = re.compile('["“„«][^"“”„«»]{1,1200}["”»]')
_WORD = re.compile(r"\w+")
_BASE = np.uint64(1099511628211)


@dataclass(frozen=True, slots=True)
class Sketch:
    """What finding copies needs of one article, small enough to keep.

    Attributes:
        document: The article.
        name: Its file name.
        published: Day of publication, ISO 8601, or an empty string.
        version_of: Key that versions of one article share.
        text_key: Equal for articles with the same clean text.
        sampled: Sampled run hashes, uint64, sorted.
    """

    document: DocId
    name: str
    published: str
    version_of: str
    text_key: str
    sampled: Runs

    @property
    def age(self) -> tuple[str, str, str]:
        """Sorts the earliest article first; undated ones last."""
        return (self.published or "9999", self.name, self.document)


def sketch_of(document: Document) -> Sketch:
    """The sketch of one article."""
    published = document.metadata.published
    return Sketch(
        document.id,
        document.name,
        published.start.isoformat() if published else "",
        document.version_of,
        sha256(document.text.encode()).hexdigest(),
        _sampled(text_runs(document.text)),
    )


def find_families(documents: Iterable[Document]) -> tuple[Family, ...]:
    """Articles tied by copying, and versions of one article.

    Use this for articles at hand; a case keeps the sketches and asks `find_candidates`,
    `measure` and `families_of` in turn.

    Args:
        documents: Any number, in any order.

    Returns:
        Disjoint families of two or more, by their first member, the earliest article first.
        That one member copied another, and not both a third, it does not say.

    Source:
        Broder 1997, "On the resemblance and containment of documents": 0 mod p sketches.
    """
    by_id = {document.id: document for document in documents}
    sketches = [sketch_of(document) for document in by_id.values()]
    measured = (measure(by_id[a], by_id[b]) for a, b in find_candidates(sketches))
    return families_of(sketches, [pair for pair in measured if pair])


def find_candidates(sketches: Iterable[Sketch]) -> list[tuple[DocId, DocId]]:
    """Pairs of articles worth measuring, the earlier first; the same in any order of input."""
    ordered = sorted(sketches, key=lambda sketch: sketch.age)
    pairs = _sharing([sketch.sampled for sketch in ordered])
    for key in (lambda s: s.version_of, lambda s: s.text_key):
        pairs |= _same(ordered, key)
    return [(ordered[i].document, ordered[j].document) for i, j in sorted(pairs)]


def measure(first: Document, second: Document) -> CopyPair | None:
    """How far two articles carry the same wording, or `None` when it is not worth the name.

    Args:
        first: The earlier article.
        second: The later one.
    """
    if first.text == second.text:
        return CopyPair(first.id, second.id, CopyKind.EXACT, 1.0, 1.0)
    a, b = text_runs(first.text), text_runs(second.text)
    least = min(len(a), len(b))
    if least < LEAST_RUNS:
        return None
    common = len(np.intersect1d(a, b, assume_unique=True))
    resemblance, containment = common / (len(a) + len(b) - common), common / least
    if first.version_of == second.version_of and containment >= VERSION_SHARE:
        kind = CopyKind.VERSION
    elif resemblance >= NEAR_SHARE:
        kind = CopyKind.NEAR
    elif containment >= CONTAINED_SHARE:
        kind = CopyKind.CONTAINED
    elif common >= PART_RUNS and _own_share(first.text, second.text) >= PART_SHARE:
        kind = CopyKind.PART
    else:
        return None
    return CopyPair(first.id, second.id, kind, round(resemblance, 4), round(containment, 4))


def _own_share(first: str, second: str) -> float:
    """Share of the shorter text's runs outside quotations that the longer has."""
    a, b = (text_runs(_QUOTED.sub(" | ", text)) for text in (first, second))
    least = min(len(a), len(b))
    common = len(np.intersect1d(a, b, assume_unique=True))
    return common / least if common >= PART_RUNS else 0.0


def families_of(
    sketches: Iterable[Sketch], pairs: Sequence[CopyPair]
) -> tuple[Family, ...]:
    """Articles connected by `pairs`, the earliest of each family first."""
    age = {sketch.document: sketch.age for sketch in sketches}
    alike = DisjointSets[DocId]()
    for pair in pairs:
        alike.tie(pair.first, pair.second)
    own: defaultdict[DocId, list[CopyPair]] = defaultdict(list)
    for pair in sorted(pairs, key=lambda pair: (age[pair.first], age[pair.second])):
        own[alike.leader(pair.first)].append(pair)
    families = (
        Family(
            tuple(sorted(group, key=age.__getitem__)), tuple(own[alike.leader(group[0])])
        )
        for group in alike.parts()
    )
    return tuple(sorted(families, key=lambda family: age[family.members[0]]))


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


def _sampled(runs: Runs) -> Runs:
    chosen = runs[runs % SAMPLE == 0]
    # A short text has too few of these to be found by; its lowest runs serve as well.
    return np.union1d(chosen, runs[:LOWEST]) if len(runs) < SHORT_RUNS else chosen


def _sharing(sampled: Sequence[Runs]) -> set[tuple[int, int]]:
    if not sampled:
        return set()
    keys = np.concatenate(sampled)
    owners = np.repeat(np.arange(len(sampled)), [len(each) for each in sampled])
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    edges = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1], [True])))
    shared: Counter[tuple[int, int]] = Counter()
    sizes = np.diff(edges)
    for start, size in zip(edges[:-1][sizes > 1], sizes[sizes > 1], strict=True):
        shared.update(_linked(owners[start : start + size].tolist()))
    return {pair for pair, count in shared.items() if count >= LEAST_SHARED}


def _linked(owners: list[int]) -> Iterable[tuple[int, int]]:
    if len(owners) > MANY:
        return pairwise(owners)
    return ((a, b) for i, a in enumerate(owners) for b in owners[i + 1 :])


def _same(ordered: Sequence[Sketch], key: Callable[[Sketch], str]) -> set[tuple[int, int]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for index, sketch in enumerate(ordered):
        groups[key(sketch)].append(index)
    return {pair for group in groups.values() for pair in pairwise(group)}
