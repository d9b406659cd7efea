"""What a deal, a day or a decision binds somebody to, and what came of it."""
