"""The stage: a document and its reading in, everything its words stand for out."""

from whence.model.document import Document
from whence.model.reading import Reading
from whence.model.resolved import Resolved
from whence.resolve.coreference.follow import follow
from whence.resolve.coreference.referents import find_referents, rename
from whence.resolve.dates import find_times
from whence.resolve.figures import find_figures, told_apart
from whence.resolve.knowledge import Knowledge
from whence.resolve.places import find_places


def resolve(document: Document, reading: Reading, knowledge: Knowledge) -> Resolved:
    """What the words of a document stand for: actors, places, days and numbers.

    Args:
        document: The article.
        reading: What a reader saw in it.
        knowledge: Gazetteers and the analyst's corrections, see `knowledge.load_knowledge`.

    Returns:
        The document and its reading with referents, actors, places, times and figures, each
        in text order. What cannot be told stays unresolved with its words.
    """
    published = document.metadata.published
    on = None if published is None else published.start
    known = knowledge.known_names(document.text, on)
    walk = follow(document, reading, known, knowledge.branches_of)
    referents, actors = find_referents(walk, knowledge.seat_of)
    merged = knowledge.merged()
    if merged:
        referents, actors = rename(referents, actors, merged)
    dateline = document.metadata.dateline
    place_of_writing = "" if dateline is None else dateline.value
    return Resolved(
        document,
        reading,
        tuple(actors),
        tuple(referents),
        find_places(document, walk.tree, walk.names, knowledge.places),
        tuple(find_times(document.text, published, place_of_writing)),
        tuple(told_apart(find_figures(document.text, reading.words), document.text)),
    )
