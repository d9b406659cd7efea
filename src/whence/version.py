"""The version of Whence; `pyproject.toml` reads it from here."""

VERSION = "0.1.0"
