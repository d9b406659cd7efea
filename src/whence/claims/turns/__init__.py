"""Transcripts, interviews and live pages: whose turn it is, and what is told in it."""
