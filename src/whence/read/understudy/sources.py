"""Finds the words that name a speaker, before or after the cue."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.span import Span
from whence.read.understudy.tokens import QUOTE, Token
from whence.read.understudy.wordlists import (
    BETWEEN,
    CLAUSE_STARTS,
    CUES,
    DETERMINERS,
    LEADING,
    PARTICIPLES,
    PREPOSITIONS,
    SENTENCE_ENDS,
    STOPS,
    UNREAL,
    VERBISH,
)

_LONGEST = 25  # tokens of a source with everything that describes it
_LONGEST_NAME = 5  # tokens between two commas that can be a bare name
_EDGE = STOPS | CLAUSE_STARTS | {QUOTE}
_NO_HEADS = (
    DETERMINERS - {"this", "that", "these", "those", "some", "both"}
    | VERBISH
    | PREPOSITIONS
    | {"there", "who"}
)


@dataclass(frozen=True, slots=True)
class Source:
    """Words that name a speaker.

    Attributes:
        first: Index of the first token.
        last: Index of the last token.
        span: The characters.
        apposed: Whether a description between commas belongs to it.
    """

    first: int
    last: int
    span: Span
    apposed: bool = False


def source_before(row: Sequence[Token], cue: int) -> Source | None:
    """The subject of the cue at `cue`; `None` when there is none or nothing was said."""
    last = cue - 1
    while last >= 0 and row[last].low in BETWEEN | {"who"}:
        last -= 1
        if last >= 0 and row[last].low == "," and row[last + 1].low == "who":
            last -= 1
    if last < 0 or row[last].low in UNREAL:
        return None
    if row[last].low == ",":
        return _with_apposition(row, last)
    if row[last].low in {"and", "but"}:
        return _shared_subject(row, last)
    return _made(row, _left_edge(row, last, row[cue].low in PARTICIPLES), last)


def _shared_subject(row: Sequence[Token], conjunction: int) -> Source | None:
    """The subject of an earlier cue, as in "X denied that … and said …"."""
    for at in range(conjunction - 1, max(0, conjunction - _LONGEST), -1):
        if row[at].low in STOPS:
            return None
        if row[at].low in CUES:
            last = at - 1
            while last >= 0 and row[last].low in BETWEEN:
                last -= 1
            if last >= 0 and row[last].low == ",":
                return _with_apposition(row, last)
            return _made(row, _left_edge(row, last), last)
    return None


def _with_apposition(row: Sequence[Token], comma: int) -> Source | None:
    """The source that ends before a closing comma, as in "X, a spokesman for Y, said"."""
    at = comma - 1
    while (
        at >= 0
        and comma - at <= _LONGEST
        and row[at].low not in {",", QUOTE, *SENTENCE_ENDS}
    ):
        at -= 1
    if at < 1 or row[at].low != ",":
        return None
    described = row[at + 1].low in DETERMINERS | {"who", "whose", "which"}
    if not described and comma - at > _LONGEST_NAME and not _is_role(row, at):
        return None
    name = _made(row, _left_edge(row, at - 1), at - 1)
    if name is None:
        return None
    whole = Span(name.span.start, row[comma - 1].span.end)
    return Source(name.first, comma - 1, whole, apposed=True)


def _is_role(row: Sequence[Token], comma: int) -> bool:
    """Whether lower-case words and a preposition follow, as in "spokesman for the army"."""
    return any(
        row[index].low in {"of", "for", "at"}
        for index in range(comma + 1, min(len(row), comma + 5))
    )


def _left_edge(row: Sequence[Token], last: int, participle: bool = False) -> int:  # noqa: FBT001, FBT002
    """Index of the first token of the noun phrase that ends at `last`."""
    first = last
    while first > 0 and last - first < _LONGEST:
        low = row[first - 1].low
        if low in _EDGE or low in CUES or (low == "and" and _joins_clauses(row, first - 1)):
            break
        if participle and low in PREPOSITIONS:  # "… closed with the mediator saying that"
            break
        first -= 1
    return first


def _joins_clauses(row: Sequence[Token], conjunction: int) -> bool:
    """Whether a verb stands shortly before an "and"."""
    for index in range(conjunction - 1, max(-1, conjunction - 9), -1):
        low = row[index].low
        if low in _EDGE:
            return low in STOPS and index == conjunction - 1
        if low in VERBISH or (low.endswith("ed") and len(low) > 4 and low != "united"):
            return True
    return False


def _made(row: Sequence[Token], first: int, last: int) -> Source | None:
    while first <= last and row[first].low in LEADING:
        first += 1
    if first > last or last - first >= _LONGEST or row[first].low in PREPOSITIONS:
        return None
    lows = [token.low for token in row[first : last + 1]]
    if any(low in CUES for low in lows) or ("who" not in lows and VERBISH & set(lows)):
        return None
    if not any(character.isalpha() for character in lows[-1]) or lows[-1] in _NO_HEADS:
        return None
    return Source(first, last, Span(row[first].span.start, row[last].span.end))


def source_after(
    row: Sequence[Token], cue: int, *, described: bool = True
) -> Source | None:
    """The speaker that follows its cue, as in "said Dr. X, who runs Y." or "according to X".

    With `described`, a description that closes the sentence belongs to the speaker.
    """
    first = last = cue + 1
    while last < len(row) and last - first < _LONGEST and not _ends_source(row, last):
        last += 1
    if last >= len(row) or row[last].low in _EDGE or row[last].low in CUES:
        source = _made(row, first, last - 1)
        return _described(row, source) if source is not None and described else source
    return None


def _ends_source(row: Sequence[Token], at: int) -> bool:
    low = row[at].low
    return low in _EDGE or low in CUES


def _described(row: Sequence[Token], source: Source) -> Source:
    """The source with a description that closes the sentence."""
    opens = source.last + 2
    if not _is(row, source.last + 1, ",") or opens >= len(row):
        return source
    if row[opens].low not in DETERMINERS | {"who", "whose"}:
        return source
    last = opens
    while last + 1 < len(row) and row[last + 1].low not in {",", QUOTE, *SENTENCE_ENDS}:
        last += 1
    if last - source.first >= _LONGEST or _is(row, last + 1, ","):
        return source
    return Source(
        source.first, last, Span(source.span.start, row[last].span.end), apposed=True
    )


def _is(row: Sequence[Token], at: int, low: str) -> bool:
    return 0 <= at < len(row) and row[at].low == low
