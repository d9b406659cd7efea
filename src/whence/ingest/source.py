"""One thing to read: where its bytes are and what the user said about it."""

from dataclasses import dataclass
from pathlib import Path

from whence.ingest import fetching, members
from whence.ingest.errors import UnreadableContentError

MEBIBYTE = 1024 * 1024

MEDIA_TYPES = {
    "": "text/plain",
    ".asc": "text/plain",
    ".atom": "application/feed",
    ".docx": "application/docx",
    ".eml": "message/rfc822",
    ".htm": "text/html",
    ".html": "text/html",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".rss": "application/feed",
    ".text": "text/plain",
    ".txt": "text/plain",
    ".warc": "application/warc",
    ".xhtml": "text/html",
    ".xml": "application/feed",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of one source is read before it is refused.

    Attributes:
        source_bytes: Largest source that is loaded, in bytes.
        text_chars: Longest clean text of one document, in code points: a report of a hundred
            pages. Coreference takes minutes over a text of a megabyte.
        archive_bytes: Most that all members of one archive may unpack to, in bytes.
        fetch_s: Seconds one address may take to answer.
        parse_s: Seconds a parser may work on one source.
        parse_bytes: Memory a parser's process may use, in bytes, where the system can cap it.
    """

    source_bytes: int = 256 * MEBIBYTE
    text_chars: int = 400_000
    archive_bytes: int = 2048 * MEBIBYTE
    fetch_s: float = 30.0
    parse_s: float = 60.0
    parse_bytes: int = 4096 * MEBIBYTE


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class SidecarFacts:
    """What ``articles.csv`` says of one file; an empty string where it is silent."""

    outlet: str = ""
    title: str = ""
    author: str = ""
    published: str = ""
    url: str = ""


NO_FACTS = SidecarFacts()


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a source.

    Attributes:
        content: The bytes.
        media_type: As the server or the file's name says.
        charset: As the server declares it, or an empty string.
    """

    content: bytes
    media_type: str
    charset: str = ""


@dataclass(frozen=True, slots=True)
class RawSource:
    """Something to read, light enough to send to another process.

    Attributes:
        name: Name its document will carry: the path below the folder the user gave.
        origin: Path or address, as the user gave it.
        media_type: A guess from the name; the bytes have the last word.
        path: The file, or the archive that holds it. `None` for an address.
        member: Name inside the archive at `path`, or an empty string.
        facts: What the sidecar says.
        typed: Text that is at hand already and lies in no file.
    """

    name: str
    origin: str
    media_type: str
    path: Path | None = None
    member: str = ""
    facts: SidecarFacts = NO_FACTS
    typed: str | None = None

    @property
    def key(self) -> str:
        """What sources are ordered by, whatever order they were given in."""
        return self.name

    def load(self, limits: Limits = DEFAULT_LIMITS) -> Loaded:
        """The bytes, from disk, from the archive or from the address.

        Raises:
            UnreadableContentError: The bytes cannot be had, or are too many.
        """
        if self.typed is not None:
            content = self.typed.encode("utf-8", "replace")
            return Loaded(content, self.media_type, "utf-8")
        if self.path is None:
            return _fetched(self.origin, limits)
        try:
            if self.member:
                return Loaded(
                    members.load_member(self.path, self.member, limits.source_bytes),
                    self.media_type,
                )
            size_bytes = self.path.stat().st_size
            if size_bytes > limits.source_bytes:
                raise too_large(size_bytes, limits)
            return Loaded(self.path.read_bytes(), self.media_type)
        except PermissionError as error:
            raise UnreadableContentError(
                "permission", "permission to read it is missing", "change its permissions"
            ) from error
        except FileNotFoundError as error:
            raise UnreadableContentError("missing", "there is no such file") from error
        except OSError as error:
            raise UnreadableContentError("unreadable", str(error).lower()) from error


def media_type_of(name: str) -> str:
    """The media type the end of a file's name stands for; empty when it is none we read."""
    lower = name.lower()
    if lower.endswith(".warc.gz"):
        return "application/warc"
    suffix = Path(lower).suffix
    return MEDIA_TYPES.get(suffix, "")


def too_large(size_bytes: int, limits: Limits) -> UnreadableContentError:
    """The refusal of a source of more than `limits.source_bytes`."""
    return UnreadableContentError(
        "too-large",
        f"it has {size_bytes:,} bytes, more than the limit of {limits.source_bytes:,}",
        "split it, or raise the limit",
    )


def _fetched(address: str, limits: Limits) -> Loaded:
    answer = fetching.fetch(address, limits.fetch_s, limits.source_bytes)
    return Loaded(
        answer.content, answer.media_type or media_type_of(address), answer.charset
    )
