"""What bad input gets: one named problem, and what is good of it is read."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ingest.conftest import NOW, Reader
from tests.ingest.make_files import (
    ARTICLE,
    LOCKED,
    docx_of,
    entry_of,
    page_of,
    pdf_of,
    rss_of,
    text_of,
)

from whence.errors import UnreadableSourceError
from whence.ingest import Limits, RawSource, ingest, read_source
from whence.model.document import PartKind

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
WORD = docx_of(("Title", "Bridges closed"), *(("Normal", text) for text in ARTICLE))


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        pytest.param("a.txt", b"", "empty", id="an empty file"),
        pytest.param("a.txt", b" \n\n\t \n", "empty", id="a file of white space"),
        pytest.param("a.html", b"\n", "empty", id="an empty page"),
        pytest.param("a.txt", PNG, "binary", id="a picture called txt"),
        pytest.param("a.md", PNG, "binary", id="a picture called md"),
        pytest.param("a.txt", bytes(range(256)) * 40, "binary", id="bytes of every kind"),
        pytest.param("a.pdf", b"%PDF-1.7\n%cut", "damaged", id="a PDF cut short"),
        pytest.param(
            "a.pdf", pdf_of(("x",), encrypt=LOCKED), "password-protected", id="a locked PDF"
        ),
        pytest.param("a.pdf", pdf_of(()), "needs-ocr", id="a PDF of pictures"),
        pytest.param("a.docx", WORD[: len(WORD) // 2], "damaged", id="a Word file cut short"),
        pytest.param("a.docx", b"PK\x03\x04 no archive", "damaged", id="no Word file at all"),
        pytest.param("a.docx", b"just words", "damaged", id="words called docx"),
        pytest.param("a.html", "<html><body></body></html>", "no-text", id="a page of nothing"),
        pytest.param("a.rss", b"<rss version='2.0'><channel></channel></rss>", "no-text",
                     id="a feed without entries"),
        pytest.param("a.xml", b"<invoice><sum>3</sum></invoice>", "damaged", id="no feed"),
        pytest.param("a.eml", b"no headers here\n\nand no mail", "damaged", id="no mail"),
        pytest.param("a.warc", b"WARC/1.0\r\nbroken", "damaged", id="a broken archive"),
        pytest.param("a.md", "---\ntitle: [unclosed\n---\nText", "bad-front-matter",
                     id="front matter that is no YAML"),
        pytest.param("a.xyz", b"words", "unknown-format", id="an ending nobody reads"),
    ],
)  # fmt: skip
def test_bad_input_is_one_named_problem(read: Reader, name, content, kind):
    read_back = read(name, content)
    assert [problem.kind for problem in read_back.problems] == [kind]
    assert not read_back.documents
    problem = read_back.problems[0]
    assert problem.name == name
    assert problem.why[0].islower() or problem.why[0].isdigit()
    assert not problem.why.endswith(".")


def test_what_cannot_be_read_is_raised_to_who_asks_for_one_source(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(PNG)
    with pytest.raises(
        UnreadableSourceError, match=r"cannot read 'a\.txt': its bytes are not"
    ):
        ingest(RawSource("a.txt", str(path), "text/plain", path), NOW)


@pytest.mark.parametrize(
    ("limits", "kind"),
    [
        pytest.param(Limits(text_chars=100), "too-long", id="the text"),
        pytest.param(Limits(source_bytes=100), "too-large", id="the file"),
    ],
)
def test_a_limit_refuses_clearly(tmp_path: Path, limits, kind):
    path = tmp_path / "a.txt"
    path.write_text(text_of())
    (problem,) = read_source(
        RawSource("a", str(path), "text/plain", path), NOW, limits
    ).problems
    assert problem.kind == kind
    assert problem.remedy


def test_a_line_of_fifty_megabytes_is_refused_with_its_size(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"word " * 10_000_000)
    (problem,) = read_source(RawSource("a", str(path), "text/plain", path), NOW).problems
    assert problem.kind == "too-long"
    assert "49,999,999 characters" in problem.why


def test_a_line_as_long_as_a_book_chapter_survives(read: Reader):
    line = "The river rose again. " * 15_000
    (document,) = read("a.txt", line).documents
    assert document.text == line.strip()


def test_a_line_of_a_megabyte_is_refused_rather_than_read_for_minutes(read: Reader):
    (problem,) = read("a.txt", "The river rose again. " * 50_000).problems
    assert problem.kind == "too-long"


def test_mixed_charsets_are_decoded_and_noted(read: Reader):
    mixed = (
        text_of().encode()
        + "\n\nIt was called a “success” by the café’s owner.".encode("cp1252")
    )
    (document,) = read("a.txt", mixed).documents
    assert "a “success” by the café’s owner" in document.text
    assert "“We will open the road" in document.text
    assert "charset-note" in [removed.why for removed in document.removed]


def test_nul_and_line_separators_become_plain(read: Reader):
    (document,) = read(
        "a.txt", f"{ARTICLE[0]}\x00\u2028{ARTICLE[1]}\u2029{ARTICLE[2]}"
    ).documents
    assert document.text == "\n\n".join(ARTICLE)


def test_a_file_without_permission_says_so(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text(text_of())
    path.chmod(0)
    try:
        path.read_bytes()
    except PermissionError:
        (problem,) = read_source(
            RawSource("a", str(path), "text/plain", path), NOW
        ).problems
        assert problem.kind == "permission"
    else:
        pytest.skip("this user may read everything")


def test_a_pdf_called_txt_is_read_as_what_it_is(read: Reader):
    lines = (
        "The ministry said on Monday that two bridges had been",
        "closed after shelling.",
    )
    (document,) = read("a.txt", pdf_of(lines)).documents
    assert document.original.media_type == "application/pdf"
    assert "two bridges had been closed after shelling" in document.text


def test_a_feed_cut_short_keeps_the_entries_that_came(read: Reader):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
    feed = rss_of(
        entry_of("Bridges closed", "https://courier.example/1", body),
        entry_of("Bridges open", "https://courier.example/2", body[:200]),
        end="",
    )[:-80]
    read_back = read("a.rss", feed)
    assert read_back.documents[0].metadata.title.value == "Bridges closed"
    assert "cut-short" in [problem.kind for problem in read_back.problems]


def test_the_same_bytes_and_facts_make_the_same_document(read: Reader):
    first, second = (read("a.txt", text_of()).documents[0] for _ in range(2))
    assert first == second
    assert first.id != read("a.txt", text_of() + "!").documents[0].id


def test_a_changed_article_is_a_version_of_the_same(read: Reader):
    head = "<link rel='canonical' href='https://courier.example/bridges?utm=1'>"
    first = read("a.html", page_of(head)).documents[0]
    second = read("a.html", page_of(head).replace("six", "seven")).documents[0]
    assert first.id != second.id
    assert first.version_of == second.version_of == "url:courier.example/bridges"


def test_parts_cover_the_text_in_order(read: Reader):
    (document,) = read("a.txt", text_of("Bridges closed after shelling")).documents
    assert document.parts[0].kind is PartKind.HEADLINE
    joined = "\n\n".join(part.span.of(document.text) for part in document.parts)
    assert joined == document.text


def test_a_word_file_that_would_fill_memory_is_refused(read: Reader):
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(600):
            member.write(bytes(1024 * 1024))
    (problem,) = read("a.docx", out.getvalue()).problems
    assert problem.kind == "archive-bomb"


@given(st.binary(max_size=600), st.sampled_from([".txt", ".md", ".eml", ".docx", ".warc"]))
def test_no_bytes_at_all_raise_anything_but_problems(tmp_path_factory, content, ending):
    path = tmp_path_factory.mktemp("any") / f"a{ending}"
    path.write_bytes(content)
    source = RawSource(path.name, str(path), _type(ending), path)
    read_back = read_source(source, NOW)
    assert read_back.documents or read_back.problems


def _type(ending: str) -> str:
    from whence.ingest.source import MEDIA_TYPES  # noqa: PLC0415

    return MEDIA_TYPES.get(ending, "application/warc")
