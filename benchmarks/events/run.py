"""What happened, to whom, by whom: events and relations of other people's gold, from our claims.

Usage: python -m benchmarks.events.run --data DIR [--set plover] [--split dev] [--json] [--gate]
"""

import argparse
import json
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.events import muc4, plover, re3d
from benchmarks.gate import enforce

from whence.claims import code
from whence.codebook import load_codebook
from whence.model.claim import Claim
from whence.model.document import Document
from whence.model.resolved import Resolved
from whence.read.reader import load_reader
from whence.resolve.knowledge import load_knowledge
from whence.resolve.stage import resolve

HERE = Path(__file__).parent
SETS = ("plover", "muc4", "re3d")


def coder(weights: Path | None) -> Callable[[Document], tuple[Resolved, Sequence[Claim]]]:
    """Read, resolve and code one document after another."""
    reader, known, codebook = (
        load_reader(weights, threads=1),
        load_knowledge(),
        load_codebook(),
    )

    def coded(document: Document) -> tuple[Resolved, Sequence[Claim]]:
        resolved = resolve(document, reader.read(document), known)
        return resolved, code(resolved, codebook).claims

    return coded


def measure(name: str, data: Path, split: str, weights: Path | None) -> Mapping[str, float]:
    """Figures of one set, in per cent."""
    coded = coder(weights)
    if name == "muc4":
        return muc4.measure(coded, data, split)
    if name == "plover":
        return plover.measure(lambda document: coded(document)[1], data)
    return re3d.measure(lambda document: coded(document)[1], data)


def main() -> None:
    """Run and print; with ``--gate`` hold the floors of baseline.json."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="laid out like the data README"
    )
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--set", choices=SETS, action="append", dest="sets")
    parser.add_argument("--weights", type=Path, help="another folder of weights")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--gate", action="store_true", help="hold to baseline.json")
    given = parser.parse_args()
    figures: dict[str, float] = {}
    for name in given.sets or SETS:
        began = time.monotonic()
        found = measure(name, given.data, given.split, given.weights)
        figures |= found
        if not given.json:
            print(f"{name} ({given.split}, {time.monotonic() - began:.0f} s)")
            for row, value in found.items():
                print(f"  {row:34} {value:7.2f}")
    if given.json:
        print(json.dumps({"split": given.split, "figures": figures}))
    if given.gate:
        enforce(figures, HERE / "baseline.json")


if __name__ == "__main__":
    main()
