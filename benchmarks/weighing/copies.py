"""Families of copies among many articles: how long, how much memory, how many found."""

import argparse
import json
import random
import resource
import time
from collections.abc import Iterator

from benchmarks.weighing.gold import document_of
from benchmarks.weighing.telling import Article
from benchmarks.weighing.truth import FIRST_DAY

from whence.model.document import Document
from whence.weigh import families_of, find_candidates, measure, sketch_of

WORDS = 350
COPIED_SHARE = 0.3
# Most seconds and bytes that a hundred thousand articles may take.
LIMIT_S = 600.0
LIMIT_BYTES = 2 * 1024**3
_SOUNDS = (
    "ba",
    "de",
    "fi",
    "go",
    "lu",
    "mi",
    "ne",
    "po",
    "ra",
    "su",
    "te",
    "vo",
    "ka",
    "zi",
)


def article(number: int) -> Article:
    """Article `number` of an endless series; three in ten copy an earlier one."""
    rng = random.Random(number)  # noqa: S311 - no secret
    copied = number > 10 and rng.random() < COPIED_SHARE
    source = number - 1 - rng.randrange(10) if copied else number
    words = _prose(source)
    if copied and _prose_is_own(source):
        words = words[: int(len(words) * rng.uniform(0.6, 1.0))] + _prose(number)[:20]
    elif copied:
        words = _prose(number)
    text = " ".join(words)
    return Article(f"{number:06}.txt", f"Outlet {number % 97}", FIRST_DAY, ((text, None),))


def _prose_is_own(number: int) -> bool:
    rng = random.Random(number)  # noqa: S311 - no secret
    return not (number > 10 and rng.random() < COPIED_SHARE)


def _prose(number: int) -> list[str]:
    rng = random.Random(f"words {number}")  # noqa: S311 - no secret
    return ["".join(rng.choices(_SOUNDS, k=3)) for _ in range(WORDS)]


def documents(count: int) -> Iterator[Document]:
    """The first `count` articles, made as they are asked for."""
    return (document_of(article(number)) for number in range(count))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--gate", action="store_true", help="hold the limits")
    options = parser.parse_args()
    spent, sketches = 0.0, []
    ids: dict[str, int] = {}
    for number, document in enumerate(documents(options.articles)):
        began = time.monotonic()
        sketches.append(sketch_of(document))
        spent += time.monotonic() - began
        ids[document.id] = number
    began = time.monotonic()
    candidates = find_candidates(sketches)
    spent += time.monotonic() - began
    pairs = []
    # A case would read them from its file; here they are made again.
    for first, second in candidates:
        two = document_of(article(ids[first])), document_of(article(ids[second]))
        began = time.monotonic()
        pair = measure(*two)
        spent += time.monotonic() - began
        pairs += [pair] if pair else []
    began = time.monotonic()
    families = families_of(sketches, pairs)
    spent += time.monotonic() - began
    found = sum(len(family.members) - 1 for family in families)
    planted = sum(_copies(number) for number in range(options.articles))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    figures = {"seconds": round(spent, 1), "peak_mib": memory // 1024**2,
               "copies_planted": planted, "copies_found": found}  # fmt: skip
    print(json.dumps({"articles": options.articles, "figures": figures}) if options.json else
          f"{options.articles} articles: {spent:.0f} s, {memory / 1024**2:.0f} MiB at most, "
          f"{found} of {planted} copies found")  # fmt: skip
    if options.gate and (spent > LIMIT_S or memory > LIMIT_BYTES):
        raise SystemExit("over the limit")


def _copies(number: int) -> bool:
    rng = random.Random(number)  # noqa: S311 - no secret
    if not (number > 10 and rng.random() < COPIED_SHARE):
        return False
    return _prose_is_own(number - 1 - rng.randrange(10))


if __name__ == "__main__":
    main()
