"""Sections of the brief, each a function from findings to what is shown."""
