"""Slots: the places in which a word can stand to another."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from whence.claims.syntax.tree import SUBJECTS, Tree

KINDS = frozenset({"kind", "sort"})
NAMING = frozenset("name appoint install designate nominate elect".split())
# What stands after them in the passive says what somebody is made or called.
CALLING = NAMING | frozenset("declare label brand call dub deem proclaim".split())


class Argument(NamedTuple):
    """A word that stands in some slot of another.

    Attributes:
        slot: ``subj``, ``obj``, ``poss``, ``mod``, ``appos``, a preposition …
        word: Index of the word.
        far: 0 when it hangs on the trigger itself, more when it is shared or passed on.
    """

    slot: str
    word: int
    far: int


def mark_of(tree: Tree, clause: int) -> str:
    """The preposition before a clause: *praised as doing well*, not *as the war went on*."""
    mark = tree.case(clause)
    return "" if mark == "as" and tree.kid(clause, *SUBJECTS) is not None else mark


def by_slot(around: Iterable[Argument]) -> Mapping[str, Sequence[Argument]]:
    """Arguments by slot; of objects only the nearest.

    What the verb has for an object is not made up for by another noun.
    """
    found: dict[str, list[Argument]] = {}
    for one in around:
        found.setdefault(one.slot, []).append(one)
    if objects := found.get("obj"):
        nearest = min(one.far for one in objects)
        found["obj"] = [one for one in objects if one.far == nearest]
    return found


def pair(tree: Tree, name: str, i: int, far: int) -> list[Argument]:
    """Two of a kind: joined words, or one plural that stands for both."""
    joined = [*tree.conjuncts(i), *_after_and(tree, i)]
    if len(joined) > 2 and _is_renamed(tree, joined[1]):
        del joined[1]
    if len(joined) == 1 and not _is_plural(tree, i):
        return []
    return [
        Argument(f"{name}-one", joined[0], far),
        Argument(f"{name}-other", joined[1] if len(joined) > 1 else i, far),
    ]


def _is_renamed(tree: Tree, i: int) -> bool:
    """*The National Army, or NA, and a militia*: another name of the first."""
    named = tree.words[i].upos == "PROPN"
    return named and any(tree.form[k] == "or" for k in tree.kids[i])


def _after_and(tree: Tree, i: int) -> list[int]:
    """The noun after an *and* that follows a word at once, whatever it was hung on."""
    at = i + 1
    if at + 1 >= len(tree.words) or tree.form[at] != "and":
        return []
    at += 1
    while at < len(tree.words) and tree.words[at].upos in {"DET", "ADJ", "NUM"}:
        at += 1
    found = []
    while at < len(tree.words) and tree.words[at].upos in {"NOUN", "PROPN"}:
        found = [at]
        at += 1
    return found


def _is_plural(tree: Tree, i: int) -> bool:
    if tree.form[i] in {"they", "them", "both", "two"}:
        return True
    return tree.words[i].xpos == "NNS" and any(
        tree.form[k] in {"two", "2", "both", "these"} for k in tree.kids[i]
    )
