"""Lists that need a question of their own to the tables."""
