"""How well names and spellings find the right actor, and nothing else: a hand-made table."""

import argparse
import csv
import json
import sys
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from whence.resolve.gazetteer.actors import ActorIndex

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from gate import enforce  # noqa: E402

CASES = HERE / "cases.csv"
SPEED_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Case:
    words: str
    on: date | None
    expected: tuple[str, ...]
    is_strong: bool


def load_cases(path: Path = CASES) -> list[Case]:
    with path.open(encoding="utf-8", newline="") as raw:
        return [
            Case(
                row["words"],
                date.fromisoformat(row["on"]) if row["on"] else None,
                tuple(row["expected"].split("|")) if row["expected"] else (),
                row["quality"] == "STRONG",
            )
            for row in csv.DictReader(raw)
        ]


def is_right(index: ActorIndex, case: Case) -> bool:
    """The best candidates are the expected ones; several expected must tie at the top."""
    found = index.find(case.words, case.on)
    if not case.expected:
        return not found
    top = {one.actor.id for one in found if one.score == found[0].score}
    return top == set(case.expected)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--data", type=Path, help="not used: the cases lie beside this file"
    )
    arguments.add_argument("--json", action="store_true")
    arguments.add_argument("--gate", action="store_true", help="fail below the floors")
    chosen = arguments.parse_args()
    start = time.perf_counter()
    index = ActorIndex()
    load_s = time.perf_counter() - start
    cases = load_cases()
    wrong = [case for case in cases if not is_right(index, case)]
    strong = [case for case in cases if case.is_strong]
    figures = {
        "cases": len(cases),
        "right": round(100 * (1 - len(wrong) / len(cases)), 1),
        "strong_right": round(100 * (1 - sum(c.is_strong for c in wrong) / len(strong)), 1),
        "load_s": round(load_s, 3),
        "lookups_per_s": round(measure_speed(cases)),
    }
    print(
        json.dumps(figures)
        if chosen.json
        else "  ".join(f"{k} {v}" for k, v in figures.items())
    )
    if not chosen.json:
        for case in wrong:
            got = [(one.actor.id, one.score) for one in index.find(case.words, case.on)]
            print(f"wrong: {case.words!r} wanted {case.expected} got {got}")
    if chosen.gate:
        named = {f"actors:{name}": value for name, value in figures.items()}
        enforce(named, HERE / "baseline.json")


def measure_speed(cases: list[Case]) -> float:
    """First-time lookups a second: every round gets a fresh index, so that nothing is cached."""
    spent = 0.0
    for _ in range(SPEED_ROUNDS):
        index = ActorIndex()
        start = time.perf_counter()
        for case in cases:
            index.find(case.words)
        spent += time.perf_counter() - start
    return SPEED_ROUNDS * len(cases) / spent


if __name__ == "__main__":
    main()
