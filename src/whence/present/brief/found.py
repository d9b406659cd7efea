"""What the sections of a brief are made from: the findings, and how each claim is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.model.claim import Claim
from whence.model.finding import ClaimTie, CopyKind, Weighed
from whence.model.ids import ClaimId
from whence.present.brief.page import Entry


@dataclass(frozen=True, slots=True)
class Found:
    """What sections are made from.

    Attributes:
        weighed: What weighing found.
        entries: How each claim is shown.
        claims: The claims.
    """

    weighed: Weighed
    entries: Mapping[ClaimId, Entry]
    claims: Mapping[ClaimId, Claim]

    def shown(self, claims: Sequence[ClaimId]) -> tuple[Entry, ...]:
        """The entries of claims, in the order of the articles."""
        return tuple(entry for _, entry in self.told(claims))

    def told(self, claims: Sequence[ClaimId]) -> tuple[tuple[Claim, Entry], ...]:
        """Claims with their entries, in the order of the articles."""
        known = dict.fromkeys(claim for claim in claims if claim in self.entries)
        pairs = ((self.claims[claim], self.entries[claim]) for claim in known)
        return tuple(sorted(pairs, key=lambda pair: _by_number(pair[1])))

    def apart(self, tie: ClaimTie) -> bool:
        """Whether the two claims stand in different sentences, each said for itself."""
        first, second = self.claims.get(tie.first), self.claims.get(tie.second)
        if first is None or second is None:
            return False
        return (first.document, first.sentence) != (second.document, second.sentence)

    def tellings(self, claims: Sequence[ClaimId]) -> int:
        """How many articles carry the claims, copies and versions counted as one."""
        # Who carries passages of another has words of its own beside them.
        kin = {
            pair.second: pair.first
            for family in self.weighed.families
            for pair in family.pairs
            if pair.kind is not CopyKind.PART
        }
        found = set()
        for claim in claims:
            if claim in self.claims:
                document = self.claims[claim].document
                # A pair's first is the earlier one: this ends.
                while document in kin:
                    document = kin[document]
                found.add(document)
        return len(found)


def _by_number(entry: Entry) -> tuple[int, ...]:
    return tuple(int(part) for part in entry.number.split("."))
