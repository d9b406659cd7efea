"""A stretch of tokens that a rule of the grammar matched."""

import re
from collections.abc import Sequence
from typing import Final

from whence.resolve.dates.tokens import Token, number_words
from whence.resolve.figures.numerals import words_value

VAGUE: Final = -1


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
