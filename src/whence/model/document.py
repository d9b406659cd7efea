"""An article as clean text, with where every fact about it came from."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from whence.model.ids import DocId
from whence.model.span import Span


class DatePrecision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class FactSource(StrEnum):
    """Where a fact about an article was found, most trusted first."""

    SIDECAR = "sidecar"  # articles.csv beside the file
    FRONT_MATTER = "front-matter"
    JSON_LD = "json-ld"
    META = "meta"
    FEED = "feed"
    HEADER = "header"  # e-mail, docx or PDF properties, WARC headers
    TEXT = "text"  # a byline, a dateline, a closing "Source: …"
    URL = "url"
    FILE_NAME = "file-name"


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, as far as is known.

    Attributes:
        start: First possible day.
        precision: Whether the day, only the month or only the year is known.
        source: Where the date was found.
        words: The date as it was written there.
    """

    start: date
    precision: DatePrecision
    source: FactSource
    words: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact about an article and where it was found.

    Attributes:
        value: The fact, cleaned of white space.
        source: Where it was found.
    """

    value: str
    source: FactSource


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article besides its text. `None` means not found."""

    outlet: Fact | None = None
    title: Fact | None = None
    authors: tuple[Fact, ...] = ()
    published: Published | None = None
    dateline: Fact | None = None
    agency: Fact | None = None  # wire service that wrote it, when another outlet carries it
    url: Fact | None = None


class PartKind(StrEnum):
    """What a stretch of the text is in the article."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    CAPTION = "caption"
    SUBHEAD = "subhead"
    QUOTE = "quote"  # a block quotation set apart
    LIST = "list"
    TABLE = "table"
    DATELINE = "dateline"  # where and when it was written: the report's own place and date
    SOURCE_LINE = "source-line"  # a closing "Source: …"


# Where an article says what it is about, and within how many characters.
_OPENING = frozenset(
    {PartKind.HEADLINE, PartKind.STANDFIRST, PartKind.BODY, PartKind.SUBHEAD, PartKind.LIST}
)
OPENING = 300


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph-like stretch of the text; parts do not overlap and are in order."""

    kind: PartKind
    span: Span


@dataclass(frozen=True, slots=True)
class Removed:
    """Words that were in the source and are not in the clean text.

    Attributes:
        text: The words taken out.
        why: Short stable reason, such as ``share-bar`` or ``doubled-headline``.
    """

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes as they came.

    Attributes:
        sha256: Hexadecimal digest of `content`.
        media_type: Such as ``text/html``.
        retrieved: When the bytes were read, in UTC.
        content: The bytes themselves.
        origin: Path or address they were read from, as the user gave it.
    """

    sha256: str
    media_type: str
    retrieved: datetime
    content: bytes = field(repr=False)
    origin: str


@dataclass(frozen=True, slots=True)
class Document:
    r"""An article: immutable clean text and everything known about it.

    Attributes:
        id: Hash of the name, the original bytes and the sidecar facts.
        name: File name as it was given, without the folders above the given path.
        text: Clean text, NFC, ``\n`` line ends, paragraphs parted by a blank line. Every span
            in a case counts in its code points.
        parts: What each stretch of `text` is, in order.
        metadata: Outlet, title, authors, dates, each with its source.
        language: ISO 639-1 code, or ``und`` when it cannot be told.
        removed: What was taken out, with the reason.
        original: The bytes as they came.
        version_of: Key that versions of one article share (its address, or outlet and title).
    """

    id: DocId
    name: str
    text: str
    parts: tuple[Part, ...]
    metadata: Metadata
    language: str
    removed: tuple[Removed, ...]
    original: Original
    version_of: str

    @property
    def opening(self) -> str:
        """What an article says first, by which one knows what it is about; no dateline."""
        told = (part.span.of(self.text) for part in self.parts if part.kind in _OPENING)
        words = ""
        for each in told:
            words = f"{words}\n{each}".lstrip()
            if len(words) >= OPENING:
                break
        return words[:OPENING]
