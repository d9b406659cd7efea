"""Named parts of the calendar and the day: years, decades, quarters, seasons, clock times."""

from collections.abc import Callable
from datetime import date
from typing import Final

from whence.resolve.dates.context import Context
from whence.resolve.dates.lexicon import SEASONS
from whence.resolve.dates.meaning import (
    Grain,
    Meaning,
    half_of,
    one_day,
    quarter_of,
    season_of,
    unresolved,
    year_of,
    years_of,
)
from whence.resolve.dates.stated import narrowed_part
from whence.resolve.dates.tokens import Hit
from whence.resolve.figures.numerals import ORDINALS, year_value

_COUNTED: Final = frozenset(
    "people men women children troops police percent points".split()
)
_YEAR_LEADS: Final = frozenset(
    "in since by until from of before after during between to through and early late mid"
    " for than around the fiscal year".split()
)
_NO_YEAR_BEFORE: Final = frozenset(
    "$ £ € # no no. number resolution flight unit room at".split()
)


def year(hit: Hit, now: Context) -> Meaning | None:
    """``2014``, ``late 2001``, ``fiscal 1989``; not ``2000 fighters``."""
    if hit.has("spoken"):
        number = year_value(hit.words("spoken"))
        return None if number is None else year_of(number)
    number = int(hit.word("year"))
    latest = (now.anchor.last.year if now.anchor else 2040) + 60
    if number > latest or number < 1400 or hit.before() in _NO_YEAR_BEFORE:
        return None
    if not (hit.has("part") or hit.has("fiscal") or hit.before() in _YEAR_LEADS):
        after = hit.after()
        if after in _COUNTED or after in {"%", "percent"}:
            return None
        if (
            after.isalpha()
            and after.endswith("s")
            and after not in {"was", "is", "has", "as"}
        ):
            return None
        if not 1700 <= number <= latest - 40:
            return None
    if hit.has("to"):
        return _year_range(number, hit.word("to"))
    return narrowed_part(hit, year_of(number))


def _year_range(first: int, word: str) -> Meaning | None:
    if not word.isdigit():
        return None
    last = int(word) if len(word) == 4 else first - first % 100 + int(word)
    if len(word) not in {2, 4} or not first < last < first + 200:
        return None
    return Meaning(f"{first}/{last}", year_of(first).start, year_of(last).end, Grain.SPAN)


def decade(hit: Hit, now: Context) -> Meaning | None:
    """``the 1990s``, ``the late '80s``."""
    word = hit.word("decade").replace("'", "").replace("’", "")
    first = int(word[:-1])
    if first < 100:
        century = 2000 if now.anchor and 2000 + first <= now.anchor.last.year else 1900
        first += century
    return narrowed_part(hit, years_of(first, 10))


def century(hit: Hit, _: Context) -> Meaning | None:
    """``the 20th century``."""
    number = hit.number("number") or ORDINALS.get(hit.word("number"), 0)
    if hit.word("unit") != "century" or not 0 < number < 22:
        return None
    return years_of((number - 1) * 100, 100)


def quarter(hit: Hit, now: Context) -> Meaning | None:
    """``the third quarter``, ``the first half of 2014``, ``Q3 2020``."""
    number = ORDINALS.get(hit.word("number")) or hit.number("number") or 0
    number = 2 if hit.word("number") == "last" else number
    halves = hit.has("half")
    if not halves and hit.word("unit") != "quarter":
        return None
    if not 1 <= number <= (2 if halves else 4):
        return None
    place = half_of if halves else quarter_of
    if hit.has("year"):
        return place(int(hit.word("year")), number)
    offset = {"l": -1, "N": 1}.get(hit.letters("rel")[0], 0) if hit.has("rel") else None
    if now.anchor is None:
        return unresolved(f"XXXX-{'H' if halves else 'Q'}{number}", Grain.QUARTER)
    year = now.anchor.last.year + (offset or 0)
    meaning = place(year, number)
    if offset is None and meaning.start and meaning.start > now.anchor.last:
        ahead = now.tense(hit.first, hit.end) > 0
        meaning = meaning if ahead else place(year - 1, number)
    return meaning.relative()


def season(hit: Hit, now: Context) -> Meaning | None:
    """``last spring``, ``the winter of 2001``, ``summer 2014``; not ``the fall of Kabul``."""
    code = SEASONS[hit.word("season")]
    if hit.has("year"):
        return narrowed_part(hit, season_of(int(hit.word("year")), code))
    lead = hit.letters("lead")
    if hit.after() in {"of", "to", "in", "from", "offensive"} and lead in {"", "t"}:
        return None
    if not lead and hit.before() not in {
        "in",
        "by",
        "since",
        "until",
        "during",
        "each",
        "every",
    }:
        return None
    if lead == "t" and hit.before() not in {"in", "by", "since", "until", "during"}:
        return None
    if now.anchor is None:
        return unresolved(f"XXXX-{code}", Grain.SEASON)
    return narrowed_part(hit, _season_near(now.anchor.last, code, lead)).relative()


def _season_near(anchor: date, code: str, lead: str) -> Meaning:
    this = season_of(anchor.year, code)
    begun = this.start is not None and this.start <= anchor
    over = this.end is not None and this.end <= anchor
    if "N" in lead:
        return season_of(anchor.year + 1, code) if begun else this
    if "T" in lead or lead in {"", "t"}:
        return this
    # "Last spring": the one before, unless this year's is already over.
    return this if over else season_of(anchor.year - 1, code)


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
