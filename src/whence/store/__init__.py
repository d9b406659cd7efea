"""The case file: one SQLite database that keeps everything."""
