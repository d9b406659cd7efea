"""Feasts and fasts: Ramadan, the Eids, Nowruz, Christmas and their like.

Muslim feasts follow the tabular calendar.  Sighting moves them by a day from country to
country, so each is given a day more on either side.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from whence.resolve.dates.context import Context
from whence.resolve.dates.meaning import Grain, Meaning, one_day, unresolved
from whence.resolve.dates.tokens import Hit

_JULIAN_TO_ORDINAL: Final = 1_721_425  # Julian day number of day 0 of `date.toordinal`
_EPOCH: Final = 1_948_439  # Julian day before 1 Muharram of year 1


def hijri_day(year: int, month: int, day: int) -> date:
    """The civil day of a date in the tabular Islamic calendar (years 1 to 9000)."""
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(days + _EPOCH - _JULIAN_TO_ORDINAL)


def _hijri(first: tuple[int, int], last: tuple[int, int]) -> Callable[[int], list[Meaning]]:
    def days(year: int) -> list[Meaning]:
        about = (year - 622) * 33 // 32
        found = []
        for hijri in range(max(about - 1, 1), about + 3):
            start = hijri_day(hijri, *first) - timedelta(days=1)
            end = hijri_day(hijri, *last) + timedelta(days=2)
            if (start + timedelta(days=1)).year == year:
                value = f"{start.isoformat()}/{(end - timedelta(days=1)).isoformat()}"
                found.append(Meaning(value, start, end, Grain.MONTH))
        return found

    return days


def _fixed(month: int, day: int) -> Callable[[int], list[Meaning]]:
    return lambda year: [one_day(date(year, month, day))]


def _easter(year: int) -> list[Meaning]:
    """Western Easter, by the anonymous Gregorian rule."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return [one_day(date(year, f // 31, f % 31 + 1))]


def _thanksgiving(year: int) -> list[Meaning]:
    first = date(year, 11, 1)
    return [one_day(first + timedelta(days=(3 - first.weekday()) % 7 + 21))]


_RAMADAN: Final = _hijri((9, 1), (9, 29))
_FITR: Final = _hijri((10, 1), (10, 3))
_ADHA: Final = _hijri((12, 10), (12, 13))
_FEASTS: Final = {
    "ramadan": _RAMADAN, "ramazan": _RAMADAN, "muharram": _hijri((1, 1), (1, 29)),
    "ashura": _hijri((1, 10), (1, 10)), "nowruz": _fixed(3, 21), "nawruz": _fixed(3, 21),
    "christmas": _fixed(12, 25), "halloween": _fixed(10, 31), "easter": _easter,
    "thanksgiving": _thanksgiving,
}  # fmt: skip


_EID_NAMES: Final = frozenset({"fitr", "adha", "azha"})


def feast(hit: Hit, now: Context) -> Meaning | None:
    """``Ramadan this year``, ``Eid al-Fitr``, ``last Christmas``, ``Christmas Eve``."""
    if hit.has("rest") and not _EID_NAMES & set(hit.words("rest")):
        return None
    days = _days_of(hit)
    if days is None:
        return unresolved("", Grain.DAY)
    if hit.has("year"):
        year = int(hit.word("year"))
        return _moved(hit, next(iter(days(year)), None)) if 623 < year < 2999 else None
    if now.anchor is None:
        return unresolved("", Grain.DAY)
    anchor = now.anchor.last
    if hit.has("rel"):
        offset = {"l": -1, "N": 1, "T": 0}[hit.letters("rel")[0]]
        found = next(iter(days(anchor.year + offset)), None)
        return _moved(hit, found.relative()) if found else None
    ahead = "N" in hit.letters("lead") or now.tense(hit.first, hit.end) > 0
    years = range(anchor.year - 1, anchor.year + 2)
    near = [
        meaning for year in years for meaning in days(year) if meaning.start and meaning.end
    ]
    over = [m for m in near if m.start and m.start <= anchor]
    later = [m for m in near if m.end and m.end > anchor]
    chosen = later[0] if ahead and later else over[-1] if over else None
    return _moved(hit, chosen.relative()) if chosen else None


def _days_of(hit: Hit) -> Callable[[int], list[Meaning]] | None:
    """Where the feast falls in a year; `None` for an Eid that is not said which."""
    if hit.word("feast") != "eid":
        return _FEASTS[hit.word("feast")]
    rest = " ".join(hit.words("rest"))
    if "fitr" in rest:
        return _FITR
    return _ADHA if hit.has("rest") else None


def _moved(hit: Hit, meaning: Meaning | None) -> Meaning | None:
    """The day before, for an eve."""
    if meaning is None or meaning.start is None or not hit.has("eve"):
        return meaning
    day = one_day(meaning.start - timedelta(days=1))
    return day.relative()
