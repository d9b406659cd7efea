"""Incidents: what tells that attacks, tolls and blame in several articles are of one event."""
