"""Which promise is meant, whose it is and to do what."""
