"""Bytes to documents: every format, its facts, and what of it is the article."""

from whence.ingest.finding import find_sources
from whence.ingest.ingesting import Ingested, ingest, read_source
from whence.ingest.isolation import isolated
from whence.ingest.source import DEFAULT_LIMITS, Limits, RawSource, SidecarFacts

__all__ = [
    "DEFAULT_LIMITS",
    "Ingested",
    "Limits",
    "RawSource",
    "SidecarFacts",
    "find_sources",
    "ingest",
    "isolated",
    "read_source",
]
