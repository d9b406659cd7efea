"""Cuts text into words as Universal Dependencies treebanks of English do."""

import re
from functools import lru_cache

_CLITIC = r"(?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)\b"
_APOSTROPHE = "['\u2019\u02bc\u02bb\u2018`]"
_KEPT_PREFIX = (
    "anti|co|counter|cyber|e|ex|extra|inter|intra|mid|mini|multi|neo|non|pan|post|pre|pro|"
    "quasi|re|semi|sub|super|trans|ultra|un"
)
_TITLE = (
    "Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Capt|Cpl|Pvt|Brig|Adm|Cmdr|Sen|Rep|Gov|St|Prof|Rev|Hon|"
    "Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|vs|etc|Inc|Ltd|Co|Corp|Ave|"
    "approx|est|govt|dept|Dept"
)
_LETTER = r"[^\W\d_]"

# The order matters: the first alternative that matches at a place wins.
_WORD = re.compile(
    r"https?://[^\s<>\"\u201d]+|www\.[^\s<>\"\u201d]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]*\w"
    r"|[@#]\w+"
    r"|\d+(?:[.,]\d+)+|\d+(?:st|nd|rd|th|s)\b|\d{1,2}:\d{2}"
    r"|(?:[A-Za-z]\.){2,}(?!\w)|(?:[A-Z]\.){2,}[A-Z]\b"
    rf"|\b(?:{_TITLE})\.(?!\w)|\bNos?\.(?=\s*\d)"
    r"|\b[A-Z]\.(?=\s+[A-Z])|(?<=\b[A-Z]\.\s)[A-Z]\.(?!\w)"
    rf"|[Cc]an(?=not\b)|(?<=[Cc]an)not\b"
    rf"|{_LETTER}+?(?=[nN]{_APOSTROPHE}[tT]\b)|[nN]{_APOSTROPHE}[tT]\b"
    rf"|{_APOSTROPHE}{_CLITIC}"
    rf"|\b(?:{_KEPT_PREFIX})-{_LETTER}+|\b[A-Za-z]-{_LETTER}+|\b[A-Z]{{1,4}}-\d+\w*|\b[A-Z]+-[A-Z]\b"
    rf"|{_LETTER}+\d[^\W_]*"
    rf"|(?:{_LETTER}[\u0300-\u036f]*)+(?:{_APOSTROPHE}(?!{_CLITIC})(?:{_LETTER}[\u0300-\u036f]*)+)*"
    r"|\d+"
    r"|\.{2,}|-{2,}|\u2026"
    r"|\S",
)

LOWER, TITLE, UPPER, MIXED, DIGIT, OTHER = range(6)
N_SHAPES = 6


def word_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Half-open offsets of the words of `text` between `start` and `end`, in order."""
    stop = len(text) if end is None else end
    return [match.span() for match in _WORD.finditer(text, start, stop)]


@lru_cache(maxsize=50_000)
def shape_of(word: str) -> int:
    """The word's shape, which tells the uncased encoder about capitals and digits."""
    if any(character.isdigit() for character in word):
        return DIGIT
    if not any(character.isalpha() for character in word):
        return OTHER
    if word.islower():
        return LOWER
    if word.isupper():
        return TITLE if len(word) == 1 else UPPER
    if word[0].isupper() and word[1:].islower():
        return TITLE
    return MIXED
