"""Where SQLite and PostgreSQL go different ways."""
