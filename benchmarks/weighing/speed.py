"""How long one more article takes in a case of ten thousand: weighing only, nothing is read."""

import argparse
import json
import tempfile
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from benchmarks.weighing.gold import claims_of, document_of
from benchmarks.weighing.telling import Article, make_world

from whence.model.claim import Coded
from whence.model.ids import RunId
from whence.pipeline.weighing import weigh_case
from whence.store import Case, MadeWith
from whence.weigh import question_keys

WORLD_SIZE = 200
# Most seconds that one article may take.
LIMIT_S = 2.0


def articles(count: int) -> Iterable[Article]:
    """Planted articles of one world after another, each world in years of its own."""
    made = 0
    for seed in range(count):
        for article in make_world(seed, WORLD_SIZE).articles:
            if made == count:
                return
            made += 1
            day = article.day + timedelta(days=1500 * (seed % 50))
            yield replace(article, name=f"{seed:03}-{article.name}", day=day)


def write(case: Case, article: Article, run: RunId) -> None:
    """Keep an article with its claims as a run would."""
    document = document_of(article)
    claims = tuple(claim for claim, _ in claims_of(article, document))
    made_with = MadeWith("planted", "planted", (), question_keys(claims))
    case.add_article(document, Coded(claims), made_with, run)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--gate", action="store_true", help="hold the limit")
    options = parser.parse_args()
    *known, new = articles(options.articles + 1)
    with (
        tempfile.TemporaryDirectory() as folder,
        Case.open_or_create(Path(folder) / "big.whence") as case,
    ):
        run = case.start_run("add", "0", "planted")
        with case.writing():
            for article in known:
                write(case, article, run)
        whole_s = _timed(case, run)
        second = case.start_run("add", "0", "planted")
        write(case, new, second)
        one_s = _timed(case, second)
    figures = {"whole_s": round(whole_s, 2), "one_more_s": round(one_s, 2)}
    if options.json:
        print(json.dumps({"articles": options.articles, "figures": figures}))
    else:
        print(
            f"{options.articles} articles: all weighed in {whole_s:.1f} s, one more in {one_s:.2f} s"
        )
    if options.gate and one_s > LIMIT_S:
        raise SystemExit(f"one more article took {one_s:.2f} s; the limit is {LIMIT_S} s")


def _timed(case: Case, run: RunId) -> float:
    began = time.monotonic()
    weigh_case(case, run)
    return time.monotonic() - began


if __name__ == "__main__":
    main()
