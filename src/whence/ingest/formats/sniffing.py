"""Which format bytes are in, whatever their name says, and the reader for it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from whence.ingest.draft import Draft
from whence.ingest.errors import UnreadableContentError
from whence.ingest.formats.markdown import parse_markdown
from whence.ingest.formats.plain import parse_plain
from whence.ingest.source import Loaded

HEAD_BYTES = 2048
HTML_HEAD = re.compile(
    rb"^\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b", re.I | re.S
)
FEED_HEAD = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.I)
DOCX_MARK = b"word/"


@dataclass(frozen=True, slots=True)
class Content:
    """What is in the bytes of one source.

    Attributes:
        loaded: The bytes, with the media type they turned out to have.
        drafts: One per article.
        faults: Entries that could not be read, each with its name.
    """

    loaded: Loaded
    drafts: Sequence[Draft]
    faults: Sequence[tuple[str, UnreadableContentError]] = ()


def media_type_of_bytes(content: bytes, claimed: str) -> str:
    """The media type of `content`; its own marks count for more than what is claimed."""
    head = content[:HEAD_BYTES].removeprefix(b"\xef\xbb\xbf")
    if b"%PDF-" in head[:1024]:
        return "application/pdf"
    if head.startswith(b"PK\x03\x04") and (DOCX_MARK in content or "docx" in claimed):
        return "application/docx"
    if head.startswith(b"WARC/") or (
        claimed == "application/warc" and head[:2] == b"\x1f\x8b"
    ):
        return "application/warc"
    if HTML_HEAD.search(head):
        return "text/html"
    if FEED_HEAD.search(head) and not claimed.startswith(("text/plain", "text/markdown")):
        return "application/feed"
    return _plainly(claimed)


def _plainly(claimed: str) -> str:
    if claimed.endswith(("rss+xml", "atom+xml", "/xml")):
        return "application/feed"
    if claimed == "application/xhtml+xml":
        return "text/html"
    return claimed or "text/plain"


def parse_content(loaded: Loaded) -> Content:
    """The drafts in the bytes of a source.

    Raises:
        UnreadableContentError: The format is unknown, or its reader gave up.
    """
    media_type = media_type_of_bytes(loaded.content, loaded.media_type)
    loaded = replace(loaded, media_type=media_type)
    if media_type == "application/feed":
        return _feed(loaded)
    if media_type == "application/warc":
        return _archive(loaded)
    reader = READERS.get(media_type)
    if reader is None:
        raise UnreadableContentError(
            "unknown-format",
            f"files of type {media_type} are not read",
            "convert it to text",
        )
    return Content(loaded, (reader(loaded),))


# Readers with heavy parsers are imported when first met: most folders need few of them.


def _page(loaded: Loaded) -> Draft:
    from whence.ingest.formats.page import parse_page  # noqa: PLC0415

    return parse_page(loaded.content, loaded.charset)


def _pdf(loaded: Loaded) -> Draft:
    from whence.ingest.formats.pdf import parse_pdf  # noqa: PLC0415

    return parse_pdf(loaded.content)


def _word(loaded: Loaded) -> Draft:
    from whence.ingest.formats.word import parse_word  # noqa: PLC0415

    return parse_word(loaded.content)


def _mail(loaded: Loaded) -> Draft:
    from whence.ingest.formats.mail import parse_mail  # noqa: PLC0415

    return parse_mail(loaded.content)


def _feed(loaded: Loaded) -> Content:
    from whence.ingest.formats.feed import parse_feed  # noqa: PLC0415

    drafts, faults = parse_feed(loaded.content)
    return Content(loaded, drafts, faults)


def _archive(loaded: Loaded) -> Content:
    from whence.ingest.formats.web_archive import parse_web_archive  # noqa: PLC0415

    drafts, faults = parse_web_archive(loaded.content)
    return Content(loaded, drafts, faults)


READERS: dict[str, Callable[[Loaded], Draft]] = {
    "application/docx": _word,
    "application/pdf": _pdf,
    "message/rfc822": _mail,
    "text/html": _page,
    "text/markdown": lambda loaded: parse_markdown(loaded.content, loaded.charset),
    "text/plain": lambda loaded: parse_plain(loaded.content, loaded.charset),
}
