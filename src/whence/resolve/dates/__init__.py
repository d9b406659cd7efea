"""Time expressions to intervals of days."""

from whence.resolve.dates.finding import find_time_phrases, find_times, resolve_when

__all__ = ["find_time_phrases", "find_times", "resolve_when"]
