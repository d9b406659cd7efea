"""The sources from which actor tables are derived."""
