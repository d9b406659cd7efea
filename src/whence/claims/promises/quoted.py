"""Promises made in a side's own words: they end where the quotation does."""

from collections.abc import Iterable
from dataclasses import replace

from whence.claims.chain.chains import Chains
from whence.claims.drafts.draft import Draft
from whence.model.claim import Filler
from whence.model.span import Span, hull

OWN = "commitment.own"  # the entry of what a side says in its own words
EDGES = "\"“”'‘’,.;: \n"


def with_own_words(drafts: Iterable[Draft], chains: Chains) -> list[Draft]:
    """Drafts in the same order; what a side binds itself to in its own words ends with them.

    Args:
        drafts: In any order.
        chains: Who says what.
    """
    return [
        as_spoken(one, chains) if one.match.entry.name == OWN else one for one in drafts
    ]


def as_spoken(draft: Draft, chains: Chains) -> Draft:
    """A draft whose term and words end where the quotation does that holds them."""
    around = chains.around(draft.match.trigger)
    content = chains.speeches[around[-1]].content if around else ()
    if not content:
        return draft
    held = hull(content)
    text = chains.tree.text
    roles = tuple(
        replace(role, fillers=tuple(_clipped(one, held, text) for one in role.fillers))
        if role.name == "term"
        else role
        for role in draft.roles
    )
    spans = tuple(cut for one in draft.spans if (cut := _cut(one, held, text)) is not None)
    return replace(draft, roles=roles, spans=spans or draft.spans)


def _clipped(one: Filler, held: Span, text: str) -> Filler:
    cut = None if one.span is None else _cut(one.span, held, text)
    return one if cut is None else Filler(cut.of(text), cut, cut.of(text), one.id)


def _cut(span: Span, held: Span, text: str) -> Span | None:
    """The part of a stretch that lies in another, without quotation marks at its ends."""
    start, end = max(span.start, held.start), min(span.end, held.end)
    while start < end and text[start] in EDGES:
        start += 1
    while start < end and text[end - 1] in EDGES:
        end -= 1
    return Span(start, end) if start < end else None
