"""Times of day: ``around 7:15 p.m.``, ``9 a.m. EST Tuesday``."""

from collections.abc import Callable
from datetime import date

from whence.resolve.dates.context import Context
from whence.resolve.dates.hit import Hit
from whence.resolve.dates.meaning import Grain, Meaning, one_day


def clock(hit: Hit, now: Context) -> Meaning | None:
    """A time of day on the day named before, or on the article's day."""
    time = _time_value(hit)
    if time is None:
        return None
    previous = now.previous
    if previous is not None and previous.grain <= Grain.DAY and previous.start is not None:
        return _at(previous.start, time).relative()
    place: Callable[[date], Meaning] = one_day
    meaning = now.from_anchor(place, "XXXX-XX-XX", Grain.DAY)
    return meaning.valued(meaning.value + time, Grain.TIME)


def _at(day: date, time: str) -> Meaning:
    return one_day(day).valued(f"{day.isoformat()}{time}", Grain.TIME)


def _time_value(hit: Hit) -> str | None:
    word = hit.word("clock")
    if word in {"dawn", "morning", "afternoon", "dusk", "evening", "night"}:
        return None
    if word in {"noon", "midday"}:
        return "T12:00"
    if word == "midnight":
        return "T24:00"
    parts = [int(part) for part in word.split(":")] if word[:1].isdigit() else []
    if not parts or parts[0] > 23 or any(part > 59 for part in parts[1:]):
        return None
    hour, minute = parts[0], parts[1] if len(parts) > 1 else 0
    half = hit.word("half")[:1]
    if half and not 0 < hour < 13:
        return None
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    zone = "Z" if hit.word("zone") in {"utc", "gmt"} else ""
    return f"T{hour:02}:{minute:02}{zone}"
