"""Whose split *an organisational split* is: of the two that the text has just tied."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.syntax.tree import Tree
from whence.model.claim import Filler, Frame, Role

ENDS = frozenset({"a", "b"})
# How many sentences back *the two* may have been tied.
REACH = 3
TWO = frozenset({"the two", "the two groups", "the two sides", "both", "both groups"})


def with_parties(drafts: Iterable[Draft], tree: Tree) -> list[Draft]:
    """Drafts in the same order; a tie told without its ends has those told before it.

    One whose sentence ties no two before it is left out: a tie of nobody says nothing.
    """
    ordered = list(drafts)
    tied = [one for one in ordered if one.frame is Frame.RELATION and len(_ends(one)) > 1]
    found: list[Draft] = []
    for draft in ordered:
        ends = _ends(draft)
        if draft.frame is not Frame.RELATION or (ends and not _are_two(ends)):
            found.append(draft)
            continue
        last = _tied_before(draft, tied, tree, REACH if ends else 0)
        if last is None:
            found.extend([draft] if ends else [])
        elif ends:
            words = ends[0].fillers[0]
            meant = (_meant(role, words) for role in _ends(last))
            others = (role for role in draft.roles if role.name not in ENDS)
            found.append(replace(draft, roles=(*meant, *others)))
        else:
            found.append(replace(draft, roles=(*_ends(last), *draft.roles)))
    return found


def _tied_before(
    draft: Draft, tied: Sequence[Draft], tree: Tree, reach: int
) -> Draft | None:
    """The tie of two told last before another, so many sentences back at most."""
    here = draft.match.trigger
    before = [
        one
        for one in tied
        if one.match.trigger < here
        and tree.words[here].sentence - tree.words[one.match.trigger].sentence <= reach
        and (not reach or _are_known(one))
    ]
    return max(before, key=lambda one: one.match.trigger, default=None)


def _are_two(ends: Sequence[Role]) -> bool:
    """*The two* have fought each other, and nothing has said which two."""
    one = ends[0].fillers[0]
    return len(ends) == 1 and one.id is None and one.name.lower() in TWO


def _are_known(draft: Draft) -> bool:
    ends = [role.fillers for role in _ends(draft)]
    return all(len(one) == 1 and one[0].id is not None for one in ends)


def _meant(role: Role, words: Filler) -> Role:
    """An end of the tie before, under the words that point back to it."""
    one = role.fillers[0]
    return Role(role.name, (Filler(words.text, words.span, one.name, one.id),))


def _ends(draft: Draft) -> tuple[Role, ...]:
    return tuple(role for role in draft.roles if role.name in ENDS)
