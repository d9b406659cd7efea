"""How much of an article's body, and how little else, ingest gets out of a web page."""

import argparse
import gzip
import json
import random
import re
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from trafilatura import extract

from whence.ingest.assembly import document_of
from whence.ingest.errors import UnreadableContentError
from whence.ingest.formats import parse_content
from whence.ingest.source import DEFAULT_LIMITS, Loaded, RawSource
from whence.model.document import PartKind

sys.path.insert(0, str(Path(__file__).parents[1]))
from gate import enforce

SET_NAME = "article_extraction_scrapinghub"
SHINGLE_WORDS = 4
RESAMPLES = 1000
NOW = datetime(2026, 1, 1, tzinfo=UTC)
# The ground truth marks the body only: no headline, no captions.
OUTSIDE = frozenset({PartKind.HEADLINE, PartKind.CAPTION, PartKind.SOURCE_LINE})
WORDS = re.compile(r"\w+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Match:
    """Share of one page's shingles found by both, by the extractor only, by the truth only."""

    both: float
    extra: float
    missed: float


def shingles_of(text: str) -> Counter[tuple[str, ...]]:
    """Runs of four words with how often each stands in `text`; all of a shorter text is one."""
    words = WORDS.findall(text)
    last = max(1, len(words) - SHINGLE_WORDS + 1)
    runs = (tuple(words[i : i + SHINGLE_WORDS]) for i in range(last))
    return Counter(run for run in runs if run)


def match_of(truth: str, found: str) -> Match:
    """How `found` compares with `truth`, every page weighing the same."""
    wanted, got = shingles_of(truth), shingles_of(found)
    both = sum((wanted & got).values())
    extra, missed = sum((got - wanted).values()), sum((wanted - got).values())
    total = both + extra + missed
    return Match(both / total, extra / total, missed / total) if total else Match(0, 0, 0)


def score_of(matches: list[Match]) -> dict[str, float]:
    """Precision, recall and F1 over all pages."""
    both = sum(match.both for match in matches)
    extra = sum(match.extra for match in matches)
    missed = sum(match.missed for match in matches)
    precision = both / (both + extra) if both + extra else 0.0
    recall = both / (both + missed) if both + missed else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"f1": f1, "precision": precision, "recall": recall}


def spread_of(matches: list[Match]) -> float:
    """Standard deviation of F1 over resampled sets of pages."""
    dice = random.Random(13)  # noqa: S311 -- a bootstrap, not a secret
    scores = [
        score_of(dice.choices(matches, k=len(matches)))["f1"] for _ in range(RESAMPLES)
    ]
    mean = sum(scores) / len(scores)
    return (sum((score - mean) ** 2 for score in scores) / len(scores)) ** 0.5


def whence_body(page: bytes) -> str:
    """The body as ingest has it."""
    source = RawSource("page.html", "page.html", "text/html")
    loaded = Loaded(page, "text/html")
    try:
        (draft,) = parse_content(loaded).drafts
        document = document_of(draft, source, loaded, NOW, DEFAULT_LIMITS)
    except UnreadableContentError:
        return ""
    parts = (part for part in document.parts if part.kind not in OUTSIDE)
    return "\n".join(part.span.of(document.text) for part in parts)


def trafilatura_body(page: bytes) -> str:
    """The body as trafilatura has it with its defaults, comments off."""
    return extract(page.decode(), include_comments=False) or ""


def load(folder: Path) -> tuple[dict[str, bytes], dict[str, str], str]:
    """Pages and true bodies by id, and a hash over both."""
    raw = (folder / "ground-truth.json").read_bytes()
    truth = {key: case["articleBody"] for key, case in sorted(json.loads(raw).items())}
    pages = {
        key: gzip.decompress((folder / "html" / f"{key}.html.gz").read_bytes())
        for key in truth
    }
    digest = sha256(raw)
    for key in sorted(pages):
        digest.update(pages[key])
    return pages, truth, digest.hexdigest()


def main() -> None:
    """Print both extractors' scores; with ``--out`` also one line per page."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--json", action="store_true")
    arguments.add_argument("--gate", action="store_true", help="fail below the floors")
    arguments.add_argument("--out", type=Path, help="file for one JSON line per page")
    options = arguments.parse_args()
    pages, truth, digest = load(options.data / SET_NAME)
    report: dict[str, object] = {"cases": len(pages), "inputs_sha256": digest}
    lines: list[str] = []
    figures: dict[str, float] = {}
    for name, body in (("whence", whence_body), ("trafilatura", trafilatura_body)):
        start_s = time.perf_counter()
        found = {key: body(page) for key, page in pages.items()}
        elapsed_s = time.perf_counter() - start_s
        matches = {key: match_of(truth[key], found[key]) for key in pages}
        score = score_of(list(matches.values()))
        figures |= {f"{name}:{measure}": value for measure, value in score.items()}
        figures[f"{name}:spread"] = spread_of(list(matches.values()))
        figures[f"{name}:pages_per_s"] = len(pages) / elapsed_s
        lines += [
            json.dumps({"by": name, "page": key, **asdict(match)})
            for key, match in matches.items()
        ]
    report["figures"] = {name: round(value, 4) for name, value in figures.items()}
    if options.out:
        options.out.write_text("\n".join(lines) + "\n")
    print(json.dumps(report, indent=2) if options.json else _table(len(pages), figures))
    if options.gate:
        enforce(figures, Path(__file__).with_name("baseline.json"))


def _table(count: int, figures: dict[str, float]) -> str:
    rows = [f"{count} pages          F1             precision  recall  pages/s"]
    for name in ("whence", "trafilatura"):
        f1, spread = figures[f"{name}:f1"], figures[f"{name}:spread"]
        rows.append(
            f"{name:<18} {f1:.3f} ± {spread:.3f}  {figures[f'{name}:precision']:.3f}"
            f"      {figures[f'{name}:recall']:.3f}   {figures[f'{name}:pages_per_s']:.0f}"
        )
    return "\n".join(rows)


if __name__ == "__main__":
    main()
