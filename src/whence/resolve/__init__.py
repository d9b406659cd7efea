"""Readings to resolved readings: who, where, when and how many."""
