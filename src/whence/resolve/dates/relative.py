"""Expressions that count from the article's date or from a date named before."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from whence.model.when import Basis
from whence.resolve.dates.context import Context
from whence.resolve.dates.lexicon import (
    DAY_PARTS,
    PLURAL_UNITS,
    REFERENCES,
    RELATIVE_DAYS,
    WEEKDAYS,
)
from whence.resolve.dates.meaning import (
    Grain,
    Meaning,
    around,
    one_day,
    shifted_day,
    unresolved,
)
from whence.resolve.dates.stated import narrowed
from whence.resolve.dates.tokens import Hit

GRAINS: Final = {
    "day": Grain.DAY, "week": Grain.WEEK, "fortnight": Grain.WEEK, "weekend": Grain.DAY,
    "month": Grain.MONTH, "quarter": Grain.QUARTER, "year": Grain.YEAR,
    "decade": Grain.DECADE, "century": Grain.DECADE,
}  # fmt: skip
UNKNOWN: Final = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "fortnight": "XXXX-WXX", "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX", "quarter": "XXXX-QX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip
_STEPS: Final = {"l": -1, "N": 1, "T": 0}


def with_part(hit: Hit, meaning: Meaning) -> Meaning:
    """Add a part of day, such as ``night``, to a day."""
    part = DAY_PARTS.get(hit.word("daypart"))
    if part is None:
        return meaning
    suffix = {"MI": "T12:00"}.get(part, f"T{part}")
    return meaning.valued(meaning.value + suffix, Grain.TIME)


def relative_day(hit: Hit, now: Context) -> Meaning | None:
    """``yesterday``, ``late yesterday``, ``tomorrow morning``, ``tonight``."""
    word = hit.word("day")
    meaning = now.from_anchor(
        lambda day: one_day(shifted_day(day, RELATIVE_DAYS[word])), "XXXX-XX-XX", Grain.DAY
    )
    if word in {"tonight", "overnight"} and len(meaning.value) == 10:
        return meaning.valued(meaning.value + "TNI", Grain.TIME)
    return with_part(hit, meaning)


def part_of_day(hit: Hit, now: Context) -> Meaning | None:
    """``this morning``, ``last night``."""
    lead = hit.letters("lead")[-1]
    if lead == "l" and hit.word("daypart") not in {"night", "evening"}:
        return None
    if lead in "NH":
        if now.previous is None or now.previous.start is None:
            return unresolved("", Grain.TIME)
        moved = shifted_day(now.previous.start, 1 if lead == "N" else 0)
        return with_part(hit, one_day(moved)).relative()
    offset = -1 if lead == "l" else 0
    meaning = now.from_anchor(
        lambda day: one_day(shifted_day(day, offset)), "XXXX-XX-XX", Grain.DAY
    )
    return with_part(hit, meaning)


def weekday(hit: Hit, now: Context) -> Meaning | None:
    """``Friday``: the latest, or the next where the words look ahead."""
    number = WEEKDAYS[hit.word("weekday")]
    if hit.has("every") or hit.word("weekday").endswith("days"):
        return unresolved(f"XXXX-WXX-{number + 1}", Grain.REFERENCE)
    lead = hit.letters("lead")[-1:] if hit.has("lead") else ""
    ahead = lead == "N" or (lead not in {"l", "H"} and now.tense(hit.first, hit.end) > 0)
    if lead == "T" and now.tense(hit.first, hit.end) == 0:
        ahead = True

    def place(day: date) -> Meaning:
        if ahead:
            return one_day(
                shifted_day(
                    day, (number - day.weekday() - (lead == "N")) % 7 + (lead == "N")
                )
            )
        back = (day.weekday() - number) % 7
        if lead == "l" and back == 0:
            back = 7
        return one_day(shifted_day(day, -back))

    meaning = now.from_anchor(place, f"XXXX-WXX-{number + 1}", Grain.DAY)
    return with_part(hit, meaning)


def unit_from_now(hit: Hit, now: Context) -> Meaning | None:
    """``last week``, ``this year``, ``next month``, ``earlier this month``, ``late last week``."""
    unit, lead = hit.word("unit"), hit.letters("lead")[-1]
    if unit not in GRAINS:
        return None
    words = hit.words("lead")
    if lead == "t":
        lead = "T"
    if words[-1] == "latest":
        lead = "l"
    elif _counts_from_told(words, unit, hit, now):
        return _unit_from_told(unit, _STEPS[lead], hit, now)
    if words[-1] == "past" and unit not in {"week", "weekend", "month"}:
        return past_span(unit, 1, now)
    if lead == "T" and unit in {"day", "century"}:
        return None
    if lead == "N" and unit in {"decade", "century"}:
        return next_span(unit, 1, now)
    meaning = now.from_anchor(
        lambda day: around(unit, day, _STEPS[lead]), UNKNOWN[unit], GRAINS[unit]
    )
    return _cut(hit, meaning, now)


def _counts_from_told(words: Sequence[str], unit: str, hit: Hit, now: Context) -> bool:
    """Whether ``the next day``, ``the following month`` go on from an event told before."""
    if words[-1] in {"following", "preceding", "previous"}:
        return True
    told = words[0] == "the" and words[-1] == "next" and unit in {"day", "week", "month"}
    return told and now.tense(hit.first, hit.end) <= 0


def _unit_from_told(unit: str, step: int, hit: Hit, now: Context) -> Meaning:
    told = now.told_before(hit.first)
    if told is None or told.start is None or GRAINS[unit] < told.grain:
        return unresolved(UNKNOWN[unit], GRAINS[unit])
    return around(unit, told.start, step).relative()


def _cut(hit: Hit, meaning: Meaning, now: Context) -> Meaning:
    """Bound by the article's day for "earlier this …" and "later this …"."""
    words = hit.words("part")
    if now.anchor is None or meaning.start is None or meaning.end is None or not words:
        return meaning
    start, end = meaning.start, meaning.end
    if words[0] == "earlier":
        end = max(min(end, shifted_day(now.anchor.last, 1)), shifted_day(start, 1))
    elif words[0] == "later":
        start = min(max(start, now.anchor.first), shifted_day(end, -1))
    else:
        return narrowed(words, meaning)
    return Meaning(meaning.value, start, end, meaning.grain, meaning.basis)


def past_span(unit: str, count: int, now: Context) -> Meaning:
    """The last `count` units up to the article's date."""
    value = duration_value(unit, count)
    if now.anchor is None:
        return unresolved(value, Grain.SPAN)
    start = _moved(now.anchor.first, unit, -count)
    return Meaning(
        value, start, shifted_day(now.anchor.last, 1), Grain.SPAN, Basis.RELATIVE
    )


def next_span(unit: str, count: int, now: Context) -> Meaning:
    """The `count` units from the article's date on."""
    value = duration_value(unit, count)
    if now.anchor is None:
        return unresolved(value, Grain.SPAN)
    end = shifted_day(_moved(now.anchor.last, unit, count), 1)
    return Meaning(value, now.anchor.first, end, Grain.SPAN, Basis.RELATIVE)


def _moved(day: date, unit: str, count: int) -> date:
    """`day` moved by whole units."""
    if unit in {"second", "minute", "hour"}:
        hours = count / {"hour": 1, "minute": 60, "second": 3600}[unit]
        return shifted_day(day, round(timedelta(hours=hours) / timedelta(days=1)))
    days = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}.get(unit)
    if days is not None:
        return shifted_day(day, max(min(days * count, 10**6), -(10**6)))
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    landed = around("month", day, months * count).start or day
    return landed if day.day == 1 else shifted_day(landed, min(day.day, 28) - 1)


def duration_value(unit: str, count: int | str) -> str:
    """TIMEX3 value of a length of time."""
    if unit in {"decade", "century", "fortnight"} and isinstance(count, int):
        times = {"decade": 10, "century": 100, "fortnight": 2}[unit]
        return f"P{count * times}{'W' if unit == 'fortnight' else 'Y'}"
    code = {
        "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE",
        "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE",
        "century": "CE",
    }[unit]  # fmt: skip
    return f"{'PT' if unit in {'second', 'minute', 'hour'} else 'P'}{count}{code}"


def shifted(unit: str, count: int, now: Context, base: Meaning | None) -> Meaning | None:
    """The date `count` units from the article's date, or from `base`, at the unit's grain.

    Args:
        unit: Singular unit.
        count: How many units; negative is earlier.
        now: What the text is read against.
        base: Date counted from; the article's when `None`.
    """
    if unit not in GRAINS:
        return unresolved(duration_value(unit, abs(count)), Grain.TIME)
    fine = base.grain if base else None
    step = "day" if fine in {Grain.DAY, Grain.TIME} and unit in {"day", "week"} else unit
    if fine is Grain.QUARTER and unit == "year":
        step = "quarter"

    def place(day: date) -> Meaning:
        return around(step, _moved(day, unit, count), 0)

    if base is not None and GRAINS[unit] < base.grain:
        return unresolved(UNKNOWN[unit], GRAINS[unit])
    if base is None:
        return now.from_anchor(place, UNKNOWN[unit], GRAINS[unit])
    return place(base.start).relative() if base.start else None


def _unit_from_previous(unit: str, step: int, now: Context) -> Meaning | None:
    if now.previous is None or now.previous.start is None:
        return None
    return around(unit, now.previous.start, step).relative()


def unit_named_before(hit: Hit, now: Context) -> Meaning | None:
    """``the same day``, ``that year``, ``later that month``, ``the quarter``, ``the weekend``."""
    unit, lead = hit.word("unit"), hit.letters("lead")
    if lead == "t":
        return _the_unit(unit, now)
    if unit not in GRAINS:
        return None
    if now.previous is None:
        return unresolved(UNKNOWN[unit], GRAINS[unit])
    if GRAINS[unit] < now.previous.grain:
        return unresolved(UNKNOWN[unit], GRAINS[unit])
    return _unit_from_previous(unit, 0, now)


def latest_period(hit: Hit, now: Context) -> Meaning | None:
    """``the latest period``: the quarter that a text of quarterly figures speaks of."""
    if hit.word("period") != "period" or now.quarter is None:
        return None
    return now.quarter.relative()


def _the_unit(unit: str, now: Context) -> Meaning | None:
    if unit == "quarter" and now.quarter:
        return now.quarter.relative()
    if unit == "quarter":
        return now.from_anchor(
            lambda day: around("quarter", day, -1), "XXXX-QX", Grain.QUARTER
        )
    if unit == "weekend":
        return now.from_anchor(
            lambda day: around("weekend", shifted_day(day, -5), 0), "XXXX-WXX-WE", Grain.DAY
        )
    return None


def reference(hit: Hit, now: Context) -> Meaning | None:
    """``now``, ``currently``, ``recent years``, ``the future``."""
    word = hit.word("all")
    value = REFERENCES.get(word)
    if value is None:
        words = hit.words("all")
        if words == ["this"]:
            return None
        if words[-1] in {"last", "latest", "previous", "preceding"}:
            return None
        if words[-1] == "past" and hit.after() not in {".", ",", ";", ""}:
            return None
        value = "PAST_REF"
        if "future" in words or "coming" in words:
            value = "FUTURE_REF"
        elif "present" in words or "current" in words:
            value = "PRESENT_REF"
    if now.anchor is None:
        return unresolved(value, Grain.REFERENCE)
    unit = PLURAL_UNITS.get(hit.words("all")[1]) if hit.letters("all") == "RU" else None
    if unit in {"day", "week", "month"}:
        return past_span(unit, 2, now).valued(duration_value(unit, "X"))
    first, after = now.anchor.first, shifted_day(now.anchor.last, 1)
    start, end = {
        "PRESENT_REF": (first, after), "PAST_REF": (None, after), "FUTURE_REF": (first, None),
    }[value]  # fmt: skip
    return Meaning(value, start, end, Grain.REFERENCE, Basis.RELATIVE)
