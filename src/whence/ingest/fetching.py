"""Bytes from an address the user named; nothing else is ever requested."""

import http.client
import urllib.error
import urllib.request
from dataclasses import dataclass

from whence.ingest.errors import UnreadableContentError

CHUNK_BYTES = 65_536
AGENT = "whence (+offline reader; fetches only addresses its user named)"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: bytes, media type and declared charset."""

    content: bytes
    media_type: str
    charset: str


def is_address(words: str) -> bool:
    """Whether `words` are a web address rather than a path."""
    return words.lower().startswith(("http://", "https://"))


def fetch(address: str, timeout_s: float, limit_bytes: int) -> Answer:
    """What the server at `address` sends.

    A body shorter than its declared length is kept as far as it came: servers miscount, and
    the parser decides whether what is there can be read.

    Raises:
        UnreadableContentError: No answer, an error status, or more than `limit_bytes`.
    """
    if not is_address(address):
        raise _refused("only http and https addresses are fetched")
    request = urllib.request.Request(address, headers={"User-Agent": AGENT})  # noqa: S310 -- checked above
    try:
        with urllib.request.urlopen(request, timeout=timeout_s) as response:  # noqa: S310
            content = _read(response, limit_bytes)
            headers = response.headers
            charset = headers.get_content_charset("")
            return Answer(content, headers.get_content_type(), charset)
    except urllib.error.HTTPError as error:
        raise _refused(f"the server answered {error.code}") from error
    except (
        urllib.error.URLError,
        TimeoutError,
        OSError,
        http.client.HTTPException,
    ) as error:
        raise _refused(f"no answer from the server ({error})".lower()) from error
    except ValueError as error:
        raise _refused("the address is malformed") from error


def _read(response: http.client.HTTPResponse, limit_bytes: int) -> bytes:
    pieces: list[bytes] = []
    size_bytes = 0
    while size_bytes <= limit_bytes:
        try:
            piece = response.read(CHUNK_BYTES)
        except http.client.IncompleteRead as error:
            pieces.append(error.partial)
            break
        if not piece:
            break
        pieces.append(piece)
        size_bytes += len(piece)
    if size_bytes > limit_bytes:
        raise _refused(f"it sends more than the limit of {limit_bytes:,} bytes")
    return b"".join(pieces)


def _refused(why: str) -> UnreadableContentError:
    return UnreadableContentError("not-fetched", why, "check the address")
