"""Whether two names for whoever holds or did something may be names of one side."""

from whence.model.claim import Claim, Filler
from whence.model.describing import fold, has_no_name
from whence.weigh.names import fillers, head_of, key_of

# Heads of descriptions of those who fight for a state, and of those who fight against one.
_OF_STATE = frozenset(
    "army government military police soldier soldiers troops navy regime gendarmes serviceman "
    "policeman policemen authorities".split()
)
_AGAINST = frozenset(
    "rebel rebels insurgent insurgents militant militants jihadist jihadists guerrilla guerrillas "
    "terrorist terrorists".split()
)
# Words in the names of what belongs to a state.
_OFFICIAL = frozenset(
    "army armed forces government ministry police navy guard military defence defense republic "
    "kingdom state states".split()
)


def may_be_same(first: Claim, second: Claim) -> bool:
    """Whether the actors of two claims may be one, or one of them part of the other.

    A description says nothing against a name it may stand for: "the rebels" may be the Reed
    Front. One side's army and its state, and lists with a member in common, are no rivals.
    """
    ones, others = fillers(first, "actor"), fillers(second, "actor")
    return any(_may_be_one(first, a, second, b) for a in ones for b in others)


def _may_be_one(first: Claim, a: Filler, second: Claim, b: Filler) -> bool:
    mine, theirs = set(fold(a.name).split()), set(fold(b.name).split())
    if key_of(a) == key_of(b) or mine <= theirs or theirs <= mine:
        return True
    bare, other_bare = has_no_name(first, a), has_no_name(second, b)
    if bare and other_bare:
        return _side(a.name) == _side(b.name) or not (_side(a.name) and _side(b.name))
    if bare or other_bare:
        described, named = (a, theirs) if bare else (b, mine)
        # "The army" against a name without a word for anything of a state is another side.
        return _side(described.name) != "state" or bool(named & _OFFICIAL)
    return False


def _side(words: str) -> str:
    """On which side words without a name put somebody, or an empty string."""
    folded = set(fold(words).split())
    if head_of(words) in _AGAINST or folded & _AGAINST:
        return "against"
    return "state" if head_of(words) in _OF_STATE or "armed forces" in fold(words) else ""
