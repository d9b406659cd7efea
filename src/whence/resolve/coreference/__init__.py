"""What names, pronouns and noun phrases stand for, document by document."""
