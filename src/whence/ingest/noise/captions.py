"""Picture captions and credits in texts that lost their mark-up."""

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.ingest.draft import Block
from whence.ingest.normal import ENDS_SENTENCE
from whence.model.document import PartKind

AGENCY = (
    r"(?:AFP|AP|Reuters|REUTERS|EPA|EFE|dpa|DPA|ANSA|TASS|Xinhua|Getty(?: Images)?|Bloomberg|"
    r"Anadolu(?: Agency)?|Shutterstock|Alamy|NurPhoto|Sipa(?: USA)?|Zuma(?: Press)?|UPI|PA|"
    r"AP Photo|AP Images|AFP Photo|Getty Images|iStock(?:photo)?|Wikimedia(?: Commons)?|Flickr|"
    r"Unsplash|Pexels|Pixabay|Planet Labs|Maxar(?: Technologies)?|EPA-EFE|European Pressphoto "
    r"Agency|Associated Press|Agence France-Presse|Handout|File|Pool|via [A-Z]\w+(?: [A-Z]\w+)*)"
)
NAME = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|al-\w+|de|el|bin|van|von|der))*"
CREDIT = re.compile(
    rf"\(?(?:{NAME} ?/ ?)?(?:{NAME} ?[/|,–—] ?)*{AGENCY}(?: ?[/|,] ?{NAME})*\)?\.?"
    rf"|\(?(?i:photo|image|picture|pic|credit|photo credit|image credit|photograph|photos|"
    rf"video|illustration|graphic|map)s?(?: ?[:/©]| by| courtesy(?: of)?| via) ?.{{2,80}}"
)
ENDS_WITH_CREDIT = re.compile(
    rf"(?:[.\])] ?(?i:source|photo|image|credit|picture|photograph)s?(?: by|:) .{{1,60}}"
    rf"|[(\[](?:(?:{NAME} ?[/|,] ?)+{AGENCY}|{AGENCY} ?/ ?{NAME})(?: ?/ ?{NAME})*"
    rf"(?: ?[,/] ?(?i:file|archive)\w*)?[)\]]\.?"
    rf"|[.!?] (?:{NAME} ?/ ?)+{AGENCY}(?: ?/ ?{NAME})*\.?|[.!?] {AGENCY} ?/ ?{NAME}(?: ?/ ?{NAME})*\.?"
    rf"|\((?i:photo|image|picture|credit|source)\b.{{2,80}}\))$"
)
MAX_CREDIT_WORDS, MAX_CAPTION_WORDS = 14, 60
MAX_UNCREDITED_WORDS = 30
MIN_CAPTION_CHARS = 15
HEAD_BLOCKS = 4
FILE_PICTURE = re.compile(
    r"(?:file (?:photo|picture|image|pic)|pictured|in this (?:file )?photo)\b",
    re.IGNORECASE,
)
OPEN_QUOTES = "\"'“‘«"
# Links to charts and films stand below text that is not about them.
NO_PICTURE = re.compile(r"\(?(?:graphic|video|map)s?\b", re.IGNORECASE)


def is_credit(text: str) -> bool:
    """Whether a block only says whose picture it was."""
    return len(text.split()) <= MAX_CREDIT_WORDS and CREDIT.fullmatch(text) is not None


def with_captions(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those that describe a picture marked as captions.

    A block is one when a credit ends it, or when a credit stands right below it and it is no
    paragraph of the article.
    """
    return tuple(
        replace(block, kind=PartKind.CAPTION) if _is_caption(blocks, index) else block
        for index, block in enumerate(blocks)
    )


def _is_caption(blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    words = len(block.text.split())
    if (
        block.kind is not PartKind.BODY
        or words > MAX_CAPTION_WORDS
        or is_credit(block.text)
    ):
        return False
    credit = ENDS_WITH_CREDIT.search(block.text)
    if credit is not None and credit.start() >= MIN_CAPTION_CHARS:
        return True
    if FILE_PICTURE.match(block.text):
        return True
    below = blocks[index + 1].text if index + 1 < len(blocks) else ""
    if not is_credit(below) or NO_PICTURE.match(below) or block.text[0] in OPEN_QUOTES:
        return False
    # A whole sentence in mid-article is a paragraph above a picture without a caption.
    in_head = index < HEAD_BLOCKS
    return words <= MAX_UNCREDITED_WORDS and (
        in_head or not ENDS_SENTENCE.search(block.text)
    )
