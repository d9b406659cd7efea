"""Deeds that a body says it did, in its own words: *our men carried out the operation at X*.

Told by others it is an attack or an operation like any; in one's own mouth it is responsibility
claimed. Operations of no one place or day (*we carry out operations in the hills*) are work.
"""

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from whence.claims.roles.filling import Bound, Match
from whence.claims.speakers.fillers import SpokenFillers
from whence.claims.syntax.negatives import NEGATING
from whence.claims.syntax.tree import Tree
from whence.codebook.entries import Entry
from whence.model.claim import Frame

PRIOR = 0.75
ENTRY = Entry(
    "responsibility.own-deed",
    Frame.RESPONSIBILITY,
    "claimed",
    "",
    frozenset({"VERB"}),
    (),
    (),
)
# Entries by which anybody tells who did it: in one's own mouth they are a claim.
CARRIED = frozenset({"responsibility.carry-out"})
TOLD = CARRIED | {
    "responsibility.behind", "responsibility.responsible", "responsibility.responsible-bare",
    "responsibility.responsible-some", "responsibility.work-of",
}  # fmt: skip
NOT = NEGATING | {"no"}
DOING = frozenset({"carry", "conduct", "perform", "stage", "mount", "execute"})
OPERATIONS = frozenset({"operation", "action", "mission", "job", "work"})
THE = frozenset({"the", "this", "that", "these", "those"})
AHEAD = frozenset(
    {"will", "would", "shall", "may", "might", "could", "can", "must", "should"}
)


def with_owned(tree: Tree, fillers: SpokenFillers, matches: Iterable[Match]) -> list[Match]:
    """Matches with deeds told in the first person of a body as responsibility claimed.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        matches: What was found; *our men carried it out* lays the deed at nobody's door.
    """
    told = [own for one in matches if (own := _as_claimed(one, tree, fillers)) is not None]
    answered = {
        word
        for one in told
        if one.entry.frame is Frame.RESPONSIBILITY
        for word in (*one.words, *(bound.word for bound in one.roles))
    }
    return [*told, *_owned(tree, fillers, answered)]


def _as_claimed(match: Match, tree: Tree, fillers: SpokenFillers) -> Match | None:
    """A match that says who did it, as his claim where he says so; `None` of plain work."""
    words = {one.role: one.word for one in match.roles}
    if match.entry.name not in TOLD or words.get("actor") not in fillers.ours:
        return match
    done = match.entry.name not in CARRIED or (
        _is_done(match.trigger, tree) and _is_one_deed(words.get("act"), tree, fillers)
    )
    if done and not {tree.form[kid] for kid in tree.kids[match.trigger]} & NOT:
        return replace(match, entry=ENTRY)
    return None if match.entry.name in CARRIED else match


def _owned(tree: Tree, fillers: SpokenFillers, answered: Set[int]) -> Iterator[Match]:
    for word, read in enumerate(tree.words):
        if read.upos != "VERB" or tree.lemma[word] not in DOING or word in answered:
            continue
        doer, deed = tree.kid(word, "nsubj"), tree.kid(word, "obj")
        if doer is None or deed is None or doer not in fillers.ours or deed in answered:
            continue
        if not _is_done(word, tree) or not _is_one_deed(deed, tree, fillers):
            continue
        roles = [Bound("actor", doer, "actor", 0), Bound("act", deed, "any", 0)]
        where = (k for k in (*tree.kids[deed], *tree.kids[word]) if k in fillers.places)
        place = next((k for k in where if tree.case(k) in {"in", "at", "near"}), None)
        if place is not None:
            roles.append(Bound("place", place, "place", 0))
        yield Match(ENTRY, word, (word,), tuple(roles), PRIOR)


def _is_done(word: int, tree: Tree) -> bool:
    """Whether it is told as done: neither negated nor of what is to come or goes on."""
    kids = {tree.form[kid] for kid in tree.kids[word]}
    past = tree.words[word].xpos in {"VBD", "VBN"}
    return past and not kids & (AHEAD | NOT | {"if"})


def _is_one_deed(deed: int | None, tree: Tree, fillers: SpokenFillers) -> bool:
    if deed is None:
        return False
    lemma = tree.lemma[deed]
    listed = lemma in OPERATIONS or lemma in fillers.lists["attack-noun"]
    return listed and any(tree.form[kid] in THE for kid in tree.kids[deed])
