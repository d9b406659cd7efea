"""How many of the claims made of real, unseen news are right, as people judged them?

Usage: python -m benchmarks.precision.run --data DIR [--round N] [--certainty] [--json] [--gate]

Prints precision by frame and over all, with a bootstrap interval; claims that have changed
since they were judged are counted apart and judged by nobody.
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.gate import enforce
from benchmarks.precision.claims_of import row_of
from benchmarks.precision.sample import read_all
from benchmarks.precision.texts import WIDER, conflict_texts, digest

HERE = Path(__file__).parent
VERDICTS = HERE / "verdicts.jsonl"
DRAWS = 2000
BINS = 5
SEED = 7


@dataclass(frozen=True)
class Verdict:
    """One judged claim: its row, and whether it is made today as it was judged."""

    row: Mapping[str, object]
    state: str  # same, changed or gone
    certainty: float

    @property
    def frame(self) -> str:
        return str(self.row["frame"])

    def is_right(self, *parts: str) -> bool:
        return all(self.row["right"][part] for part in parts)


def main() -> None:
    """Match, count, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--round", type=int, default=None, help="the last one if not given")
    parser.add_argument(
        "--as-judged", action="store_true", help="do not read the texts again"
    )
    parser.add_argument("--certainty", action="store_true", help="print the calibration")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--gate", action="store_true")
    given = parser.parse_args()
    rows = [json.loads(line) for line in VERDICTS.read_text().splitlines()]
    number = given.round or max(row["round"] for row in rows)
    pool = next(row["pool"] for row in rows if row["round"] == number and "pool" in row)
    judged = [row for row in rows if row["round"] == number and "id" in row]
    verdicts = (
        [Verdict(row, "same", float(row["certainty"])) for row in judged]
        if given.as_judged
        else list(matched(judged, given.data))
    )
    figures = measure(verdicts, pool)
    if given.json:
        print(json.dumps({name: round(value, 4) for name, value in figures.items()}))
    else:
        show(verdicts, figures, number)
        if given.certainty:
            show_calibration(verdicts)
    if given.gate:
        enforce(figures, HERE / "baseline.json")


def matched(rows: Sequence[Mapping[str, object]], data: Path) -> Iterator[Verdict]:
    """Each verdict with what became of its claim."""
    wanted = {str(row["document"]) for row in rows}
    today: dict[tuple[str, str], dict[str, object]] = {}
    spots: set[tuple[str, str, int]] = set()
    for text, article, claim in read_all(
        [one for one in conflict_texts(data, WIDER) if one.name in wanted]
    ):
        row = row_of(text.name, digest(article.document.text), claim)
        today[text.name, str(row["said"])] = row
        spots.add((text.name, claim.frame.value, claim.sentence.start))
    for row in rows:
        name = str(row["document"])
        found = today.get((name, str(row["said"])))
        if found is not None and found["sha256"] == row["sha256"]:
            yield Verdict(row, "same", float(found["certainty"]))
        elif (name, str(row["frame"]), row["sentence"][0]) in spots:
            yield Verdict(row, "changed", float(row["certainty"]))
        else:
            yield Verdict(row, "gone", float(row["certainty"]))


def measure(verdicts: Sequence[Verdict], pool: Mapping[str, int]) -> dict[str, float]:
    """Precision over the claims still made as judged; by frame, plain and weighted."""
    still = [one for one in verdicts if one.state == "same"]
    by_frame: dict[str, list[Verdict]] = defaultdict(list)
    for one in still:
        by_frame[one.frame].append(one)
    share = {f: _share(rows, "frame", "roles") for f, rows in by_frame.items()}
    weight = sum(pool.get(frame, 0) for frame in share) or 1
    figures = {
        "judged": len(verdicts),
        "still made": len(still),
        "frame and roles": _share(still, "frame", "roles"),
        "weighted": sum(share[f] * pool.get(f, 0) for f in share) / weight,
        "chain": _share(still, "chain"),
        "wording": _share(still, "wording"),
        "grounded": _share(still, "grounded"),
        "ece": calibration_error(still),
    }
    return figures | {f"frame {frame}": value for frame, value in sorted(share.items())}


def _share(rows: Sequence[Verdict], *parts: str) -> float:
    return sum(one.is_right(*parts) for one in rows) / max(len(rows), 1)


def interval(rows: Sequence[Verdict], *parts: str) -> tuple[float, float]:
    """Bootstrap interval of 95 per cent."""
    chance = random.Random(SEED)  # noqa: S311 - resampling
    right = [one.is_right(*parts) for one in rows]
    shares = sorted(
        sum(chance.choices(right, k=len(right))) / len(right) for _ in range(DRAWS)
    )
    return shares[round(0.025 * DRAWS)], shares[round(0.975 * DRAWS) - 1]


def _bins(rows: Iterable[Verdict]) -> dict[int, list[Verdict]]:
    found: dict[int, list[Verdict]] = defaultdict(list)
    for one in rows:
        found[min(BINS - 1, int(one.certainty * BINS))].append(one)
    return found


def calibration_error(rows: Sequence[Verdict]) -> float:
    """Expected calibration error of the extraction certainty."""
    return sum(
        abs(sum(one.certainty - one.is_right("frame", "roles") for one in bin_))
        for bin_ in _bins(rows).values()
    ) / max(len(rows), 1)


def show(verdicts: Sequence[Verdict], figures: Mapping[str, float], number: int) -> None:
    """Print the figures of a round."""
    states = Counter(one.state for one in verdicts)
    print(f"round {number}: {len(verdicts)} judged; " + ", ".join(
        f"{state} {count}" for state, count in states.most_common()))  # fmt: skip
    still = [one for one in verdicts if one.state == "same"]
    for frame in sorted({one.frame for one in still}):
        rows = [one for one in still if one.frame == frame]
        low, high = interval(rows, "frame", "roles")
        share = _share(rows, "frame", "roles")
        print(f"  {frame:<15}{len(rows):4d}  {share:.2f}  [{low:.2f} {high:.2f}]")
    low, high = interval(still, "frame", "roles")
    print(f"frame and roles {figures['frame and roles']:.3f} [{low:.3f} {high:.3f}], "
          f"weighted by how common frames are {figures['weighted']:.3f}")  # fmt: skip
    for name in ("chain", "wording", "grounded", "ece"):
        print(f"{name} {figures[name]:.3f}")
    faults = Counter(str(one.row["fault"]) for one in still if one.row["fault"])
    print("faults:", ", ".join(f"{fault} {count}" for fault, count in faults.most_common()))


def show_calibration(verdicts: Sequence[Verdict]) -> None:
    """Print how often claims of each certainty were right."""
    still = [one for one in verdicts if one.state == "same"]
    for number, rows in sorted(_bins(still).items()):
        said = sum(one.certainty for one in rows) / len(rows)
        print(f"certainty {number / BINS:.1f}-{(number + 1) / BINS:.1f}: {len(rows):4d} "
              f"claims, {said:.2f} said, {_share(rows, 'frame', 'roles'):.2f} right")  # fmt: skip


if __name__ == "__main__":
    main()
