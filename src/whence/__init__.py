"""Who says so, since when, and on whose word? Reporting on armed conflict, read into a cited case."""

__version__ = "0.1.0"
