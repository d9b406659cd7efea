"""What scripts draw: the same records as the pictures, with what one can point at."""
