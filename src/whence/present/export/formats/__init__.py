"""One module a format; each writes a case and tells what the format cannot carry."""
