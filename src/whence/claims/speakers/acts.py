"""Acts of speech: who does one fills a role of it, and is no source of his own act besides.

*We condemn the raid, the mayor said*: the mayor condemns it, and the article has it of nobody
but itself. The chain holds only those who report the act.
"""

from collections.abc import Sequence
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Match
from whence.claims.speakers.avowed import as_blamed, as_claimed, is_avowed
from whence.claims.syntax.tree import Tree
from whence.model.claim import Filler, Frame, Hop, Role
from whence.model.speech_acts import is_act_of_speech

# *The allegations are false*: the entry says of what, and whoever says so rejects it.
JUDGED = frozenset(
    f"reaction.{one}"
    for one in ("is-false", "figure-wrong", "figure-blown", "figure-off", "figure-stale")
)
ACTOR = "actor"
DOERS = frozenset({ACTOR, "by"})
ME = frozenset({"i", "me", "my"})
Chain = tuple[Hop, ...]


def as_own_act(
    draft: Draft, chain: Chain, source: int | None, tree: Tree, fillers: Fillers
) -> tuple[Draft, Chain]:
    """A draft and its chain in which nobody is the source of his own act of speech.

    Args:
        draft: Any draft.
        chain: On whose word it stands.
        source: Head of the words for who says it, if anybody does.
        tree: The document's tree.
        fillers: What words stand for.
    """
    if is_avowed(draft, source, fillers):
        draft, chain = as_claimed(draft), chain[:-1]
    draft = as_blamed(draft, source, tree, fillers)
    draft = _as_speaker(_with_judge(draft, chain, tree.text), chain)
    return draft, chain[:-1] if chain and _is_act_of(chain[-1], draft) else chain


def with_issuer(role: Role, match: Match, tree: Tree, fillers: Fillers) -> Role:
    """*In a statement accusing X, Y said that*: Y accuses X, whatever the statement does."""
    if match.entry.frame is not Frame.REACTION or role.name != ACTOR:
        return role
    bound = next((one for one in match.roles if one.role == ACTOR), None)
    papers = fillers.lists["document-noun"]
    if bound is None or tree.lemma[bound.word] not in papers:
        return role
    if tree.base(bound.word) != "obl":
        return role
    issuer = tree.kid(tree.head(bound.word), "nsubj")
    if issuer is None or not fillers.is_actor(issuer):
        return role
    return Role(ACTOR, fillers.all_of(issuer, "actor"))


def _is_act_of(hop: Hop, draft: Draft) -> bool:
    if not is_act_of_speech(draft.frame, draft.kind):
        return False
    doers = {one.name for r in draft.roles if r.name in DOERS for one in r.fillers}
    return set(hop.name) <= doers


def _as_speaker(draft: Draft, chain: Chain) -> Draft:
    """*I condemn it, X said*: *I* is who says so, by the name he is given there."""
    spoken = is_act_of_speech(draft.frame, draft.kind)
    if not (spoken and chain) or len(chain[-1].name) > 1:
        return draft
    name, known = chain[-1].name[0], chain[-1].ids[0]
    roles = tuple(
        Role(
            role.name,
            tuple(
                replace(one, name=name, id=known) if one.text.lower() in ME else one
                for one in role.fillers
            ),
        )
        if role.name in DOERS
        else role
        for role in draft.roles
    )
    return replace(draft, roles=roles)


def _with_judge(draft: Draft, chain: Sequence[Hop], text: str) -> Draft:
    """*The charge is false, X said*: X rejects it."""
    bare = draft.match.entry.name in JUDGED and all(r.name != ACTOR for r in draft.roles)
    if not bare or not chain or chain[-1].span is None:
        return draft
    hop, span = chain[-1], chain[-1].span
    judges = zip(hop.name, hop.ids, strict=True)
    who = tuple(Filler(span.of(text), span, name, known) for name, known in judges)
    return replace(draft, roles=(Role(ACTOR, who), *draft.roles))
