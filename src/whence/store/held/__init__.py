"""Whom analysts hold to be whom, written into claims and actors and taken out of them again."""
