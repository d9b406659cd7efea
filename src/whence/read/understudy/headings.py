"""Finds speech marked by a colon: transcripts ("X: …") and headlines ("…: X")."""

import re
from collections.abc import Sequence

from whence.model.document import Part, PartKind
from whence.model.reading import AttributedSpeech, SpeechKind
from whence.model.span import Span

# Bounded on purpose: up to six words, each starting with a capital and parted by a space.
_CAPITALISED = r"[A-Z][\w.'\u2019-]{0,30}"
_NAME = rf"{_CAPITALISED}(?: {_CAPITALISED}){{0,5}}"
_FIRST = re.compile(rf"({_NAME})\s?(:)\s+(?=\S)")
_LAST = re.compile(rf"(:)\s+({_NAME})\s*\Z")
_NOT_SPEAKERS = frozenset(
    [
        "source",
        "sources",
        "photo",
        "image",
        "caption",
        "update",
        "updated",
        "correction",
        "editor",
        "note",
        "analysis",
        "opinion",
        "explainer",
        "exclusive",
        "breaking",
        "live",
        "watch",
        "video",
        "read",
        "related",
        "location",
        "date",
    ]
)
SCORE = 0.5


def find_colon_speech(text: str, parts: Sequence[Part]) -> tuple[AttributedSpeech, ...]:
    """Speech that a colon gives to a name, in text order.

    In body text a name must speak twice, as in a transcript, before one colon counts.
    """
    opened = {}
    for part in parts:
        match = _FIRST.match(text, part.span.start, part.span.end)
        if match and match[1].strip().lower() not in _NOT_SPEAKERS:
            opened[part.span] = match
    names = [match[1].strip() for match in opened.values()]
    found = []
    for part in parts:
        first = opened.get(part.span)
        headline = part.kind is PartKind.HEADLINE
        if first and (headline or names.count(first[1].strip()) > 1):
            found.append(
                _speech(text, first.span(1), first.span(2), (first.end(), part.span.end))
            )
        elif headline:
            last = _LAST.search(
                text[: part.span.end], max(part.span.start, part.span.end - 120)
            )
            if last and last.start() > part.span.start:
                content = (part.span.start, last.start())
                found.append(_speech(text, last.span(2), last.span(1), content))
    return tuple(speech for speech in found if speech is not None)


def _speech(
    text: str, source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int]
) -> AttributedSpeech | None:
    spans = [_stripped(text, *ends) for ends in (source, cue, content)]
    if None in spans:
        return None
    who, mark, what = (span for span in spans if span is not None)
    return AttributedSpeech((who,), (mark,), (what,), SpeechKind.INDIRECT, SCORE)


def _stripped(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    right = start + len(words.rstrip())
    return Span(left, right) if left < right else None
