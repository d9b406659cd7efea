"""The stage: a document and its reading in, everything its words stand for out."""

from whence.model.document import Document
from whence.model.reading import Reading
from whence.model.resolved import Resolved
from whence.resolve.coreference.follow import open_scene, walk_through
from whence.resolve.coreference.nominal.own_bodies import Homeland, country_told_of
from whence.resolve.coreference.referents import find_referents, rename
from whence.resolve.dates import find_times
from whence.resolve.figures import find_figures, told_apart
from whence.resolve.knowledge import Knowledge
from whence.resolve.places import find_places
from whence.resolve.sites import with_sites


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
    scene = open_scene(document, reading, known)
    places = find_places(document, scene.tree, scene.names, knowledge.places)
    country = country_told_of(scene.tree, scene.names, places, knowledge.is_seat)
    home = Homeland(country, knowledge.army_of)
    walk = walk_through(scene, knowledge.branches_of, home=home)
    referents, actors = find_referents(walk, knowledge.seat_of)
    referents = with_sites(document, referents, scene.names, places)
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
        places,
        tuple(find_times(document.text, published, place_of_writing)),
        tuple(told_apart(find_figures(document.text, reading.words), document.text)),
    )
