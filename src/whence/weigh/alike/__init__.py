"""What may be one and the same: two names of one side, two tellings of one report."""
