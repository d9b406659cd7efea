"""Claims to findings: questions, origins, relations between claims."""

from whence.weigh.copies import find_families
from whence.weigh.matters import Embed
from whence.weigh.weighing import weigh

__all__ = ["Embed", "find_families", "weigh"]
