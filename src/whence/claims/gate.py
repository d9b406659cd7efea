"""The grounding gate: what a claim says must stand in the text at the span it cites."""

from collections.abc import Iterator

from whence.model.claim import Claim, Filler
from whence.model.document import Document
from whence.model.resolved import Resolved
from whence.model.span import words_of


class Gate:
    """Knows every name the resolving stage derived from the text."""

    def __init__(self, resolved: Resolved) -> None:
        self.document: Document = resolved.document
        self._derived = {actor.name for actor in resolved.actors}
        self._derived |= {referent.name for referent in resolved.referents}
        self._derived |= {place.name for place in resolved.places}

    def refuse(self, claim: Claim) -> str | None:
        """Why a claim must not be written; `None` when everything in it is grounded."""
        return next(self._faults(claim), None)

    def _faults(self, claim: Claim) -> Iterator[str]:
        text = self.document.text
        if claim.spans[-1].end > len(text) or words_of(claim.spans, text) != claim.quote:
            yield "the quote is not at its span"
        fillers = [(role.name, one) for role in claim.roles for one in role.fillers]
        for role, filler in fillers:
            if not self._grounded(filler):
                yield f"{role}: {filler.name!r} is not in the text"
        names = [(name, hop.text) for hop in claim.chain for name in hop.name]
        for name, words in names:
            if not (self._known(name, words) or name in text):
                yield f"hop: {name!r} is not in the text"
        if any(place.span.of(text) != place.text for place in claim.where):
            yield "a place is not at its span"
        for one in claim.figures:
            if one.figure.span.of(text) != one.figure.text:
                yield f"{one.name}: the figure is not at its span"

    def _grounded(self, filler: Filler) -> bool:
        if filler.span is None:
            return filler.id is None and filler.name == filler.text  # a coded value
        if filler.span.of(self.document.text) != filler.text:
            return False
        # *We*, said for *the council*, is told by those words elsewhere in the text.
        told = filler.id is None and filler.name in self.document.text
        return told or _is_number(filler.name) or self._known(filler.name, filler.text)

    def _known(self, name: str, words: str) -> bool:
        """Whether a name is the words, in the words, or derived by the resolving stage."""
        return name in words or name in self._derived


def _is_number(name: str) -> bool:
    return name.lstrip("≥≤~").replace("-", "").replace(".", "").isdigit()
