"""The grammar of time expressions: patterns over class letters, each with its rule.

Every token of a text has one letter (`lexicon`, `tokens`), so a pattern over letters reads
whole words.  Names in braces stand for the pieces below.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from whence.resolve.dates import counted, feasts, periods, relative, stated
from whence.resolve.dates.context import Context
from whence.resolve.dates.meaning import Meaning
from whence.resolve.dates.tokens import Hit

Reader = Callable[[Hit, Context], Meaning | None]


class Rule(NamedTuple):
    """A pattern over letters and what it means."""

    pattern: re.Pattern[str]
    reader: Reader


_PIECES: Final = {
    "part": r"(?P<part>t?e(?:i?t?|F?t?|-?))",
    "number": r"(?P<count>(?:c(?:-?[cB])*(?:&c(?:-?c)*)?|[djy]B?|aB?)|q|aq)",
    "about": r"(?P<about>(?:~|n?>n?)?)",
    "couple": r"(?P<couple>a?C F?)",
    "unit": r"(?P<unit>[uU2])",
    "rel": r"(?P<rel>[lNT]u)",
    "month": r"(?P<month>m)\.?",
    "year": r"(?P<year>y)",
    "dp": r"(?P<daypart>p)",
}

_SOURCES: Final[tuple[tuple[str, Reader], ...]] = (
    (r"(?P<all>I)", stated.iso),
    (r"(?P<all>S)", stated.slashed),
    (r"(?:(?P<weekday>w)\.?,?|[lNT])?{month}(?P<day>[doO])(?:[-:](?P<to>[do]))?(?:,?{year}|,?{rel})?", stated.day_of_month),
    (r"(?:(?P<weekday>w)\.?,?t?)?(?P<day>[do])(?:[-:&](?P<to>[do]))?{month}(?:,?{year}|,?{rel})?", stated.day_of_month),
    (r"(?:(?P<weekday>w)\.?,?)?t?(?P<day>[oO])(?:F){month}(?:,?{year}|,?{rel})?", stated.day_of_month),
    (r"{part}?{month}(?:F?,?{year}|F?(?P<rel>t?[lNT]f?u))", stated.month),
    (r"(?:(?P<lead>[lNT])|(?P<every>v)|{part})?{month}", stated.month),
    (r"{part}?(?P<fiscal>f)?{year}(?:-(?P<to>[ydj]))?", periods.year),
    (r"(?P<spoken>c[cB](?:&?-?c){{0,3}})", periods.year),
    (r"t?(?:(?P<part>e)-?)?(?P<decade>D)", periods.decade),
    (r"t?(?P<number>[oO])-?(?P<unit>u)", periods.century),
    (r"t?(?:f-?)?(?P<number>[oO2])-?f?(?P<unit>u)(?:F?{year}|F?{rel})?", periods.quarter),
    (r"t?(?:(?P<year>y)|(?P<rel>[lNT]u)'?)f?(?P<number>[oO2])-?(?P<unit>u)", periods.quarter),
    (r"t?(?P<number>[oO2l])-?(?P<half>A)F(?:{year}|t?{rel})", periods.quarter),
    (r"(?:(?P<part>e))?(?P<lead>t?[lNT]?l?)?(?P<season>s)(?:F?{year})?", periods.season),
    (r"(?P<part>e)?(?P<day>r){dp}?", relative.relative_day),
    (r"(?P<part>e)?(?P<lead>[Tl]|t?[NH]){dp}", relative.part_of_day),
    (r"(?:e-?)?(?:(?P<lead>t?[lNTH]N?)|(?P<every>v))?(?P<weekday>w)\.?{dp}?",
     relative.weekday),
    (r"(?P<part>t?[e]F)(?P<lead>t)(?P<unit>u)", relative.unit_from_now),
    (r"(?P<part>t?ei?t?F?t?)?(?P<lead>t?[lNT][lN]?)f?(?P<unit>u)", relative.unit_from_now),
    (r"(?P<part>e)?(?P<lead>t|t?H{{1,2}})(?P<unit>u)", relative.unit_named_before),
    (r"(?P<all>x)", relative.reference),
    (r"(?P<all>RU(?:&U)?|tl(?!\w)|t?X|TU|T)", relative.reference),
    (r"tl(?P<period>Z)", relative.latest_period),
    (r"{about}(?:{number}|{couple})(?:&a?A|or)?-?{unit}(?P<turn>[geb])", counted.ago),
    (r"t(?P<unit>u)(?P<turn>b)", counted.next_to),
    (r"t?(?P<unit>u)-(?P<turn>[ge])(?:[O2]?-?u|Z)?", counted.year_ago),
    (r"{about}(?:{number}|{couple})?-?{unit}(?:&U)?-?(?P<turn>g)", counted.ago),
    (r"t?(?P<dir>[lN])(?:{number}|{couple})?(?P<unit>[uU])", counted.span_from_now),
    (r"{about}t?O?(?:{number}|{couple})(?P<half>&aA|%)?(?P<hyphen>-)?[>+]?{unit}",
     counted.duration),
    (r"(?P<unit>U)", counted.duration),
    (r"(?P<word>V)", counted.recurring),
    (r"v(?:{number})?{unit}", counted.recurring),
    (r"~?(?P<clock>[Kd])(?P<half>k)(?P<zone>z)?", periods.clock),
    (r"(?P<clock>p)", periods.clock),
    (r"~?(?P<clock>K)(?P<zone>z)", periods.clock),
    (r"(?P<lead>[lNT])?(?P<feast>h)(?P<rest>-?_-?_)(?P<eve>W)?(?:,?{year}|{rel})?", feasts.feast),
    (r"(?P<lead>[lNT])?(?P<feast>h)(?P<eve>W)?(?:,?{year}|{rel})?", feasts.feast),
)  # fmt: skip

RULES: Final = tuple(
    Rule(re.compile(source.format(**_PIECES).replace(" ", "")), reader)
    for source, reader in _SOURCES
)
"""Every rule; where several match, the longest is tried first, then the earlier."""
