"""Checks of events by the sense of single words."""
