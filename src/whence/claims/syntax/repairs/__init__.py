"""Words whose tags, lemmas or relations contradict one another are set right."""

from whence.claims.syntax.repairs.lemmas import lemma_of
from whence.claims.syntax.repairs.relations import SOME, related
from whence.claims.syntax.repairs.roots import agreed, rooted

__all__ = ["SOME", "agreed", "lemma_of", "related", "rooted"]
