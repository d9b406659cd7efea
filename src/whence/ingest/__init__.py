"""Bytes to documents: every format in, clean text and metadata out."""
