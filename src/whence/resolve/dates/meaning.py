"""What a time expression means: an interval of days, a TIMEX3 value and a grain."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum

from whence.model.when import Basis

DAY = timedelta(days=1)


class Grain(IntEnum):
    """How fine an expression counts, finest first."""

    TIME = 0
    DAY = 1
    WEEK = 2
    MONTH = 3
    QUARTER = 4
    SEASON = 5
    YEAR = 6
    DECADE = 7
    SPAN = 8  # a length of time
    REFERENCE = 9  # "now", "recently", "every day"


@dataclass(frozen=True, slots=True)
class Meaning:
    """The days an expression may mean.

    Attributes:
        value: TIMEX3-style value.
        start: First possible day, or `None` when open or unresolved.
        end: Day after the last possible one, or `None` when open or unresolved.
        grain: How fine the expression counts.
        basis: What the interval rests on.
    """

    value: str
    start: date | None
    end: date | None
    grain: Grain
    basis: Basis = Basis.STATED

    def relative(self) -> "Meaning":
        """The same days, said to rest on another date."""
        return replace(self, basis=Basis.RELATIVE)

    def valued(self, value: str, grain: Grain | None = None) -> "Meaning":
        """The same days under another value."""
        return replace(self, value=value, grain=self.grain if grain is None else grain)


def precision_of(start: date | None, end: date | None) -> int:
    """UCDP `date_prec` of an interval; an open one is more than a month."""
    if start is None or end is None:
        return 5
    days = (end - start).days
    if days <= 1:
        return 1
    return next((code for code, most in ((2, 6), (3, 7), (4, 31)) if days <= most), 5)


def unresolved(value: str, grain: Grain) -> Meaning:
    """An expression that names a time which cannot be placed."""
    return Meaning(value, None, None, grain, Basis.UNRESOLVED)


def one_day(day: date) -> Meaning:
    """One day."""
    return Meaning(day.isoformat(), day, _after(day), Grain.DAY)


def _after(day: date) -> date:
    return day if day == date.max else day + DAY


def shifted_day(day: date, days: int) -> date:
    """`day` moved by `days`, kept within the calendar."""
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)


def shifted_months(day: date, months: int) -> date:
    """The same day of the month `months` later, or the month's last day if it has none."""
    count = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(count, 12)
    last = (_month_end(year, month + 1) - DAY).day if year < 9999 else 28
    return date(year, month + 1, min(day.day, last))


def _month_end(year: int, month: int) -> date:
    if (year, month) >= (9999, 12):
        return date.max
    return date(year + month // 12, month % 12 + 1, 1)


def month_of(year: int, month: int) -> Meaning:
    """A month of a year."""
    start, end = date(year, month, 1), _month_end(year, month)
    return Meaning(f"{year:04}-{month:02}", start, end, Grain.MONTH)


def year_of(year: int) -> Meaning:
    """A calendar year."""
    return Meaning(f"{year:04}", date(year, 1, 1), _month_end(year, 12), Grain.YEAR)


def quarter_of(year: int, quarter: int) -> Meaning:
    """A calendar quarter, 1 to 4."""
    start, end = date(year, 3 * quarter - 2, 1), _month_end(year, 3 * quarter)
    return Meaning(f"{year:04}-Q{quarter}", start, end, Grain.QUARTER)


def half_of(year: int, half: int) -> Meaning:
    """A half of a year, 1 or 2."""
    start, end = date(year, 6 * half - 5, 1), _month_end(year, 6 * half)
    return Meaning(f"{year:04}-H{half}", start, end, Grain.SEASON)


def season_of(year: int, code: str) -> Meaning:
    """A northern season; a winter may be the one before or after the year's other months."""
    first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    start, end = date(year, first, 1), _month_end(year, min(first + 2, 12))
    if code == "WI":
        start = date(max(year - 1, 1), 12, 1)
        end = date(min(year + 1, 9999), 3, 1)
    return Meaning(f"{year:04}-{code}", start, end, Grain.SEASON)


def week_of(day: date) -> Meaning:
    """The ISO week a day lies in."""
    year, week, _ = day.isocalendar()
    start = shifted_day(day, -day.weekday())
    return Meaning(f"{year:04}-W{week:02}", start, shifted_day(start, 7), Grain.WEEK)


def weekend_of(day: date) -> Meaning:
    """Saturday and Sunday of the week a day lies in."""
    week = week_of(day)
    saturday = shifted_day(day, 5 - day.weekday())
    return Meaning(f"{week.value}-WE", saturday, shifted_day(saturday, 2), Grain.DAY)


def years_of(first: int, count: int) -> Meaning:
    """A decade or century from its first year."""
    value = f"{first:04}"[: 3 if count == 10 else 2]
    start, end = date(max(first, 1), 1, 1), _month_end(min(first + count - 1, 9999), 12)
    return Meaning(value, start, end, Grain.DECADE)


def hull(first: Meaning, last: Meaning) -> Meaning:
    """Everything from one to the other, under the value they share."""
    if first == last:
        return first
    start = (
        None if first.start is None or last.start is None else min(first.start, last.start)
    )
    end = None if first.end is None or last.end is None else max(first.end, last.end)
    same_year = first.value[:4] == last.value[:4]
    value = first.value[:4] if same_year and first.value[:4].isdigit() else ""
    if value and first.value[4:7] == last.value[4:7] and first.value[5:7].isdigit():
        value = first.value[:7]
    if first.value == last.value:
        value = first.value
    return Meaning(value, start, end, max(first.grain, last.grain), first.basis)


def around(unit: str, day: date, offset: int) -> Meaning:
    """The unit `offset` units from the one a day lies in.

    Args:
        unit: Singular name of a unit of at least a day.
        day: Day counted from.
        offset: How many units later; negative is earlier.
    """
    return _AROUND[unit](day, offset)


def _year_at(day: date, years: int) -> int:
    return min(max(day.year + years, 1), 9999)


def _month_at(day: date, offset: int) -> Meaning:
    moved = shifted_months(day.replace(day=1), offset)
    return month_of(moved.year, moved.month)


def _quarter_at(day: date, offset: int) -> Meaning:
    moved = shifted_months(day.replace(day=1), 3 * offset)
    return quarter_of(moved.year, (moved.month + 2) // 3)


def _decade_at(day: date, offset: int, count: int = 10) -> Meaning:
    year = _year_at(day, offset * count)
    return years_of(year - year % count, count)


_AROUND: dict[str, Callable[[date, int], Meaning]] = {
    "day": lambda day, offset: one_day(shifted_day(day, offset)),
    "week": lambda day, offset: week_of(shifted_day(day, 7 * offset)),
    "fortnight": lambda day, offset: week_of(shifted_day(day, 14 * offset)),
    "weekend": lambda day, offset: weekend_of(shifted_day(day, 7 * offset)),
    "month": _month_at,
    "quarter": _quarter_at,
    "year": lambda day, offset: year_of(_year_at(day, offset)),
    "decade": _decade_at,
    "century": lambda day, offset: _decade_at(day, offset, 100),
}
