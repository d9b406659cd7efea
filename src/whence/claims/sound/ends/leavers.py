"""Who goes over to a land, or only tries to part: no member of it, and not parted."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree

TRYING = frozenset({"try", "attempt"})


def faults_of_leaving(draft: Draft, tree: Tree, fillers: Fillers) -> Iterator[str]:
    """Why somebody who leaves is told to belong elsewhere, or to have left, and is not.

    Args:
        draft: A draft of a relation.
        tree: The document's tree.
        fillers: What its words stand for.
    """
    name = draft.match.entry.name
    if name == "relation.desert-to" and _is_land(draft, fillers):
        yield "b: a land one goes to, and no body"
    ends = {one.role: one.word for one in draft.match.roles}
    if (
        name == "relation.leave-armed"
        and "b" in ends
        and _is_ground(ends["b"], tree, fillers)
    ):
        yield "b: a place that is left, and no body"
    if name == "relation.tie-cut" and _is_tried(draft.match.trigger, tree):
        yield "trigger: they try to cut it"


def _is_ground(word: int, tree: Tree, fillers: Fillers) -> bool:
    """*Left Kidal*, *has not left it*: ground, unless *it* is a body that is known."""
    meant = fillers.stands_for(word)
    named = meant is not None and meant.id is not None
    return word in fillers.places or (tree.words[word].upos == "PRON" and not named)


def _is_land(draft: Draft, fillers: Fillers) -> bool:
    """*Crossed over to Jordan*: nobody becomes a member of a state by going there."""
    found = (fillers.stands_for(one.word) for one in draft.match.roles if one.role == "b")
    known = (one.id for one in found if one is not None and one.id is not None)
    return any(map(fillers.is_state, known))


def _is_tried(tie: int, tree: Tree) -> bool:
    """*Try to break the alliance*: not broken, as far as told."""
    verb = tree.head(tie)
    bare = verb >= 0 and tree.base(verb) == "xcomp" and tree.is_infinitive(verb)
    return bare and tree.lemma[tree.head(verb)] in TRYING
