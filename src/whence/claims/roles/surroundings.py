"""What must stand around a trigger: its further words, its governor, object, subject."""

from collections.abc import Sequence
from itertools import islice

from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree
from whence.codebook.entries import Entry, Surround

AMOUNTS = frozenset(
    """part all most half much rest bulk ton tonne kilo kg kilogram litre liter worth day week
    series number amount quantity consignment shipment load batch round package dozen hundred
    thousand million dozens hundreds thousands scores score lot total volley barrage hail
    stretch section cent percent % third quarter majority none
    one two three four five six seven eight nine ten several many some both""".split()
)


def find_words(tree: Tree, i: int, rest: Sequence[str]) -> tuple[int, ...] | None:
    """The further words of a trigger, in order after it; `None` when one is missing."""
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


def is_surrounded(tree: Tree, arguments: Arguments, i: int, entry: Entry) -> bool:
    """Whether the words an entry asks for stand around a trigger, and none it bars."""
    where = entry.where
    if where.size and not _has_all(tree, arguments, i, where):
        return False
    return not is_barred(tree, arguments, i, entry)


def is_barred(tree: Tree, arguments: Arguments, i: int, entry: Entry) -> bool:
    """Whether words stand around a trigger that an entry says it must not have."""
    return bool(entry.unless.size) and _has_any(tree, arguments, i, entry.unless)


def _governor(tree: Tree, arguments: Arguments, i: int) -> set[str]:
    governor = arguments.governor(i)
    return set() if governor is None else {tree.lemma[governor]}


def _object(tree: Tree, arguments: Arguments, i: int) -> set[str]:
    return {w for a in arguments.of(i) if a.slot == "obj" for w in _measured(tree, a.word)}


def _subject(tree: Tree, arguments: Arguments, i: int) -> set[str]:
    return {w for a in arguments.of(i) if a.slot == "subj" for w in _measured(tree, a.word)}


def _modifier(tree: Tree, arguments: Arguments, i: int) -> set[str]:
    own = {tree.lemma[k] for k in tree.kids[i]}
    near = {a.slot for a in arguments.of(i) if a.far == 0}
    return own | near | set(tree.lemma[i + 1 : i + 2])


def _measured(tree: Tree, i: int) -> set[str]:
    """A noun's lemma, and of an amount (*part of the aid*, *tons of flour*) what it is of."""
    of = [k for k in tree.kids[i] if tree.base(k) == "nmod" and tree.case(k) == "of"]
    amount = tree.lemma[i] in AMOUNTS and of
    return {tree.lemma[i], *(tree.lemma[k] for k in of if amount)}


# Lemmas around a trigger, by the name of the field that asks for them.
_AROUND = {
    "governor": _governor,
    "object": _object,
    "subject": _subject,
    "modifier": _modifier,
}


def _has_all(tree: Tree, arguments: Arguments, i: int, wanted: Surround) -> bool:
    asked = ((getattr(wanted, name), find) for name, find in _AROUND.items())
    return all(words & find(tree, arguments, i) for words, find in asked if words)


def _has_any(tree: Tree, arguments: Arguments, i: int, barred: Surround) -> bool:
    asked = ((getattr(barred, name), find) for name, find in _AROUND.items())
    return any(words & find(tree, arguments, i) for words, find in asked if words)
