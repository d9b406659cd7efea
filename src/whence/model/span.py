"""Stretches of a document's text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Held = TypeVar("Held")
_BLOCK = 256  # characters; what is looked up stands in one or two blocks


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text, half-open.

    Attributes:
        start: Offset of the first character, in code points from 0.
        end: Offset after the last character; always greater than `start`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"cannot make a span from {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` this span covers."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class SpanIndex(Generic[Held]):
    """Things by the stretch they stand in, found without going through all of them.

    Args:
        things: Each with its span; what is found comes in this order.
    """

    def __init__(self, things: Iterable[tuple[Span, Held]] = ()) -> None:
        self._blocks: dict[int, list[tuple[int, Span, Held]]] = {}
        self._size = 0
        for span, held in things:
            self.add(span, held)

    def add(self, span: Span, held: Held) -> None:
        """Hold one more thing, after those before."""
        for block in range(span.start // _BLOCK, (span.end - 1) // _BLOCK + 1):
            self._blocks.setdefault(block, []).append((self._size, span, held))
        self._size += 1

    def overlapping(self, span: Span) -> Iterator[tuple[Span, Held]]:
        """What shares a character with a span, in the order it was added."""
        found: dict[int, tuple[Span, Held]] = {}
        for block in range(span.start // _BLOCK, (span.end - 1) // _BLOCK + 1):
            for number, other, held in self._blocks.get(block, ()):
                if other.overlaps(span):
                    found[number] = other, held
        for number in sorted(found):
            yield found[number]

    def at(self, position: int) -> Iterator[tuple[Span, Held]]:
        """What covers a character, in the order it was added."""
        for _, span, held in self._blocks.get(position // _BLOCK, ()):
            if span.start <= position < span.end:
                yield span, held


def hull(spans: Iterable[Span]) -> Span:
    """The shortest span that covers all of `spans`, of which there is at least one."""
    kept = tuple(spans)
    return Span(min(span.start for span in kept), max(span.end for span in kept))


def words_of(spans: Iterable[Span], text: str) -> str:
    """What discontinuous spans say, pieces in text order joined by an ellipsis."""
    return " … ".join(span.of(text) for span in sorted(spans))


def find_words(text: str, words: str, near: Span, within: Span) -> Span | None:
    """Where `words` stand in `text`: in the sentence `within` if they do, else closest to it.

    >>> find_words("He left. The man he saw left.", "left", Span(9, 12), Span(9, 29))
    Span(start=24, end=28)
    """
    parts = words.split()
    if not parts:
        return None
    pattern = r"\s+".join(map(re.escape, parts))
    pattern = (r"(?<!\w)" if parts[0][0].isalnum() else "") + pattern
    pattern += r"(?!\w)" if parts[-1][-1].isalnum() else ""
    found = [Span(*match.span()) for match in re.finditer(pattern, text)]
    return min(
        found,
        key=lambda span: (not within.covers(span), abs(span.start - near.start)),
        default=None,
    )
