"""The understudy: a reader that needs no model, for fallback and for comparison."""

from whence.read.understudy.reader import Understudy

__all__ = ["Understudy"]
