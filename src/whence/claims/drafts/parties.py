"""Whose split *an organisational split* is: of the two that the sentence has just tied."""

from collections.abc import Iterable
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.syntax.tree import Tree
from whence.model.claim import Frame, Role

ENDS = frozenset({"a", "b"})


def with_parties(drafts: Iterable[Draft], tree: Tree) -> list[Draft]:
    """Drafts in the same order; a tie told without its ends has those told before it.

    One whose sentence ties no two before it is left out: a tie of nobody says nothing.
    """
    ordered = list(drafts)
    tied = [one for one in ordered if one.frame is Frame.RELATION and len(_ends(one)) > 1]
    found: list[Draft] = []
    for draft in ordered:
        if draft.frame is not Frame.RELATION or _ends(draft):
            found.append(draft)
            continue
        trigger = draft.match.trigger
        before = [
            one
            for one in tied
            if one.match.trigger < trigger
            and tree.words[one.match.trigger].sentence == tree.words[trigger].sentence
        ]
        if before:
            last = max(before, key=lambda one: one.match.trigger)
            found.append(replace(draft, roles=(*_ends(last), *draft.roles)))
    return found


def _ends(draft: Draft) -> tuple[Role, ...]:
    return tuple(role for role in draft.roles if role.name in ENDS)
