"""What a claim should have been, as an analyst holds it; every word of it stands in the article."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from whence.model.claim import Claim, Frame, Hop, Polarity, Role
from whence.model.span import Span


@dataclass(frozen=True, slots=True)
class Correction:
    """A claim set right.

    Attributes:
        frame: What it is about.
        kind: Kind, status, stance or type within the frame, or empty.
        polarity: Affirmed, negated or denied.
        roles: Who and what fills its roles.
        chain: Who it is attributed to, nearest the article first; empty = the article's own voice.
        trigger: The words that say it, or empty where the frame has none.
        trigger_span: Where they stand, or `None`.
    """

    frame: Frame
    kind: str
    polarity: Polarity
    roles: tuple[Role, ...]
    chain: tuple[Hop, ...]
    trigger: str = ""
    trigger_span: Span | None = None

    def words(self) -> Iterator[tuple[str, Span]]:
        """Everything that is quoted from the article, with where it stands."""
        for role in self.roles:
            yield from ((f.text, f.span) for f in role.fillers if f.span)
        yield from ((hop.text, hop.span) for hop in self.chain if hop.span)
        if self.trigger_span:
            yield self.trigger, self.trigger_span

    def ungrounded(self, text: str) -> tuple[str, ...]:
        """Words that do not stand where they are said to stand in `text`.

        >>> wrong = Correction(Frame.EVENT, "", Polarity.AFFIRMED, (), (), "shot", Span(0, 3))
        >>> wrong.ungrounded("He shot.")
        ('shot',)
        """
        return tuple(
            words
            for words, span in self.words()
            if span.end > len(text) or span.of(text).split() != words.split()
        )


def apply(correction: Correction, claim: Claim) -> Claim:
    """The claim as it should have been; its id and its words stay."""
    wording = replace(claim.wording, polarity=correction.polarity)
    made_by = replace(claim.made_by, trigger=correction.trigger)
    return replace(
        claim,
        frame=correction.frame,
        kind=correction.kind,
        roles=correction.roles,
        chain=correction.chain,
        wording=wording,
        made_by=made_by,
    )


def as_is(claim: Claim, trigger_span: Span | None = None) -> Correction:
    """The claim as it stands, to begin a correction from."""
    return Correction(
        claim.frame,
        claim.kind,
        claim.wording.polarity,
        claim.roles,
        claim.chain,
        claim.made_by.trigger if trigger_span else "",
        trigger_span,
    )
