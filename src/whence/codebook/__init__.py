"""The vocabulary as data: frames, cues, hedges, stances, each with examples."""
