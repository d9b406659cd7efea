"""Which words name a place: mentions, with the words around them that move or widen it."""

import re
from collections.abc import Sequence

from whence.model.reading import Mention, MentionKind
from whence.model.span import Span


def find_place_spans(text: str, mentions: Sequence[Mention]) -> tuple[Span, ...]:
    """Place expressions in text order; they do not overlap.

    Args:
        text: The document's text.
        mentions: The reader's mentions.

    Returns:
        Spans such as "south of Kabul", "northern Mali", "Helmand province" and "the
        Afghanistan-Pakistan region", a leading article left out.
    """
    kept: list[Span] = []
    for mention in sorted(mentions, key=lambda one: (one.span.start, -one.span.end)):
        if mention.kind is not MentionKind.PLACE:
            continue
        span = _widened(text, mention.span)
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif len(span) > len(kept[-1]):
            kept[-1] = span
    return tuple(kept)


def _widened(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    if text[start:end].lower().startswith("the "):
        start += 4
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    before = _BEFORE.search(text, max(0, start - 40), start)
    if before is not None:
        start = before.start("moved")
    twin = _TWIN.match(text, end)
    if twin is not None:
        end = twin.end()
    after = _AFTER.match(text, end)
    if after is not None:
        end = after.end()
    return Span(start, end) if start < end else span


_DIRECTION = r"(?:north|south|east|west)(?:-?(?:north|south|east|west))?"
_BEFORE = re.compile(
    rf"\b(?P<moved>(?:{_DIRECTION}(?:ern|ernmost)?(?: of)?|(?:cent(?:ral|er of)|upper|lower"
    r"|mainland|outskirts of|near))\s(?:the\s)?)$",
    re.IGNORECASE,
)
_TWIN = re.compile(r"[-–][A-Z][\w’']+(?= (?:region|border|frontier|area|corridor)\b)")
_AFTER = re.compile(
    r"(?:-[A-Z][\w’']+)? (?:province|district|region|governorate|state|county|oblast|"
    r"prefecture|department|division|valley|peninsula|border|municipality)\b",
    re.IGNORECASE,
)
