"""Draws claims from real text to be judged, evenly over frames.

Usage: python -m benchmarks.precision.sample --data DIR --seed N --n 200 --sheet FILE [--fresh]

The sheet holds words of the texts: keep it outside the repository. `sheet.jsonl` beside it
holds the rows that verdicts are added to.
"""

import argparse
import json
import math
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.precision.claims_of import row_of
from benchmarks.precision.texts import USUAL, WIDER, Text, conflict_texts, digest

from whence.ingest import SidecarFacts
from whence.model.claim import Claim
from whence.pipeline.article import Article, ToolsSpec
from whence.pipeline.single import read_text

DOCUMENTS = 80
VERDICTS = Path(__file__).parent / "verdicts.jsonl"
Drawn = tuple[Text, Article, Claim]


def main() -> None:
    """Read, draw, write the sheet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--n", type=int, default=200)
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--sheet", type=Path, required=True)
    parser.add_argument(
        "--fresh", action="store_true", help="only documents of which no claim was judged"
    )
    parser.add_argument(
        "--wider", action="store_true", help="texts that tell less of conflict too"
    )
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - a sample, not a secret
    texts = conflict_texts(given.data, WIDER if given.wider else USUAL)
    if given.fresh:
        seen = {row.get("document") for row in map(json.loads, VERDICTS.open())}
        texts = [text for text in texts if text.name not in seen]
    picked = chance.sample(texts, min(given.documents, len(texts)))
    pool: dict[str, list[Drawn]] = defaultdict(list)
    for one in read_all(picked):
        pool[one[2].frame.value].append(one)
    shares = allot({frame: len(rows) for frame, rows in pool.items()}, given.n)
    drawn = [row for f in sorted(pool) for row in chance.sample(pool[f], shares[f])]
    write(
        drawn, given.sheet, given.seed, {frame: len(rows) for frame, rows in pool.items()}
    )


def read_all(texts: list[Text]) -> Iterator[Drawn]:
    """Every claim of every text, as the shipped pipeline makes them."""
    for text in texts:
        facts = SidecarFacts(published=text.published)
        for article in read_text(text.text, ToolsSpec(threads=1), facts):
            for claim in article.coded.claims:
                yield text, article, claim


def allot(sizes: dict[str, int], n: int) -> dict[str, int]:
    """How many of each frame: by the square root of how many there are."""
    free, left = dict(sizes), n
    shares: dict[str, int] = dict.fromkeys(sizes, 0)
    while left > 0 and any(free.values()):
        roots = {frame: math.sqrt(sizes[frame]) for frame, size in free.items() if size}
        total, before = sum(roots.values()), left
        for frame, root in sorted(roots.items()):
            more = min(free[frame], left, max(1, round(before * root / total)))
            shares[frame] += more
            free[frame] -= more
            left -= more
    return shares


def write(drawn: list[Drawn], sheet: Path, seed: int, pool: dict[str, int]) -> None:
    """The sheet to read and the rows to judge."""
    rows, pages = [], []
    for number, (text, article, claim) in enumerate(drawn):
        key = f"{seed}-{number:03}"
        row = row_of(text.name, digest(article.document.text), claim)
        rows.append({"id": key, "round": seed, **row})
        pages.append(page(key, article.document.text, claim))
    sheet.write_text("\n\n".join(pages), encoding="utf-8")
    lines = [json.dumps({"round": seed, "pool": pool})] + [json.dumps(row) for row in rows]
    sheet.with_suffix(".jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def page(key: str, text: str, claim: Claim) -> str:
    """One claim for a judge: what was read, in the words around it."""
    start = max(0, claim.sentence.start - 220)
    before = " ".join(text[start : claim.sentence.start].split())
    inside = " ".join(claim.sentence.of(text).split())
    roles = "; ".join(
        f"{role.name}=" + " + ".join(shown(one.text, one.name) for one in role.fillers)
        for role in claim.roles
    )
    chain = " <- ".join(
        f"{hop.text!r}={'|'.join(hop.name)} {hop.document}" for hop in claim.chain
    )
    wording = claim.wording
    marks = " ".join(
        [wording.polarity.value, wording.tense or "-", *(h.text for h in wording.hedges)]
        + (["conditional"] if wording.conditional else [])
    )
    return (
        f"#{key} {claim.frame.value}.{claim.kind} [{claim.made_by.rule}: "
        f"{claim.made_by.trigger}] {claim.extraction:.2f}\n  ({before}) **{inside}**\n"
        f"  > {claim.quote}\n  {roles}\n  chain: {chain or '-'}   {marks}"
    )


def shown(text: str, name: str) -> str:
    """A filler's words and what they stand for where that differs."""
    return text if text == name else f"{text} (= {name})"


if __name__ == "__main__":
    main()
