"""How the reader is made: prepare, train, evaluate, export."""
