"""One deed, one claim: matches that say the same thing give way to the fuller one."""

from collections.abc import Iterable, Mapping, Sequence

from whence.claims.roles.filling import Match
from whence.claims.syntax.tree import Tree
from whence.model.claim import Frame

# Entries that give way when another frame was evoked by the same word.
_FULLER: Mapping[str, frozenset[Frame]] = {
    "event.kill": frozenset({Frame.CASUALTIES}),
    "event.massacre-noun": frozenset({Frame.CASUALTIES}),
    "event.capture": frozenset({Frame.CASUALTIES, Frame.CONTROL}),
    "event.recruit": frozenset({Frame.PRESENCE}),
    "event.fight": frozenset({Frame.RELATION}),
    "event.run-camp": frozenset({Frame.PRESENCE}),
    "presence.train": frozenset({Frame.RELATION}),
    "casualties.materiel": frozenset({Frame.CONTROL}),
    "relation.controlled-adj": frozenset({Frame.CONTROL}),
}


def without_doubles(matches: Sequence[Match], tree: Tree) -> list[Match]:
    """Of two frames that say the same of one deed, the fuller one."""
    at: dict[int, set[Frame]] = {}
    for match in matches:
        at.setdefault(match.trigger, set()).add(match.entry.frame)
    kept = [
        match
        for match in matches
        if not at[match.trigger] & _FULLER.get(match.entry.name, frozenset())
    ]
    used = {
        (match.entry.frame, match.entry.value, word)
        for match in kept
        for word in _carried(match, tree)
    }
    # "Progress in keeping the accord": begun, and not kept.
    used |= {
        (Frame.COMMITMENT, "kept", bound.word)
        for match in kept
        if (match.entry.frame, match.entry.value) == (Frame.COMMITMENT, "progress")
        for bound in match.roles
    }
    return [
        match
        for match in kept
        if (match.entry.frame, match.entry.value, match.trigger) not in used
    ]


def _carried(match: Match, tree: Tree) -> Iterable[int]:
    """Nouns that belong to a trigger of several words: *step up attacks*."""
    yield from match.words[1:]
    if match.entry.where.object:
        for kid in tree.kids[match.trigger]:
            if tree.rel(kid) in {"obj", "nsubj:pass"}:
                yield kid


def best_of_frames(matches: Iterable[Match]) -> Iterable[Match]:
    """The best match of each frame."""
    best: dict[str, Match] = {}
    for match in matches:
        frame = match.entry.frame.value
        if frame not in best or match.rank > best[frame].rank:
            best[frame] = match
    return best.values()
