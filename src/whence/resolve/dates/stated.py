"""Days, months and years that the text names, in full or in part."""

from collections.abc import Callable
from datetime import date
from typing import Final

from whence.resolve.dates.context import Context
from whence.resolve.dates.hit import Hit
from whence.resolve.dates.lexicon import MONTHS, SEASONS
from whence.resolve.dates.meaning import (
    Grain,
    Meaning,
    half_of,
    month_of,
    one_day,
    precision_of,
    quarter_of,
    season_of,
    shifted_day,
    unresolved,
    year_of,
    years_of,
)
from whence.resolve.figures.numerals import ORDINALS, year_value

# Days ahead within which a date without a year may lie, by tense: past, unsaid, future.
AHEAD: Final = {-1: 30, 0: 60, 1: 270}
FRESH: Final = 90  # days back within which it is always the one just gone
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
    value = f"XXXX-{month:02}-{first:02}"
    return _without_year(hit, now, value, lambda year: _days(year, month, first, last))


def _days(year: int, month: int, first: int, last: int) -> Meaning | None:
    start, end = _day(year, month, first), _day(year, month, last)
    if start is None or end is None or start == end:
        return start if start == end else None
    return Meaning(f"{start.value}/{end.value}", start.start, end.end, Grain.WEEK)


def _in_relative_year(
    hit: Hit, now: Context, place: Callable[[int], Meaning | None]
) -> Meaning | None:
    """``June last year``, ``this May``."""
    offset = {"l": -1, "N": 1, "T": 0}[hit.letters("rel")[-1]]
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
        return _part(hit, month_of(year, number))
    if hit.has("rel") and hit.words("rel")[-1] in {"year", "years"}:
        offset = {"l": -1, "N": 1, "T": 0}[hit.letters("rel").strip("t")[0]]
        if now.anchor is None:
            return unresolved(f"XXXX-{number:02}", Grain.MONTH)
        return month_of(now.anchor.last.year + offset, number).relative()
    if hit.has("lead"):
        return _led_month(hit, now, number)
    value = f"XXXX-{number:02}"
    meaning = _without_year(hit, now, value, lambda year: month_of(year, number))
    return _part(hit, meaning) if meaning else None


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


def _part(hit: Hit, whole: Meaning) -> Meaning:
    """Keep the value; narrow the days to the early, middle or late part."""
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
    return _part(hit, year_of(number))


def _year_range(first: int, word: str) -> Meaning | None:
    last = int(word) if len(word) == 4 else first - first % 100 + int(word)
    if len(word) not in {2, 4} or not first < last < first + 200:
        return None
    span = Meaning(f"{first}/{last}", year_of(first).start, year_of(last).end, Grain.SPAN)
    return span


def decade(hit: Hit, now: Context) -> Meaning | None:
    """``the 1990s``, ``the late '80s``."""
    word = hit.word("decade").replace("'", "").replace("’", "")
    first = int(word[:-1])
    if first < 100:
        century = 2000 if now.anchor and 2000 + first <= now.anchor.last.year else 1900
        first += century
    return _part(hit, years_of(first, 10))


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
        return _part(hit, season_of(int(hit.word("year")), code))
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
    return _part(hit, _season_near(now.anchor.last, code, lead)).relative()


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


def is_vague(meaning: Meaning) -> bool:
    """Whether an interval is longer than a month."""
    return precision_of(meaning.start, meaning.end) > 4
