"""PLOVER's gold records: is the root of each sentence among the roots of our claims?"""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.scoring import document_of

from whence.codebook import plover_root
from whence.model.claim import Claim
from whence.model.document import Document
from whence.model.span import Span

RECORDS = "plover_gsr/gold_standard_records/PLOVER_GSR_CAMEO.txt"
# The records use the names of PLOVER's first version; the manual of the second moves these.
RENAMED = {
    "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "FIGHT": "ASSAULT", "INVESTIGATE": "ACCUSE",
}  # fmt: skip
# The authors' table of 2021 has the destruction of property (CAMEO 1712) under ASSAULT.
MOVED = {("COERCE", "destroy"): "ASSAULT"}

Coder = Callable[[Document], Sequence[Claim]]


def measure(code: Coder, data: Path) -> Mapping[str, float]:
    """Shares of sentences, in per cent.

    ``found``: the gold root is among the roots of the sentence's claims. ``marked``: one root
    is chosen, that of the claim nearest to the marked event words, and it is the gold root.
    """
    found, marked, total = Counter[str](), Counter[str](), Counter[str]()
    some = 0
    for record in records(data):
        root = root_of(record)
        claims = code(document_of(record["text"], [(0, len(record["text"]))]))
        told = [(claim, name) for claim in claims if (name := plover_root(claim))]
        total[root] += 1
        some += bool(told)
        found[root] += any(name == root for _, name in told)
        marked[root] += chosen(record, told) == root
    figures = {
        f"PLOVER {root} found": 100 * found[root] / total[root] for root in sorted(total)
    }
    return figures | {
        "PLOVER some root": 100 * some / total.total(),
        "PLOVER root found": 100 * found.total() / total.total(),
        "PLOVER root at the marked event": 100 * marked.total() / total.total(),
    }


def records(data: Path) -> Iterator[Mapping[str, str]]:
    """Records with a text; the first only documents the file."""
    for record in json.loads(
        (data / RECORDS).read_text(encoding="utf-8", errors="replace")
    ):
        if "text" in record and record["event"] != "DOCUMENT":
            yield record


def root_of(record: Mapping[str, str]) -> str:
    """The root of a record in the terms of the second version."""
    event = record["event"]
    return MOVED.get((event, record.get("mode", "")), RENAMED.get(event, event))


def chosen(record: Mapping[str, str], told: Sequence[tuple[Claim, str]]) -> str | None:
    """The root of the claim whose trigger stands nearest to the marked event words."""
    text = record["text"].lower()
    marks = [
        Span(at, at + len(word))
        for word in record.get("eventText", "").lower().split()
        if (at := text.find(word)) >= 0
    ]
    best: tuple[float, str] | None = None
    for claim, root in told:
        trigger = claim.made_by.trigger.lower().split()
        starts = claim.spans[0].start
        at = text.find(trigger[0], starts) if trigger else starts
        gap = min((abs(at - mark.start) for mark in marks), default=0)
        key = gap - claim.extraction
        if best is None or key < best[0]:
            best = key, root
    return None if best is None else best[1]
