"""Plain text to a draft."""

import re

from whence.ingest.assembly import noted
from whence.ingest.decoding import decode
from whence.ingest.draft import Block, Draft
from whence.ingest.normal import BULLET, find_paragraphs, tidy
from whence.model.document import PartKind

BULLET_MARK = re.compile(r"[-*•·‣▪◦]\s")


def parse_plain(content: bytes, charset: str = "") -> Draft:
    """The paragraphs of a text file.

    Raises:
        UnreadableContentError: Its bytes are no text.
    """
    decoded = decode(content, charset)
    blocks = tuple(_block(text) for text in find_paragraphs(tidy(decoded.text)))
    return noted(Draft(blocks), decoded.note, "charset-note")


def _block(text: str) -> Block:
    is_item = BULLET_MARK.match(text) is not None and BULLET.match(text) is not None
    return Block(PartKind.LIST if is_item else PartKind.BODY, text)
