"""Dependency trees from the few best heads of every word."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whence.read.decode.tags import Floats, Ints

NO_CHOICE = -1


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence's tree.

    Attributes:
        heads: Index of each word's head within the sentence; a root has its own index.
        choices: Which of the word's candidate heads was taken, or `NO_CHOICE`.
    """

    heads: tuple[int, ...]
    choices: tuple[int, ...]


def tree_of(heads: Ints, scores: Floats, roots: Floats) -> Tree:
    """A tree with one root and no cycle, as likely as a greedy repair can make it.

    Args:
        heads: (words, candidates) candidate heads, counted within the sentence; what lies
            outside the sentence is not a candidate.
        scores: (words, candidates) log probabilities, best first.
        roots: (words,) log probability of being the root.
    """
    size = len(roots)
    if size == 1:
        return Tree((0,), (NO_CHOICE,))
    usable = (heads >= 0) & (heads < size) & (heads != np.arange(size)[:, None])
    ranked = np.where(usable, scores, -1e6)
    choice = ranked.argmax(1)
    best = ranked[np.arange(size), choice]
    root = int((roots - best).argmax())
    chosen = [int(heads[w, choice[w]]) if best[w] > -1e5 else root for w in range(size)]
    picks = [int(choice[w]) if best[w] > -1e5 else NO_CHOICE for w in range(size)]
    chosen[root], picks[root] = root, NO_CHOICE
    while cycle := _cycle(chosen, root):
        _break(cycle, chosen, picks, (heads, ranked), root)
    return Tree(tuple(chosen), tuple(picks))


def _cycle(heads: Sequence[int], root: int) -> list[int]:
    """Words of one cycle, or an empty list."""
    state = [0] * len(heads)
    state[root] = 2
    for start in range(len(heads)):
        path: list[int] = []
        at = start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            return path[path.index(at) :]
        for word in path:
            state[word] = 2
    return []


def _break(
    cycle: list[int],
    heads: list[int],
    picks: list[int],
    candidates: tuple[Ints, Floats],
    root: int,
) -> None:
    """Gives one word of the cycle the head outside it that costs least."""
    below = _hanging_from(cycle, heads)
    best = (float("inf"), cycle[0], root, NO_CHOICE)
    for word in cycle:
        now = float(candidates[1][word, picks[word]]) if picks[word] >= 0 else -20.0
        for number, (head, score) in enumerate(
            zip(candidates[0][word].tolist(), candidates[1][word].tolist(), strict=True)
        ):
            if score > -1e5 and head not in below and now - score < best[0]:
                best = (now - score, word, head, number)
    _, word, head, number = best
    heads[word], picks[word] = head, number


def _hanging_from(cycle: list[int], heads: Sequence[int]) -> set[int]:
    """The cycle and everything whose path upwards leads into it."""
    inside = set(cycle)
    for start in range(len(heads)):
        path: list[int] = []
        at = start
        while at not in inside and heads[at] != at and len(path) <= len(heads):
            path.append(at)
            at = heads[at]
        if at in inside:
            inside.update(path)
    return inside
