"""How well are time expressions found and placed?"""

import argparse
import html
import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from whence.resolve.dates import find_time_phrases

sys.path.insert(0, str(Path(__file__).parents[1]))
from gate import enforce

MEANTIME_SENTENCES = 5  # only so many after the headline are annotated
HERE = Path(__file__).parent
TIMEX = re.compile(r"<TIMEX3([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
RECURRING = re.compile(
    r"\b(?:every|each|daily|weekly|monthly|yearly|annually|hourly|quarterly)\b"
)


@dataclass(frozen=True)
class Timex:
    """A time expression, gold or found."""

    start: int
    end: int
    text: str
    value: str
    type: str


@dataclass(frozen=True)
class Article:
    name: str
    text: str
    published: date | None
    gold: tuple[Timex, ...]


def tempeval(data: Path, split: str) -> Iterator[Article]:
    """Articles of TempEval-3; everything outside its training folder is the test part."""
    for path in sorted((data / "tempeval3").rglob("*.tml")):
        if ("Training" in path.parts) == (split == "dev"):
            yield timeml(path)


def timeml(path: Path) -> Article:
    source = path.read_text(encoding="utf-8", errors="replace")
    body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.DOTALL)
    created = re.search(r"<DCT>.*?value=\"([^\"]*)\"", source, re.DOTALL)
    gold, text, at = [], "", 0
    inner = body.group(1) if body else ""
    for match in TIMEX.finditer(inner):
        text += plain(inner[at : match.start()])
        words = plain(match.group(2))
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', match.group(1)))
        gold.append(
            Timex(
                len(text),
                len(text) + len(words),
                words,
                attributes["value"],
                attributes["type"],
            )
        )
        text += words
        at = match.end()
    return Article(
        path.name,
        text + plain(inner[at:]),
        day_of(created and created.group(1)),
        tuple(gold),
    )


def plain(source: str) -> str:
    return html.unescape(TAG.sub("", source))


def day_of(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def meantime(data: Path, split: str) -> Iterator[Article]:
    """MEANTIME; every tenth article is the test part."""
    paths = sorted((data / "meantime_wikinews" / "intra-doc_annotation").rglob("*.xml"))
    for number, path in enumerate(paths):
        if (number % 10 == 9) == (split == "test"):
            yield cat_article(path)


def cat_article(path: Path) -> Article:
    root = ElementTree.parse(path).getroot()  # noqa: S314
    text, spans = "", {}
    for token in root.iter("token"):
        if int(token.get("sentence") or 0) > MEANTIME_SENTENCES:
            break
        word = token.text or ""
        spans[token.get("t_id")] = (len(text), len(text) + len(word))
        text += word + " "
    gold, published = [], None
    for timex in root.iter("TIMEX3"):
        ids = [anchor.get("t_id") for anchor in timex.iter("token_anchor")]
        anchors = [spans[name] for name in ids if name in spans]
        value = timex.get("value") or ""
        if timex.get("functionInDocument") == "CREATION_TIME":
            published = published or day_of(value)
        if anchors:
            start, end = min(anchors)[0], max(anchors)[1]
            gold.append(Timex(start, end, text[start:end], value, timex.get("type") or ""))
    return Article(path.name, text, published, tuple(sorted(gold, key=lambda g: g.start)))


SETS = {"tempeval3": tempeval, "meantime": meantime}


def found_in(article: Article) -> list[Timex]:
    return [
        Timex(
            when.span.start,
            when.span.end,
            when.text,
            when.value,
            type_of(when.value, when.text),
        )
        for when in find_time_phrases(article.text, article.published)
        if when.span is not None
    ]


def type_of(value: str, text: str) -> str:
    if RECURRING.search(text.lower()) or value.startswith("XXXX-W"):
        return "SET"
    if value.startswith("P") and not value.endswith("_REF"):
        return "DURATION"
    return "TIME" if "T" in value and value[:1].isdigit() else "DATE"


def pairs(gold: tuple[Timex, ...], found: list[Timex]) -> list[tuple[Timex, Timex]]:
    """Each gold expression with the first found one that shares a character and is free."""
    free, matched = list(found), []
    for wanted in gold:
        best = next(
            (f for f in free if f.start < wanted.end and wanted.start < f.end), None
        )
        if best is not None:
            free.remove(best)
            matched.append((wanted, best))
    return matched


def f1(right: int, found: int, gold: int) -> float:
    return 200 * right / (found + gold) if found + gold else 0.0


def measure(
    articles: list[Article],
) -> tuple[dict[str, float], list[tuple[str, Timex | None, Timex | None]]]:
    """Figures as the official scorer counts them, and every miss."""
    total = dict.fromkeys(("gold", "found", "strict", "relaxed", "value", "type"), 0)
    log: list[tuple[str, Timex | None, Timex | None]] = []
    for article in articles:
        found = found_in(article)
        matched = pairs(article.gold, found)
        total["gold"] += len(article.gold)
        total["found"] += len(found)
        total["relaxed"] += len(matched)
        for wanted, best in matched:
            total["strict"] += (wanted.start, wanted.end) == (best.start, best.end)
            total["type"] += wanted.type == best.type
            total["value"] += wanted.value == best.value
            if wanted.value != best.value:
                log.append(("value", wanted, best))
        log += [
            ("missed", w, None)
            for w in article.gold
            if w not in {pair[0] for pair in matched}
        ]
        log += [
            ("spurious", None, f) for f in found if f not in {pair[1] for pair in matched}
        ]
    figures = {
        name: round(f1(total[name], total["found"], total["gold"]), 2)
        for name in ("strict", "relaxed", "value", "type")
    }
    return figures | {"gold": total["gold"], "found": total["found"]}, log


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="directory with the data sets"
    )
    parser.add_argument("--split", choices=("dev", "test"), default="dev")
    parser.add_argument("--set", choices=tuple(SETS), default="tempeval3")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--misses", action="store_true", help="print every miss")
    parser.add_argument("--gate", action="store_true", help="fail below the floors")
    options = parser.parse_args()
    articles = list(SETS[options.set](options.data, options.split))
    began = time.perf_counter()
    figures, log = measure(articles)
    words = sum(len(article.text.split()) for article in articles)
    figures |= {
        "articles": len(articles),
        "words_per_second": round(words / (time.perf_counter() - began)),
    }
    if options.misses:
        for kind, wanted, best in log:
            print(kind, repr(wanted.text) if wanted else "-", wanted.value if wanted else "-",
                  repr(best.text) if best else "-", best.value if best else "-", sep="\t")  # fmt: skip
    named = {
        f"{options.set}:{options.split}:{name}": value for name, value in figures.items()
    }
    print(json.dumps(named, indent=None if options.json else 2))
    if options.gate:
        enforce(named, HERE / "baseline.json")


if __name__ == "__main__":
    main()
