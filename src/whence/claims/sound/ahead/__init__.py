"""What is told to come: whether the words foretell a deed, or only take it for granted."""
