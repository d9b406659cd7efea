"""Which question a claim answers, and how a person would ask it."""
