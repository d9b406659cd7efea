"""The words of a running text with their spelling families, for finding names in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from whence.resolve.gazetteer.folding import family_of_word, fold_name, is_skipped

# "U. S.", as some print it, is one word like "U.S."
_WORD = re.compile(r"\b[A-Z]\.(?: [A-Z]\.)+|[^\W_]+(?:['’ʼʻʿʾ`´‘.&][^\W_]+)*\.?")
_POSSESSIVE = re.compile(r"['’ʼ][sS]$")
_BREAK = re.compile(r"[,;:!?()\[\]{}…|•]|\.\s|\n\s*\n|[“”\"]\s|\s[–—-]\s|[–—]")
_DOTTED = re.compile(r"^(?:[^\W\d_]\. ?)+$")


@dataclass(frozen=True, slots=True)
class TextWord:
    """A word that counts for keys.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character, without a possessive ending.
        key: Its spelling family.
        outer_start: Like `start`, but before an Arabic article that belongs to it.
    """

    start: int
    end: int
    key: str
    outer_start: int


def find_text_words(text: str) -> list[TextWord]:
    """The words of `text` in order; articles and small words are left out."""
    words: list[TextWord] = []
    article_at = -1
    for found in _WORD.finditer(text):
        start, end = found.span()
        raw = found.group()
        if raw.endswith(".") and not _DOTTED.match(raw):
            raw, end = raw[:-1], end - 1
        if _POSSESSIVE.search(raw):
            raw, end = raw[:-2], end - 2
        folded = fold_name(raw)
        if not folded:
            continue
        if is_skipped(folded, is_hyphened=text[end : end + 1] == "-"):
            article_at = start if folded not in _NOT_ARTICLES else -1
            continue
        outer = (
            article_at
            if article_at >= 0 and text[article_at:start].count(" ") <= 1
            else start
        )
        words.append(TextWord(start, end, family_of_word(folded), outer))
        article_at = -1
    return words


_NOT_ARTICLES = frozenset(
    ("the", "of", "de", "du", "des", "la", "le", "del", "an", "as", "at")
)


def is_joined(text: str, words: Sequence[TextWord]) -> bool:
    """Whether the words stand side by side, with no sentence mark between them."""
    return all(
        not _BREAK.search(text, left.end, right.start) for left, right in pairwise(words)
    )
