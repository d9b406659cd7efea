"""Promises: which commitments are one and the same, and which are two."""
