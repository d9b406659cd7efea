"""Who a promise is not of: a thing that ended it, whoever announced it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound
from whence.claims.sound.ends.parties import is_engine
from whence.claims.syntax.tree import Tree
from whence.model.claim import Frame

BY = "by"
TELLING = frozenset(
    "announce broker mediate report sign agree declare monitor document record".split()
)


def without_strangers(
    drafts: Iterable[Draft], tree: Tree, fillers: Fillers
) -> Iterator[Draft]:
    """The drafts in the same order; a commitment is of nobody rather than of a stranger to it.

    *The truce was ended by the drone*: no drone has promised anything. *Violations of the
    ceasefire announced by the two powers*: they announced it, and who violated it is not said.

    Args:
        drafts: In any order.
        tree: The document's tree.
        fillers: What its words stand for.
    """
    for draft in drafts:
        strangers = (
            {one for one in draft.match.roles if _is_stranger(one, draft, tree, fillers)}
            if draft.frame is Frame.COMMITMENT
            else set()
        )
        if not strangers:
            yield draft
            continue
        kept = tuple(one for one in draft.match.roles if one not in strangers)
        roles = tuple(one for one in draft.roles if one.name != BY)
        yield replace(draft, match=replace(draft.match, roles=kept), roles=roles)


def _is_stranger(bound: Bound, draft: Draft, tree: Tree, fillers: Fillers) -> bool:
    if bound.role != BY:
        return False
    if is_engine(bound.word, tree, fillers):
        return True
    word, head = draft.match.trigger, tree.head(bound.word)
    noun = tree.words[word].upos == "NOUN" and tree.case(bound.word) == "by"
    return noun and head != word and head >= 0 and tree.lemma[head] in TELLING
