"""What the model alone has seen, against words that bear it out."""
