"""Migrations of the case file, oldest first in `versions/`."""
