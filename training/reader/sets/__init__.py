"""Readers of the data sets; each turns its files into examples."""
