"""Who is speaking where: attributions asked by position."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.reading import AttributedSpeech, SpeechKind
from whence.model.span import Span

OPENING, CLOSING = "“«", "”»"


@dataclass(frozen=True, slots=True)
class Speech:
    """The attributions of one reading.

    Attributes:
        attributions: In order of the cue.
        quoted: Stretches of the text between quotation marks.
    """

    attributions: Sequence[AttributedSpeech]
    quoted: Sequence[Span]

    def source_at(self, position: int) -> AttributedSpeech | None:
        """The innermost attribution with a source whose content covers a character."""
        covering = [
            (len(piece), index)
            for index, one in enumerate(self.attributions)
            for piece in one.content
            if one.source and piece.start <= position < piece.end
        ]
        return self.attributions[min(covering)[1]] if covering else None

    def is_quoted(self, position: int) -> bool:
        """Whether a character stands between quotation marks or in direct speech."""
        if any(piece.start < position < piece.end for piece in self.quoted):
            return True
        return any(
            one.kind is SpeechKind.DIRECT and piece.start <= position < piece.end
            for one in self.attributions
            for piece in one.content
        )

    def last_source(self, position: int) -> Span | None:
        """The last words before a character that name a source."""
        before = [
            source
            for one in self.attributions
            for source in one.source
            if source.end <= position
        ]
        return max(before, key=lambda span: span.end, default=None)

    def is_source(self, span: Span) -> bool:
        """Whether words lie in some attribution's source."""
        return any(
            source.overlaps(span) for one in self.attributions for source in one.source
        )


def find_quoted(text: str, paragraph_ends: Sequence[int] = ()) -> list[Span]:
    """Stretches between double quotation marks; one left open ends with its paragraph."""
    found: list[Span] = []
    start: int | None = None
    ends = set(paragraph_ends)
    for index, character in enumerate(text):
        if start is None and (character in OPENING or character == '"'):
            start = index
        elif start is not None and (character in CLOSING or character == '"'):
            found.append(Span(start, index + 1))
            start = None
        elif start is not None and (index in ends or text.startswith("\n\n", index)):
            if index > start:
                found.append(Span(start, index))
            start = None
    if start is not None and len(text) > start:
        found.append(Span(start, len(text)))
    return found
