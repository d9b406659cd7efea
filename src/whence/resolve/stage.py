"""The stage: a document and its reading in, everything its words stand for out."""

from dataclasses import replace

from whence.model.document import Document
from whence.model.place import Place
from whence.model.reading import Reading
from whence.model.resolved import Resolved
from whence.resolve.coreference.follow import follow
from whence.resolve.coreference.referents import find_referents, rename
from whence.resolve.dates import find_times
from whence.resolve.figures import find_figures
from whence.resolve.gazetteer.place_choice import resolve_places
from whence.resolve.knowledge import Knowledge
from whence.resolve.place_spans import find_place_spans


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
    referents, actors = find_referents(walk, knowledge.state_of)
    merged = knowledge.merged()
    if merged:
        referents, actors = rename(referents, actors, merged)
    dateline = document.metadata.dateline
    return Resolved(
        document,
        reading,
        tuple(actors),
        tuple(referents),
        find_places(document, reading, knowledge),
        tuple(
            find_times(document.text, published, "" if dateline is None else dateline.value)
        ),
        tuple(find_figures(document.text, reading.words)),
    )


def find_places(
    document: Document, reading: Reading, knowledge: Knowledge
) -> tuple[Place, ...]:
    """Every place a document names, resolved as far as it can be, in text order."""
    spans = find_place_spans(document.text, reading.mentions)
    found = resolve_places(
        knowledge.places, document.text, spans, home_of(document, knowledge)
    )
    return tuple(
        Place(span.of(document.text), span, span.of(document.text))
        if place is None
        else replace(place, text=span.of(document.text), span=span)
        for span, place in zip(spans, found, strict=True)
    )


def home_of(document: Document, knowledge: Knowledge) -> str:
    """ISO 3166-1 alpha-2 country of the dateline, or an empty string."""
    dateline = document.metadata.dateline
    candidates = () if dateline is None else knowledge.places.find(dateline.value)
    countries = {one.entry.country for one in candidates}
    return countries.pop() if len(countries) == 1 else ""
