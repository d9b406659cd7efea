"""Names and noun phrases of a reading, before anything is said about what they stand for."""
