"""How often is a pronoun taken for the right one? `python -m benchmarks.coreference.run`."""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.coreference.gap import FILES, read_all, read_gap, score_gap
from benchmarks.coreference.gum import GumDocument, read_gum
from benchmarks.coreference.gum_score import Tally, figures_of, score_document
from benchmarks.coreference.meantime import read_meantime
from benchmarks.coreference.own import read_own
from benchmarks.gate import enforce

from whence.read.reader import load_reader
from whence.resolve.coreference.pronouns import SURE_ENOUGH
from whence.resolve.knowledge import load_knowledge

HERE = Path(__file__).parent
Figures = dict[str, float]


def gap(data: Path, split: str, *, show: bool) -> Figures:
    """F1 over GAP's two names a row, with the trained reader's syntax."""
    cases = list(read_gap(data / "gap_coref" / FILES[split]))
    figures, misses = score_gap(cases, read_all(cases, load_reader()))
    for case, said in misses if show else ():
        names = [span.of(case.document.text) for span in case.names]
        print(case.id, case.pronoun.of(case.document.text), names, case.right, said)
    return figures | {"gap rows": len(cases)}


def gum(data: Path, split: str, *, show: bool) -> Figures:
    """Pronouns and B-cubed on GUM, with its gold syntax and names."""
    path = data / "ud_english_gum" / f"en_gum-ud-{split}.conllu"
    return _tallied("gum", list(read_gum(path)), show=show)


def meantime(data: Path, _: str, *, show: bool) -> Figures:
    """Pronouns in Wikinews with gold names and the reader's syntax; nothing is fitted on it."""
    documents = [one for one, _ in read_meantime(data / "meantime_wikinews", load_reader())]
    return _tallied("meantime", documents, show=show)


def own(_: Path, split: str, *, show: bool) -> Figures:
    """Pronouns and noun phrases of the own corpus, from the reader's names and the gazetteer."""
    return _tallied("own", list(read_own(split, load_reader())), show=show)


def _tallied(name: str, documents: list[GumDocument], *, show: bool) -> Figures:
    tally = Tally()
    knowledge = load_knowledge() if name == "own" else None
    words = sum(len(one.reading.words) for one in documents)
    began = time.perf_counter()
    for one in documents:
        known = () if knowledge is None else knowledge.known_names(one.document.text)
        score_document(one, tally, known, annotated_only=name in ("meantime", "own"))
    seconds = time.perf_counter() - began
    if show:
        print("\n".join(tally.misses), file=sys.stderr)
    found = {f"{name} {key}": value for key, value in figures_of(tally).items()}
    return found | {
        f"{name} pronouns": float(sum(tally.wanted.values())),
        f"{name} words per second": round(words / seconds),
    }


SETS: dict[str, Callable[..., Figures]] = {
    "gap": gap,
    "gum": gum,
    "meantime": meantime,
    "own": own,
}


def main() -> None:
    """Print the figures of one set or of all; with --gate, fail below the floors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="directory with the data sets"
    )
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--set", choices=(*SETS, "all"), default="all")
    parser.add_argument("--json", action="store_true", help="one line of JSON")
    parser.add_argument("--misses", action="store_true", help="print every miss")
    parser.add_argument("--gate", action="store_true", help="fail below the floors")
    given = parser.parse_args()
    chosen = SETS if given.set == "all" else {given.set: SETS[given.set]}
    figures: Figures = {
        f"sure enough {which}": share for which, share in SURE_ENOUGH.items()
    }
    for score in chosen.values():
        figures |= score(given.data, given.split, show=given.misses)
    rounded = {name: round(value, 4) for name, value in figures.items()}
    print(json.dumps(rounded, indent=None if given.json else 2))
    if given.gate:
        enforce(rounded, HERE / "baseline.json")


if __name__ == "__main__":
    main()
