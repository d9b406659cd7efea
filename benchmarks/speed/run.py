"""How many articles a second, and which stage takes its share of the time?

Usage: run.py --data DIR [--articles N] [--json]

DIR holds `polnear/data/*/text/*.txt` (any folder of .txt files will do: --texts DIR). Each stage
is timed over the same articles in one process with one thread, then the whole of `whence add`
with one process a core; the gate looks at shares and at the ratio of the two, never at seconds.
"""

import argparse
import json
import tempfile
import time
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from whence.claims import code
from whence.ingest import Ingested, find_sources, isolated
from whence.model.document import Document
from whence.pipeline import AddOptions, ToolsSpec, add, load_tools
from whence.pipeline.weighing import weigh_case
from whence.resolve import resolve
from whence.store import Case, MadeWith
from whence.weigh import question_keys


def main() -> None:
    """Time the stages and print articles a second and shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    texts = find_texts(arguments.texts or arguments.data, arguments.articles)
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles"
        articles.mkdir()
        for number, text in enumerate(texts):
            (articles / f"{number:05}.txt").write_text(text, encoding="utf-8")
        stages = time_stages(articles, Path(folder) / "stages.whence")
        whole_s = time_whole(articles, Path(folder) / "whole.whence")
    report(texts, stages, whole_s, as_json=arguments.json)


def find_texts(folder: Path, count: int) -> list[str]:
    """`count` texts of more than 150 words, cut at 600 words; repeated if there are too few."""
    paths = sorted(folder.rglob("*.txt"))
    words = (path.read_text(encoding="utf-8", errors="replace") for path in paths)
    texts = [" ".join(text.split(" ")[:600]) for text in words if len(text.split()) > 150]
    if not texts:
        raise SystemExit(f"no texts of more than 150 words under {folder}")
    return [f"{texts[i % len(texts)]}\n\nItem {i}." for i in range(count)]


def time_stages(articles: Path, case_path: Path) -> Counter[str]:
    """Seconds each stage takes for all articles, in one process."""
    spent: Counter[str] = Counter()

    def timed(stage: str, start: float) -> float:
        now = time.perf_counter()
        spent[stage] += now - start
        return now

    tools = load_tools(ToolsSpec(threads=1))
    clock = time.perf_counter()
    ingested: list[Ingested] = list(
        isolated(list(find_sources([str(articles)])), datetime.now(UTC))
    )
    documents: list[Document] = [
        document for each in ingested for document in each.documents
    ]
    clock = timed("ingest", clock)
    with Case.open_or_create(case_path) as case:
        run = case.start_run("speed", "0", tools.reader.name)
        for document in documents:
            clock = time.perf_counter()
            reading = tools.reader.read(document)
            clock = timed("read", clock)
            resolved = resolve(document, reading, tools.knowledge)
            clock = timed("resolve", clock)
            coded = code(resolved, tools.codebook)
            clock = timed("claims", clock)
            actors = tuple({actor.id: actor for actor in resolved.actors}.values())
            keys = question_keys(coded.claims, {document.id: document.opening})
            made_with = MadeWith(tools.reader.name, tools.codebook.hash, actors, keys)
            case.add_article(document, coded, made_with, run)
            clock = timed("store", clock)
        weigh_case(case, run)
        timed("weigh", clock)
    return spent


def time_whole(articles: Path, case_path: Path) -> float:
    """Seconds `whence add` takes for all articles, with one process a core."""
    options = replace(AddOptions(), workers=None)
    start = time.perf_counter()
    with Case.open_or_create(case_path) as case:
        add(case, [str(articles)], options)
    return time.perf_counter() - start


def report(
    texts: list[str], stages: Counter[str], whole_s: float, *, as_json: bool
) -> None:
    """Print articles a second and the share of each stage."""
    count, words = len(texts), sum(len(text.split()) for text in texts)
    total_s = sum(stages.values())
    figures = {
        "articles": count,
        "words_per_article": round(words / count),
        "one_process_articles_per_s": round(count / total_s, 2),
        "whole_articles_per_s": round(count / whole_s, 2),
        "gain_of_processes": round(total_s / whole_s, 2),
        "shares": {stage: round(s / total_s, 3) for stage, s in stages.most_common()},
    }
    if as_json:
        print(json.dumps(figures))
        return
    print(f"{count} articles of {figures['words_per_article']} words")
    print(f"one process: {figures['one_process_articles_per_s']} articles/s")
    print(
        f"whence add:  {figures['whole_articles_per_s']} articles/s ({figures['gain_of_processes']}×)"
    )
    for stage, seconds in stages.most_common():
        print(f"  {stage:<8} {seconds / total_s:6.1%}  {count / seconds:8.1f} articles/s")


if __name__ == "__main__":
    main()
