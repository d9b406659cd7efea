"""Web pages: the article and nothing else, and what the page says about it."""

import pytest
from tests.ingest.conftest import Reader
from tests.ingest.make_files import ARTICLE, page_of

from whence.ingest.facts.settling import folded
from whence.model.document import DatePrecision, FactSource, PartKind

LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "NewsArticle", "headline": "Bridges closed after shelling",
 "datePublished": "2024-06-03T10:00:00Z", "author": [{"@type": "Person", "name": "Ada North"},
 {"name": "Bela South"}], "publisher": {"name": "Northern Courier"},
 "mainEntityOfPage": {"@id": "https://courier.example/bridges?x=1"}}]}</script>"""
META = """<meta property="og:title" content="Bridges closed after shelling | Northern Courier">
<meta property="og:site_name" content="Northern Courier"><meta name="author" content="Ada North">
<meta property="article:published_time" content="2024-06-03">"""


def test_linked_data_is_trusted_before_meta_tags(read: Reader):
    facts = (
        read("a.html", page_of(META.replace("2024", "2011") + LINKED)).documents[0].metadata
    )
    assert facts.title.value == "Bridges closed after shelling"
    assert [author.value for author in facts.authors] == ["Ada North", "Bela South"]
    assert facts.published.start.isoformat() == "2024-06-03"
    assert facts.published.source is FactSource.JSON_LD
    assert facts.url.value == "https://courier.example/bridges?x=1"


def test_meta_tags_serve_without_linked_data_and_lose_the_outlets_name(read: Reader):
    facts = read("a.html", page_of(META)).documents[0].metadata
    assert facts.title.value == "Bridges closed after shelling"
    assert facts.outlet.value == "Northern Courier"
    assert facts.published.source is FactSource.META


@pytest.mark.parametrize("broken", ['{"@type": "NewsArticle", ', "[[[[", '"text"', ""])
def test_broken_linked_data_is_passed_over(read: Reader, broken):
    head = f'<script type="application/ld+json">{broken}</script>{META}'
    assert read("a.html", page_of(head)).documents[0].metadata.title is not None


def test_the_address_dates_an_article_that_nothing_else_dates(read: Reader):
    head = "<link rel=canonical href='https://courier.example/2024/06/03/bridges'>"
    published = read("a.html", page_of(head)).documents[0].metadata.published
    assert published.source is FactSource.URL
    assert published.precision is DatePrecision.DAY


def test_a_caption_is_kept_and_marked(read: Reader):
    figure = (
        "<figure><img src=x><figcaption>Engineers look at what is left of the north bridge."
        "</figcaption></figure>"
    )
    html = page_of().replace("</p><p>", f"</p>{figure}<p>", 1)
    document = read("a.html", html).documents[0]
    captions = [
        p.span.of(document.text) for p in document.parts if p.kind is PartKind.CAPTION
    ]
    assert captions in ([], ["Engineers look at what is left of the north bridge."])
    everything = document.text + " ".join(removed.text for removed in document.removed)
    assert "what is left of the north bridge" in everything


def test_every_word_a_reader_sees_is_kept_or_recorded(read: Reader):
    foot = "<footer><p>Imprint and contact</p><ul><li>Jobs</li><li>Advertise</li></ul></footer>"
    document = read("a.html", page_of(META, "<h1>Bridges closed</h1>", foot)).documents[0]
    everything = folded(document.text + " " + " ".join(r.text for r in document.removed))
    for words in (
        "Home",
        "Bridges closed",
        *ARTICLE,
        "Imprint and contact",
        "Jobs",
        "Advertise",
    ):
        assert folded(words) in everything


def test_paragraphs_in_a_second_box_of_the_same_make_are_kept(read: Reader):
    box = "<div class='story-text'>{}</div>"
    lot = [f"<p>Report {n}. {text}</p>" for n in range(4) for text in ARTICLE]
    html = page_of().split("<main>")[0] + (
        "<main><div class=page>" + box.format("".join(lot[:6])) + "<div class=ad>Buy now</div>"
        + box.format("".join(lot[6:])) + "</div></main></body></html>"
    )  # fmt: skip
    document = read("a.html", html).documents[0]
    assert all(f"Report {number}." in document.text for number in range(4))


@pytest.mark.parametrize(
    ("declared", "charset"),
    [("windows-1251", "cp1251"), ("iso-8859-1", "cp1252"), ("gb2312", "gb18030")],
)
def test_a_declared_charset_is_used(read: Reader, declared, charset):
    words = {"cp1251": "Мост закрыт", "cp1252": "“closed” café", "gb18030": "桥梁关闭"}[
        charset
    ]
    html = page_of(f"<meta charset={declared}>").replace("two bridges", words)
    (document,) = read("a.html", html.replace("“We", '"We').replace("sooner,”", 'sooner,"')
                       .encode(charset)).documents  # fmt: skip
    assert words in document.text
