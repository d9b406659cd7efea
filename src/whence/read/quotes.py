"""Tells direct from indirect speech by its quotation marks."""

from collections.abc import Sequence

from whence.model.reading import SpeechKind
from whence.model.span import Span

_OPENING = '"\u201c\u00ab\u201e\u201f'
_CLOSING = '"\u201d\u00bb\u201f'
_SINGLE_OPENING = "\u2018'`"
_SINGLE_CLOSING = "\u2019'"
_EDGE = " ,.;:!?\u2026-\u2013\u2014"


def speech_kind(text: str, contents: Sequence[Span]) -> SpeechKind:
    """Direct when every piece stands in quotation marks, mixed when some words do."""
    quoted = [_inside_quotes(text, span) for span in contents]
    if quoted and all(quoted):
        return SpeechKind.DIRECT
    if any(quoted) or any(_holds_quotation(span.of(text)) for span in contents):
        return SpeechKind.MIXED
    return SpeechKind.INDIRECT


def _inside_quotes(text: str, span: Span) -> bool:
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    if end - start < 2:
        return False
    first, last = text[start], text[end - 1]
    before = text[start - 1] if start else ""
    after = text[end : end + 2].lstrip(_EDGE)[:1]
    opens = first in _OPENING or before in tuple(_OPENING) or _single(text, start)
    closes = last in _CLOSING or after in tuple(_CLOSING) or last in _SINGLE_CLOSING
    if not (opens and closes):
        return False
    inner = text[start + 1 : end - 1]
    return not any(mark in inner for mark in "\u201c\u201d") or first not in _OPENING


def _single(text: str, start: int) -> bool:
    around = text[max(0, start - 1) : start + 1]
    return any(mark in around for mark in _SINGLE_OPENING[:1])


def _holds_quotation(words: str) -> bool:
    return any(mark in words for mark in _OPENING + _SINGLE_OPENING[:1])
