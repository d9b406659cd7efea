"""Pages about the world as the claims have it: actors, ties, times, places, figures."""
