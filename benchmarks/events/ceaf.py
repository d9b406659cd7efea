"""CEAF-REE: role fillers matched one to one, a guess right if all its mentions are gold."""

import re
import string
from collections.abc import Mapping, Sequence

from benchmarks.scoring import Tally

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")

# The mentions of one filler of a role.
Entity = Sequence[str]
Fillers = Mapping[str, Sequence[Entity]]


def normal(mention: str) -> str:
    """Lower case without punctuation, articles and doubled spaces."""
    bare = "".join(c for c in mention.lower() if c not in string.punctuation)
    return " ".join(re.sub(r"\b(a|an|the)\b", " ", bare).split())


def aligned(found: Sequence[Entity], gold: Sequence[Entity]) -> int:
    """How many found entities get a gold one that holds all their mentions, at best."""
    if not found or not gold:
        return 0
    theirs = [{normal(mention) for mention in entity} for entity in gold]
    mine = [{normal(mention) for mention in entity} for entity in found]
    options = [[g for g, one in enumerate(theirs) if each <= one] for each in mine]
    holder: dict[int, int] = {}
    return sum(_settle(f, options, holder, set()) for f in range(len(mine)))


def _settle(
    found: int, options: Sequence[Sequence[int]], holder: dict[int, int], tried: set[int]
) -> bool:
    """Gives a found entity a gold one, moving others aside where that helps."""
    for gold in options[found]:
        if gold not in tried:
            tried.add(gold)
            if gold not in holder or _settle(holder[gold], options, holder, tried):
                holder[gold] = found
                return True
    return False


def count(tallies: Mapping[str, Tally], found: Fillers, gold: Fillers) -> None:
    """Adds one document's fillers to the tally of each role."""
    for role in ROLES:
        mine, theirs = found.get(role, ()), gold.get(role, ())
        tallies[role].right += aligned(mine, theirs)
        tallies[role].found += len(mine)
        tallies[role].gold += len(theirs)
