"""Pages about articles, claims and questions, and the analyst's own."""
