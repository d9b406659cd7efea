"""What becomes of matches on the way to claims."""
