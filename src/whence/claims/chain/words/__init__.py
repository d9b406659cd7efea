"""What the words around a saying tell, wherever a reader hung them in the tree."""
