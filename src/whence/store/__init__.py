"""The case file: one SQLite database that keeps everything."""

from whence.store.case import Case, MadeWith, Run
from whence.store.filters import ClaimFilter

__all__ = ["Case", "ClaimFilter", "MadeWith", "Run"]
