"""What a side says that it has done itself: claimed by it, and not blamed on it."""

from collections.abc import Sequence
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL
from whence.claims.speakers.party import party_of
from whence.claims.syntax.tree import Tree
from whence.model.claim import Filler, Frame, Role
from whence.model.reading import MentionKind

BLAMED, CLAIMED, DENIED = "blamed", "claimed", "denied"
CLAIMING = frozenset(
    "claim admit acknowledge accept assume take own boast avow confess confirm".split()
)
ACTOR, BY, STATUS = "actor", "by", "status"


def is_avowed(draft: Draft, source: int | None, fillers: Fillers) -> bool:
    """Whether the doer that is blamed is the side whose own word it is.

    *The front said that its fighters had carried out the ambush.*

    Args:
        draft: Any draft.
        source: Head of the words for who says it, if anybody does.
        fillers: What words stand for.
    """
    if draft.frame is not Frame.RESPONSIBILITY or draft.kind != BLAMED or source is None:
        return False
    if any(role.name == BY for role in draft.roles):
        return False
    side = party_of(source, fillers)
    own = {
        fillers.filler(word).id for word in (source, *((side,) if side is not None else ()))
    } - {None}
    return any(
        one.id in own for role in draft.roles if role.name == ACTOR for one in role.fillers
    )


def as_claimed(draft: Draft) -> Draft:
    """A blame that is an avowal."""
    return _as(CLAIMED, draft)


def as_blamed(draft: Draft, source: int | None, tree: Tree, fillers: Fillers) -> Draft:
    """*Everybody knows that the front did it*, said by another, is no claim of the front's.

    Args:
        draft: Any draft.
        source: Head of the words for who says it, if anybody does.
        tree: The document's tree.
        fillers: What words stand for.
    """
    match = draft.match
    claimed = draft.frame is Frame.RESPONSIBILITY and draft.kind == CLAIMED
    if not claimed or match.entry.name != MODEL or source is None:
        return draft
    teller = fillers.mentions.get(source)
    # *The group has said so in writing* may be the doer by another name; a man is himself.
    if teller is None or teller.kind is not MentionKind.PERSON:
        return draft
    if CLAIMING & {tree.lemma[word] for word in match.words}:
        return draft
    blame = _as(BLAMED, draft)
    return draft if is_avowed(blame, source, fillers) else blame


def _as(kind: str, draft: Draft) -> Draft:
    status = Role(STATUS, (Filler(kind, None, kind),))
    roles = tuple(status if role.name == STATUS else role for role in draft.roles)
    return replace(draft, kind=kind, roles=roles)


def for_party(draft: Draft, tree: Tree, fillers: Fillers) -> Draft:
    """A denial or claim by a spokesman is that of whom he speaks for.

    *Brigadier X, spokesman for the army, denied it*: the army did not do it, he says.
    """
    if draft.frame is not Frame.RESPONSIBILITY or draft.kind not in {CLAIMED, DENIED}:
        return draft
    bound = next((one for one in draft.match.roles if one.role == ACTOR), None)
    if bound is None or not _is_spokesman(bound.word, tree):
        return draft
    side = party_of(bound.word, fillers)
    if side is None or side == bound.word:
        return draft
    meant = fillers.filler(side)
    named = Role(ACTOR, (meant,))
    kept = [role for role in draft.roles if role.name not in {ACTOR, BY}]
    return replace(draft, roles=(named, *kept))


def _is_spokesman(word: int, tree: Tree) -> bool:
    near: Sequence[int] = (word, *tree.kids[word])
    return any(tree.lemma[one].startswith("spokes") for one in near)
