"""Planted worlds: is what was hidden found again, from true claims and from text?"""

import argparse
import csv
import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from benchmarks.gate import enforce
from benchmarks.weighing.gold import claims_of, document_of
from benchmarks.weighing.scores import Scores
from benchmarks.weighing.telling import World, make_world, sentence_of
from benchmarks.weighing.truth import Telling

from whence.model.claim import Claim
from whence.model.finding import Weighed
from whence.pipeline import add
from whence.pipeline.weighing import find_families_in
from whence.store import Case
from whence.store.findings import Findings
from whence.weigh import weigh

# Seeds and sizes. The end-to-end run takes fewer: every article has to be read.
ALONE = tuple((seed, (5, 10, 20, 40, 80, 120, 200)[seed % 7]) for seed in range(42))
END_TO_END = ((11, 5), (12, 20), (13, 60), (14, 40), (15, 40))
HERE = Path(__file__).parent


def score_alone(scores: Scores, world: World) -> None:
    """Weigh the claims a faultless reader would find."""
    documents = {article.name: document_of(article) for article in world.articles}
    told: dict[str, Telling] = {}
    claims, homes = [], {}
    for article in world.articles:
        for claim, telling in claims_of(article, documents[article.name]):
            claims.append(claim)
            told[claim.id], homes[claim.id] = telling, article.name
    names = {document.id: name for name, document in documents.items()}
    scores.add(world, weigh(documents.values(), claims), told, names, homes)


def score_texts(scores: Scores, world: World) -> float:
    """Read and weigh the articles; the share of planted sentences that became a claim."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(world, root / "articles")
        with Case.open_or_create(root / "world.whence") as case:
            add(case, [str(root / "articles")])
            names = {document.id: document.name for document in case.documents()}
            claims = list(case.claims())
            findings = Findings(case)
            weighed = Weighed(find_families_in(case), tuple(findings.questions()))
            texts = {document.name: document.text for document in case.documents()}
    told = match(world, claims, texts)
    homes = {claim.id: claim.document_name for claim in claims}
    scores.add(world, weighed, told, names, homes)
    planted = sum(telling is not None for a in world.articles for _, telling in a.sentences)
    return len(told) / planted


def write(world: World, folder: Path) -> None:
    """The articles as text files with their facts beside them."""
    folder.mkdir(parents=True)
    with (folder / "articles.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["path", "outlet", "title", "published"])
        for article in world.articles:
            (folder / article.name).write_text(article.text + "\n", encoding="utf-8")
            rows.writerow([article.name, article.outlet, "", article.day.isoformat()])


def match(
    world: World, claims: list[Claim], texts: Mapping[str, str]
) -> dict[str, Telling]:
    """For each planted sentence the first claim of its frame that stands in it."""
    inside: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        inside[claim.document_name].append(claim)
    told: dict[str, Telling] = {}
    for article in world.articles:
        for sentence, telling in article.sentences:
            if telling is None:
                continue
            start = texts.get(article.name, "").find(sentence)
            end = start + len(sentence)
            fitting = (
                claim.id
                for claim in inside[article.name]
                if claim.frame == telling.utterance.matter.frame
                and start <= claim.spans[0].start < end
                and claim.id not in told
            )
            found = next(fitting, None)
            if found:
                told[found] = telling
    return told


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--end-to-end", action="store_true", help="from text, with the reader"
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--gate", action="store_true", help="hold the floors")
    parser.add_argument("--show", type=int, metavar="SEED", help="print a world and stop")
    options = parser.parse_args()
    if options.show is not None:
        show(make_world(options.show, 12))
        return
    scores, began, shares, articles = Scores(), time.monotonic(), [], 0
    for seed, size in END_TO_END if options.end_to_end else ALONE:
        world = make_world(seed, size)
        articles += len(world.articles)
        if options.end_to_end:
            shares.append(score_texts(scores, world))
        else:
            score_alone(scores, world)
    prefix = "text " if options.end_to_end else "alone "
    figures = {prefix + name: value for name, value in scores.figures().items()}
    if shares:
        figures[prefix + "sentences read"] = sum(shares) / len(shares)
    report(figures, articles, time.monotonic() - began, as_json=options.json)
    if options.gate:
        name = "baseline_text.json" if options.end_to_end else "baseline.json"
        enforce(figures, HERE / name)


def report(
    figures: Mapping[str, float], articles: int, seconds: float, *, as_json: bool
) -> None:
    """The figures, for a program or for a person."""
    if as_json:
        print(json.dumps({"articles": articles, "figures": figures}))
        return
    print(f"Planted worlds ({articles} articles, {seconds:.0f} s)")
    for name, value in figures.items():
        print(f"  {name:28} {value:.3f}")


def show(world: World) -> None:
    """Every planted sentence of a world with the truth behind it."""
    for article in world.articles:
        print(
            f"\n{article.name}"
            + (f" (copy of {article.copy_of})" if article.copy_of else "")
        )
        for _, telling in article.sentences:
            if telling:
                truth = telling.utterance
                print(f"  {sentence_of(telling)}\n     {truth.matter.frame}: "
                      f"{telling.source} → {truth.answer}")  # fmt: skip


if __name__ == "__main__":
    main()
