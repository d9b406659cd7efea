"""Numbers of a text to intervals with a bound and a unit."""

from whence.resolve.figures.counted import Counted
from whence.resolve.figures.finding import find_counted, find_figures
from whence.resolve.figures.moves import told_apart
from whence.resolve.figures.nouns import find_singular

__all__ = ["Counted", "find_counted", "find_figures", "find_singular", "told_apart"]
