"""How far what is attributed reaches: stray pieces out, whole quotations in."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from whence.model.document import Document, PartKind
from whence.model.reading import Reading
from whence.model.span import Span

# A straight mark opens after a space and closes after a word, so one stray mark misleads
# no later pair.
_QUOTED = re.compile(
    r"“[^“”]{2,3000}(?:”|\Z)|(?<![^\s(\[—–-])\"(?=\S)[^\"\n]{1,2000}(?<=\S)\"(?!\w)"
)
FEWEST_WORDS = 4
MOST_BLOCKS = 3
LONGEST_OPENING = 12  # words of *The minister said:*
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_STOPS = (".", "!", "?")


class HasCue(Protocol):
    """Anything that says where its cue stands."""

    @property
    def cue_spans(self) -> tuple[Span, ...]:
        """Words of the cue."""


class Contents:
    """The quotations and paragraphs of one document."""

    def __init__(self, document: Document, reading: Reading) -> None:
        self.text = document.text
        outlet = document.metadata.outlet
        self.outlet = "" if outlet is None else outlet.value
        agency = document.metadata.agency
        # Who writes: a wire service's own account is not heard by it.
        self.writers = (self.outlet, "" if agency is None else agency.value)
        self.parts = document.parts
        self.sentences = [one.span for one in reading.sentences]
        self._cues = [cue for one in reading.attributions for cue in one.cue]
        self._starts = [one.start for one in self.sentences]
        self.quotes = [
            Span(part.span.start + found.start(), part.span.start + found.end())
            for part in document.parts
            for found in _QUOTED.finditer(part.span.of(document.text))
        ]

    def sentence_of(self, position: int) -> Span:
        """The sentence a character stands in."""
        return self.sentences[max(0, bisect_right(self._starts, position) - 1)]

    def kept(self, content: Sequence[Span], cue: Sequence[Span]) -> tuple[Span, ...]:
        """Pieces that stand in the cue's sentence, are quoted, or follow it in its paragraph."""
        if not cue:
            return tuple(content)
        sentence = self.sentence_of(cue[0].start)
        part = next((one.span for one in self.parts if one.span.overlaps(cue[0])), sentence)
        kept: list[Span] = []
        for one in content:
            if self._is_quoted(one):
                kept.append(one)
            elif one.end > max(sentence.start, part.start) and one.start < part.end:
                start = max(one.start, sentence.start, part.start)
                kept.append(Span(start, min(one.end, part.end)))
        return tuple(kept)

    def _is_quoted(self, one: Span) -> bool:
        return any(quote.overlaps(one) for quote in self.quotes)

    def grown(self, content: tuple[Span, ...], speech: HasCue) -> tuple[Span, ...]:
        """The content with the rest of the quotations it touches, and a block after a colon."""
        grown = list(content)
        for quote in self.quotes:
            long = len(quote.of(self.text).split()) >= FEWEST_WORDS
            touched = any(quote.overlaps(one) for one in content)
            if long and touched and not any(one.covers(quote) for one in grown):
                grown.append(quote)
        block = self._block_after(speech.cue_spans)
        if block is not None:
            grown.append(block)
        return tuple(_joined(grown))

    def _block_after(self, cue: Sequence[Span]) -> Span | None:
        """The paragraph that follows when the cue's own ends in a colon."""
        if not cue:
            return None
        for index, part in enumerate(self.parts[:-1]):
            if not part.span.covers(cue[0]):
                continue
            ends_open = part.span.of(self.text).rstrip().endswith(":")
            if not ends_open or self.sentence_of(part.span.end - 1) != self.sentence_of(
                cue[0].start
            ):
                return None
            last = index + 1
            while (
                last + 1 < len(self.parts)
                and last - index < MOST_BLOCKS
                and self.parts[last + 1].kind is PartKind.QUOTE
            ):
                last += 1
            if self._opens_statement(index):
                last = max(last, self._end_of_statement(index + 1))
            return Span(self.parts[index + 1].span.start, self.parts[last].span.end)
        return None

    def _opens_statement(self, index: int) -> bool:
        """*The minister said:*, alone in its paragraph, and then words in the first person."""
        line, after = (self.parts[n].span.of(self.text) for n in (index, index + 1))
        alone = len(line.split()) <= LONGEST_OPENING
        return alone and not _QUOTED.search(after) and bool(_FIRST_PERSON.search(after))

    def _end_of_statement(self, index: int) -> int:
        """The last paragraph before a line that is no sentence, or the end of the document.

        Where others speak later, the article has taken the word back, and nobody knows where.
        """
        for last in range(index + 1, len(self.parts)):
            part = self.parts[last]
            words = part.span.of(self.text).rstrip()
            if part.kind is not PartKind.BODY or not words.endswith(_STOPS):
                return last - 1
            if any(part.span.overlaps(one) for one in (*self.quotes, *self._cues)):
                return index
        return len(self.parts) - 1


def _joined(spans: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
