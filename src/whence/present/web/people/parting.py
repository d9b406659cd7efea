"""What was read as one actor and can be given to another: words, and single claims."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from whence.model.claim import Claim
from whence.model.describing import fold

_MOST = 60


@dataclass(frozen=True, slots=True)
class Parting:
    """What can be given away.

    Attributes:
        words: Words that stand for the actor, each with how often, the most frequent first.
        claims: Ids of claims with their words.
    """

    words: Sequence[tuple[str, int]]
    claims: Sequence[tuple[str, str]]


def parting_of(claims: Sequence[Claim], ids: Collection[str]) -> Parting:
    """What of the claims about and by an actor can be given away."""
    each = {claim.id: claim for claim in claims}
    counted: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for claim in each.values():
        found = [f.text for role in claim.roles for f in role.fillers if f.id in ids]
        found += [hop.text for hop in claim.chain if not set(ids).isdisjoint(hop.ids)]
        for words in found:
            spelled.setdefault(fold(words), words)
            counted[fold(words)] += 1
    order = sorted(counted, key=lambda words: (-counted[words], words))
    return Parting(
        tuple((spelled[words], counted[words]) for words in order[:_MOST]),
        tuple((key, " ".join(claim.quote.split())) for key, claim in each.items())[:_MOST],
    )
