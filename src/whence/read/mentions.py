"""Joins the two mention layers: names, and mentions with times and quantities."""

from collections.abc import Sequence

from whence.model.reading import MentionKind
from whence.read.decode.tags import TagSpan

_NAMES = {
    "person": MentionKind.PERSON,
    "politician": MentionKind.PERSON,
    "organisation": MentionKind.ORGANISATION,
    "party": MentionKind.ORGANISATION,
    "place": MentionKind.PLACE,
    "country": MentionKind.PLACE,
    "event": MentionKind.EVENT,
    "election": MentionKind.EVENT,
    "nationality": MentionKind.COMMUNITY,
}
_MENTIONS = {
    "person": MentionKind.PERSON,
    "organisation": MentionKind.ORGANISATION,
    "place": MentionKind.PLACE,
    "nationality": MentionKind.COMMUNITY,
    "weapon": MentionKind.WEAPON,
    "platform": MentionKind.PLATFORM,
    "document": MentionKind.DOCUMENT,
    "event": MentionKind.EVENT,
    "time": MentionKind.TIME,
    "quantity": MentionKind.QUANTITY,
}


def merged(
    names: Sequence[TagSpan], mentions: Sequence[TagSpan]
) -> tuple[tuple[TagSpan, MentionKind], ...]:
    """Spans of both layers in text order; they may nest but never cross or repeat."""
    both = [(span, _NAMES[span.kind]) for span in names if span.kind in _NAMES]
    both += [(span, _MENTIONS[span.kind]) for span in mentions]
    both.sort(key=lambda item: -item[0].score)
    kept: list[tuple[TagSpan, MentionKind]] = []
    for item in both:
        if all(_fits(item[0], other) for other, _ in kept):
            kept.append(item)
    return tuple(sorted(kept, key=lambda item: (item[0].first, -item[0].end)))


def _fits(one: TagSpan, other: TagSpan) -> bool:
    if (one.first, one.end) == (other.first, other.end):
        return False
    apart = one.end <= other.first or other.end <= one.first
    within = one.first <= other.first and other.end <= one.end
    around = other.first <= one.first and one.end <= other.end
    return apart or within or around
