"""A draft: a claim before its chain and wording are read."""

from dataclasses import dataclass, replace

from whence.claims.roles.filling import Match
from whence.model.claim import Frame, Role
from whence.model.span import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """What a match says, in roles and words.

    Attributes:
        frame: Frame it will have.
        kind: Coded value.
        match: What it rests on.
        roles: Its roles, coded ones included.
        spans: Where it stands.
    """

    frame: Frame
    kind: str
    match: Match
    roles: tuple[Role, ...]
    spans: tuple[Span, ...]


def without_bound(draft: Draft, roles: tuple[Role, ...], name: str) -> Draft:
    """A draft with other roles, and without the words that filled one of them."""
    bounds = tuple(one for one in draft.match.roles if one.role != name)
    return replace(draft, roles=roles, match=replace(draft.match, roles=bounds))
