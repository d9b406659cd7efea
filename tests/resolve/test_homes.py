"""Where an article comes from."""

from dataclasses import replace

import pytest
from tests.resolve.hand_readings import document_of

from whence.model.document import Fact, FactSource, Metadata
from whence.resolve.gazetteer.places import PlaceIndex
from whence.resolve.homes import country_of_site, home_of


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://daily.example.ke/news/a-b.html", "KE"),
        ("morning.example.co.uk", "GB"),
        ("https://example.com/uk/a", ""),
        ("https://example.io/story", ""),
        ("https://example.eu/story", ""),
        ("http://127.0.0.1:8000/a", ""),
        ("no address", ""),
        ("", ""),
    ],
)
def test_a_country_s_domain_says_where_a_site_sits(url, country):
    assert country_of_site(url) == country


@pytest.mark.parametrize(
    ("dateline", "url", "country"),
    [
        ("MAIDUGURI", "https://example.ke/a", "NG"),
        ("Zzyzxabad", "https://example.ke/a", "KE"),
        (None, "https://example.ke/a", "KE"),
        (None, None, ""),
    ],
)
def test_a_dateline_goes_before_the_site(dateline, url, country):
    facts = Metadata(
        dateline=Fact(dateline, FactSource.TEXT) if dateline else None,
        url=Fact(url, FactSource.META) if url else None,
    )
    document = replace(document_of("A text."), metadata=facts)
    assert home_of(document, PlaceIndex()) == country
