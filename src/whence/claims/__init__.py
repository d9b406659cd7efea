"""Resolved readings to claims: frames, chains, wording, the grounding gate."""
