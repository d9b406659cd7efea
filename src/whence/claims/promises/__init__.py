"""Promises: words given, and what became of them, where no entry of the codebook says so."""
