"""Facts in the text, dates in every spelling, and which source is believed."""

from datetime import date

import pytest
from tests.ingest.conftest import Reader
from tests.ingest.make_files import ARTICLE, text_of

from whence.ingest.draft import Field, Find
from whence.ingest.facts.dates import find_date_in_address, resolve_published
from whence.ingest.facts.settling import find_names, settle, version_key
from whence.model.document import DatePrecision, FactSource, PartKind

TITLE = "Bridges closed after shelling"


@pytest.mark.parametrize(
    ("words", "start", "precision"),
    [
        ("2021-08-17", date(2021, 8, 17), "day"),
        ("2021-08-17T10:00:00+02:00", date(2021, 8, 17), "day"),
        ("20210817", date(2021, 8, 17), "day"),
        ("2021-05", date(2021, 5, 1), "month"),
        ("2024", date(2024, 1, 1), "year"),
        ("2021/08/17", date(2021, 8, 17), "day"),
        ("17/08/2021", date(2021, 8, 17), "day"),
        ("08/17/2021", date(2021, 8, 17), "day"),
        ("03/04/2021", date(2021, 1, 1), "year"),
        ("17 August 2021", date(2021, 8, 17), "day"),
        ("Tuesday, Aug. 17, 2021, 14:05 GMT", date(2021, 8, 17), "day"),
        ("1st of March 2022", date(2022, 3, 1), "day"),
        ("Sept 2020", date(2020, 9, 1), "month"),
        ("Mon, 03 Jun 2024 10:00:00 GMT", date(2024, 6, 3), "day"),
    ],
)
def test_dates_keep_the_precision_they_were_written_with(words, start, precision):
    published = resolve_published(words, FactSource.TEXT)
    assert (published.start, published.precision) == (start, DatePrecision(precision))
    assert published.words == words


@pytest.mark.parametrize(
    "words", ["", "soon", "2021-13-40", "31 February 2021", "Monday", "12.5"]
)
def test_what_is_no_date_is_none(words):
    assert resolve_published(words, FactSource.TEXT) is None


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://a.example/2024/06/03/bridges", "2024-06-03"),
        ("https://a.example/news/20240603-bridges", "2024-06-03"),
        ("https://a.example/2024/6/bridges", "2024-06"),
        ("https://a.example/article/20991399", ""),
        ("https://a.example/bridges", ""),
    ],
)
def test_an_address_may_carry_a_date(address, words):
    assert find_date_in_address(address) == words


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada North", ["Ada North"]),
        ("By Ada North and Bela South", ["Ada North", "Bela South"]),
        (
            "By Ada North, Bela South and Dr. Cem East",
            ["Ada North", "Bela South", "Dr. Cem East"],
        ),
        ("BY ADA NORTH", ["ADA NORTH"]),
        ("Written by Ada al-North | 3 June 2024", ["Ada al-North"]),
    ],
)
def test_a_byline_names_authors_and_goes(read: Reader, line, names):
    (document,) = read("a.txt", text_of(TITLE, line)).documents
    assert [author.value for author in document.metadata.authors] == names
    assert line not in document.text
    assert "byline" in [removed.why for removed in document.removed]


@pytest.mark.parametrize(
    "line", ["By noon the bridge was closed", "By Monday, all was quiet here."]
)
def test_a_line_that_only_begins_like_a_byline_stays(read: Reader, line):
    (document,) = read("a.txt", text_of(TITLE, line)).documents
    assert line in document.text
    assert document.metadata.authors == ()


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("KABUL, Aug 16 (Reuters) - ", "KABUL", "Reuters"),
        ("HARBOUR TOWN (AFP) — ", "HARBOUR TOWN", "AFP"),
        ("GAO, Mali (AP) -- ", "GAO, Mali", "AP"),
        ("Geneva, 3 June (Xinhua) – ", "Geneva", "Xinhua"),
        ("BAMAKO — ", "BAMAKO", None),
        ("Yesterday – ", None, None),
        ("", None, None),
    ],
)
def test_a_dateline_is_read_and_stays(read: Reader, opening, place, agency):
    first = opening + ARTICLE[0]
    (document,) = read("a.txt", "\n\n".join((TITLE, first, *ARTICLE[1:]))).documents
    facts = document.metadata
    assert (facts.dateline.value if facts.dateline else None) == place
    assert (facts.agency.value if facts.agency else None) == agency
    assert first in document.text


def test_an_agency_may_sign_at_the_end(read: Reader):
    (document,) = read("a.txt", text_of(TITLE, extra_last=("(AFP)",))).documents
    assert document.metadata.agency.value == "AFP"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Source: Northern Courier", "Northern Courier"),
        ("(Source: Northern Courier)", "Northern Courier"),
        ("This article was originally published by Northern Courier. Read it there.",
         "Northern Courier"),
        ("Originally published in Northern Courier on 3 June 2024", "Northern Courier"),
    ],
)  # fmt: skip
def test_a_closing_source_line_names_the_outlet_and_stays(read: Reader, line, outlet):
    (document,) = read("a.txt", text_of(TITLE, extra_last=(line,))).documents
    assert document.metadata.outlet.value == outlet
    assert document.metadata.outlet.source is FactSource.TEXT
    assert document.parts[-1].kind is PartKind.SOURCE_LINE


def test_a_doubled_headline_stands_once(read: Reader):
    (document,) = read(
        "a.txt", text_of(TITLE, TITLE, f"{TITLE} | Northern Courier")
    ).documents
    assert document.text.count(TITLE) == 1
    assert [removed.why for removed in document.removed] == ["doubled-headline"] * 2


def test_a_date_line_dates_the_article_and_goes(read: Reader):
    (document,) = read(
        "a.txt", text_of(TITLE, "Published: 3 June 2024, 10:00 GMT")
    ).documents
    assert document.metadata.published.start == date(2024, 6, 3)
    assert "GMT" not in document.text


def test_the_table_beside_the_file_is_believed_first(read: Reader, tmp_path):
    (tmp_path / "articles.csv").write_text(
        "path,outlet,title,author,published,url\n"
        f'a.txt,Southern Post,"{TITLE}",Dara West,2023-05,https://post.example/x?y=1\n'
    )
    text = text_of(TITLE, "By Ada North", extra_last=("Source: Northern Courier",))
    facts = read("a.txt", text).documents[0].metadata
    assert facts.outlet.value == "Southern Post"
    assert [author.value for author in facts.authors] == ["Dara West"]
    assert facts.published.precision is DatePrecision.MONTH
    assert {facts.outlet.source, facts.title.source, facts.url.source} == {
        FactSource.SIDECAR
    }


@pytest.mark.parametrize(
    ("sidecar", "line", "start"),
    [
        ("2024-06", "3 June 2024", date(2024, 6, 3)),
        ("2024", "3 June 2024", date(2024, 6, 3)),
        ("2024-05", "3 June 2024", date(2024, 5, 1)),
        ("2024-06-02", "3 June 2024", date(2024, 6, 2)),
    ],
)
def test_a_partial_date_is_made_exact_only_by_one_that_agrees(sidecar, line, start):
    finds = (
        Find(Field.PUBLISHED, line, FactSource.TEXT),
        Find(Field.PUBLISHED, sidecar, FactSource.SIDECAR),
    )
    assert settle(finds).published.start == start


@pytest.mark.parametrize(
    ("printed", "start", "source"),
    [
        ("7 July 2024", date(2024, 7, 7), FactSource.TEXT),
        ("July 2024", date(2024, 7, 1), FactSource.TEXT),
        ("soon", date(2026, 11, 21), FactSource.HEADER),
    ],
)
def test_a_printed_date_goes_before_that_of_the_file(printed, start, source):
    published = settle((
        Find(Field.PUBLISHED, "2026-11-21", FactSource.HEADER),
        Find(Field.PUBLISHED, printed, FactSource.TEXT),
    )).published  # fmt: skip
    assert (published.start, published.source) == (start, source)


def test_names_of_desks_are_no_authors():
    assert find_names("By Web Desk and Ada North") == ("Ada North",)
    assert find_names("https://courier.example/staff") == ()


@pytest.mark.parametrize(
    ("finds", "key"),
    [
        ([(Field.URL, "https://www.a.example/x/?q=1#top")], "url:a.example/x"),
        ([(Field.OUTLET, "The Post"), (Field.TITLE, "Bridges: closed!")],
         "title:the post|bridges closed"),
        ([(Field.TITLE, "Bridges closed")], "name:a.txt"),
    ],
)  # fmt: skip
def test_versions_share_their_address_or_outlet_and_title_or_name(finds, key):
    metadata = settle(Find(field, value, FactSource.META) for field, value in finds)
    assert version_key(metadata, "a.txt") == key
