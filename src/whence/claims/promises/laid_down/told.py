"""Words that tell of a day set, of the life of a pact or of a decision, each once."""

from collections.abc import Iterator, Set

from whence.claims.promises.laid_down.decided import find_decided
from whence.claims.promises.laid_down.due import find_due
from whence.claims.promises.laid_down.lives import find_lives
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Match
from whence.claims.syntax.tree import Tree


def find_told(tree: Tree, fillers: Fillers, done: Set[int]) -> Iterator[Match]:
    """What is told of days, pacts and decisions.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        done: Words that evoke a commitment already; of two finds at one word the first stays.
    """
    seen = set(done)
    for find in (find_due, find_decided):
        for match in find(tree, fillers, seen):
            if match.trigger not in seen:
                seen.add(match.trigger)
                yield match
    yield from find_lives(tree, seen)
