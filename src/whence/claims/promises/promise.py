"""A promise made: who is bound to what, and the words after it that may tell of its fate."""

from collections.abc import Iterator
from dataclasses import dataclass

from whence.claims.roles.filling import Bound, Match
from whence.claims.syntax.negatives import NEGATING
from whence.claims.syntax.tree import VERBAL, Tree

# How many sentences after the promise its fate may be told.
REACH = 2
# A clause that these open tells of no deed that was done.
OPEN = frozenset(
    "if unless until till before whether as than so while when although".split()
)


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise made: its words, and what would fulfil it."""

    trigger: int
    by: Bound | None
    term: int | None
    inside: frozenset[int]
    deeds: frozenset[str]
    things: frozenset[str]
    counted: bool


def is_undone(tree: Tree, trigger: int) -> bool:
    """Whether a promise was none: negated, or only to come."""
    return any(
        tree.form[k] in NEGATING
        or tree.lemma[k] in {"may", "might", "will", "would", "could"}
        for k in tree.kids[trigger]
    )


def promise_of(match: Match, tree: Tree) -> Promise:
    """What would fulfil a promise: the verbs of its term and the things it speaks of."""
    roles = {one.role: one for one in match.roles}
    term = roles["term"].word if "term" in roles else None
    inside: set[int] = {match.trigger} | (set() if term is None else set(tree.below(term)))
    heads = set() if term is None else {term, *tree.conjuncts(term)}
    verbs = {w for w in inside if tree.words[w].upos == "VERB" and w != match.trigger}
    deeds = {
        tree.lemma[w] for w in verbs if w in heads or tree.base(w) in {"xcomp", "conj"}
    }
    things = {
        tree.lemma[w]
        for w in inside
        if tree.words[w].upos == "NOUN"
        and w != match.trigger
        and (w in heads or tree.base(w) in {"obj", "conj", "nsubj", "nmod"})
    }
    counted = any(tree.words[w].upos == "NUM" for w in inside)
    return Promise(
        match.trigger,
        roles.get("by"),
        term,
        frozenset(inside),
        frozenset(deeds),
        frozenset(things),
        counted,
    )


def words_after(promise: Promise, tree: Tree) -> Iterator[int]:
    """Finite verbs told as done or not done, after the promise and no part of it."""
    first = tree.words[promise.trigger].sentence
    for word in range(promise.trigger + 1, len(tree.words)):
        if tree.words[word].sentence > first + REACH:
            return
        if tree.words[word].upos in VERBAL and is_told(word, tree):
            described = (
                tree.rel(word) == "acl:relcl" and tree.base(promise.trigger) != "acl"
            )
            if word not in promise.inside or described:
                yield word


def is_told(word: int, tree: Tree) -> bool:
    """*Sent*, *has sent*, *did not send*, *have been sent*: no wish, no order, no condition."""
    if tree.base(word) not in {"root", "conj", "ccomp", "parataxis", "acl", "advcl"}:
        return False
    if tree.base(word) == "acl" and tree.rel(word) != "acl:relcl":
        return False
    if tree.case(word) in OPEN or tree.is_infinitive(word):
        return False
    aux = {tree.form[k] for k in tree.kids[word] if tree.base(k) == "aux"}
    tag = tree.words[word].xpos
    if tag == "VB":
        return "did" in aux
    if tag == "VBN":
        return bool(aux & {"has", "have", "had", "was", "were", "'ve", "’ve"})
    return tag == "VBD" and not aux & {"would", "could", "might"}
