"""The words of what is promised."""

from whence.claims.roles.fillers import Fillers
from whence.model.claim import Filler
from whence.model.span import hull


def term_of(word: int, fillers: Fillers) -> Filler:
    """The words of a term, with the clause of *the pledge to open the road*."""
    term, tree = fillers.words_of(word), fillers.tree
    clause = tree.kid(word, "acl")
    pact = tree.lemma[word] in fillers.lists["pact-noun"]
    if term.span is None or not pact or clause is None or not tree.is_infinitive(clause):
        return term
    span = hull((term.span, fillers.clause(clause)))
    return Filler(span.of(tree.text), span, span.of(tree.text))
