"""The nouns: frozen records that stages hand to each other."""
