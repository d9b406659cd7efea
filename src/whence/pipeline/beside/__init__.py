"""Questions that may be of the same matter as another, to be shown beside it."""

from whence.pipeline.beside.finding import Beside, find_beside

__all__ = ["Beside", "find_beside"]
