"""Counts told beside another: *203 people were killed, down from 264*, *or 40, according to him*.

What the second number counts is what the first did; no verb of its own tells it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match, figures_taken
from whence.claims.syntax.tree import VERBAL, Tree
from whence.codebook.entries import Entry
from whence.model.claim import DONE_TO, Frame
from whence.model.figure import Figure

PRIOR = 0.75
COUNTS = DONE_TO | {"attacks", "figure"}
FRAMES = (Frame.CASUALTIES, Frame.STRENGTH)
ENTRIES = {
    one: Entry(f"{one.value}.changed", one, "", "", frozenset({"NUM"}), (), ())
    for one in FRAMES
}
# What stands before the number of before: *down from 264*, *compared with 264*.
OPENERS = frozenset(
    {("down", "from"), ("up", "from"), ("compared", "with"), ("compared", "to")}
)
AGAINST = (",", "against")  # *against 264 a year ago*: only where it is told when
JOINING = frozenset({(",",), ("and",), ("or",), ("but",)})
COMPARED = frozenset({"compare", "compared", "according", "accord"})
LATER = 6  # words in which a time follows the number


def find_changed(tree: Tree, fillers: Fillers, matches: Sequence[Match]) -> list[Match]:
    """Counts told to compare another with, by the count told right before.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        matches: What was found so far; its figures are taken.
    """
    taken = figures_taken(matches, fillers)
    figures = {one.span: one for one in fillers.figures.values() if one.span not in taken}
    found: list[Match] = []
    for span in sorted(figures):
        words = fillers.words_in(span)
        word = next((w for w in words if tree.words[w].upos == "NUM"), None)
        before = None if word is None else _before(word, words, matches, tree, fillers)
        if word is None or before is None:
            continue
        match, count = before
        if _counts_same(figures[span], count, words[-1], fillers):
            roles = (
                replace(one, word=word, half=None) if one is count else one
                for one in match.roles
                if one.role != "place" or match.entry.frame is Frame.CASUALTIES
            )
            entry = ENTRIES[match.entry.frame]
            found.append(Match(entry, word, (word, match.trigger), tuple(roles), PRIOR))
    return found


def _before(
    word: int, words: Sequence[int], matches: Sequence[Match], tree: Tree, fillers: Fillers
) -> tuple[Match, Bound] | None:
    """The count that a number is compared with: told right before, or moved to from it."""
    if tree.case(word) == "from" and tree.base(word) == "obl":
        return next(
            (
                (one, bound)
                for one, bound in _counts(matches, fillers)
                if tree.head(bound.word) == tree.head(word)
                and tree.case(bound.word) == "to"
            ),
            None,
        ) or _told_before(words, matches, tree, fillers)
    return _told_before(words, matches, tree, fillers)


def _counts(matches: Sequence[Match], fillers: Fillers) -> Iterator[tuple[Match, Bound]]:
    for one in matches:
        if one.entry.frame in FRAMES:
            for bound in one.roles:
                if bound.role in COUNTS and bound.word in fillers.figures:
                    yield one, bound


def _is_compared(words: Sequence[int], tree: Tree, fillers: Fillers) -> bool:
    """Whether the words before a number, or the time after it, make it one of before."""
    first = words[0]
    opener = tuple(tree.form[max(0, first - 2) : first])
    after = range(words[-1] + 1, min(words[-1] + 1 + LATER, len(tree.words)))
    timed = any(w in fillers.times for w in after if _are_together(w, first, tree))
    # *Killed 11 people according to the army and 13 according to the mayor*
    told = tree.form[words[-1] + 1 : words[-1] + 3] == ["according", "to"]
    other = told and opener[-1:] in JOINING
    return opener in OPENERS or (opener == AGAINST and timed) or other


def _are_together(one: int, other: int, tree: Tree) -> bool:
    return tree.words[one].sentence == tree.words[other].sentence


def _told_before(
    words: Sequence[int], matches: Sequence[Match], tree: Tree, fillers: Fillers
) -> tuple[Match, Bound] | None:
    """The one count told before a number in its sentence, with no clause of its own between."""
    if not _is_compared(words, tree, fillers):
        return None
    first = words[0]
    told = [
        (one, bound)
        for one, bound in _counts(matches, fillers)
        if _are_together(one.trigger, first, tree) and bound.word < first
    ]
    spans = {(bound.role, fillers.figures[bound.word].span) for _, bound in told}
    if len(spans) != 1 or len({one.entry.frame for one, _ in told}) != 1:
        return None
    end = max(max(one.trigger, bound.word) for one, bound in told)
    between = (w for w in range(end + 1, first) if tree.lemma[w] not in COMPARED)
    clause = any(tree.words[w].upos in VERBAL for w in between)
    return None if clause else told[-1]


def _counts_same(figure: Figure, count: Bound, last: int, fillers: Fillers) -> bool:
    """Whether a number is bare or of what the other counts; a share of it is neither."""
    other = fillers.figures[count.word]
    bare = fillers.tree.words[last].upos != "NOUN"
    return figure.of_total is None and (bare or figure.unit == other.unit)
