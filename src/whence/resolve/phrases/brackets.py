"""Short forms of names: initials, and what a bracket after a name introduces."""

import re
from collections.abc import Sequence

from whence.resolve.gazetteer.folding import fold_name
from whence.resolve.phrases.names import NameHit


def find_introduced(hits: Sequence[NameHit], text: str) -> list[tuple[int, str]]:
    """Short forms in brackets right after a name, or a full name after its short form.

    Returns:
        Index of the name before the bracket and the words inside, split at slashes.
    """
    found = []
    for index, hit in enumerate(hits):
        match = BRACKET.match(text, hit.span.end)
        if match is None:
            continue
        for piece in re.split(r"[/,;]|\bor\b", match["inside"]):
            words = re.sub(
                r"^(?:also |formerly |better )?(?:known as|or|aka)\s+", "", piece.strip()
            )
            words = words.strip("\"'“”‘’ ")
            if words and (is_short_form(words, hit.text) or is_short_form(hit.text, words)):
                found.append((index, words))
    return found


def is_short_form(short: str, full: str) -> bool:
    """Whether `short` is written in capitals and its letters run through `full` in order.

    >>> is_short_form("USFOR-A", "U.S. Forces-Afghanistan")
    True
    >>> is_short_form("D-New York", "Gregory Meeks")
    False
    """
    if not ACRONYM.fullmatch(short) or len(full) <= len(short):
        return False
    letters = [c for c in short.lower() if c.isalnum()]
    rest = iter(fold_name(full))
    return fold_name(full)[:1] == letters[0] and all(c in rest for c in letters)


def initials(name: str) -> tuple[str, str]:
    """The initials of a name in lower case, with and without its small words.

    >>> initials("Bureau of Border Affairs")
    ('boba', 'bba')
    """
    words = re.split(r"[\s\-–/]+", fold_name(name))
    every = "".join(word[:1] for word in words)
    return every, "".join(word[:1] for word in words if word not in LINKS)


LINKS = frozenset(("of", "in", "for", "and", "on", "to", "the", "de", "la", "al", "at"))
ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z0-9&.\-]*[A-Z][A-Za-z0-9.\-]{0,3}")
BRACKET = re.compile(r"(?:['’]s)?,?\s?[(\[](?P<inside>[^()\[\]]{2,60})[)\]]")
