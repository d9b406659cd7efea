"""Whose people suffered: *at least 40 al-Shabaab fighters died* is a loss of al-Shabaab's."""

from collections.abc import Iterable
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.model.claim import Filler, Frame, Role

SUFFERED = frozenset({"killed", "wounded", "missing", "captured"})
VICTIMS = "victims"


def with_victims(drafts: Iterable[Draft], fillers: Fillers) -> list[Draft]:
    """Drafts in the same order; losses that say whose members they count have them as victims.

    Args:
        drafts: Of one document.
        fillers: What its words stand for.
    """
    return [_with_group(one, fillers) for one in drafts]


def _with_group(draft: Draft, fillers: Fillers) -> Draft:
    if draft.frame is not Frame.CASUALTIES or any(r.name == VICTIMS for r in draft.roles):
        return draft
    counted = (one.word for one in draft.match.roles if one.role in SUFFERED)
    groups = {filler.id: filler for word in counted if (filler := _group(word, fillers))}
    if len(groups) != 1:
        return draft  # of several sides: which suffered what is told by each count
    found = Role(VICTIMS, tuple(groups.values()))
    return replace(draft, roles=(*draft.roles, found))


def _group(word: int, fillers: Fillers) -> Filler | None:
    """The group or state whose members a noun counts; `None` where it does not say."""
    if fillers.tree.lemma[word] not in fillers.lists["member-noun"]:
        return None
    filler = fillers.filler(word)
    return filler if filler.id is not None else None
