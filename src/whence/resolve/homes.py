"""Where an article comes from: a weak hint at which of two towns of one name is meant."""

import math
from collections import defaultdict
from typing import Final
from urllib.parse import urlsplit

from whence.model.document import Document
from whence.model.span import Span
from whence.resolve.gazetteer.place_choice import score_places
from whence.resolve.gazetteer.places import PlaceIndex

MIN_SHARE: Final = 0.75  # of the belief in what a dateline's words mean
# Country domains that are sold or given away the world over, and the one of no country.
_WORLDWIDE: Final = frozenset(
    "ac ag ai am bz cc cf co eu fm ga gg gl gq im io la ly me ml ms nu pw sc sh st su tf tk to tv"
    " vc vg ws".split()
)
_RENAMED: Final = {"uk": "GB"}


def home_of(document: Document, index: PlaceIndex) -> str:
    """ISO 3166-1 alpha-2 country an article comes from, or an empty string.

    The place of its dateline, else the country domain of its address. An outlet known by its
    name alone is not asked: those known are read for the news of the whole world.
    """
    facts = document.metadata
    place = "" if facts.dateline is None else _country_named(facts.dateline.value, index)
    return place or country_of_site("" if facts.url is None else facts.url.value)


def _country_named(words: str, index: PlaceIndex) -> str:
    """The country that most meanings of a dateline lie in."""
    mass: dict[str, float] = defaultdict(float)
    for scored in score_places(index, words, [Span(0, len(words))]):
        for one in scored:
            mass[one.candidate.entry.country] += one.prob
    country = max(mass, key=lambda key: mass[key], default="")
    return country if mass and mass[country] >= MIN_SHARE * math.fsum(mass.values()) else ""


def country_of_site(url: str) -> str:
    """The country of an address's domain, such as ``KE`` of ``https://daily.example.ke/a``.

    Args:
        url: An address, with or without its scheme.

    Returns:
        ISO 3166-1 alpha-2 code; empty for a domain of no country or one sold worldwide.
    """
    host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    ending = host.rpartition(".")[2] if "." in host else ""
    if len(ending) != 2 or not ending.isalpha() or ending in _WORLDWIDE:
        return ""
    return _RENAMED.get(ending, ending.upper())
