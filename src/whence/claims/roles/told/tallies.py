"""Tallies without a noun: *put the number at 900* counts what was counted before it."""

from collections.abc import Sequence
from dataclasses import replace

from whence.claims.roles.filling import MODEL, Match
from whence.claims.syntax.tree import Tree
from whence.model.claim import DONE_TO, Frame

TALLIES = frozenset({"number", "figure", "total"})
NEAR = 2  # sentences in which it was counted
# What each kind of loss is told with.
MEASURES = {
    "displaced": frozenset("displace displaced displacement flee uproot refugee".split()),
    "wounded": frozenset("wound wounded injure injured injury hurt".split()),
    "killed": frozenset("kill die dead death fatality body toll bury murder".split()),
    "missing": frozenset({"missing"}),
}
BY_LEMMA = {lemma: role for role, lemmas in MEASURES.items() for lemma in lemmas}


def with_measures(matches: Sequence[Match], tree: Tree) -> list[Match]:
    """The matches in the same order; a bare number that the model takes counts what was told.

    Args:
        matches: Of one document.
        tree: The document's trees.
    """
    return [_measured(one, tree) for one in matches]


def _measured(match: Match, tree: Tree) -> Match:
    counts = [one for one in match.roles if one.role in DONE_TO]
    if match.entry.frame is not Frame.CASUALTIES or match.entry.name != MODEL:
        return match
    itself = tree.lemma[match.trigger] in TALLIES
    held = match.trigger if itself else tree.kid(match.trigger, "obj")
    bare = held is not None and not any(
        tree.base(kid) in {"nmod", "compound", "amod", "acl"} for kid in tree.kids[held]
    )
    if len(counts) != 1 or not bare or held is None or tree.lemma[held] not in TALLIES:
        return match
    role = _told_before(match.trigger, tree)
    roles = (replace(one, role=role) if one is counts[0] else one for one in match.roles)
    return replace(match, roles=tuple(roles)) if role else match


def _told_before(word: int, tree: Tree) -> str:
    """The loss told last before a word, within a few sentences; or nothing."""
    first = tree.reading.sentences[max(0, tree.words[word].sentence - NEAR)].first
    back = range(word - 1, first - 1, -1)
    return next((BY_LEMMA[tree.lemma[w]] for w in back if tree.lemma[w] in BY_LEMMA), "")
