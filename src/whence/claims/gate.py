"""The grounding gate: what a claim says must stand in the text at the span it cites."""

from whence.model.claim import Claim, Filler
from whence.model.document import Document
from whence.model.place import Place
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
        text = self.document.text
        if claim.spans[-1].end > len(text) or words_of(claim.spans, text) != claim.quote:
            return "the quote is not at its span"
        for role in claim.roles:
            for filler in role.fillers:
                if not self._grounded(filler):
                    return f"{role.name}: {filler.name!r} is not in the text"
        for hop in claim.chain:
            if hop.span is not None and not hop.text:
                return "a hop has no words"
            for name in hop.name:
                if not self._known(name, hop.text):
                    return f"hop: {name!r} is not in the text"
        if any(not _located(place, text) for place in claim.where):
            return "a place is not at its span"
        for one in claim.figures:
            if one.figure.span.of(text) != one.figure.text:
                return f"{one.name}: the figure is not at its span"
        return None

    def _grounded(self, filler: Filler) -> bool:
        if filler.span is None:
            return filler.id is None and filler.name == filler.text  # a coded value
        if filler.span.of(self.document.text) != filler.text:
            return False
        return _is_number(filler.name) or self._known(filler.name, filler.text)

    def _known(self, name: str, words: str) -> bool:
        """Whether a name is the words, in the words, or derived by the resolving stage."""
        return name in words or name in self._derived or name in self.document.text


def _is_number(name: str) -> bool:
    return name.lstrip("≥≤~").replace("-", "").replace(".", "").isdigit()


def _located(place: Place, text: str) -> bool:
    return place.span.of(text) == place.text
