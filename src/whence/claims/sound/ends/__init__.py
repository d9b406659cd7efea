"""Checks of who stands at the ends of ties, promises and stances."""
