"""Resolved readings to claims: who says what of whom, on whose word, how strongly put."""

from whence.claims.stage import code

__all__ = ["code"]
