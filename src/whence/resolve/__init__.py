"""Readings to resolved readings: who, where, when and how many."""

from whence.resolve.knowledge import Corrections, Knowledge, load_knowledge
from whence.resolve.stage import resolve

__all__ = ["Corrections", "Knowledge", "load_knowledge", "resolve"]
