"""The words of time, each under the one-letter class the grammar reads it by."""

from typing import Final

from whence.model.when import MONTHS
from whence.resolve.figures.numerals import CARDINALS, MAGNITUDES, ORDINALS

WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "monday mon mondays", "tuesday tue tues tuesdays", "wednesday wed wednesdays",
            "thursday thu thurs thursdays", "friday fri fridays", "saturday sat saturdays",
            "sunday sun sundays",
        )
    )
    for name in names.split()
}  # fmt: skip
SEASONS: Final = {
    "spring": "SP",
    "summer": "SU",
    "autumn": "FA",
    "fall": "FA",
    "winter": "WI",
}
DAY_PARTS: Final = {
    "dawn": "MO",
    "morning": "MO",
    "midday": "MI",
    "noon": "MI",
    "afternoon": "AF",
    "dusk": "EV",
    "evening": "EV",
    "night": "NI",
    "midnight": "NI",
}
UNITS: Final = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "fortnight": "F",
    "weekend": "E", "month": "MO", "quarter": "Q", "year": "Y", "decade": "10Y",
    "century": "100Y",
}  # fmt: skip
PLURAL_UNITS: Final = {unit + "s": unit for unit in UNITS if unit != "century"} | {
    "centuries": "century"
}
SET_WORDS: Final = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M",
    "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip
PAST, PRESENT, FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"
REFERENCES: Final = {
    "now": PRESENT, "currently": PRESENT, "nowadays": PRESENT, "recently": PAST,
}  # fmt: skip
REFERENCE_NOUNS: Final = {"past": PAST, "present": PRESENT, "future": FUTURE}
RELATIVE_DAYS: Final = {
    "today": 0,
    "tonight": 0,
    "overnight": 0,
    "yesterday": -1,
    "tomorrow": 1,
}
VAGUE_COUNTS: Final = frozenset("several few many some dozens scores hundreds".split())
FEASTS: Final = frozenset(
    "ramadan ramazan eid ashura muharram nowruz nawruz christmas thanksgiving easter "
    "halloween".split()
)

_CLASSES: Final[dict[str, tuple[str, ...]]] = {
    "m": tuple(MONTHS),
    "w": tuple(WEEKDAYS),
    "s": tuple(SEASONS),
    "p": tuple(DAY_PARTS),
    "u": tuple(UNITS),
    "U": tuple(PLURAL_UNITS),
    "V": tuple(SET_WORDS),
    "x": tuple(REFERENCES),
    "r": tuple(RELATIVE_DAYS),
    "q": tuple(VAGUE_COUNTS),
    "h": tuple(FEASTS),
    "B": tuple(MAGNITUDES),
    "c": tuple(CARDINALS),
    "O": tuple(ORDINALS),
    "a": ("a", "an"),
    "t": ("the",),
    "l": ("last", "past", "previous", "preceding", "latest"),
    "N": ("next", "coming", "following", "upcoming"),
    "T": ("this", "current"),
    "H": ("that", "same"),
    "e": ("early", "late", "mid", "middle", "beginning", "end", "start", "earlier", "later"),
    "g": ("ago",),
    "b": ("before", "after"),
    "v": ("every", "each"),
    "z": ("est", "edt", "gmt", "utc", "pst", "pdt", "bst", "cet", "local"),
    "f": ("fiscal",),
    "F": ("of",),
    "i": ("in",),
    "R": ("recent",),
    ":": ("to", "through"),
    "+": ("additional", "trading", "consecutive", "straight", "full"),
    "&": ("and", "or"),
    "C": ("couple",),
    "L": ("long", "old"),
    "X": ("future", "present"),
    "Z": ("era", "term", "period", "time", "moment"),
    "k": ("am", "pm"),
    "A": ("half",),
    "W": ("eve",),
    "~": (
        "about", "around", "nearly", "almost", "over", "roughly", "approximately",
    ),
    ">": ("more", "less", "least", "most"),
    "n": ("than", "at"),
}  # fmt: skip
LETTERS: Final = {
    word: letter for letter, words in reversed(_CLASSES.items()) for word in words
} | {"second": "2"}
"""Class letter of every word of time; ``2`` is "second", an ordinal as well as a unit."""

MUST_BE_CAPITAL: Final = frozenset(MONTHS) | frozenset(WEEKDAYS) | FEASTS
"""Words that name a time only when capitalised."""
SHORT: Final = frozenset(
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun".split()
)
"""Abbreviations: they take a full stop, and most are words or names otherwise."""
