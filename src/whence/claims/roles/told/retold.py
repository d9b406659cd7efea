"""Tolls told again with a number alone: *the army says nine; the front says 52*.

What the number counts stands in the sentences before: what became of people there. A list of so
many names is another such number: *a nurse showed us a register with 14 names*.
"""

from collections.abc import Sequence

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match, figures_taken
from whence.claims.roles.gapped import ENTRY as GAPPED
from whence.claims.roles.told.shares import LENT
from whence.claims.roles.told.telling import find_teller, find_telling
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree
from whence.codebook.entries import Entry
from whence.model.claim import DONE_TO, Frame

ENTRY = Entry("casualties.retold", Frame.CASUALTIES, "", "", frozenset({"NUM"}), (), ())
PRIOR = 0.75
NEAR = 2  # sentences


def find_retold(
    tree: Tree, arguments: Arguments, fillers: Fillers, matches: Sequence[Match]
) -> list[Match]:
    """Tolls told by a saying with a bare number, after a toll or a word of one.

    Args:
        tree: The document's trees.
        arguments: What hangs on its words.
        fillers: What its words stand for.
        matches: What was found so far; its figures are taken.
    """
    taken = figures_taken(matches, fillers)
    found: list[Match] = []
    for word in sorted(fillers.figures):
        verb = find_telling(word, tree, fillers)
        teller = find_teller(verb, arguments, fillers)
        if fillers.figures[word].span in taken or teller is None:
            continue
        toll = _toll_before(word, matches, tree)
        if toll is not None:
            role = next(one.role for one in toll.roles if one.role in DONE_TO)
            lent = [one for one in toll.roles if one.role in LENT - {"perpetrator"}]
            roles = (Bound(role, word, "headcount", 0), *lent)
            found.append(Match(ENTRY, word, (word, teller), roles, PRIOR))
    return found


def teller_of(match: Match) -> int | None:
    """Whoever tells a number alone: on his word it stands, and on nobody else's."""
    alone = match.entry.name in {ENTRY.name, GAPPED.name} and len(match.words) > 1
    return match.words[-1] if alone else None


def _toll_before(word: int, matches: Sequence[Match], tree: Tree) -> Match | None:
    """The toll that the sentences before tell of last, where all they count is one thing."""
    sentence = tree.words[word].sentence
    near = [
        one
        for one in matches
        if one.trigger < word
        and sentence - tree.words[one.trigger].sentence <= NEAR
        and one.entry.frame in {Frame.CASUALTIES, Frame.STRENGTH}
    ]
    last = max((tree.words[one.trigger].sentence for one in near), default=-1)
    told = [one for one in near if tree.words[one.trigger].sentence == last]
    harmed = {bound.role for one in told for bound in one.roles if bound.role in DONE_TO}
    counted = all(one.entry.frame is Frame.CASUALTIES for one in told)
    return told[-1] if told and counted and len(harmed) == 1 else None


def holder_of(match: Match) -> int | None:
    """Whoever blames or counts: it is told on his word alone, so that he is the last hop."""
    if (teller := teller_of(match)) is not None:
        return teller
    blamed = match.entry.frame is Frame.RESPONSIBILITY and match.entry.value == "blamed"
    return next((b.word for b in match.roles if blamed and b.role == "by"), None)
