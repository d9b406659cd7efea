"""What definite phrases stand for: one thing spoken of before, or two together."""
