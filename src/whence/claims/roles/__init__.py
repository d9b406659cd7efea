"""Which words evoke a frame and which fill its roles."""
