"""Whose leader *whose leader* is: a body is meant by who rules it, speaks or fights for it."""

from collections.abc import Iterable
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.model.claim import Filler, Role

WHOSE = "whose"
RULING = frozenset(
    """leader leadership government junta president ruler authority regime council command
    commander chief emir minister ministry army military
    spokesman spokeswoman spokesperson secretary general chairman chairwoman negotiator
    fighter soldier troop force militant gunman insurgent guerrilla""".split()
)
BACK = 30  # words back to *whose*


def with_antecedents(drafts: Iterable[Draft], tree: Tree, fillers: Fillers) -> list[Draft]:
    """The drafts in the same order; *whose government* is the state that it governs.

    Args:
        drafts: In any order.
        tree: The document's tree.
        fillers: What its words stand for.
    """
    return [
        replace(one, roles=tuple(_meant(role, one, tree, fillers) for role in one.roles))
        if any(_is_open(f) for role in one.roles for f in role.fillers)
        else one
        for one in drafts
    ]


def _is_open(one: Filler) -> bool:
    return one.id is None and one.name.lower().startswith(WHOSE + " ")


def _meant(role: Role, draft: Draft, tree: Tree, fillers: Fillers) -> Role:
    """A role of *whose leader*, under the words that say it; any other as it was."""
    word = next((one.word for one in draft.match.roles if one.role == role.name), None)
    if word is None or not all(map(_is_open, role.fillers)):
        return role
    owner = _owner(word, tree)
    if owner is None or not fillers.is_actor(owner):
        return role
    meant = fillers.filler(owner)
    return Role(
        role.name,
        tuple(Filler(one.text, one.span, meant.name, meant.id) for one in role.fillers),
    )


def _owner(word: int, tree: Tree) -> int | None:
    """What *whose* goes back to, where it is followed by those who rule."""
    here = tree.words[word].sentence
    for at in range(word, max(-1, word - BACK), -1):
        if tree.words[at].sentence != here:
            return None
        if tree.form[at] == WHOSE:
            ruled = tree.head(at)
            if ruled < 0 or tree.lemma[ruled] not in RULING:
                return None
            clause = next((w for w in tree.above(at) if tree.rel(w) == "acl:relcl"), None)
            return None if clause is None else tree.head(clause)
    return None
