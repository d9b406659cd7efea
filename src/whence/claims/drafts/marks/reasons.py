"""Reasons: one sentence that says why a claim exists and what it leaves open."""

from collections.abc import Iterable

from whence.claims.roles.filling import Match
from whence.claims.syntax.tree import Tree
from whence.model.claim import Frame, Role

PRONOUNS = frozenset({"them", "him", "her", "it", "that", "this"})


def why(match: Match, trigger: str, roles: Iterable[Role], tree: Tree) -> str:
    """What evoked a claim, and for a reaction whom its words leave open.

    Args:
        match: What the claim rests on.
        trigger: The words of its trigger.
        roles: Its roles.
        tree: The document's trees.
    """
    bound = ", ".join(
        f"{b.role} “{tree.words[b.word].span.of(tree.text)}”" for b in match.roles
    )
    said = f"“{trigger}” evokes {match.entry.name}"
    told = f"{said}; {bound}." if bound else f"{said}."
    open_yet = [
        f"Whom “{one.text}” stands for is unresolved."
        for role in roles
        for one in role.fillers
        if role.name == "target" and one.id is None and one.name.lower() in PRONOUNS
    ]
    return " ".join([told, *open_yet]) if match.entry.frame is Frame.REACTION else told
