"""How much of what careful readers code in whole, unseen articles is found, and how well?

Usage: python -m benchmarks.articles.run [--split dev|test] [--misses] [--json] [--gate]
       python -m benchmarks.articles.run --folder DIR    (texts, articles.csv and gold.jsonl of one's own)
"""

import argparse
import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.claims.run import alike, words
from benchmarks.gate import enforce

from whence.ingest import SidecarFacts
from whence.model.claim import Claim
from whence.model.value_json import figures_record
from whence.pipeline.article import ToolsSpec
from whence.pipeline.single import read_text

HERE = Path(__file__).parent
HALF = 0.5
# In these the speaker fills a role and is no hop.
SPEAKERS = {"reaction": "actor", "commitment": "by", "responsibility": "actor"}
COUNTS = frozenset(
    "low high killed wounded missing captured displaced attacks n total".split()
)
Gold = Mapping[str, object]


@dataclass(frozen=True)
class Verdict:
    """How the best claim for a coded one does."""

    roles: tuple[tuple[str, bool], ...]
    chain: bool
    polarity: bool

    @property
    def whole(self) -> bool:
        """Every role and hop right."""
        return self.chain and self.polarity and all(right for _, right in self.roles)

    @property
    def points(self) -> int:
        """What is right of it."""
        return sum(right for _, right in self.roles) + self.chain + self.polarity


def same_frame(gold: Gold, claim: Claim) -> bool:
    """A forecast may keep the frame foretold; a statement may have found a frame of its own."""
    if gold["frame"] == "forecast":
        wording = claim.wording
        hedged = wording.tense == "future" or bool(wording.hedges)
        return claim.frame.value == "forecast" or hedged
    return gold["frame"] in {claim.frame.value, "statement"}


def covers(gold: Gold, claim: Claim) -> bool:
    """Whether a claim's words hold half of the coded ones, or lie well inside them."""
    want, said = set(words(str(gold["span"]))), set(words(claim.quote))
    both = len(want & said)
    inside = len(said) > 2 and both >= 0.8 * len(said) and both >= 0.3 * len(want)
    return both >= HALF * len(want) or inside


def fillers(claim: Claim, role: str) -> list[str]:
    """Every word and name that fills a role."""
    found = [
        text
        for one in claim.roles
        if one.name == role
        for filler in one.fillers
        for text in (filler.text, filler.name)
    ]
    if role == "place":
        found += [text for one in claim.where for text in (one.text, one.name)]
    if role in COUNTS:
        said = figures_record(claim.figures).get(role)
        found = [_number(one) for one in (*found, str(said or ""))]
    if role == "about":
        found += fillers(claim, "term") + fillers(claim, "to")
    return found


def _number(text: str) -> str:
    plain = text.replace(",", "").lstrip("≥≤~")
    return plain.removesuffix(".0")


def right(names: Sequence[str], said: Sequence[str]) -> bool:
    """Whether one acceptable name and one said hold one another."""
    return any(alike(name, said) for name in names)


def right_chain(gold: Gold, claim: Claim) -> bool:
    """Every hop there in order, with one more at most."""
    want = gold["chain"]
    assert isinstance(want, list)
    hops = [[*one.name, one.text, one.document] for one in claim.chain]
    speaker = SPEAKERS.get(claim.frame.value)
    if gold["frame"] == "statement" and speaker:
        hops.append(fillers(claim, speaker))
    if not want:
        return not hops
    at = 0
    for hop in hops:
        if at < len(want) and right(want[at], [one for one in hop if one]):
            at += 1
    return at == len(want) and len(hops) <= len(want) + 1


def judge(gold: Gold, claim: Claim) -> Verdict:
    """Roles, chain and polarity of one claim against a coded one."""
    every = [t for r in claim.roles for f in r.fillers for t in (f.text, f.name)]
    coded = gold["roles"]
    assert isinstance(coded, dict)
    loose = gold["frame"] == "forecast"
    roles = tuple(
        (name, right(names, every if loose or name == "topic" else fillers(claim, name)))
        for name, names in coded.items()
        if any(names)
    )
    denies = claim.wording.polarity.value != "affirmed" or claim.kind == "denied"
    return Verdict(roles, right_chain(gold, claim), denies or not gold.get("polarity"))


def read_folder(folder: Path) -> Iterator[tuple[Gold, Verdict | None]]:
    """Each coded claim with the verdict on the best claim made for it, if any."""
    with (folder / "articles.csv").open(encoding="utf-8") as file:
        facts = {row["path"]: row for row in csv.DictReader(file)}
    rows = map(json.loads, (folder / "gold.jsonl").read_text("utf-8").splitlines())
    coded: dict[str, list[Gold]] = {}
    for row in rows:
        coded.setdefault(str(row["doc"]), []).append(row)
    for name, golds in coded.items():
        text = (folder / f"{name}.txt").read_text(encoding="utf-8")
        known = facts.get(f"{name}.txt", {})
        sidecar = SidecarFacts(
            outlet=known.get("outlet", ""), title=known.get("title", ""),
            published=known.get("published", ""),
        )  # fmt: skip
        claims = [
            claim
            for article in read_text(text, ToolsSpec(threads=1), sidecar)
            for claim in article.coded.claims
        ]
        for gold in golds:
            fit = [c for c in claims if same_frame(gold, c) and covers(gold, c)]
            verdicts = [judge(gold, one) for one in fit]
            yield gold, max(verdicts, key=lambda one: one.points, default=None)


def figures_of(folder: Path, *, misses: bool = False) -> dict[str, float]:
    """Shares of coded claims found and whole; of roles and chains right among the found."""
    found: list[Verdict] = []
    total = 0
    for gold, verdict in read_folder(folder):
        total += 1
        if verdict is not None:
            found.append(verdict)
        if misses and (verdict is None or not verdict.whole):
            wrong = "" if verdict is None else [n for n, ok in verdict.roles if not ok]
            state = "MISSED" if verdict is None else f"PARTLY {wrong} {verdict.chain}"
            print(f"{gold['doc']} {gold['frame']} {state}: {gold['span']}")
    roles = [ok for one in found for _, ok in one.roles]
    return {
        "coded": total,
        "found": len(found) / max(total, 1),
        "roles": sum(roles) / max(len(roles), 1),
        "chain": sum(one.chain for one in found) / max(len(found), 1),
        "whole": sum(one.whole for one in found) / max(total, 1),
    }


def main() -> None:
    """Measure, print, and hold the floors if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--gate", action="store_true")
    given = parser.parse_args()
    figures = figures_of(given.folder or HERE / given.split, misses=given.misses)
    if given.json:
        print(json.dumps(figures))
    else:
        print("  ".join(f"{name} {value:.3f}" for name, value in figures.items()))
    if given.gate:
        named = {f"{given.split} {name}": value for name, value in figures.items()}
        enforce(named, HERE / f"baseline_{given.split}.json")


if __name__ == "__main__":
    main()
