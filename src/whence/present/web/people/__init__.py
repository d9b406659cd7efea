"""Actors, and actors as sources: lists and profiles."""
