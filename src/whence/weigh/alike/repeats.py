"""Claims that only repeat another one, and add no origin of their own."""

from collections.abc import Mapping, Sequence

from whence.model.claim import Claim
from whence.model.describing import fold, is_unnamed
from whence.model.ids import DocId
from whence.weigh.answers import answer_key
from whence.weigh.corpus import Corpus, source_article


def taken_from(
    claim: Claim, by_document: Mapping[DocId, Sequence[Claim]], corpus: Corpus
) -> Claim | None:
    """The claim that this one only repeats, and whose origin is its own, or `None`.

    A headline sums up its article: its "governor" is the one the article names. A sentence
    copied from another article adds no origin, even where the two were read differently.

    Args:
        claim: The claim.
        by_document: All claims on its question.
        corpus: The articles of the case.
    """
    answer = answer_key(claim)
    if claim.part == "headline":
        body = [
            other
            for other in by_document.get(claim.document, ())
            if other.part != "headline" and answer_key(other) == answer
        ]
        # "Army denies losing Tessaro" is the army of the body, and not its spokesman.
        if any(_same_words(claim, other) for other in body):
            return next(other for other in body if _same_words(claim, other))
        return next((other for other in body if _may_name(claim, other)), None)
    first = source_article(claim, corpus)
    if first == claim.document:
        return None
    words = fold(claim.quote)
    same = (other for other in by_document.get(first, ()) if answer_key(other) == answer)
    return next((other for other in same if fold(other.quote) == words), None)


def _same_words(headline: Claim, body: Claim) -> bool:
    """Whether the source of a headline is described in its body in the same words."""
    if not (headline.chain and body.chain):
        return False
    return {fold(n) for n in headline.chain[-1].name} == {
        fold(n) for n in body.chain[-1].name
    }


def _may_name(headline: Claim, body: Claim) -> bool:
    """Whether the source of a body's claim may be the one its headline only describes."""
    if not (headline.chain and body.chain):
        return False
    return is_unnamed(headline, headline.chain[-1]) and not is_unnamed(body, body.chain[-1])
