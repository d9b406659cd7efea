"""One module a format: a case in, a file out."""
