"""Which place each name in a document means: the candidates weighed together."""

import csv
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from whence.model.place import Place
from whence.model.span import Span
from whence.resolve.gazetteer.place_features import (
    FEATURES,
    describe,
    describe_alone,
    nearness_to_home,
)
from whence.resolve.gazetteer.place_scene import Scene, make_scenes
from whence.resolve.gazetteer.place_support import far_fetched
from whence.resolve.gazetteer.places import PlaceCandidate, PlaceIndex

MIN_PROB = 0.08  # below this the best guess is one of many: better unknown
MIN_COUNTRY_PROB = 0.75  # but all the guesses may lie in one country
COUNTRY_PREC = 6
MIN_PROB_OF_TOWN = 0.02  # less belief does not tell where an outlet sits
MIN_HOME_MASS = 3.0  # towns, weighted by belief
MIN_HOME_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class ScoredPlace:
    """A candidate with its share of belief in this document."""

    candidate: PlaceCandidate
    prob: float


def resolve_places(
    index: PlaceIndex, text: str, spans: Sequence[Span], home: str = ""
) -> tuple[Place | None, ...]:
    """What each place name in a document stands for.

    Args:
        index: Where names are looked up.
        text: The document.
        spans: The place names in it, in text order.
        home: Where the outlet or dateline sits: an ISO 3166-1 alpha-2 country, with GeoNames'
            code of its division where known (``US.LA``); or empty.

    Returns:
        For each span a place, or `None` where the name is unknown or nothing tells its
        meanings apart.
    """
    found = score_places(index, text, spans, home)
    own = _home_among([found])
    if own and own.startswith(home):
        found = tuple(_lean(scored, own) for scored in found)
    scenes = make_scenes(index, text, spans)
    far = far_fetched(scenes, [s[0].candidate if s else None for s in found], home)
    return tuple(
        None if scene.key in far else _decide(scored, span.of(text), span)
        for span, scored, scene in zip(spans, found, scenes, strict=True)
    )


def _decide(scored: Sequence[ScoredPlace], words: str, span: Span) -> Place | None:
    """The likeliest place; only its country where the many meanings share no more."""
    if not scored:
        return None
    if scored[0].prob >= MIN_PROB:
        return scored[0].candidate.at(words, span)
    country = scored[0].candidate.entry.country
    mass = math.fsum(one.prob for one in scored if one.candidate.entry.country == country)
    if not country or mass < MIN_COUNTRY_PROB:
        return None
    return Place(words, span, words, country=country, where_prec=COUNTRY_PREC)


def score_places(
    index: PlaceIndex, text: str, spans: Sequence[Span], home: str = ""
) -> tuple[tuple[ScoredPlace, ...], ...]:
    """For each span its candidates, most likely first, shares adding up to 1."""
    scenes = make_scenes(index, text, spans)
    plain, full = load_weights()
    before = [
        share_out(scene, features, plain)
        for scene, features in describe_alone(scenes, home)
    ]
    scored = []
    for scene, features in describe(scenes, before, home):
        shares = share_out(scene, features, full)
        pairs = zip(scene.candidates, shares, strict=True)
        ranked = sorted(
            (ScoredPlace(candidate, share) for candidate, share in pairs),
            key=lambda found: -found.prob,
        )
        scored.append(tuple(ranked))
    return tuple(scored)


def share_out(
    scene: Scene, rows: list[list[float]], weights: tuple[float, ...]
) -> list[float]:
    """The candidates' shares of belief, which add up to 1, given their features."""
    if not scene.candidates:
        return []
    scores = [math.fsum(map(float.__mul__, row, weights)) for row in rows]
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    total = math.fsum(raised)
    return [one / total for one in raised]


def find_home(index: PlaceIndex, articles: Sequence[tuple[str, Sequence[Span]]]) -> str:
    """Where an outlet sits, from what its articles write about.

    Args:
        index: Where names are looked up.
        articles: Texts of one outlet with the spans of their place names.

    Returns:
        A `home` for `resolve_places`: a division or a country that most of the towns named
        lie in, or an empty string where there is no such.
    """
    return _home_among([score_places(index, text, spans) for text, spans in articles])


def _home_among(articles: Sequence[Sequence[Sequence[ScoredPlace]]]) -> str:
    """The division or country of most towns that one article or several name."""
    mass: dict[str, float] = defaultdict(float)
    for article in articles:
        seen: dict[tuple[str, str], float] = {}
        for scored in article:
            for one in scored:
                if one.prob < MIN_PROB_OF_TOWN:
                    break
                entry = one.candidate.entry
                if entry.code in {"P", "A2"}:
                    key = (one.candidate.id, f"{entry.country}.{entry.adm1}")
                    seen[key] = max(seen.get(key, 0.0), one.prob)
        for (_, division), prob in seen.items():
            mass[division] += prob
    total = math.fsum(mass.values())
    if total < MIN_HOME_MASS:
        return ""
    division = max(mass, key=lambda key: mass[key])
    if mass[division] / total >= MIN_HOME_SHARE:
        return division
    country = division.partition(".")[0]
    inside = math.fsum(one for key, one in mass.items() if key.startswith(f"{country}."))
    return country if inside / total >= MIN_HOME_SHARE else ""


def _lean(scored: Sequence[ScoredPlace], home: str) -> tuple[ScoredPlace, ...]:
    """The same candidates with the home's weight added, most likely first."""
    weight = load_weights()[1][FEATURES.index("home")]
    raised = [
        one.prob * math.exp(weight * nearness_to_home(one.candidate.entry, home))
        for one in scored
    ]
    total = math.fsum(raised)
    leaned = (
        ScoredPlace(one.candidate, share / total)
        for one, share in zip(scored, raised, strict=True)
    )
    return tuple(sorted(leaned, key=lambda one: -one.prob))


@lru_cache(maxsize=1)
def load_weights() -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The weights of `FEATURES` without and with company, from `place_weights.csv`."""
    path = resources.files("whence.resolve") / "data" / "places" / "place_weights.csv"
    table = csv.DictReader(path.read_text("utf-8").splitlines())
    rows = {row["feature"]: row for row in table}
    return (
        tuple(float(rows[name]["alone"]) for name in FEATURES),
        tuple(float(rows[name]["together"]) for name in FEATURES),
    )
