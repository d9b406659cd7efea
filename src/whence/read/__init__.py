"""Documents to readings: the reader model and its understudy."""
