"""What analysts decided, brought to bear on a case."""
