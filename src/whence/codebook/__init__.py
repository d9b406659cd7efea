"""Frames, cues and hedges as data that users can read and extend."""

from whence.codebook.entries import Codebook
from whence.codebook.lint import Fault, lint_codebook
from whence.codebook.load import load_codebook
from whence.codebook.plover import plover_root

__all__ = ["Codebook", "Fault", "lint_codebook", "load_codebook", "plover_root"]
