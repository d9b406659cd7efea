"""Text to tokens, each with the class letter that the grammar of numbers reads."""

import re
from typing import Final, NamedTuple

from whence.resolve.figures.lexicon import (
    COLLECTIVES,
    FLOORS,
    FRACTIONS,
    PERCENT,
    SYMBOLS,
)
from whence.resolve.figures.numerals import CARDINALS, MAGNITUDES

_TOKEN: Final = re.compile(
    r"""
    (?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?=(?i:km2?|m2|kg|mg|mm|cm|ft|[gmt]b|[kmg]wh?|[kmg]?hz|mph|kph|hp|k|m|mn|bn|b|tn|lb|lbs|g|v|w|pc|p|mah|μm|sq)(?![^\W_]))
    | (?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![^\W_])
    | \.\d+(?![^\W_])
    | (?:US|AU|NZ|HK)\s?\$ | [CA]\$ | \$(?:US|A)(?=[\d ]) | [$€£¥₹]
    | (?:USD|EUR|GBP|AUD|CAD|INR|JPY|RM|Rs)(?=\.?\s?\d)
    | PS(?=\d[\d.]*(?:,\d{3}|(?:m|bn|k)(?![^\W_]))) | Y=(?=\d)
    | (?!(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)-)[A-Z][A-Za-z]{0,3}-\d{1,4}[A-Z]{0,3}(?![^\W_]|[-,.]\d)
    | [mk]\.p\.h\.? | (?:km|cm|m|mi|ft)[2²](?![^\W_])
    | (?:two|three|four|five|six|seven|eight|nine|ten|hundred)(?=fold\b)
    | [Pp]er\scent(?![^\W_]) | (?:[A-Z]\.){2,} | [^\W\d_]+(?:['’][^\W\d_]+)*
    | \d+[^\W_]* | \S
    """,
    re.VERBOSE,
)
_LETTERS: Final = (
    dict.fromkeys(CARDINALS, "c")
    | dict.fromkeys(MAGNITUDES, "B")
    | dict.fromkeys(FLOORS, "Z")
    | {"several": "q", "few": "q", "couple": "z"}
    | dict.fromkeys(COLLECTIVES, "z")
    | dict.fromkeys(FRACTIONS, "f")
    | dict.fromkeys(SYMBOLS, "$")
    | {"a": "a", "an": "a", "to": "t", "and": "&", "between": "b", "of": "o"}
    | {
        "%": "%",
        PERCENT: "%",
        "per cent": "%",
        "pc": "%",
        "pct": "%",
        "or": "t",
        "-": "-",
        "–": "-",
        "—": "-",
        "/": "/",
        "minus": "n",
    }
    | {"per": "P"}
)


class Token(NamedTuple):
    """A word, number or mark.

    Attributes:
        word: Its characters.
        low: The same in lower case.
        start: Offset of its first character.
        end: Offset after its last character.
        letter: Class letter; ``w`` is a word, ``d`` a number in digits, ``_`` anything else.
        gap_before: Whether a line break stands before it.
    """

    word: str
    low: str
    start: int
    end: int
    letter: str
    gap_before: bool


def tokenise(text: str) -> list[Token]:
    """All tokens of a text."""
    tokens: list[Token] = []
    add, letters, past = tokens.append, _LETTERS, 0
    for match in _TOKEN.finditer(text):
        word = match.group()
        low = word.lower()
        if low[-1] == "$" and len(low) > 3:
            low = low.replace(" ", "")
        start, end = match.span()
        letter = letters.get(low)
        if letter is None:
            letter = "w" if word[0].isalpha() else _other(word)
        gap = start - past > 1 and "\n" in text[past:start]
        add(Token(word, low, start, end, letter, gap))
        past = end
    return tokens


def _other(word: str) -> str:
    if word[0].isdigit() or (word[0] == "." and len(word) > 1):
        zero = word[0] == "0" and word.isdigit() and len(word) > 1
        return "d" if word[-1].isdigit() and word.isascii() and not zero else "_"
    return "_"
