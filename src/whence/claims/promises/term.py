"""The words of a term."""

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.negatives import NEGATING
from whence.claims.syntax.tree import SUBJECTS, Tree
from whence.model.claim import Filler
from whence.model.span import Span, hull

# Entries of deeds that are set down for a day or by a deal, and of what came of them.
SET_DOWN, DUE, FATE = "commitment.set-down", "commitment.due", "commitment.fate"
LIFE = "commitment.life"
DEEDS = frozenset({SET_DOWN, DUE, FATE})
# *In spite of its undertaking*: against what it was done.
AGAINST = frozenset(
    "despite notwithstanding spite breach violation defiance contrary".split()
)
AWAY = 4  # words between *despite* and its noun
# What hangs on a verb and is told beside its deed.
BESIDE = frozenset("conj cc parataxis advcl discourse vocative dep punct".split())
AHEAD = frozenset({"will", "would", "shall", "'ll", "’ll"})


def term_of(word: int, fillers: Fillers) -> Filler:
    """The words of a term, with the clause of *the pledge to open the road*."""
    term, tree = _from_clause(fillers.words_of(word), word, fillers.tree), fillers.tree
    clause = tree.kid(word, "acl")
    pact = tree.lemma[word] in fillers.lists["pact-noun"]
    ahead = any(tree.form[kid] in AHEAD for kid in tree.kids[word])
    # *That the four would be free*: all of it.
    if ahead and tree.kid(word, "cop") is not None:
        whole = fillers.clause(word)
        return Filler(whole.of(tree.text), whole, whole.of(tree.text))
    if term.span is None or not pact or clause is None or not tree.is_infinitive(clause):
        return term
    span = hull((term.span, fillers.clause(clause)))
    return Filler(span.of(tree.text), span, span.of(tree.text))


def _from_clause(term: Filler, word: int, tree: Tree) -> Filler:
    """*And that they will go*: the word that joins a clause is no part of it."""
    joint = tree.kid(word, "cc")
    if (
        term.span is None
        or joint is None
        or tree.words[joint].span.start != term.span.start
    ):
        return term
    span = Span(tree.words[joint + 1].span.start, term.span.end)
    return Filler(span.of(tree.text), span, span.of(tree.text))


def deed_of(word: int, tree: Tree, *, negative: bool) -> Filler:
    """The words of a deed that somebody is bound to, without who is and what else is told.

    Args:
        word: Its verb.
        tree: The document's trees.
        negative: Whether *not* belongs to it: *not to move in* is what a deal sets down, while
            what *did not leave by the tenth* tells of is a promise to leave.
    """
    kept = {word}
    for kid in tree.kids[word]:
        beside = tree.base(kid) in BESIDE or tree.rel(kid) in SUBJECTS
        left_out = beside or bool(AGAINST & set(tree.form[max(0, kid - AWAY) : kid]))
        if kid > word and not left_out:
            kept.update(tree.below(kid))
    last = word
    while last + 1 in kept or (last + 2 in kept and _goes_on(last + 1, word, tree)):
        last += 1
    first = word
    subject = tree.kid(word, "nsubj:pass")
    if subject is not None and tree.is_passive(
        word
    ):  # *the road will be reopened*: what is done to it says little alone
        return _words(tree, min(subject, *tree.below(subject)), last)
    if negative and any(tree.form[k] in NEGATING for k in tree.kids[word]):
        first = min(k for k in tree.kids[word] if tree.form[k] in NEGATING)
    return _words(tree, first, last)


def _words(tree: Tree, first: int, last: int) -> Filler:
    span = Span(tree.words[first].span.start, tree.words[last].span.end)
    return Filler(span.of(tree.text), span, span.of(tree.text))


def _goes_on(mark: int, word: int, tree: Tree) -> bool:
    """Whether a mark within a deed's words ends nothing: *rifles, mortars and guns*, *al-Qaim*."""
    if tree.words[mark].upos != "PUNCT":
        return False
    if tree.form[mark] not in {",", ";", ":", "--", "—", "–"}:
        return True
    above = (mark + 1, *tree.above(mark + 1))
    inside = above[: above.index(word)] if word in above else ()
    return any(tree.base(one) == "conj" for one in inside)
