"""Doubts: words above a trigger without which a quote of it would say the opposite.

*There is no evidence of ties* is not *ties*, and *making a split difficult* is not *a split*.
"""

from collections.abc import Sequence
from itertools import islice, pairwise

from whence.claims.syntax.negatives import stands_alone
from whence.claims.syntax.tree import SUBJECTS, VERBAL, Tree
from whence.model.claim import HedgeWord
from whence.model.span import Span

PROOFS = frozenset({"evidence", "proof", "indication", "sign", "trace"})
# "Makes a split difficult", "impossible for them to leave".
HINDERING = frozenset({"difficult", "hard", "impossible"})
HINDERED = frozenset({"xcomp", "advcl", "ccomp", "acl", "csubj", "nsubj"})
_SHOWN = frozenset({"nmod", "acl", "ccomp"})
# *Rejected the rumours*: what is rejected; that somebody does is no rumour.
RUMOURS = frozenset("allegation claim rumour rumor".split())
# *Could not name one*, *could confirm nine deaths*: able or not, and no guess.
ABILITY = frozenset("not n't n’t confirm verify".split())
# *Gave no details of the talks*, *saw no link to the raid*: there were talks and a raid.
INFORMATION = frozenset(
    "detail information comment explanation word timetable link connection".split()
)
CONDITIONS = frozenset({"if", "unless"})
CONCEDING = frozenset({"though", "although", "while", "whereas"})
FAR = 4


def is_hindered(tree: Tree, below: int, word: int) -> bool:
    """Whether a word makes what hangs on it hard: *hard to leave*, *difficult for a split*."""
    for_it = tree.base(below) == "obl" and tree.case(below) == "for"
    return tree.lemma[word] in HINDERING and (tree.base(below) in HINDERED or for_it)


def is_rejected(tree: Tree, word: int, rejecting: frozenset[str]) -> bool:
    """Whether a negated belief turns another's saying down; a proof not found rejects nobody's."""
    subject = tree.kid(word, *SUBJECTS)
    unproven = (
        {tree.lemma[word]} if subject is None else {tree.lemma[word], tree.lemma[subject]}
    )
    return tree.lemma[word] in rejecting and not unproven & PROOFS


def hindrance(tree: Tree, trigger: int) -> range | None:
    """The words that make a thing hard, from *making it* up to *difficult*."""
    path = (trigger, *islice(tree.above(trigger), FAR))
    for below, word in pairwise(path):
        if is_hindered(tree, below, word):
            verb = tree.head(word)
            made = verb >= 0 and tree.words[verb].upos in VERBAL and verb < word
            first = verb if made and tree.lemma[verb] in {"make", "render"} else word
            return range(first, word + 1)
    return None


def hindered(tree: Tree, trigger: int) -> tuple[HedgeWord, ...]:
    """*Making it difficult* for a split: how hard it is made, in the text's own words."""
    hard = hindrance(tree, trigger)
    if hard is None:
        return ()
    span = Span(tree.words[hard[0]].span.start, tree.words[hard[-1]].span.end)
    return (HedgeWord(span.of(tree.text), span, "likelihood", "hindered"),)


def doubt_over(tree: Tree, trigger: int) -> range | None:
    """The words from a doubt to a trigger, where one stands over it before it."""
    hard = hindrance(tree, trigger)
    if hard is not None and hard[-1] < trigger:
        first = hard[0]
        weighed = tree.base(first - 1) == "advmod" and tree.head(first - 1) == first
        return range(first - 1 if first and weighed else first, trigger + 1)
    for below, word in pairwise((trigger, *islice(tree.above(trigger), 2))):
        if tree.lemma[word] in PROOFS and tree.base(below) in _SHOWN and word < trigger:
            return range(tree.start_of_phrase(word), trigger + 1)
    return None


def is_aside(tree: Tree, clause: int) -> bool:
    """*Most likely the work of X, which is part of Y*: of the second nothing is in doubt."""
    words = (one for one in tree.below(clause) if tree.words[one].upos != "PUNCT")
    first = min(words, default=clause)
    relative = tree.rel(clause) == "acl:relcl" and tree.words[first].upos != "VERB"
    return relative and first > 0 and tree.form[first - 1] == ","


def hedges_nothing(forms: Sequence[str], length: int) -> bool:
    """*Claimed 217 lives*, *could confirm*: words that only look like a hedge.

    Args:
        forms: Words of the sentence from the first of them, in lower case.
        length: How many words it has.
    """
    took = forms[0].startswith("claim") and "lives" in forms[:8]
    able = forms[0] == "could" and any(one in ABILITY for one in forms[length : length + 1])
    return took or able


def is_conceded(tree: Tree, hedge: int) -> bool:
    """*Killed nine, though the toll is believed to be higher*: the nine are told flatly."""
    return tree.base(hedge) == "advcl" and tree.case(hedge) in CONCEDING


def is_lent(tree: Tree, auxiliary: int, verb: int, joined: int) -> bool:
    """Whether an auxiliary before joined verbs holds for a later one without its own."""
    lent = tree.head(auxiliary) == verb and tree.base(auxiliary) == "aux"
    return lent and not stands_alone(tree, joined)


def is_conditional(tree: Tree, chain: Sequence[int]) -> bool:
    """Whether an *if* or *unless* stands over a trigger: the words of it and above it, in order."""
    for word in chain:
        if tree.base(word) == "advcl" and tree.case(word) in CONDITIONS:
            return True
        for kid in tree.kids[word]:
            if tree.base(kid) == "advcl" and tree.case(kid) in CONDITIONS:
                return True
        if tree.base(word) in {"ccomp", "conj", "parataxis"}:
            break
    return False
