"""Cuts an article's text where claims begin and end."""

from collections.abc import Sequence
from itertools import pairwise

from whence.model.claim import Claim
from whence.model.document import Document, Part
from whence.model.span import Span, hull
from whence.present.brief.page import Mark, Paragraph
from whence.present.brief.sections.shown import Piece

_LONGEST_EXCERPT = 700  # characters
_BESIDE = 130  # characters of a sentence that are shown beside a claim's own words
_CUT = " … "


def paragraphs_of(
    document: Document, claims: Sequence[tuple[str, Claim]]
) -> tuple[Paragraph, ...]:
    """The text by parts, with claims marked.

    Args:
        document: The article.
        claims: Its claims with their numbers, in text order.
    """
    spans = sorted((span, number) for number, claim in claims for span in claim.spans)
    firsts = {number: min(claim.spans) for number, claim in claims}
    lasts = {number: max(claim.spans) for number, claim in claims}
    paragraphs = []
    for part in document.parts:
        here = [item for item in spans if item[0].overlaps(part.span)]
        paragraphs.append(
            Paragraph(part.kind.value, _marks(document, part, here, firsts, lasts))
        )
    return tuple(paragraphs)


def _marks(
    document: Document,
    part: Part,
    spans: Sequence[tuple[Span, str]],
    firsts: dict[str, Span],
    lasts: dict[str, Span],
) -> tuple[Mark, ...]:
    edges = {part.span.start, part.span.end}
    for span, _ in spans:
        edges.update({max(span.start, part.span.start), min(span.end, part.span.end)})
    cuts = sorted(edges)
    marks = []
    for start, end in pairwise(cuts):
        covering = [
            (span, number)
            for span, number in spans
            if span.start < end and start < span.end
        ]
        closest = min(covering, key=lambda item: len(item[0]), default=None)
        begins = [n for span, n in covering if span.start == start and firsts[n] == span]
        ends = [n for span, n in covering if span.end == end and lasts[n] == span]
        marks.append(
            Mark(
                text=document.text[start:end],
                begins=tuple(text_anchor(number) for number in begins),
                target=entry_anchor(closest[1]) if closest else "",
                depth=len(covering),
                ends=tuple((number, entry_anchor(number)) for number in ends),
            )
        )
    return tuple(marks)


def excerpt_of(document: Document, claims: Sequence[Claim]) -> tuple[Piece, ...]:
    """The sentence of claims that share one, their words marked; a long one is shortened."""
    spans = sorted(span for claim in claims for span in claim.spans)
    whole = hull([*spans, *(claim.sentence for claim in claims)])
    start, end = whole.start, whole.end
    if end - start > _LONGEST_EXCERPT:
        start, end = spans[0].start, min(end, spans[0].start + _LONGEST_EXCERPT)
    pieces = []
    at = start
    for span in spans:
        left, right = max(span.start, at), min(span.end, end)
        if left >= right:
            continue
        if at < left:
            pieces.append(Piece(document.text[at:left], said=False))
        pieces.append(Piece(document.text[left:right], said=True))
        at = right
    if at < end:
        pieces.append(Piece(document.text[at:end], said=False))
    if end < whole.end:
        pieces.append(Piece(" …", said=False))
    return tuple(pieces)


def shortened(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """An excerpt in which long stretches beside the claim's words are cut out, and show it."""
    last = len(pieces) - 1
    return tuple(
        piece if piece.said else Piece(_cut(piece.text, at > 0, at < last), said=False)
        for at, piece in enumerate(pieces)
    )


def _cut(words: str, follows: bool, leads: bool) -> str:  # noqa: FBT001 - two sides of one thing
    """Words without what stands far from the claim's, which they follow, lead to, or both."""
    if len(words) <= _BESIDE * (follows + leads):
        return words
    head = words[:_BESIDE].rsplit(maxsplit=1)[0] if follows else ""
    tail = words[-_BESIDE:].split(maxsplit=1)[-1] if leads else ""
    return f"{head}{_CUT if follows and leads else '… ' if leads else ' …'}{tail}"


def text_anchor(number: str) -> str:
    """Anchor of a claim in the article's text."""
    return f"text-{number}"


def entry_anchor(number: str) -> str:
    """Anchor of a claim under its speaker."""
    return f"claim-{number}"
