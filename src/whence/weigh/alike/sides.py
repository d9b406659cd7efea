"""Whether two names for whoever holds or did something may be names of one side."""

import re
from collections.abc import Iterable

from whence.model.claim import Claim, Filler
from whence.model.describing import fold, has_no_name
from whence.weigh.names import fillers, head_of, key_of

# Heads of descriptions of those who fight for a state, and of those who fight against one.
_OF_STATE = frozenset(
    "army government military police soldier soldiers troops navy regime gendarmes serviceman "
    "policeman policemen authorities".split()
)
_SOLDIERS = frozenset("army military soldier soldiers troops".split())
_AGAINST = frozenset(
    "rebel rebels insurgent insurgents militant militants jihadist jihadists guerrilla guerrillas "
    "terrorist terrorists".split()
)
# Heads of descriptions of those who attack, by which nobody is told from anybody else.
ARMED_MEN = frozenset(
    "assailants attackers bandits fighters gunmen insurgents jihadists men militants militiamen "
    "raiders rebels terrorists".split()
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
    return any_may_be_same(first, fillers(first, "actor"), second, fillers(second, "actor"))


def any_may_be_same(
    first: Claim, ones: Iterable[Filler], second: Claim, others: Iterable[Filler]
) -> bool:
    """`may_be_same` of these parties of two claims."""
    theirs = tuple(others)
    return any(_may_be_one(first, a, second, b) for a in ones for b in theirs)


def is_bare_army(claim: Claim, filler: Filler) -> bool:
    """Whether words without a name are for the soldiers of a state: "troops", "the military"."""
    words = fold(filler.name)
    head = head_of(filler.name)
    return has_no_name(claim, filler) and (head in _SOLDIERS or "armed forces" in words)


def is_of_a_state(filler: Filler) -> bool:
    """Whether a name has a word in it for what belongs to a state."""
    return bool(set(fold(filler.name).split()) & _OFFICIAL)


def _may_be_one(first: Claim, a: Filler, second: Claim, b: Filler) -> bool:
    mine, theirs = set(fold(a.name).split()), set(fold(b.name).split())
    if key_of(a) == key_of(b) or mine <= theirs or theirs <= mine:
        return True
    bare, other_bare = _is_bare(first, a), _is_bare(second, b)
    if bare and other_bare:
        return _side(a.name) == _side(b.name) or not (_side(a.name) and _side(b.name))
    if bare or other_bare:
        described, named = (a, theirs) if bare else (b, mine)
        # "The army" against a name without a word for anything of a state is another side.
        return _side(described.name) != "state" or bool(named & _OFFICIAL)
    return False


def _is_bare(claim: Claim, filler: Filler) -> bool:
    """Whether words have no name in them, with the capital that opens a sentence: "Gunmen"."""
    if has_no_name(claim, filler):
        return True
    rest = filler.name.split()[1:]
    return (
        filler.id is None
        and head_of(filler.name) in ARMED_MEN
        and not any(word[:1].isupper() for word in rest)
        and not re.search(r"[’']s\b", filler.name)
    )


def _side(words: str) -> str:
    """On which side words without a name put somebody, or an empty string."""
    folded = set(fold(words).split())
    if head_of(words) in _AGAINST or folded & _AGAINST:
        return "against"
    return "state" if head_of(words) in _OF_STATE or "armed forces" in fold(words) else ""
