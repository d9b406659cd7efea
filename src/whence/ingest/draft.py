"""A document in the making: blocks of text and facts found, before they are weighed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from whence.model.document import FactSource, PartKind, Removed


class Field(StrEnum):
    """Which fact about an article a find is."""

    OUTLET = "outlet"
    TITLE = "title"
    AUTHOR = "author"
    PUBLISHED = "published"
    DATELINE = "dateline"
    AGENCY = "agency"
    URL = "url"


@dataclass(frozen=True, slots=True)
class Find:
    """One candidate for a fact, as it was written."""

    field: Field
    value: str
    source: FactSource


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like stretch of an article, on one line.

    Attributes:
        kind: What it is in the article.
        text: Its words.
        runs_on: Whether the next block goes on in the same paragraph.
    """

    kind: PartKind
    text: str
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format's reader makes of bytes.

    Attributes:
        blocks: The text in order.
        finds: Facts found, in no order of trust.
        removed: What the reader already left out.
        name: What tells this document from others of its source, or an empty string.
        content: Its own bytes where it is one of several in its source, else empty.
        media_type: Of `content`, or of the source.
        retrieved: When an archive says its bytes were fetched, in UTC.
    """

    blocks: Sequence[Block]
    finds: Sequence[Find] = ()
    removed: Sequence[Removed] = ()
    name: str = ""
    content: bytes = field(default=b"", repr=False)
    media_type: str = ""
    retrieved: datetime | None = None
