"""Many sources read, each so that a parser it crashes or hangs costs that source only."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from whence.ingest.ingesting import Ingested, read_source
from whence.ingest.source import DEFAULT_LIMITS, Limits, RawSource


def isolated(
    sources: Iterable[RawSource], retrieved: datetime, limits: Limits = DEFAULT_LIMITS
) -> Iterator[Ingested]:
    """What came of each source, in the order of `sources`."""
    for source in sources:
        yield read_source(source, retrieved, limits)
