"""Documents that are one body's own words from end to end: a communiqué, a press release."""

import re
from collections.abc import Sequence

from whence.claims.syntax.tree import FINITE, Tree
from whence.claims.turns.labels import lines_of
from whence.model.document import Part

# What such a document calls itself, at the head of a line or after whoever issues it. A digest
# of *statements* and a *weekly bulletin* are somebody else's.
_NAMED = re.compile(
    r"(?:^|[:–—,]\s|\s-\s)(?:(?:unofficial|official|joint|urgent)\s)?"
    r"(?:communiqu[eé]|press (?:release|statement|note|communiqu[eé])|statement|bulletin"
    r"|announcement|declaration|note to (?:the press|correspondents|editors))\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:digest|weekly|fortnightly|monitor|watch|log)\b", re.IGNORECASE
)
_STOPS = (".", "!", "?", "”", '"')
HEAD = 5  # parts
LONGEST = 120  # characters of a line of the head


def body_of_issued(tree: Tree, parts: Sequence[Part]) -> int | None:
    """Where the issuer's own words begin; `None` where others' words are reported.

    Args:
        tree: The document's trees.
        parts: The document's parts.
    """
    called, end = False, None
    for part in parts[:HEAD]:
        for at, words in lines_of(part.span.of(tree.text)):
            start, line = part.span.start + at, words.rstrip()
            if len(line) > LONGEST or line.endswith(_STOPS):
                return end if called else None
            if _OF_OTHERS.search(line):
                return None
            called = called or (
                _NAMED.search(line) is not None and not _has_verb(tree, start, len(line))
            )
            end = start + len(line)
    return end if called else None


def _has_verb(tree: Tree, start: int, length: int) -> bool:
    """*Statement by the army angers farmers*: a headline, not what the document calls itself."""
    return any(
        word.xpos in FINITE and start <= word.span.start < start + length
        for word in tree.words
    )
