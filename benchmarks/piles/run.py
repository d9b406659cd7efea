"""Are the relations a careful reader sees in a pile of articles found, from text?

Usage: python -m benchmarks.piles.run [--split dev|fresh|test] [--folder DIR] [--misses] [--json] [--gate]

Every pile is read, coded, resolved and weighed as `whence add` does it; its truth names claims
by the words they stand in. Prints shares found; nothing here measures what is found besides.
"""

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from benchmarks.gate import enforce
from benchmarks.piles.found import SAME_QUESTION, Found, Spot, look
from benchmarks.piles.truth import PAIRS
from whence.pipeline import add
from whence.store import Case

HERE = Path(__file__).parent
SPLITS = ("dev", "fresh", "test")
FLOORS = {"fresh": "baseline_fresh.json"}
# What the truth calls one pair of a kind.
NAMES = {each.removesuffix("s"): each for each in PAIRS} | {"same_question": SAME_QUESTION}


@dataclass(slots=True)
class Share:
    """How many of the true things were found, and which were not."""

    right: int = 0
    true: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, *, found: bool, what: str) -> None:
        """One true thing."""
        self.true += 1
        self.right += found
        if not found:
            self.missed.append(what)

    @property
    def share(self) -> float:
        """0-1; 1 when nothing was there to find."""
        return self.right / self.true if self.true else 1.0


Shares = defaultdict[str, Share]


def piles(folder: Path) -> Iterator[tuple[str, Found, Mapping[str, list[object]]]]:
    """Each pile below a folder: its name, what was found in it, and its truth."""
    for truth in sorted(folder.glob("*/truth.json")):
        with (
            tempfile.TemporaryDirectory() as scratch,
            Case.open_or_create(Path(scratch) / "pile.whence") as case,
        ):
            add(case, [str(truth.parent)])
            yield truth.parent.name, look(case), json.loads(truth.read_text("utf-8"))


def score(shares: Shares, pile: str, found: Found, truth: Mapping[str, list]) -> None:
    """Count one pile."""
    for first, second in truth["copies"]:
        shares["copies"].add(
            found=frozenset((first, second)) in found.copies,
            what=f"{pile}: {first} = {second}",
        )
    _score_beside(shares, pile, found, truth["same_question"])
    for group in truth["same_question"]:
        spots = [found.spot(*one) for one in group]
        _score_read(shares, pile, spots)
        for first, second in combinations(spots, 2):
            shares["same question"].add(
                found=found.holds(SAME_QUESTION, first, second),
                what=_pair_text(pile, first, second),
            )
    for kind in PAIRS:
        for one, other in truth[kind]:
            first, second = found.spot(*one), found.spot(*other)
            shares[kind].add(
                found=found.holds(kind, first, second),
                what=_pair_text(pile, first, second),
            )
    for kind, one, other in truth["not"]:
        first, second = found.spot(*one), found.spot(*other)
        shares["near misses let be"].add(
            found=not found.holds(NAMES.get(kind, kind), first, second),
            what=f"{kind} {_pair_text(pile, first, second)}",
        )
    _score_origins(shares, pile, found, truth["origins"])


def _score_read(shares: Shares, pile: str, spots: Sequence[Spot]) -> None:
    for spot in spots:
        shares["claims read"].add(found=bool(spot.claims), what=f"{pile}: {spot.text}")


def _score_beside(
    shares: Shares, pile: str, found: Found, groups: Sequence[Sequence[object]]
) -> None:
    """Whether quotes of one question are in reach of each other, and what else is."""
    spots = [(n, found.spot(*one)) for n, group in enumerate(groups) for one in group]
    for (mine, first), (other, second) in combinations(spots, 2):
        same = found.holds(SAME_QUESTION, first, second)
        near = not same and found.stand_beside(first, second)
        what = _pair_text(pile, first, second)
        if mine == other:
            shares["same or beside"].add(found=same or near, what=what)
        if near:
            shares["beside right"].add(found=mine == other, what=what)


def _score_origins(
    shares: Shares, pile: str, found: Found, origins: Sequence[Mapping[str, object]]
) -> None:
    """A position's origins are right when the position that holds most of it has as many."""
    for one in origins:
        spots = [found.spot(*quote) for quote in one["position"]]
        counted = found.origins_of(spots)
        wanted = str(one["independent"])
        shares["origins exact"].add(
            found=counted == wanted,
            what=f"{pile}: {wanted}, counted {counted or 'nothing'}: "
            + " | ".join(spot.text for spot in spots),
        )


def _pair_text(pile: str, first: Spot, second: Spot) -> str:
    marks = "".join("·" if spot.claims else "!" for spot in (first, second))
    return f"{pile} {marks} {first.text} || {second.text}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=SPLITS, default="dev")
    parser.add_argument("--folder", type=Path, help="piles of your own")
    parser.add_argument("--misses", action="store_true", help="print what was not found")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--gate", action="store_true", help="hold the floors of the split")
    given = parser.parse_args()
    shares: Shares = defaultdict(Share)
    for pile, found, truth in piles(given.folder or HERE / given.split):
        score(shares, pile, found, truth)
    figures = {name: round(one.share, 4) for name, one in shares.items()}
    if given.json:
        print(json.dumps(figures))
    else:
        for name, one in shares.items():
            print(f"{name:<20}{one.right:4d} of {one.true:4d}  {one.share:.3f}")
            if given.misses:
                print(*(f"    {what}" for what in one.missed), sep="\n")
    if given.gate:
        enforce(figures, HERE / FLOORS.get(given.split, "baseline.json"))


if __name__ == "__main__":
    main()
