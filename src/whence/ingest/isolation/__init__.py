"""Parsers kept in processes of their own."""

from whence.ingest.isolation.pool import isolated

__all__ = ["isolated"]
