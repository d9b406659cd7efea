"""Everything needed to train the reader; none of it is imported at run time."""
