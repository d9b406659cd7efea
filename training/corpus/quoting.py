"""Finding the words that an annotation line quotes in its paragraph."""

import re
from itertools import pairwise

from training.corpus.records import Piece, Span

_OFFSETS = re.compile(r"@\d+-\d+(?:\+\d+-\d+)*")
_NUMBERED = re.compile(r"^(?P<words>.*\S)#(?P<which>\d+)$", re.DOTALL)


def find_occurrences(text: str, words: str) -> tuple[Piece, ...]:
    """Return each place where `words` stand in `text` as whole words; maybe none."""
    pattern = re.escape(words)
    if words[0].isalnum():
        pattern = r"(?<!\w)" + pattern
    if words[-1].isalnum():
        pattern += r"(?!\w)"
    return tuple(match.span() for match in re.finditer(pattern, text))


def parse_span(text: str, quote: str) -> Span:
    """Turn a quotation such as `he said // the man#2` into a span of `text`.

    Four devices pick words that are long or occur more than once: `words#2` (second
    occurrence), `context {words} context`, `first words .. last words` (a run, to the
    first such end after its start) and ` // ` between the pieces of a split span. Stand-off
    files, which have no words, write `@10-14+20-25` instead.

    Raises:
        ValueError: the words are absent, ambiguous, or their pieces are out of order.
    """
    if _OFFSETS.fullmatch(quote):
        pieces = tuple(parse_offsets(part) for part in quote[1:].split("+"))
        if pieces[-1][1] > len(text):
            raise ValueError(f"{quote} reaches beyond the {len(text)} characters")
    else:
        pieces = tuple(_parse_piece(text, part.strip()) for part in quote.split(" // "))
    for (_, end), (start, _) in pairwise(pieces):
        if start < end:
            raise ValueError(f"pieces out of order or overlapping in '{quote}'")
    return Span(pieces)


def parse_offsets(words: str) -> Piece:
    """Parse `10-14`; raises ValueError if it is no such pair or the piece is empty."""
    first, _, last = words.partition("-")
    start, end = int(first), int(last)
    if start >= end:
        raise ValueError(f"the piece {words} is empty")
    return start, end


def _parse_piece(text: str, quote: str) -> Piece:
    first, dots, last = quote.partition(" .. ")
    if not dots:
        return _parse_words(text, quote)
    start, end = _parse_words(text, first.strip())
    for _, after in find_occurrences(text[end:], last.strip()):
        return start, end + after
    raise ValueError(f"'{last.strip()}' does not follow '{first.strip()}'")


def _parse_words(text: str, quote: str) -> Piece:
    if not quote:
        raise ValueError("empty quotation")
    if "{" in quote:
        return _parse_in_context(text, quote)
    numbered = _NUMBERED.match(quote)
    words = numbered["words"] if numbered else quote
    found = find_occurrences(text, words)
    if not found:
        raise ValueError(f"'{words}' is not in the paragraph")
    if numbered:
        which = int(numbered["which"])
        if not 1 <= which <= len(found):
            raise ValueError(f"'{words}' occurs {len(found)} times, not {which}")
        return found[which - 1]
    if len(found) > 1:
        raise ValueError(f"'{words}' occurs {len(found)} times: use #n or {{ }}")
    return found[0]


def _parse_in_context(text: str, quote: str) -> Piece:
    before, _, rest = quote.partition("{")
    words, close, after = rest.partition("}")
    if not close or not words or "{" in rest or "}" in after:
        raise ValueError(f"unbalanced braces in '{quote}'")
    found = find_occurrences(text, before + words + after)
    if len(found) != 1:
        raise ValueError(f"'{before + words + after}' occurs {len(found)} times, not once")
    start = found[0][0] + len(before)
    return start, start + len(words)
