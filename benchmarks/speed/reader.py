"""How fast is the reader, what does it cost to start, and how does the naive way compare?

Usage: reader.py --data DIR [--articles N] [--rounds N] [--json]

DIR holds texts as `run.py` wants them. Words are what white space parts. Whole readings are
timed: tokenising, all heads, decoding. The naive way is timed where torch, transformers and onnx
are installed, in turns with the reader, so that both meet the same machine; ratios are medians.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.speed import naive
from benchmarks.speed.run import find_texts

from whence.ingest import RawSource, read_source
from whence.model.document import Document
from whence.read import load_reader
from whence.read.checksums import WEIGHTS
from whence.read.reader import TrainedReader

NAIVE_SHARE = 8  # the naive way reads one article in so many; nobody should wait for more


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only-read", type=int, metavar="THREADS", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    documents = make_documents(find_texts(arguments.data, arguments.articles))
    if arguments.only_read:
        read_all(load_reader(threads=arguments.only_read), documents)
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return
    figures: dict[str, Any] = {"articles": len(documents), "words": words_in(documents)}
    figures |= start_figures()
    figures |= memory_figures(arguments)
    figures |= speed_figures(documents, arguments.rounds)
    if naive.is_possible():
        figures |= naive_figures(documents, arguments.rounds)
    report(figures, as_json=arguments.json)


def make_documents(texts: Sequence[str]) -> list[Document]:
    """The texts as ingest makes documents of them."""
    now = datetime.now(UTC)
    sources = [RawSource("text", "typed text", "text/plain", typed=text) for text in texts]
    return [one for source in sources for one in read_source(source, now).documents]


def words_in(documents: Sequence[Document]) -> int:
    """Words of all documents."""
    return sum(len(document.text.split()) for document in documents)


def read_all(reader: TrainedReader, documents: Sequence[Document]) -> float:
    """Words a second."""
    start = time.perf_counter()
    for document in documents:
        reader.read(document)
    return words_in(documents) / (time.perf_counter() - start)


def start_figures(times: int = 5) -> dict[str, float]:
    """Seconds to import the package, and to import and load the reader, in a fresh process."""
    found = {}
    for name, code in (
        ("import_s", "import whence"),
        ("load_s", "from whence.read import load_reader; load_reader(threads=1)"),
    ):
        timed = (
            f"import time; s = time.perf_counter(); {code}; print(time.perf_counter() - s)"
        )
        runs = [printed("-c", timed) for _ in range(times)]
        found[name] = round(median(runs), 3)
    return found


def memory_figures(arguments: argparse.Namespace) -> dict[str, int]:
    """Peak memory in MB of processes that do nothing but read the articles."""
    texts = ("--data", str(arguments.data), "--articles", str(arguments.articles))
    return {
        f"peak_mb_{threads}_threads": round(
            printed("-m", "benchmarks.speed.reader", "--only-read", str(threads), *texts)
        )
        for threads in (1, 2)
    }


def printed(*command: str) -> float:
    """The number that a fresh Python prints."""
    run = subprocess.run([sys.executable, *command], capture_output=True, check=True, text=True)  # noqa: S603 # fmt: skip
    return float(run.stdout)


def speed_figures(documents: Sequence[Document], rounds: int) -> dict[str, int]:
    """Words a second with one thread, two threads, and two processes of one thread."""
    one, two = load_reader(threads=1), load_reader(threads=2)
    found: dict[str, list[float]] = {
        "one_thread": [],
        "two_threads": [],
        "two_processes": [],
    }
    with get_context("spawn").Pool(2, _prepare) as pool:
        pool.map(_read_one, documents[:4], chunksize=1)  # both have loaded and warmed up
        for reader in (one, two):
            reader.read(documents[0])
        for _ in range(rounds):
            found["one_thread"].append(read_all(one, documents))
            found["two_threads"].append(read_all(two, documents))
            start = time.perf_counter()
            pool.map(_read_one, documents, chunksize=1)
            found["two_processes"].append(
                words_in(documents) / (time.perf_counter() - start)
            )
    return {f"words_per_s_{name}": round(median(each)) for name, each in found.items()}


_READER: list[TrainedReader] = []


def _prepare() -> None:
    _READER[:] = [load_reader(threads=1)]


def _read_one(document: Document) -> int:
    return len(_READER[0].read(document).words)


def naive_figures(documents: Sequence[Document], rounds: int) -> dict[str, float]:
    """How many times as fast as the naive way, by threads and by its passes."""
    found = {}
    few = documents[::NAIVE_SHARE]
    texts = [document.text for document in few]
    for threads in (1, 2):
        reader, slow = load_reader(threads=threads), naive.make_naive(WEIGHTS, threads)
        slow(texts[:1], 1)
        for passes, name in ((1, "one_pass"), (len(naive.TASKS), "pass_per_task")):
            ratios, speeds = [], []
            for _ in range(rounds):
                start = time.perf_counter()
                slow(texts, passes)
                speeds.append(words_in(few) / (time.perf_counter() - start))
                ratios.append(read_all(reader, few) / speeds[-1])
            key = f"naive_{name}_{threads}_threads"
            found[f"words_per_s_{key}"] = round(median(speeds))
            found[f"times_as_fast_as_{key}"] = round(median(ratios), 1)
    return found


def report(figures: dict[str, Any], *, as_json: bool) -> None:
    """Print the figures, one a line or as one object."""
    if as_json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:<48} {value:>10,}")


if __name__ == "__main__":
    main()
