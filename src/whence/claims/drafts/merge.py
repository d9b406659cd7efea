"""Drafts that say one thing become one: joined casualties, doubled relations."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.roles.filling import Bound
from whence.claims.syntax.repairs import SOME
from whence.claims.syntax.tree import NOMINAL, Tree
from whence.model.claim import Filler, Frame, Role
from whence.model.span import hull

DENIED_DOING = "responsibility.deny-doing"
STATES = frozenset(
    {Frame.RELATION, Frame.CONTROL, Frame.PRESENCE, Frame.COMMITMENT, Frame.ROLE}
)
COUNTS = frozenset({"killed", "wounded", "missing", "displaced"})
# *23 were killed, and it holds nineteen*: who holds these need not have killed those.
APART = frozenset({"casualties.hold-people", "casualties.share"})


def merged(drafts: Sequence[Draft], tree: Tree) -> list[Draft]:
    """The drafts with casualties of joined verbs put together and doubles left out."""
    casualties = [one for one in drafts if one.frame is Frame.CASUALTIES]
    others = [one for one in drafts if one.frame is not Frame.CASUALTIES]
    return [*_single(others), *_casualties(casualties, tree)]


def without_doubled(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without *denied responsibility* where what is denied is no deed but a tie or a hold.

    *Denied backing X* is a tie denied, *denied losing the town* a loss; nobody is blamed.
    """
    states = {one.match.trigger for one in drafts if one.frame in STATES}
    return [
        one
        for one in drafts
        if one.match.entry.name != DENIED_DOING
        or not any(b.role == "act" and b.word in states for b in one.match.roles)
    ]


def _key(draft: Draft) -> tuple[object, ...]:
    told = draft.match.roles
    if draft.frame is Frame.REACTION:  # *called it a gift*: by its verb and by its noun
        told = tuple(one for one in told if one.role in {"actor", "target"})
    if (
        draft.frame is Frame.ROLE
    ):  # *was appointed governor of it*: by its verb and by its noun
        told = tuple(one for one in told if one.role in {"person", "post"}) or told
    words = tuple((b.role, b.word) for b in told)
    return draft.frame, draft.kind, words


def _single(drafts: Iterable[Draft]) -> Iterable[Draft]:
    """Of drafts with the same frame, kind and role words, the best."""
    best: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = _key(draft)
        if not draft.match.roles:
            key = (*key, draft.match.trigger)
        if key not in best or draft.match.score > best[key].match.score:
            best[key] = draft
    return best.values()


def _casualties(drafts: Sequence[Draft], tree: Tree) -> Iterable[Draft]:
    groups: list[list[Draft]] = []
    for draft in drafts:
        for group in groups:
            if any(_joined(tree, draft, one) for one in group) and not _clash(group, draft):
                group.append(draft)
                break
        else:
            groups.append([draft])
    return [
        _together([group[0], *(_own(tree, group[0], one) for one in group[1:])])
        for group in groups
    ]


def _joined(tree: Tree, one: Draft, other: Draft) -> bool:
    """Whether the triggers are joined verbs, or stand in each other's clause."""
    a, b = sorted((one.match.trigger, other.match.trigger))
    if tree.words[a].sentence != tree.words[b].sentence:
        return False
    return tree.head(b) == a and tree.base(b) in {"conj", "advcl", "acl", "parataxis"}


def _clash(group: Sequence[Draft], draft: Draft) -> bool:
    """Whether the same count would be given twice, or two things are told apart."""
    if any(one.match.entry.name in APART for one in (*group, draft)):
        return True
    had = {role.name for one in group for role in one.roles}
    here = {role.name for role in draft.roles}
    return bool(had & here & COUNTS)


def _own(tree: Tree, first: Draft, later: Draft) -> Draft:
    """A later draft without the count of the first, where its verb has a subject of its own.

    *Ten were killed and many injured*: however the tree hangs the many, the ten are dead.
    """
    start, end = first.match.trigger, later.match.trigger
    joint = next((w for w in range(start + 1, end) if tree.form[w] in {"and", "but"}), None)
    if joint is None or not any(
        tree.words[w].upos in NOMINAL or tree.form[w] in SOME for w in range(joint + 1, end)
    ):
        return later
    had = {one.word for one in first.match.roles if one.role in COUNTS}
    twice = {
        one.role for one in later.match.roles if one.word in had and one.role in COUNTS
    }
    roles = tuple(one for one in later.roles if one.name not in twice)
    bounds = tuple(one for one in later.match.roles if one.role not in twice)
    return replace(later, roles=roles, match=replace(later.match, roles=bounds))


def _together(group: Sequence[Draft]) -> Draft:
    first = group[0]
    if len(group) == 1:
        return first
    roles: dict[str, tuple[Filler, ...]] = {}
    bounds: list[Bound] = []
    for draft in group:
        for role in draft.roles:
            roles.setdefault(role.name, role.fillers)
        names = {bound.role for bound in bounds}
        bounds.extend(bound for bound in draft.match.roles if bound.role not in names)
    match = replace(
        first.match,
        roles=tuple(bounds),
        words=tuple(w for draft in group for w in draft.match.words),
    )
    return replace(
        first,
        match=match,
        roles=tuple(Role(name, fillers) for name, fillers in roles.items()),
        spans=(hull(span for draft in group for span in draft.spans),),
    )
