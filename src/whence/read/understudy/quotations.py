"""Finds what stands between quotation marks, across paragraphs where a quotation goes on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.span import Span

_DOUBLE = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')
# Single marks look like apostrophes: we trust them only where a sentence could start or end.
_SINGLE = re.compile(r"(?<!\w)[\u2018'](?=\w)|(?<=[.,!?\u2026])[\u2019'](?!\w)")
_OPENING = "\u201c\u201e\u00ab"
_CLOSING = "\u201d\u00bb"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        pieces: The words without the marks, one piece a paragraph.
        outer: The same with the marks.
    """

    pieces: tuple[Span, ...]
    outer: tuple[Span, ...]


def find_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """Every quotation of `text`, in order.

    A quotation left open at the end of a paragraph goes on when the next paragraph begins
    with an opening mark; otherwise the lone mark is taken for a misprint.
    """
    found: list[Quotation] = []
    running: list[Span] = []  # inner spans of paragraphs already gone through
    for paragraph in paragraphs:
        marks = _marks(text, paragraph)
        carried = bool(running) and bool(marks) and marks[0] == (paragraph.start, 1)
        if running and not carried:
            found.extend(_finished(running[:-1]))
            running = []
        running = _scan(paragraph, marks, running, found)
    found.extend(_finished(running[:-1]))
    return tuple(found)


def _marks(text: str, paragraph: Span) -> list[tuple[int, int]]:
    """Offsets of quotation marks with 1 for opening, -1 for closing."""
    marks = []
    opened = False
    pattern = _DOUBLE if _DOUBLE.search(text, *_ends(paragraph)) else _SINGLE
    for match in pattern.finditer(text, *_ends(paragraph)):
        character = match[0]
        if character in _OPENING or (character == "\u2018"):
            side = 1
        elif character in _CLOSING or (character == "\u2019"):
            side = -1
        else:
            side = -1 if opened else 1
        opened = side == 1
        marks.append((match.start(), side))
    return marks


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _scan(
    paragraph: Span,
    marks: list[tuple[int, int]],
    running: list[Span],
    found: list[Quotation],
) -> list[Span]:
    opened_at: int | None = None
    for at, side in marks:
        if side == 1 and opened_at is None:
            opened_at = at
        elif side == -1 and opened_at is not None:
            if at > opened_at + 1:
                found.extend(_finished([*running, Span(opened_at + 1, at)], closed=True))
            running, opened_at = [], None
    if opened_at is None:
        return []
    if opened_at + 1 < paragraph.end:
        return [*running, Span(opened_at + 1, paragraph.end)]
    return running


def _finished(pieces: list[Span], *, closed: bool = False) -> list[Quotation]:
    if not pieces:
        return []
    outer = [Span(piece.start - 1, piece.end) for piece in pieces]
    if closed:
        outer[-1] = Span(outer[-1].start, outer[-1].end + 1)
    return [Quotation(tuple(pieces), tuple(outer))]
