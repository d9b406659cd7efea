"""Counted units: ``two weeks ago``, ``three days later``, ``for two decades``, ``every month``."""

from dataclasses import replace
from typing import Final

from whence.resolve.dates.context import Context
from whence.resolve.dates.lexicon import PLURAL_UNITS, SET_WORDS
from whence.resolve.dates.meaning import Grain, Meaning, shifted_day, unresolved
from whence.resolve.dates.relative import (
    duration_value,
    next_span,
    past_span,
    shifted,
)
from whence.resolve.dates.tokens import Hit

_LONG: Final = frozenset({"decade", "century"})
_LEADS: Final = frozenset(
    "for in within of after over during every than least about".split()
)
_PERFECT: Final = frozenset("has have had been 've".split())
_LONGER: Final = frozenset({"over", "more", "least"})
_SHORTER: Final = frozenset({"nearly", "almost", "less", "most"})
_PHRASE_ENDS: Final = frozenset({".", ",", ";", ""})
MOST: Final = 100_000  # units; more is no date


def unit_of(hit: Hit) -> str:
    """The singular unit a hit counts in."""
    word = hit.word("unit")
    return PLURAL_UNITS.get(word, word)


def count_of(hit: Hit) -> int | None:
    """How many units: a number, `None` for "several" and bare plurals."""
    if hit.has("couple"):
        return 2
    count = hit.number("count") if hit.has("count") else None
    return count if count is not None and 0 < count <= MOST else None


def ago(hit: Hit, now: Context) -> Meaning | None:
    """``two weeks ago``, ``a year earlier``, ``three days later``, ``several years ago``."""
    unit, count, word = unit_of(hit), count_of(hit), hit.word("turn")
    if word not in {"ago", "earlier", "later", "before", "after"}:
        return None
    if word in {"before", "after"} and hit.after() not in _PHRASE_ENDS:
        return None
    if count is None:
        return _vaguely_ago(hit, unit, now, word)
    if word in {"ago", "earlier"}:
        quarter = _years_before_quarter(unit, count, now)
        if quarter is not None:
            return quarter
    base = None if word == "ago" else now.told_before(hit.first)
    narrated = word != "earlier" or unit in {"day", "week"}
    if base is None and word != "ago" and narrated:
        return unresolved(duration_value(unit, count), Grain.SPAN)
    step = count if word in {"later", "after"} else -count
    meaning = _widened(hit, shifted(unit, step, now, base), now)
    if step > 0 and meaning is not None and now.is_yet_to_come(meaning, hit.first, hit.end):
        return unresolved(duration_value(unit, count), Grain.SPAN)
    return meaning


def _widened(hit: Hit, meaning: Meaning | None, now: Context) -> Meaning | None:
    """``over a week ago`` was that week or the one before; ``almost a week ago``, that or since."""
    if meaning is None or meaning.start is None or meaning.end is None:
        return meaning
    bound, days = set(hit.words("about")), (meaning.end - meaning.start).days
    if hit.word("turn") == "ago" and bound & _LONGER:
        return replace(meaning, start=shifted_day(meaning.start, -days))
    if hit.word("turn") == "ago" and bound & _SHORTER and now.anchor is not None:
        latest = shifted_day(now.anchor.last, 1)
        return replace(meaning, end=min(shifted_day(meaning.end, days), latest))
    return meaning


def next_to(hit: Hit, now: Context) -> Meaning | None:
    """``the day before``, ``the week after``, of the date named before."""
    if hit.after() not in _PHRASE_ENDS or hit.word("unit") == "second":
        return None
    step = -1 if hit.word("turn") == "before" else 1
    base = now.told_before(hit.first)
    if base is None:
        return unresolved(duration_value(unit_of(hit), 1), Grain.SPAN)
    return shifted(unit_of(hit), step, now, base)


def year_ago(hit: Hit, now: Context) -> Meaning | None:
    """``year-ago``, ``the year-earlier quarter``."""
    if hit.word("turn") not in {"ago", "earlier"}:
        return None
    unit = unit_of(hit)
    return _years_before_quarter(unit, 1, now) or shifted(unit, -1, now, None)


def _years_before_quarter(unit: str, count: int, now: Context) -> Meaning | None:
    """Beside quarterly figures "a year ago" means the same quarter."""
    if unit != "year" or count != 1 or now.quarter is None:
        return None
    meaning = shifted(unit, -count, now, now.quarter)
    # Not itself the quarter that the text speaks of.
    return meaning.valued(meaning.value, Grain.YEAR) if meaning else None


def _vaguely_ago(hit: Hit, unit: str, now: Context, word: str) -> Meaning:
    value = duration_value(unit, "X")
    if word != "ago" or now.anchor is None:
        return unresolved(value, Grain.SPAN)
    least = 20 if hit.word("count") == "dozens" else 1
    end = past_span(unit, least, now).start
    return Meaning("PAST_REF", None, end, Grain.REFERENCE, past_span(unit, 1, now).basis)


def span_from_now(hit: Hit, now: Context) -> Meaning | None:
    """``the past two months``, ``the next few days``, ``past decade``."""
    unit, count = unit_of(hit), count_of(hit)
    lead = hit.word("dir")
    ahead = lead in {"next", "coming", "upcoming"}
    if lead == "following" or (lead in {"previous", "preceding"}):
        return unresolved(duration_value(unit, count or "X"), Grain.SPAN)
    if count is None and not hit.has("count"):
        count = 1 if hit.letters("unit") == "u" else None
    if count is None:
        least = next_span(unit, 2, now) if ahead else past_span(unit, 2, now)
        value = duration_value(unit, "X")
        return least.valued(value) if hit.has("count") else _reference(ahead, least)
    return next_span(unit, count, now) if ahead else past_span(unit, count, now)


def _reference(ahead: bool, least: Meaning) -> Meaning:  # noqa: FBT001
    """``coming months`` and ``past years`` have one end only."""
    if ahead:
        return Meaning("FUTURE_REF", least.start, None, Grain.REFERENCE, least.basis)
    return Meaning("PAST_REF", None, least.end, Grain.REFERENCE, least.basis)


def duration(hit: Hit, now: Context) -> Meaning | None:
    """``two decades``, ``six months``, ``a two-week``, ``years``."""
    unit, count = unit_of(hit), count_of(hit)
    if _is_no_duration(hit, unit):
        return None
    if not hit.has("count") and not hit.has("couple"):
        return _bare(hit, unit)
    if count is None:
        return unresolved(duration_value(unit, "X"), Grain.SPAN)
    if hit.has("half"):
        return unresolved(_and_a_half(unit, count), Grain.SPAN)
    return _placed(hit, unit, count, now)


def _is_no_duration(hit: Hit, unit: str) -> bool:
    """Ages, fractions, named quarters and rates: ``six years old``, ``12 a day``."""
    if hit.after() == "old" or (hit.after() in {"-", "–"} and hit.after(1) == "old"):
        return True
    if unit == "quarter" and hit.has("hyphen"):
        return True  # three-quarters
    if hit.letters("count") == "y" and hit.letters("unit") == "u":
        return True  # "the 1988 quarter"
    if hit.letters("count") != "a" or hit.has("hyphen"):
        return False
    led = hit.before() in _LEADS or hit.has("about")
    return (
        not led
        or unit == "second"
        or hit.after() in {"of", "when"}
        or hit.before() == "every"
    )


def _bare(hit: Hit, unit: str) -> Meaning | None:
    """``for years``, ``in months``; a plural alone names no time."""
    if hit.before() not in {"for", "in", "after", "within", "over"} or unit == "second":
        return None
    return unresolved(duration_value(unit, "X"), Grain.SPAN)


def _and_a_half(unit: str, count: int) -> str:
    finer = {"year": ("Y", "6M"), "hour": ("H", "30M"), "minute": ("M", "30S")}.get(unit)
    if finer is None:
        return duration_value(unit, count)
    return f"P{'T' if unit != 'year' else ''}{count}{finer[0]}{finer[1]}"


def _placed(hit: Hit, unit: str, count: int, now: Context) -> Meaning:
    """A length of time, up to the article's date where the words have it last until then."""
    bare = unresolved(duration_value(unit, count), Grain.SPAN)
    if hit.has("hyphen") or hit.before() not in {
        "for",
        "in",
        "after",
        "over",
        "than",
        "nearly",
    }:
        return bare
    lasting = unit in _LONG or (hit.before() == "for" and _perfect(hit))
    if not lasting or now.anchor is None or now.tense(hit.first, hit.end) > 0:
        return bare
    return past_span(unit, count, now)


def _perfect(hit: Hit) -> bool:
    words = {hit.before(back) for back in range(2, 9)}
    return bool(words & {"has", "have"}) and "had" not in words


def recurring(hit: Hit, _: Context) -> Meaning | None:
    """``daily``, ``every month``, ``each Thursday``."""
    if hit.has("word"):
        return unresolved(SET_WORDS[hit.word("word")], Grain.REFERENCE)
    count = count_of(hit) or 1
    return unresolved(duration_value(unit_of(hit), count), Grain.REFERENCE)
