"""Days, months and years that the text names, in full or in part."""

from collections.abc import Callable
from datetime import date
from typing import Final

from whence.model.when import MONTHS
from whence.resolve.dates.context import Context
from whence.resolve.dates.lexicon import WEEKDAYS
from whence.resolve.dates.meaning import (
    Grain,
    Meaning,
    month_of,
    one_day,
    shifted_day,
    unresolved,
)
from whence.resolve.dates.tokens import Hit

# Days ahead within which a date without a year may lie, by tense: past, unsaid, future.
AHEAD: Final = {-1: 30, 0: 60, 1: 270}
_ATTACKS: Final = ("attack", "terror", "hijack", "atrocit")
FRESH: Final = 90  # days back within which it is always the one just gone


def iso(hit: Hit, _: Context) -> Meaning | None:
    """``2021-05-17``, also with a time."""
    word = hit.word("all")
    if word == "9/11":
        return one_day(date(2001, 9, 11))
    day = _day(int(word[:4]), int(word[5:7]), int(word[8:10]))
    if day is None or len(word) == 10:
        return day
    return day.valued(word.upper(), Grain.TIME)


def slashed(hit: Hit, now: Context) -> Meaning | None:
    """``3/1/2017``: two days when it is not said whether month or day comes first."""
    parts = [int(part) for part in hit.word("all").replace(".", "/").split("/")]
    if parts[0] > 31:
        return _day(*parts)
    year = parts[2] if parts[2] > 99 else _century(parts[2], now)
    american, european = _day(year, parts[0], parts[1]), _day(year, parts[1], parts[0])
    if "." in hit.word("all"):
        american = None
    if american is None or european is None or american == european:
        return american or european
    first, last = sorted((american, european), key=lambda day: day.value)
    return Meaning(f"{year:04}", first.start, last.end, Grain.YEAR)


def _century(year: int, now: Context) -> int:
    latest = now.anchor.last.year if now.anchor else 2049
    return max(
        (full for full in (1900 + year, 2000 + year) if full <= latest + 1),
        default=1900 + year,
    )


def _day(year: int, month: int, day: int) -> Meaning | None:
    try:
        return one_day(date(year, month, day))
    except ValueError:
        return None


def day_of_month(hit: Hit, now: Context) -> Meaning | None:
    """``May 17``, ``17 May 2021``, ``the 17th of May``, ``May 17-20``."""
    month, first = MONTHS[hit.word("month")], hit.number("day")
    if first is None or not 0 < first < 32:
        return None
    last = hit.number("to") if hit.has("to") else first
    if last is None or not first <= last < 32:
        return None
    if hit.has("year"):
        return _days(int(hit.word("year")), month, first, last)
    if hit.has("rel"):
        return _in_relative_year(hit, now, lambda year: _days(year, month, first, last))
    if (month, first, last) == (9, 11, 11) and _is_the_attack(hit, now):
        return one_day(date(2001, 9, 11))
    value = f"XXXX-{month:02}-{first:02}"
    return _without_year(hit, now, value, lambda year: _days(year, month, first, last))


def _is_the_attack(hit: Hit, now: Context) -> bool:
    """``the September 11 attacks``, ``since September 11``, ``the attacks of September 11``."""
    if hit.before() in {"since", "pre", "post"} or hit.after().startswith(_ATTACKS):
        return True
    several = hit.before(2).startswith(_ATTACKS) and hit.before(2).endswith("s")
    if not several or hit.before() not in {"of", "on"}:
        return False
    anchor = None if now.anchor is None else now.anchor.last
    return anchor is None or not 0 <= (anchor - date(anchor.year, 9, 11)).days < FRESH


def _days(year: int, month: int, first: int, last: int) -> Meaning | None:
    start, end = _day(year, month, first), _day(year, month, last)
    if start is None or end is None or start == end:
        return start if start == end else None
    return Meaning(f"{start.value}/{end.value}", start.start, end.end, Grain.WEEK)


def _in_relative_year(
    hit: Hit, now: Context, place: Callable[[int], Meaning | None]
) -> Meaning | None:
    """``June last year``, ``this May``."""
    offset = {"l": -1, "N": 1, "T": 0}[hit.letters("rel")[0]]
    if now.anchor is None:
        return unresolved("", Grain.MONTH)
    if now.anchor.first.year != now.anchor.last.year:
        return None
    meaning = place(now.anchor.last.year + offset)
    return meaning.relative() if meaning else None


def _without_year(
    hit: Hit, now: Context, value: str, place: Callable[[int], Meaning | None]
) -> Meaning | None:
    """The year nearest the article's date, the past first."""
    grain = Grain.MONTH if len(value) < 8 else Grain.DAY
    if now.anchor is None:
        return unresolved(value, grain)
    anchor = now.anchor.last
    if hit.has("weekday"):
        fitting = _on_weekday(WEEKDAYS[hit.word("weekday")], anchor, place)
        if fitting is not None:
            return fitting.relative()
    ahead = now.tense(hit.first, hit.end)
    years = range(anchor.year - 1, anchor.year + 2)
    found = [meaning for year in years if (meaning := place(year)) is not None]
    if not found:
        # The 29th of February exists in one year of four.
        found = [m for year in range(anchor.year - 4, anchor.year) if (m := place(year))]
    past = [m for m in found if m.start is not None and m.start <= anchor]
    later = [m for m in found if m.start is not None and m.start > anchor]
    whole_year = (anchor - now.anchor.first).days > 31
    limit = anchor if whole_year else shifted_day(anchor, AHEAD[ahead])
    soon = [m for m in later if m.start is not None and m.start <= limit]
    chosen = past[-1] if past else None
    fresh = shifted_day(anchor, -FRESH)
    if soon and not (chosen and chosen.end and chosen.end > fresh):
        chosen = soon[0]
    return chosen.relative() if chosen else None


def _on_weekday(
    weekday: int, anchor: date, place: Callable[[int], Meaning | None]
) -> Meaning | None:
    """The year nearest the article's in which the date falls on the weekday named with it."""
    years = sorted(
        range(anchor.year - 5, anchor.year + 2), key=lambda y: abs(anchor.year - y)
    )
    days = (place(year) for year in years)
    return next((d for d in days if d and d.start and d.start.weekday() == weekday), None)


def month(hit: Hit, now: Context) -> Meaning | None:
    """``May 2021``, ``early May``, ``last May``, ``each July``."""
    name = hit.word("month")
    if name in {"may", "march"} and not _is_month(hit):
        return None
    number = MONTHS[name]
    if hit.has("every"):
        return unresolved(f"XXXX-{number:02}", Grain.REFERENCE)
    if hit.has("year"):
        year = int(hit.word("year"))
        return narrowed_part(hit, month_of(year, number))
    if hit.has("rel") and hit.words("rel")[-1] in {"year", "years"}:
        offset = {"l": -1, "N": 1, "T": 0}[hit.letters("rel").strip("t")[0]]
        if now.anchor is None:
            return unresolved(f"XXXX-{number:02}", Grain.MONTH)
        return month_of(now.anchor.last.year + offset, number).relative()
    if hit.has("lead"):
        return _led_month(hit, now, number)
    value = f"XXXX-{number:02}"
    meaning = _without_year(hit, now, value, lambda year: month_of(year, number))
    return narrowed_part(hit, meaning) if meaning else None


def _led_month(hit: Hit, now: Context, number: int) -> Meaning:
    """``last May``, ``next May``, ``this May``."""
    if now.anchor is None:
        return unresolved(f"XXXX-{number:02}", Grain.MONTH)
    lead, anchor = hit.letters("lead")[-1], now.anchor.last
    year = anchor.year
    if lead == "l" and number >= anchor.month:
        year -= 1
    elif lead == "N" and number <= anchor.month:
        year += 1
    return month_of(year, number).relative()


def _is_month(hit: Hit) -> bool:
    """Whether a capitalised May or March names the month."""
    if hit.has("year") or hit.has("lead") or hit.has("part") or hit.has("rel"):
        return True
    leads = {
        "in",
        "since",
        "by",
        "until",
        "from",
        "of",
        "before",
        "after",
        "during",
        "between",
    }
    leads |= {"and", "to", "through", "for", "till", "around", "about", ",", "'s", "s"}
    if hit.before() in leads:
        return hit.after() not in {"on", "be", "have", "of"} or hit.before() in {
            "in",
            "since",
        }
    return False


def narrowed_part(hit: Hit, whole: Meaning) -> Meaning:
    """The part of an interval that a hit's "early", "mid-" or "late" leaves."""
    return narrowed(hit.words("part"), whole)


def narrowed(words: list[str], whole: Meaning) -> Meaning:
    """The part of an interval that "early", "mid-" or "late" leaves; the value stays."""
    if whole.start is None or whole.end is None or not words:
        return whole
    days = (whole.end - whole.start).days
    if days < 7:
        return whole
    start, end = whole.start, whole.end
    word = next((word for word in words if word in _PARTS), "")
    lower, upper = _PARTS.get(word, (0.0, 1.0))
    # A day is added on either side: nobody's "early May" stops at a fixed hour.
    first = max(start, shifted_day(start, int(lower * days) - 1))
    last = min(end, shifted_day(start, int(upper * days) + 1))
    return Meaning(whole.value, first, last, whole.grain, whole.basis)


_PARTS: Final = {
    "early": (0.0, 0.4), "beginning": (0.0, 0.4), "start": (0.0, 0.4),
    "mid": (0.25, 0.75), "middle": (0.25, 0.75),
    "late": (0.6, 1.0), "end": (0.6, 1.0),
}  # fmt: skip
