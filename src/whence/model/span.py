"""Stretches of a document's text."""

from collections.abc import Iterable
from dataclasses import dataclass


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


def hull(spans: Iterable[Span]) -> Span:
    """The shortest span that covers all of `spans`, of which there is at least one."""
    kept = tuple(spans)
    return Span(min(span.start for span in kept), max(span.end for span in kept))


def words_of(spans: Iterable[Span], text: str) -> str:
    """What discontinuous spans say, pieces in text order joined by an ellipsis."""
    return " … ".join(span.of(text) for span in sorted(spans))
