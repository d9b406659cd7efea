"""How many of the claims people marked are found, with the right roles and chain?

Usage: python -m benchmarks.claims.run [--split dev] [--json] [--misses FRAME] [--extra FRAME]
"""

import argparse
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from benchmarks.claims.own_corpus import GoldClaim, GoldDocument, load_documents
from benchmarks.gate import enforce
from training.corpus.load import TEXTS

from whence.claims import code
from whence.codebook import load_codebook
from whence.model.claim import Claim, Frame
from whence.read.reader import WEIGHTS, TrainedReader, load_weights
from whence.resolve.knowledge import load_knowledge
from whence.resolve.stage import resolve

HERE = Path(__file__).parent
BINS = 10


def words(text: str) -> list[str]:
    """Words in lower case."""
    return re.findall(r"[^\W_]+", text.lower())


def alike(gold: str, said: Iterable[str]) -> bool:
    """Whether one name holds the other, word for word."""
    want = " ".join(words(gold))
    return bool(want) and any(
        want in (have := " ".join(words(one))) or (have and have in want) for one in said
    )


def frames_alike(gold: GoldClaim, claim: Claim) -> bool:
    """Same frame; a forecast may keep the frame foretold when its tense says so."""
    if gold.frame == "forecast":
        return claim.frame is Frame.FORECAST or claim.wording.tense == "future"
    return claim.frame.value == gold.frame


def right_roles(gold: GoldClaim, claim: Claim) -> tuple[int, int]:
    """Gold roles with an alike filler, of how many (times left out)."""
    right = total = 0
    for role in gold.roles:
        if role.name == "time":
            continue
        total += 1
        fillers = [f for r in claim.roles if r.name == role.name for f in r.fillers]
        if role.name == "place":
            said = [p.text for p in claim.where] + [p.name for p in claim.where]
        elif role.name in {"figure", "units"}:
            said = [one.figure.text for one in claim.figures]
        else:
            said = []
        said += [f.text for f in fillers] + [f.name for f in fillers]
        overlap = any(f.span is not None and f.span.overlaps(role.span) for f in fillers)
        right += overlap or alike(role.text, said) or alike(role.refers_to, said)
    return right, total


def right_chain(gold: GoldClaim, claim: Claim) -> bool:
    """Whether every hop is there in order and none besides."""
    if len(gold.chain) != len(claim.chain):
        return False
    return all(
        any(alike(name, (*hop.name, hop.text, hop.document)) for name in names if name)
        for names, hop in zip(gold.chain, claim.chain, strict=True)
    )


class Tally:
    """Counts over documents."""

    def __init__(self) -> None:
        self.gold: Counter[str] = Counter()
        self.made: Counter[str] = Counter()
        self.hit: Counter[str] = Counter()
        self.good: Counter[str] = Counter()
        self.kind = self.chain = self.roles = self.all_roles = self.polarity = 0
        self.bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
        self.missed: list[str] = []
        self.extra: list[str] = []

    def add(self, document: GoldDocument, claims: list[Claim]) -> None:
        """Match one document's claims, best roles first, each claim once."""
        text = document.document.text
        free = set(range(len(claims)))
        for gold in document.claims:
            self.gold[gold.frame] += 1
            best = self._best(gold, claims, free)
            if best is None:
                self.missed.append(
                    f"{gold.frame}.{gold.kind}\t[{gold.trigger.of(text)}]\t"
                    + text[max(0, gold.trigger.start - 90) : gold.trigger.end + 70]
                )
                continue
            free.discard(best)
            self._count(gold, claims[best])
        for index, claim in enumerate(claims):
            self.made[claim.frame.value] += 1
            self.bins[min(BINS - 1, int(claim.extraction * BINS))].append(
                (claim.extraction, index not in free)
            )
            if index in free:
                roles = {r.name: [f.text for f in r.fillers] for r in claim.roles}
                self.extra.append(
                    f"{claim.frame.value}.{claim.kind}\t{claim.made_by.rule}"
                    f"[{claim.made_by.trigger}]\t{roles}\t{claim.quote}"
                )
            else:
                self.good[claim.frame.value] += 1

    def _best(self, gold: GoldClaim, claims: list[Claim], free: set[int]) -> int | None:
        found = None
        for index in free:
            claim = claims[index]
            near = any(span.overlaps(gold.trigger) for span in claim.spans)
            if not near or not frames_alike(gold, claim):
                continue
            right, _ = right_roles(gold, claim)
            key = (right + (claim.kind.startswith(gold.kind)), claim.extraction)
            if found is None or key > found[0]:
                found = key, index
        return None if found is None else found[1]

    def _count(self, gold: GoldClaim, claim: Claim) -> None:
        self.hit[gold.frame] += 1
        self.kind += claim.kind == gold.kind or gold.frame == "forecast"
        right, total = right_roles(gold, claim)
        self.roles += right
        self.all_roles += total
        self.chain += right_chain(gold, claim)
        self.polarity += claim.wording.polarity.value == gold.polarity

    def figures(self) -> dict[str, float]:
        """Precision, recall, F1 and shares among the found."""
        hit, gold, made = self.hit.total(), self.gold.total(), self.made.total()
        good = self.good.total()
        precision, recall = good / max(made, 1), hit / max(gold, 1)
        rows = [row for bin_ in self.bins.values() for row in bin_]
        ece = sum(
            abs(sum(p for p, _ in bin_) - sum(ok for _, ok in bin_))
            for bin_ in self.bins.values()
        ) / max(len(rows), 1)
        return {
            "gold": gold,
            "claims": made,
            "precision": precision,
            "recall": recall,
            "f1": 2 * precision * recall / max(precision + recall, 1e-9),
            "kind": self.kind / max(hit, 1),
            "roles": self.roles / max(self.all_roles, 1),
            "chain": self.chain / max(hit, 1),
            "polarity": self.polarity / max(hit, 1),
            "ece": ece,
        }


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--texts", type=Path, default=TEXTS)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", default="")
    parser.add_argument("--extra", default="")
    parser.add_argument("--check", action="store_true", help="hold to baseline.json")
    given = parser.parse_args()
    reader, known, codebook = (
        TrainedReader(load_weights(WEIGHTS), threads=1),
        load_knowledge(),
        load_codebook(),
    )
    tally, reading, coding, size = Tally(), 0.0, 1e-9, 0
    for one in load_documents(given.split, given.texts):
        start = time.perf_counter()
        read = reader.read(one.document)
        reading += time.perf_counter() - start
        resolved = resolve(one.document, read, known)
        start = time.perf_counter()
        coded = code(resolved, codebook)
        coding += time.perf_counter() - start
        size += len(one.document.text.split())
        tally.add(one, list(coded.claims))
    speed = {"articles_per_s": size / 600 / coding, "speed_to_reading": reading / coding}
    figures = tally.figures() | speed
    if given.json:
        print(json.dumps({name: round(value, 4) for name, value in figures.items()}))
    else:
        for frame in Frame:
            f = frame.value
            print(
                f"{f:<15} gold {tally.gold[f]:4d} found {tally.hit[f]:4d}"
                f" | made {tally.made[f]:4d} good {tally.good[f]:4d}"
            )
        print("  ".join(f"{name} {value:.3f}" for name, value in figures.items()))
    for shown, lines in ((given.misses, tally.missed), (given.extra, tally.extra)):
        for line in lines:
            if shown and (shown == "all" or line.startswith(shown)):
                print(line.replace("\n", " "))
    if given.check:
        enforce(figures, HERE / "baseline.json")


if __name__ == "__main__":
    main()
