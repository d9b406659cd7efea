"""Free statements that say the same thing, by meaning and by whom they are about."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from whence.model.describing import fold
from whence.model.sets import DisjointSets
from whence.weigh.alike.gists import Gist, gist_of, marks_of, text_of, words_of
from whence.weigh.alike.same import one_matter

Vectors = NDArray[np.float32]
# Texts to vectors: float32, (texts, dimensions), unit length.
Embed = Callable[[Sequence[str]], Vectors]

# Cosine from which two statements with the same numbers and names, that share half of their
# content words, are taken to say the same thing. On STS-B news dev (112 of 500 pairs rated 4 or more of 5) the vectors alone
# have a precision of 0.71 at 0.94 (recall 0.67); numbers and names raise it. What is joined by
# mistake puts words into somebody's mouth, and what is parted by mistake only stands twice.
SAME_COSINE = 0.94
_WORD = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_][\w’'-]*")


def together(keys: Iterable[str], embed: Embed | None = None) -> list[list[str]]:
    """Question keys split into those of one question; all but free statements stand alone.

    The parts are the connected parts of "about one matter", so they do not depend on the order
    the keys come in, and a part stays the same whatever keys of other parts come with it.

    Args:
        keys: Any, in any order.
        embed: Meaning as vectors; without it, words alone decide.
    """
    each = sorted(set(keys))
    known = _Known(each, embed)
    tied = DisjointSets(range(len(each)))
    for i, key in enumerate(each):
        for j in known.beside(key):
            if j > i and tied.leader(i) != tied.leader(j) and known.one_matter(i, j):
                tied.tie(i, j)
    return [[each[index] for index in part] for part in tied.parts()]


def spread(
    keys: Iterable[str], others: Iterable[str], embed: Embed | None = None
) -> set[str]:
    """Keys with all those of `others` that `together` would put with one of them.

    Args:
        keys: Of questions that have to be weighed again.
        others: Of all free statements.
        embed: Meaning as vectors; without it, words alone decide.
    """
    found = set(keys)
    asked = sorted(key for key in found if marks_of(key))
    left = sorted(set(others) - found)
    while asked:
        # Most keys share no two words with those asked: they need not be looked at closer.
        words = {word for key in asked for word in words_of(key)}
        texts = {text_of(key) for key in asked}
        near = [
            key
            for key in left
            if len(words.intersection(words_of(key))) > 1 or text_of(key) in texts
        ]
        known = _Known([*asked, *near], embed)
        reached = {
            j
            for i, key in enumerate(asked)
            for j in known.beside(key)
            if j >= len(asked) and known.one_matter(i, j)
        }
        asked = sorted(known.keys[j] for j in reached)
        found |= set(asked)
        left = [key for key in left if key not in found]
    return found


class _Known:
    """Keys of free statements, found by a mark that both have."""

    def __init__(self, keys: Sequence[str], embed: Embed | None) -> None:
        self.keys = keys
        self._gists: dict[int, Gist | None] = {}
        self._alike = alike_by(embed)
        self._holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for index, key in enumerate(keys):
            for mark in marks_of(key):
                self._holders[mark].append(index)

    def beside(self, key: str) -> list[int]:
        """Places of the keys that share a mark with this."""
        return sorted({place for mark in marks_of(key) for place in self._holders[mark]})

    def one_matter(self, i: int, j: int) -> bool:
        """Whether the keys at two places, which share a mark, are of one matter."""
        one, other = self._gist(i), self._gist(j)
        return bool(one and other and one_matter(one, other, self._alike))

    def _gist(self, index: int) -> Gist | None:
        if index not in self._gists:
            self._gists[index] = gist_of(self.keys[index])
        return self._gists[index]


def alike_by(embed: Embed | None) -> Callable[[str, str], bool] | None:
    """Whether two texts mean the same as far as vectors can tell; `None` without vectors."""
    if embed is None:
        return None
    known: dict[str, Vectors] = {}

    def alike(one: str, other: str) -> bool:
        for text in (one, other):
            if text not in known:
                known[text] = embed([text])[0]
        return float(known[one] @ known[other]) >= SAME_COSINE

    return alike


def same_facts(first: str, second: str) -> bool:
    """Whether two texts have the same numbers, and names that can be of one thing.

    Vectors see that two sentences are both of soldiers killed in a town, not how many and where.

    >>> same_facts("6 soldiers died in Borimo", "6 died in Borimo, Sallo said")
    True
    >>> same_facts("6 soldiers died in Borimo", "9 soldiers died in Borimo")
    False
    """
    return _agree(facts_of(first), facts_of(second))


def facts_of(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Numbers of a text, and its capitalised words but the first."""
    words = _WORD.findall(text)
    numbers = frozenset(w.replace(",", "") for w in words if w[0].isdigit())
    return numbers, frozenset(fold(word) for word in words[1:] if word[0].isupper())


def _agree(
    first: tuple[frozenset[str], frozenset[str]],
    second: tuple[frozenset[str], frozenset[str]],
) -> bool:
    names = first[1], second[1]
    return first[0] == second[0] and (names[0] <= names[1] or names[1] <= names[0])
