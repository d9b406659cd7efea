"""RSS and Atom feeds to drafts, one per entry that carries its whole text."""

import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import feedparser

from whence.ingest.draft import Draft, Field, Find
from whence.ingest.errors import UnreadableContentError
from whence.ingest.formats.page import parse_fragment
from whence.model.document import FactSource

# A teaser has a sentence or three; the shortest wire briefs that are whole have more words.
MIN_SUMMARY_WORDS = 60
Faults = list[tuple[str, UnreadableContentError]]


def parse_feed(content: bytes) -> tuple[Sequence[Draft], Faults]:
    """The entries of a feed that hold an article, and the faults of the others.

    A feed cut short gives the entries that came whole.

    Raises:
        UnreadableContentError: It is no feed, or has no entry at all.
    """
    # As a stream: feedparser would fetch a string that looks like an address.
    feed: Any = feedparser.parse(io.BytesIO(content), resolve_relative_uris=False)
    if not feed.entries:
        if feed.get("version"):
            raise UnreadableContentError("no-text", "the feed has no entries")
        raise UnreadableContentError("damaged", "it is neither a feed nor a web page")
    outlet = str(feed.feed.get("title", ""))
    drafts: list[Draft] = []
    faults: Faults = []
    for number, entry in enumerate(feed.entries, start=1):
        name = str(entry.get("link") or entry.get("id") or number)
        markup, is_whole = _text(entry)
        try:
            if not is_whole:
                raise UnreadableContentError(  # noqa: TRY301 -- joins the faults below
                    "no-full-text",
                    "the feed carries only a summary of it",
                    "add the article's own address",
                )
            draft = parse_fragment(markup)
        except UnreadableContentError as fault:
            faults.append((name, fault))
            continue
        finds = (*_finds(entry, outlet), *draft.finds)
        drafts.append(
            Draft(draft.blocks, finds, draft.removed, name, markup.encode(), "text/html")
        )
    if feed.bozo and not _ends(content):
        cut = UnreadableContentError("cut-short", "the feed ends in the middle of an entry")
        faults.append((str(len(feed.entries)), cut))
    return drafts, faults


def _ends(content: bytes) -> bool:
    return content.rstrip()[-12:].lower().endswith((b"</rss>", b"</feed>", b"</rdf:rdf>"))


def _text(entry: Mapping[str, Any]) -> tuple[str, bool]:
    contents = [str(part.get("value", "")) for part in entry.get("content", ())]
    summary = str(entry.get("summary", ""))
    longest = max([*contents, summary], key=len)
    whole = any(contents) or len(summary.split()) >= MIN_SUMMARY_WORDS
    return longest, whole and bool(longest.strip())


def _finds(entry: Mapping[str, Any], outlet: str) -> Iterator[Find]:
    source = entry.get("source") or {}
    pairs = [
        (Field.TITLE, entry.get("title")),
        (Field.URL, entry.get("link")),
        (Field.PUBLISHED, entry.get("published") or entry.get("updated")),
        (Field.OUTLET, source.get("title") or outlet),
    ]
    pairs += [(Field.AUTHOR, author.get("name")) for author in entry.get("authors", ())]
    for kind, value in pairs:
        if value:
            yield Find(kind, str(value), FactSource.FEED)
