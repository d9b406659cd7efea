"""Offices: what words are a title, and which only look like one."""
