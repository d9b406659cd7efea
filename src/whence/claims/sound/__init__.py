"""Whether a draft says what the text says: its roles can do it, and it is not only asked."""
