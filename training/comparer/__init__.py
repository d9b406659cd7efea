"""The comparer: two sentences of different articles to how they stand to each other."""
