"""Text to tokens, each with the class letter that the grammar of time reads."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from whence.resolve.dates.lexicon import LETTERS, MUST_BE_CAPITAL, SHORT
from whence.resolve.figures.numerals import words_value

OTHER: Final = "_"
_TOKEN: Final = re.compile(
    r"""
    \d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?)?(?!\d)
    | \d{1,4}/\d{1,2}/\d{2,4}(?!\d) | \d{1,2}\.\d{1,2}\.\d{4}(?!\d)
    | 9/11(?![\d/]) | 1/2(?![\d/]) | (?<!\d)\d{1,2}:\d\d(?::\d\d)?(?![\d:])
    | \d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th|s|['’]s)?(?![^\W_])
    | ['’]\d0s(?!\w) | ['’]s(?!\w) | ½
    | [ap]\.\s?m\.? | [AP]\.M\.?
    | [^\W\d_]+ | \d+ | \S
    """,
    re.VERBOSE,
)
_DIGIT_NEXT: Final = re.compile(r"\.?,? ?\d")
_ABBREVIATED: Final = re.compile(r"\.| ?,? ?\d")
_PUNCTUATION: Final = {
    ".": ".",
    ",": ",",
    "-": "-",
    "–": "-",
    "—": "-",
    "'s": "'",
    "’s": "'",
    "½": "%",
    "1/2": "%",
    "9/11": "I",
}
_YEAR: Final = re.compile(r"(?:1\d|20)\d\d")
_DECADE: Final = re.compile(r"(?:(?:1\d|20)\d|['’]\d)0['’]?s")
_ORDINAL: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)")


class Token(NamedTuple):
    """A word, number or mark.

    Attributes:
        low: Its characters in lower case.
        start: Offset of its first character.
        end: Offset after its last character.
    """

    low: str
    start: int
    end: int


def tokenise(text: str) -> tuple[list[Token], str]:
    """All tokens of a text, and their class letters as one string of the same length."""
    tokens: list[Token] = []
    letters: list[str] = []
    add_token, add_letter = tokens.append, letters.append
    for match in _TOKEN.finditer(text):
        word = match.group()
        low = word.lower()
        letter = LETTERS.get(low)
        if letter is None:
            letter = OTHER if word.isalpha() else _mark_letter(word, low)
        elif low in MUST_BE_CAPITAL and not _names_time(word, low, text, match.end()):
            letter = OTHER
        add_token(Token(low, match.start(), match.end()))
        add_letter(letter)
    return tokens, "".join(letters)


def _names_time(word: str, low: str, text: str, end: int) -> bool:
    if not word[0].isupper():
        return False
    if low in SHORT and low not in {"sept", "jan", "feb", "aug", "oct", "nov", "dec"}:
        return _DIGIT_NEXT.match(text, end) is not None
    if low in SHORT and low != "sept":
        return _ABBREVIATED.match(text, end) is not None
    return True


def _mark_letter(word: str, low: str) -> str:
    if word[0].isdigit() and word not in _PUNCTUATION:
        # Digits of other scripts are left alone.
        return _number_letter(word, low) if word.isascii() else OTHER
    if low[0] in "ap" and "." in low:
        return "k"
    if len(word) > 1 and _DECADE.fullmatch(word):
        return "D"
    return _PUNCTUATION.get(word, OTHER)


def _number_letter(word: str, low: str) -> str:
    """Class of something that begins with a digit."""
    if word.isdigit():
        if _YEAR.fullmatch(word):
            return "y"
        return "d" if len(word) < 3 and 0 < int(word) < 32 else "j"
    dated = "-" in word
    if dated or ":" in word:
        return "I" if dated else "K"
    if "/" in word or word.count(".") == 2:
        return "S"
    if _ORDINAL.fullmatch(low):
        return "o"
    plain = "j" if word[-1].isdigit() else OTHER
    return "D" if _DECADE.fullmatch(word) else plain


def number_words(tokens: Sequence[Token]) -> list[str]:
    """The lower-case words of `tokens` without thousands separators."""
    return [token.low.replace(",", "") for token in tokens]


class Hit:
    """Tokens that match one pattern; the pattern's groups are ranges of tokens."""

    __slots__ = ("match", "tokens")

    def __init__(self, tokens: Sequence[Token], match: re.Match[str]) -> None:
        self.tokens = tokens
        self.match = match

    @property
    def first(self) -> int:
        """Index of the first token."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Index after the last token."""
        return self.match.end()

    def has(self, group: str) -> bool:
        """Whether the pattern's group took part."""
        return bool(self.letters(group))

    def letters(self, group: str) -> str:
        """Class letters of a group; empty when it took no part or the pattern has none."""
        known = group in self.match.re.groupindex
        return (self.match.group(group) or "") if known else ""

    def words(self, group: str) -> list[str]:
        """Lower-case words of a group, without thousands separators."""
        if not self.has(group):
            return []
        first, end = self.match.span(group)
        return number_words(self.tokens[first:end])

    def word(self, group: str) -> str:
        """First word of a group; empty when it took no part."""
        words = self.words(group)
        return words[0] if words else ""

    def number(self, group: str) -> int | None:
        """Number a group's words or digits make."""
        words = [
            word.rstrip("stndrh") if word[:1].isdigit() else word
            for word in self.words(group)
        ]
        value = words_value(words)
        return None if value is None or value > 1e6 else int(value)

    def before(self, back: int = 1) -> str:
        """Lower-case token `back` places before the first; empty at the text's beginning."""
        index = self.first - back
        return self.tokens[index].low if index >= 0 else ""

    def after(self, ahead: int = 0) -> str:
        """Lower-case token `ahead` places after the last; empty at the text's end."""
        index = self.end + ahead
        return self.tokens[index].low if index < len(self.tokens) else ""
