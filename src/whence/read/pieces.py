"""Turns words into the encoder's wordpieces, remembering words it has seen."""

from pathlib import Path

from tokenizers import Tokenizer

CLS, SEP, UNKNOWN = 101, 102, 100
MOST_PIECES = 24  # of one word; what is longer is an address or noise


class Pieces:
    """Wordpieces of words.

    Args:
        path: The tokenizer's JSON file.
    """

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._seen: dict[str, tuple[int, ...]] = {}

    def of(self, word: str) -> tuple[int, ...]:
        """Ids of the word's pieces, at least one and at most `MOST_PIECES`."""
        known = self._seen.get(word)
        if known is None:
            ids = self._tokenizer.encode(word[:200], add_special_tokens=False).ids
            known = tuple(ids[:MOST_PIECES]) or (UNKNOWN,)
            if len(self._seen) < 200_000:
                self._seen[word] = known
        return known

    def knows(self, word: str) -> bool:
        """Whether the lower-case word is in the vocabulary as a whole."""
        return self._tokenizer.token_to_id(word) is not None
