"""A scale of days with marks at round dates."""

from dataclasses import dataclass
from datetime import date, timedelta

_FEW_DAYS, _FEW_MONTHS = 75, 40  # beyond them a scale counts months, then years
_DAYS, _MONTHS, _YEARS = (1, 2, 4, 7, 14, 28), (1, 2, 3, 6, 12), (1, 2, 5, 10, 20, 50)
_MOST_DAYS, _MOST_MONTHS, _MOST_YEARS = 4, 5, 6  # marks; the longer their labels, the fewer
_LETTER, _NARROW = 6.6, 330  # pixels: of a letter, and of the narrowest picture drawn


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the scale, in per cent; `text` is empty where its label would stand out."""

    text: str
    left: float


def days_of(first: date, last: date) -> tuple[date, date]:
    """The scale that two days need, with a little air at both ends."""
    air = max(timedelta(days=1), (last - first) * 0.02)
    return first - air, last + air


def ticks_of(first: date, last: date) -> tuple[Tick, ...]:
    """Round days, months or years between two days; each label stands over its own mark.

    >>> [tick.text for tick in ticks_of(date(1995, 10, 20), date(2024, 5, 9))]
    ['2000', '2005', '2010', '2015', '2020']
    """
    length = (last - first).days
    if length <= _FEW_DAYS:
        step = _step(_DAYS, length, _MOST_DAYS)
        start = first + timedelta(days=1)
        marks = [start + timedelta(days=n) for n in range(0, length, step)]
        form = "%-d %b %Y"
    elif length <= _FEW_MONTHS * 30:
        step = _step(_MONTHS, length // 30, _MOST_MONTHS)
        marks, form = _months(first, last, step), "%b %Y"
    else:
        step = _step(_YEARS, length // 365, _MOST_YEARS)
        years = range(-(-first.year // step) * step, last.year + 1, step)
        marks, form = [date(year, 1, 1) for year in years], "%Y"
    inside = [day for day in marks if first <= day <= last]
    return tuple(_tick(day, first, last, form) for day in inside)


def _step(steps: tuple[int, ...], count: int, most: int) -> int:
    return next((step for step in steps if count / step <= most), steps[-1])


def _months(first: date, last: date, step: int) -> list[date]:
    """First days of months; with a step of three they are those of quarters."""
    count = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    aligned = [n for n in count if n % step == 0]
    return [date(n // 12, n % 12 + 1, 1) for n in aligned]


def _tick(day: date, first: date, last: date, form: str) -> Tick:
    left = round(100 * (day - first) / (last - first), 2)
    text = f"{day:{form}}"
    # Pushed inwards, a label would stand over another day than its own.
    half = 50 * _LETTER * len(text) / _NARROW
    return Tick(text if half <= left <= 100 - half else "", left)
