"""Extraction certainty: the rule's prior, told more sharply by what the model sees there."""

from collections.abc import Sequence

from whence.model.claim import Frame
from whence.model.reading import FrameProposal
from whence.model.span import Span

# Fitted on the corpus' dev part (benchmarks/claims prints the calibration error): a match the
# model agrees with was right four times in five, one it does not see about every second time.
AGREED = (0.45, 0.50)  # weight of the rule's score, constant
UNSEEN = (1.20, -0.40)
LEAST = 0.05
MOST = 0.97


class Certainty:
    """How sure the program is of the claims of one document."""

    def __init__(self, proposals: Sequence[FrameProposal]) -> None:
        self.proposals = proposals

    def of(self, score: float, frames: Sequence[Frame], spans: Sequence[Span]) -> float:
        """Certainty of a match.

        Args:
            score: The rule's score, 0-1.
            frames: Frames it may count as, such as a forecast and the frame foretold.
            spans: Words that evoke it and those it stands in.

        Returns:
            0-1; the score itself when the reader proposes no frames at all.
        """
        if not self.proposals:
            return score
        slope, constant = AGREED if self._is_seen(frames, spans) else UNSEEN
        return min(MOST, max(LEAST, slope * score + constant))

    def _is_seen(self, frames: Sequence[Frame], spans: Sequence[Span]) -> bool:
        names = {frame.value for frame in frames}
        return any(
            one.frame in names and any(span.overlaps(one.trigger) for span in spans)
            for one in self.proposals
        )
