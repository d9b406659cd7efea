"""*I* and *we* of whoever speaks, where nothing tells a body that he speaks for."""

from whence.claims.chain.chains import FIRST_PERSON, Chains
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Match
from whence.claims.speakers.ours import is_own_word
from whence.model.claim import Filler, Frame, Role

# Frames of acts of speech: whoever says *we condemn* condemns.
SPOKEN = frozenset({Frame.REACTION, Frame.COMMITMENT})
# What one person does not do alone: whose *we* withdrew or attacked, only a body can tell.
OF_BODIES = frozenset({"ASSAULT", "RETREAT", "MOBILIZE", "AID", "COERCE", "SANCTION"})
MANY_OF_US = frozenset({"we", "us", "our"})


def with_speaker(role: Role, match: Match, chains: Chains, fillers: Fillers) -> Role:
    """A role in which *I* and *we* inside another's words stand for that speaker.

    Args:
        role: A role as filled.
        match: What it was found by.
        chains: Who says what.
        fillers: What words stand for.
    """
    if not any(one.text.lower() in FIRST_PERSON for one in role.fillers):
        return role
    hops = chains.chain(match.trigger)
    if not hops or hops[-1].text.lower() in FIRST_PERSON:
        return role
    if match.entry.frame is Frame.CASUALTIES and _is_of_another_verb(role, match, chains):
        return role  # *what reaches me is that he was wounded*
    name, known = hops[-1].name[0], hops[-1].ids[0]
    deed = match.entry.frame is Frame.EVENT and match.entry.value not in OF_BODIES
    spoken = deed or match.entry.frame in SPOKEN
    alone = not spoken and known is not None and fillers.is_one(known)
    if alone and any(one.text.lower() in MANY_OF_US for one in role.fillers):
        return role  # *we* are whom one person speaks for, not that person
    # *We condemn* is said, whoever passes it on without marks of quotation; a deed may be ours.
    if not spoken and not _are_own_words(role, match, chains):
        return role
    return Role(
        role.name,
        tuple(
            Filler(one.text, one.span, name, known)
            if one.name.lower() in FIRST_PERSON and one.id is None
            else one
            for one in role.fillers
        ),
    )


def _is_of_another_verb(role: Role, match: Match, chains: Chains) -> bool:
    """Whether *me* hangs on a verb that tells of no loss."""
    tree = chains.tree
    return any(
        tree.form[one.word] in {"me", "us"}
        and tree.head(one.word) not in {match.trigger, *tree.above(match.trigger)}
        for one in match.roles
        if one.role == role.name
    )


def _are_own_words(role: Role, match: Match, chains: Chains) -> bool:
    """Whether a speaker's *we* is his own: only reported it is the writer's."""
    bound = (one.word for one in match.roles if one.role == role.name)
    return all(
        is_own_word(word, chains) for word in bound if chains.tree.form[word] in MANY_OF_US
    )
