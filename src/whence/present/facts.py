"""Facts about an article in the words every face shows."""

from whence.model.claim import Hop
from whence.model.document import Document
from whence.pipeline.profiles import told_as


def outlet_of(document: Document) -> str:
    """Who published an article, or its file name."""
    outlet = document.metadata.outlet
    return outlet.value if outlet else document.name


def title_of(document: Document) -> str:
    """Headline of an article, or its file name."""
    title = document.metadata.title
    return title.value if title else document.name


def day_of(document: Document) -> str:
    """Publication as far as it is known: a day, a month, a year, or nothing."""
    published = document.metadata.published
    if published is None:
        return ""
    length = {"day": 10, "month": 7, "year": 4}[published.precision]
    return published.start.isoformat()[:length]


def source_of(hop: Hop) -> str:
    """A source by name; by the name its article has for it too, where that is another."""
    if len(hop.name) != 1 or hop.ids[:1] == (None,):
        return " and ".join(hop.name)
    return told_as(hop.text, hop.name[0])
