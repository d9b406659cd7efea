"""Documents to readings: the reader model and its understudy."""

from whence.read.reader import load_reader
from whence.read.understudy import Understudy

__all__ = ["Understudy", "load_reader"]
