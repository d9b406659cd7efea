"""What the sections of a brief are made from: the findings, and how each claim is shown."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from whence.model.claim import Claim
from whence.model.finding import ClaimTie, CopyKind, Weighed
from whence.model.ids import ClaimId, DocId
from whence.present.brief.sections.shown import Entry
from whence.present.brief.wording import is_name
from whence.present.grades import Reliability


@dataclass(frozen=True)
class Found:
    """What sections are made from.

    Attributes:
        weighed: What weighing found.
        entries: How each claim is shown.
        claims: The claims.
        reliability: What analysts have set for sources.
    """

    weighed: Weighed
    entries: Mapping[ClaimId, Entry]
    claims: Mapping[ClaimId, Claim]
    reliability: Reliability = field(default_factory=Reliability)

    def called(self, name: str) -> str:
        """A name with the article that the questions give it: ``the Taliban``."""
        return f"the {name}" if f"the {name}" in self._texts else name

    @cached_property
    def _texts(self) -> str:
        return " ".join(question.text for question in self.weighed.questions)

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

    def recurring(self) -> int:
        """How many sources with a name speak on more than one day; a copy adds none."""
        days: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for key, claim in self.claims.items():
            hop = claim.chain[-1] if claim.chain else None
            if hop is None or claim.document in self._kin:
                continue
            known = tuple(actor or "" for actor in hop.ids)
            if not all(known) and not all(
                is_name(name, at_start=True) for name in hop.name
            ):
                continue
            days[known if all(known) else hop.name].add(self.entries[key].published)
        return sum(len(found) > 1 for found in days.values())

    def tellings(self, claims: Sequence[ClaimId]) -> int:
        """How many articles carry the claims, copies and versions counted as one."""
        found = set()
        for claim in claims:
            if claim in self.claims:
                document = self.claims[claim].document
                # A pair's first is the earlier one: this ends.
                while document in self._kin:
                    document = self._kin[document]
                found.add(document)
        return len(found)

    @cached_property
    def _kin(self) -> Mapping[DocId, DocId]:
        """For each copy or version of another article, that one."""
        # Who carries passages of another has words of its own beside them.
        return {
            pair.second: pair.first
            for family in self.weighed.families
            for pair in family.pairs
            if pair.kind is not CopyKind.PART
        }


def _by_number(entry: Entry) -> tuple[int, ...]:
    return tuple(int(part) for part in entry.number.split("."))
