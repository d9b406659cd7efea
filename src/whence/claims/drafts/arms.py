"""Outlets of armed groups: what such an outlet claims, it claims for its group."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.model.actor import Actor, ActorKind, LineageKind
from whence.model.claim import Filler, Frame, Role
from whence.model.ids import ActorId

DEEDS = frozenset({Frame.EVENT, Frame.CASUALTIES, Frame.RESPONSIBILITY})
DOERS = frozenset({"actor", "perpetrator"})
OUTLETS = frozenset("media news agency press radio broadcasting channel foundation".split())


def with_groups(drafts: Iterable[Draft], fillers: Fillers) -> Iterator[Draft]:
    """Drafts in which deeds are of the group and not of the outlet that tells of them.

    Where the text does not know the group, the deed has no doer, and a claim to it is left out.

    Args:
        drafts: In any order.
        fillers: What the document's words stand for.
    """
    for draft in drafts:
        if draft.frame not in DEEDS:
            yield draft
            continue
        roles = tuple(_as_group(role, fillers) for role in draft.roles)
        kept = tuple(role for role in roles if role.fillers)
        if draft.frame is not Frame.RESPONSIBILITY or len(kept) == len(roles):
            yield replace(draft, roles=kept)


def _as_group(role: Role, fillers: Fillers) -> Role:
    if role.name not in DOERS:
        return role
    found = [_behind(one, fillers) for one in role.fillers]
    return replace(role, fillers=tuple(one for one in found if one is not None))


def _behind(one: Filler, fillers: Fillers) -> Filler | None:
    """A filler as the group whose outlet it is; `None` where the text does not know it."""
    known = fillers.actors.get(ActorId(one.id)) if one.id is not None else None
    owner = None if known is None else _owner(known)
    if owner is None:
        return one
    group = fillers.actors.get(owner)
    if group is None:
        return None
    armed = group.kind is ActorKind.ARMED_GROUP
    return replace(one, name=group.name, id=group.id) if armed else one


def _owner(actor: Actor) -> ActorId | None:
    """Whose outlet an actor is, by its name and its ties."""
    if actor.kind is not ActorKind.ORGANISATION or not OUTLETS & set(
        actor.name.lower().split()
    ):
        return None
    ties = (tie.other for tie in actor.lineage if tie.kind is LineageKind.PART_OF)
    return next(ties, None)
