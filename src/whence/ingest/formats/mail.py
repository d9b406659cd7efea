"""E-mails to drafts."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parseaddr

from whence.ingest.draft import Draft, Field, Find
from whence.ingest.errors import UnreadableContentError
from whence.ingest.formats.page import parse_page
from whence.ingest.formats.plain import parse_plain
from whence.model.document import FactSource, Removed

FORWARD_MARK = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.I)
HEADERS = ("from", "date", "subject", "message-id", "received")
# A plain part that only says "your program cannot show this mail" is shorter than this.
MIN_PLAIN_CHARS = 200


def parse_mail(content: bytes) -> Draft:
    """The text of a mail with sender, subject and date; attachments are named, not read.

    Raises:
        UnreadableContentError: It is no mail or has no text.
    """
    message = message_from_bytes(content, policy=policy.default)
    if not any(name in message for name in HEADERS):
        raise UnreadableContentError("damaged", "it has none of the headers of a mail")
    draft = _body(message)
    attached = tuple(
        Removed(part.get_filename() or part.get_content_type(), "attachment-not-read")
        for part in message.iter_attachments()
    )
    return replace(
        draft,
        finds=(*_finds(message), *draft.finds),
        removed=(*draft.removed, *attached),
    )


def _body(message: EmailMessage) -> Draft:
    plain = message.get_body(("plain",))
    page = message.get_body(("html",))
    if plain is not None and (page is None or len(_bytes(plain)) >= MIN_PLAIN_CHARS):
        return parse_plain(_bytes(plain), plain.get_content_charset(""))
    if page is not None:
        return parse_page(_bytes(page), page.get_content_charset(""))
    raise UnreadableContentError("no-text", "the mail has no text")


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _finds(message: EmailMessage) -> Iterator[Find]:
    subject = FORWARD_MARK.sub("", str(message.get("subject", "")))
    if subject:
        yield Find(Field.TITLE, subject, FactSource.HEADER)
    sender, _ = parseaddr(str(message.get("from", "")))
    if sender:
        yield Find(Field.AUTHOR, sender, FactSource.HEADER)
    sent = str(message.get("date", ""))
    if sent:
        yield Find(Field.PUBLISHED, sent, FactSource.HEADER)
