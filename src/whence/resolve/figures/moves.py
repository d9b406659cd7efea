"""A count then and a count now: *rose from 40 to 63* is no range."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from whence.model.figure import Bound, Figure
from whence.model.span import Span
from whence.resolve.figures.finding import find_figures

# A verb of change, at most two words, and "from" right before the figure.
_MOVED: Final = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)?|gr(?:ow|ows|ew|own|owing)"
    r"|(?:in|de)creas(?:e|es|ed|ing)|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|rais(?:e|es|ed|ing)"
    r"|revis(?:e|es|ed|ing)|up|down|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?"
    r"|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|shrank|shrunk|shrink(?:s|ing)?)"
    r"(?:\s+[\w’'-]+){0,2}?\s+(?:from\s+)?$",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(r"(?P<then>(?:from\s+)?\S.*?)\s+to\s+(?P<now>\S.*)", re.DOTALL)
_LEAD: Final = "from"
_REACH: Final = 48


def told_apart(figures: Iterable[Figure], text: str) -> Iterator[Figure]:
    """The figures, with what a count was and what it is now each for itself.

    Args:
        figures: In text order.
        text: The text they stand in.
    """
    for figure in figures:
        yield from _halves(figure, text) or (figure,)


def _halves(figure: Figure, text: str) -> tuple[Figure, ...]:
    if figure.bound is not Bound.BETWEEN:
        return ()
    ends = _ENDS.fullmatch(figure.span.of(text))
    start = figure.span.start
    before = text[max(0, start - _REACH) : start]
    led = before.rstrip().endswith(_LEAD) or (ends and ends["then"].startswith(_LEAD))
    if not (ends and led and _MOVED.search(before)):
        return ()
    found = [
        replace(one, span=Span(one.span.start + at, one.span.end + at), unit=figure.unit)
        for name in ("then", "now")
        for at in [start + ends.start(name)]
        for one in find_figures(ends[name])
    ]
    return tuple(found) if len(found) == 2 else ()
