"""How the pronoun ranking is fitted."""
