"""What must stand around a trigger: its further words, its governor, object, subject."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import islice

from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree
from whence.codebook.entries import Entry

AMOUNTS = frozenset(
    """part all most half much rest bulk ton tonne kilo kg kilogram litre liter worth day week
    series number amount quantity consignment shipment load batch round package dozen hundred
    thousand million dozens hundreds thousands scores score lot total volley barrage hail
    stretch section cent percent % third quarter majority none lorry truck truckload
    one two three four five six seven eight nine ten several many some both""".split()
)


def find_words(tree: Tree, i: int, rest: Sequence[str]) -> tuple[int, ...] | None:
    """The further words of a trigger, in order after it; `None` when one is missing."""
    if not rest:
        return (i,)
    found = [i]
    for lemma in rest:
        last = found[-1]
        for word in range(last + 1, min(last + 6, len(tree.words))):
            if tree.lemma[word] == lemma or tree.form[word] == lemma:
                found.append(word)
                break
        else:
            return None
    if len(found) > 1 and tree.words[found[-1]].sentence != tree.words[i].sentence:
        return None
    linked = all(_linked(tree, i, word) for word in found[1:])
    return tuple(found) if linked else None


def _linked(tree: Tree, i: int, word: int) -> bool:
    """Whether a further word of a trigger hangs on it, or heads what hangs on it."""
    far = 2 if tree.base(word) in {"case", "mark"} else 3  # its noun hangs on the trigger
    return i in islice(tree.above(word), far) or tree.head(i) == word


class Surroundings:
    """Finds, and remembers, the lemmas around the words of one document."""

    def __init__(self, arguments: Arguments) -> None:
        self._tree = arguments.tree
        self._arguments = arguments
        self._finders: Mapping[str, Callable[[int], set[str]]] = {
            "governor": self._governor,
            "object": partial(self._argument, "obj"),
            "subject": partial(self._argument, "subj"),
            "modifier": self._modifier,
        }
        self._found: dict[tuple[str, int], set[str]] = {}

    def are_right(self, i: int, entry: Entry) -> bool:
        """Whether the words an entry asks for stand around a trigger, and none it bars."""
        return all(self._has(i, *one) for one in entry.where.asked) and not self.bar(
            i, entry
        )

    def bar(self, i: int, entry: Entry) -> bool:
        """Whether words stand around a trigger that an entry says it must not have."""
        return any(self._has(i, *one) for one in entry.unless.asked)

    def _has(self, i: int, name: str, words: frozenset[str]) -> bool:
        found = self._found.get((name, i))
        if found is None:
            found = self._found[name, i] = self._finders[name](i)
        return not words.isdisjoint(found)

    def _governor(self, i: int) -> set[str]:
        governor = self._arguments.governor(i)
        return set() if governor is None else {self._tree.lemma[governor]}

    def _argument(self, slot: str, i: int) -> set[str]:
        held = (one.word for one in self._arguments.of(i) if one.slot == slot)
        return {lemma for word in held for lemma in _measured(self._tree, word)}

    def _modifier(self, i: int) -> set[str]:
        lemma = self._tree.lemma
        own = {lemma[k] for k in self._tree.kids[i]}
        near = {one.slot for one in self._arguments.of(i) if one.far == 0}
        return own | near | set(lemma[i + 1 : i + 2])


def _measured(tree: Tree, i: int) -> set[str]:
    """A noun's lemma, and of an amount (*part of the aid*, *400 of its men*) what it is of."""
    of = [k for k in tree.kids[i] if tree.base(k) == "nmod" and tree.case(k) == "of"]
    amount = (tree.lemma[i] in AMOUNTS or tree.words[i].upos == "NUM") and of
    return {tree.lemma[i], *(tree.lemma[k] for k in of if amount)}
