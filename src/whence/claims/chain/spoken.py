"""One attribution, ready for chaining."""

from dataclasses import dataclass

from whence.model.claim import Attribution
from whence.model.reading import SpeechKind
from whence.model.span import Span

RULE_SCORE = 0.6  # of an attribution that the syntax shows
ANNOUNCED = "announced"  # cue class of a sentence that only says that words follow
NOBODY = frozenset({"no", "none", "nobody", "neither"})


@dataclass(frozen=True, slots=True)
class Speech:
    """One attribution, ready for chaining.

    Attributes:
        source: Index of the head word of the source, or `None` when it is unsaid.
        source_spans: Words of the source.
        cue: Index of the chief cue word, or `None`.
        cue_spans: Words of the cue.
        content: What is attributed.
        kind: Direct, indirect or mixed.
        cue_kind: Class of the cue, or empty when the codebook does not know it.
        score: 0-1.
        void: Whether the source is *no one* or the saying itself is negated.
        inner: Whether it lies behind another attribution of the same words.
        own: Whether it is all of somebody's own words, each sentence a telling for itself.
    """

    source: int | None
    source_spans: tuple[Span, ...]
    cue: int | None
    cue_spans: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: SpeechKind
    cue_kind: str
    score: float
    void: bool = False
    inner: bool = False
    own: bool = False

    @property
    def size(self) -> int:
        """Characters attributed."""
        return sum(len(piece) for piece in self.content)

    def holds(self, other: "Speech") -> bool:
        """Whether another saying stands in what this one says."""
        return any(piece.covers(cue) for piece in self.content for cue in other.cue_spans)


def attribution_of(speech: Speech | None) -> Attribution | None:
    """The words of an attribution as the claim keeps them."""
    if speech is None:
        return None
    return Attribution(speech.kind, speech.source_spans, speech.cue_spans, speech.content)
