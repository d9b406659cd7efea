"""How often is the PLOVER root type of a sentence found?

Usage: python -m benchmarks.claims.plover --data DIR [--misses]
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from benchmarks.claims.own_corpus import document_of

from whence.claims import code
from whence.codebook import load_codebook, plover_root
from whence.read.reader import WEIGHTS, TrainedReader, load_weights
from whence.resolve.knowledge import load_knowledge
from whence.resolve.stage import resolve

# The records use the names of PLOVER's first version.
RENAMED = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "FIGHT": "ASSAULT",
    "INVESTIGATE": "ACCUSE",
}
RECORDS = "plover_gsr/gold_standard_records/PLOVER_GSR_CAMEO.txt"


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    records = json.loads(
        (given.data / RECORDS).read_text(encoding="utf-8", errors="replace")
    )
    reader, known, codebook = (
        TrainedReader(load_weights(WEIGHTS), threads=1),
        load_knowledge(),
        load_codebook(),
    )
    hit, total, any_claim = Counter(), Counter(), 0
    for record in records:
        if "text" not in record or record["event"] == "DOCUMENT":
            continue
        event = RENAMED.get(record["event"], record["event"])
        document = document_of(record["id"], record["text"])
        claims = code(resolve(document, reader.read(document), known), codebook).claims
        roots = [root for root in map(plover_root, claims) if root]
        total[event] += 1
        any_claim += bool(roots)
        hit[event] += event in roots
        if given.misses and event not in roots:
            print(
                record["event"], record.get("eventText"), roots, record["text"], sep=" | "
            )
    for event in sorted(total):
        print(f"{event:<12} {hit[event]:3d} of {total[event]:3d}")
    print(
        f"root found {hit.total() / total.total():.3f} of {total.total()} sentences;"
        f" some root {any_claim / total.total():.3f};"
        f" found where some {hit.total() / max(any_claim, 1):.3f}"
    )


if __name__ == "__main__":
    main()
