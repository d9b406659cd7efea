"""Questions and sentences that may be of the same matter as a question, to be shown beside it."""

from whence.pipeline.beside.finding import Beside, Sentence, Surroundings, find_beside
from whence.pipeline.beside.placing import embed_all, embed_sentences

__all__ = [
    "Beside",
    "Sentence",
    "Surroundings",
    "embed_all",
    "embed_sentences",
    "find_beside",
]
