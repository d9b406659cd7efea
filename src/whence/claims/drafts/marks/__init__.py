"""What marks a draft beside its roles: the forms a reaction takes, and why a claim exists."""
