"""Web archives (WARC) to drafts, one per page they hold."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from whence.ingest.draft import Draft, Field, Find
from whence.ingest.errors import UnreadableContentError
from whence.ingest.formats.sniffing import parse_content
from whence.ingest.source import Loaded
from whence.model.document import FactSource

READ_TYPES = (
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "application/pdf",
    "text/markdown",
)
MAX_RECORD_BYTES = 64 * 1024 * 1024
Faults = list[tuple[str, UnreadableContentError]]


def parse_web_archive(content: bytes) -> tuple[Sequence[Draft], Faults]:
    """The pages in a web archive; pictures, scripts, redirects and errors are passed over.

    Raises:
        UnreadableContentError: There is no whole record in it.
    """
    drafts: list[Draft] = []
    faults: Faults = []
    count = 0
    try:
        for record in ArchiveIterator(io.BytesIO(content), no_record_parse=False):
            count += record.rec_type is not None
            _read(record, drafts, faults)
    except (ArchiveLoadFailed, EOFError, OSError, ValueError):
        why = "the archive is cut short or damaged"
        faults.append(
            (f"{count}", UnreadableContentError("cut-short", why, "copy it again"))
        )
    if not drafts and (not count or faults):
        raise UnreadableContentError(
            "damaged", "it is not a whole archive", "copy it again"
        )
    return drafts, faults


def _read(record: ArcWarcRecord, drafts: list[Draft], faults: Faults) -> None:
    if record.rec_type not in ("response", "resource"):
        return
    media_type, charset = _media_type(record)
    answered = record.http_headers is None or record.http_headers.get_statuscode() == "200"
    if media_type not in READ_TYPES or not answered:
        return
    address = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    payload = record.content_stream().read(MAX_RECORD_BYTES)
    if not payload.strip():
        return
    finds = (Find(Field.URL, address, FactSource.HEADER),) if address else ()
    retrieved = _moment(str(record.rec_headers.get_header("WARC-Date") or ""))
    try:
        for draft in parse_content(Loaded(payload, media_type, charset)).drafts:
            drafts.append(
                replace(
                    draft,
                    finds=(*draft.finds, *finds),
                    name=address or str(len(drafts) + 1),
                    content=payload,
                    media_type=media_type,
                    retrieved=retrieved,
                )
            )
    except UnreadableContentError as fault:
        faults.append((address or str(len(drafts) + 1), fault))


def _media_type(record: ArcWarcRecord) -> tuple[str, str]:
    headers = record.http_headers or record.rec_headers
    words = str(headers.get_header("Content-Type") or "")
    media_type, _, rest = words.partition(";")
    charset = rest.partition("charset=")[2].split(";")[0].strip("\"' ")
    return media_type.strip().lower(), charset


def _moment(words: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
