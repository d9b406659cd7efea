"""Training of the sentence encoder for search and for grouping statements."""
