"""PDF, Word, mail, feeds, web archives and Markdown, each as its writer meant it."""

import gzip

import pytest
from tests.ingest.conftest import Reader
from tests.ingest.make_files import ARTICLE, docx_of, entry_of, page_of, pdf_of, rss_of

from whence.model.document import FactSource, PartKind

ROWS = (
    (
        "The first bridge was hit on Monday.",
        "It carried most traffic.",
        "Nobody was on it.",
    ),
    (
        "A second one fell the next day.",
        "Engineers had warned of it.",
        "They were not heard.",
    ),
    (
        "The ministry blamed the floods.",
        "Residents spoke of shelling.",
        "Both may be right.",
    ),
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)


def kinds_of(document) -> list[tuple[str, str]]:
    return [(part.kind.value, part.span.of(document.text)) for part in document.parts]


def test_lines_of_a_pdf_become_paragraphs_and_cut_words_whole(read: Reader):
    pdf = pdf_of(
        (
            "The ministry said on Monday that two bridges north of the river had been dam-",
            "aged by shelling, and that a well-known engineer had been hurt in the north-",
            "western district. The well-known engineer is expected to recover within weeks.",
            "",
            "Residents spoke of six explosions.",
        )
    )
    (document,) = read("a.pdf", pdf).documents
    assert "had been damaged by shelling" in document.text
    assert "a well-known engineer" in document.text
    assert document.text.endswith("\n\nResidents spoke of six explosions.")


def test_heads_and_numbers_of_pages_go_and_are_recorded(read: Reader):
    pages = [
        ("Quarterly report", first, second, third, str(number))
        for number, (first, second, third) in enumerate(ROWS, start=1)
    ]
    (document,) = read("a.pdf", pdf_of(*pages)).documents
    assert "Quarterly report" not in document.text
    assert all(line in document.text for row in ROWS for line in row)
    assert [r.why for r in document.removed].count("running-head") == 3
    assert [r.why for r in document.removed].count("page-number") == 3


def test_styles_of_a_word_file_say_what_a_paragraph_is(read: Reader):
    content = docx_of(
        ("Title", "Bridges closed after shelling"),
        ("Normal", ARTICLE[0]),
        ("Heading 1", "What residents say"),
        ("Normal", ARTICLE[1]),
        ("List Bullet", "Two bridges"),
        ("Quote", ARTICLE[2]),
    )
    (document,) = read("a.docx", content).documents
    kinds = [kind for kind, _ in kinds_of(document)]
    assert kinds == ["headline", "body", "subhead", "body", "list", "quote"]


@pytest.mark.parametrize(
    ("subtype", "body"),
    [("plain", "\n\n".join(ARTICLE)), ("html", page_of())],
    ids=["as plain text", "as a page"],
)
def test_a_mail_gives_its_text_sender_subject_and_date(read: Reader, subtype, body):
    mail = (
        "From: Ada North <ada@courier.example>\nSubject: Fwd: Bridges closed\n"
        "Date: Mon, 03 Jun 2024 10:00:00 +0000\nMIME-Version: 1.0\n"
        f"Content-Type: text/{subtype}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}"
    )
    (document,) = read("a.eml", mail).documents
    assert document.metadata.title.value == "Bridges closed"
    assert document.metadata.authors[0].value == "Ada North"
    assert document.metadata.published.source is FactSource.HEADER
    assert ARTICLE[1] in document.text


def test_each_whole_entry_of_a_feed_is_a_document_and_teasers_are_named(read: Reader):
    feed = rss_of(
        entry_of("Bridges closed", "https://courier.example/1", BODY),
        "<item><title>Teaser</title><link>https://courier.example/2</link>"
        "<description>Only a line.</description></item>",
    )
    read_back = read("a.rss", feed)
    (document,) = read_back.documents
    assert document.name == "a.rss#https://courier.example/1"
    assert document.metadata.outlet.value == "Northern Courier"
    assert document.metadata.published.start.isoformat() == "2024-06-03"
    assert [(p.name, p.kind) for p in read_back.problems] == [
        ("a.rss#https://courier.example/2", "no-full-text")
    ]


def _warc_record(address: str, media_type: str, status: str, body: bytes) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Date: 2024-06-04T01:02:03Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n"
    )
    return f"{head}\r\n".encode() + answer + b"\r\n\r\n"


def test_pages_of_a_web_archive_are_documents_with_their_time(read: Reader):
    records = (
        ("https://courier.example/1", "text/html", "200 OK", page_of().encode()),
        ("https://courier.example/x.png", "image/png", "200 OK", b"\x89PNG"),
        ("https://courier.example/old", "text/html", "404 Not Found", page_of().encode()),
    )
    archive = b"".join(gzip.compress(_warc_record(*record)) for record in records)
    (document,) = read("a.warc.gz", archive).documents
    assert document.metadata.url.value == "https://courier.example/1"
    assert document.original.retrieved.isoformat() == "2024-06-04T01:02:03+00:00"
    assert document.original.content == page_of().encode()


def test_markdown_is_read_as_it_would_be_shown(read: Reader):
    text = (
        "---\ntitle: Bridges closed\nauthors: [Ada North, Bela South]\ndate: 2024-06-03\n"
        "outlet: Northern Courier\n---\n# Bridges closed\n\n"
        f"{ARTICLE[0].replace('Harbour Town', '[Harbour *Town*](https://map.example)')}\n\n"
        f"## Residents\n\n> {ARTICLE[1]}\n\n- one bridge\n- **two** bridges\n\n"
        f"![The north bridge](x.png)\n\n{ARTICLE[2]}\n"
    )
    (document,) = read("a.md", text).documents
    assert kinds_of(document) == [
        ("headline", "Bridges closed"),
        ("body", ARTICLE[0]),
        ("subhead", "Residents"),
        ("quote", ARTICLE[1]),
        ("list", "one bridge"),
        ("list", "two bridges"),
        ("caption", "The north bridge"),
        ("body", ARTICLE[2]),
    ]
    facts = document.metadata
    assert [author.value for author in facts.authors] == ["Ada North", "Bela South"]
    assert facts.published.source is FactSource.FRONT_MATTER
    assert PartKind.HEADLINE is document.parts[0].kind
