"""Numbers that go on with what was told before them: of a part, by another, of a size named."""
