"""Finds who says what by word order alone: "X said", "said X", "according to X"."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.reading import AttributedSpeech, SpeechKind
from whence.model.span import Span
from whence.read.understudy.quotations import Quotation
from whence.read.understudy.sources import source_after, source_before
from whence.read.understudy.tokens import DASH, QUOTE, Row, Token
from whence.read.understudy.wordlists import (
    BE,
    CUES,
    DETERMINERS,
    FREE_CUES,
    LISTENERS,
    NEVER_AFTER,
    PARTICIPLES,
    SENTENCE_ENDS,
    STOPS,
    WEEKDAYS,
)

_LONGEST_DATELINE = 16  # tokens
_THAT_WITHIN = 12  # tokens between a cue and its "that"
DIRECT_SCORE, THAT_SCORE, BARE_SCORE = 0.8, 0.7, 0.5


@dataclass(slots=True)
class _Found:
    """One attribution under construction, in token positions of one row."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: list[Span]
    kind: SpeechKind
    score: float
    row: int = -1

    def freeze(self) -> AttributedSpeech:
        content = tuple(sorted(set(self.content)))
        return AttributedSpeech(self.source, self.cue, content, self.kind, self.score)


def find_speech(
    rows: Sequence[Row], quotations: Sequence[Quotation]
) -> tuple[AttributedSpeech, ...]:
    """Attributions in order of the cue.

    A quotation without words that name its speaker goes to the one quoted before it in the
    same paragraph, as in ``"We left," she said. "They came back."``; else it is left alone.
    """
    found: list[_Found] = []
    used: set[int] = set()
    speaker: _Found | None = None
    part = -1
    for index, row in enumerate(rows):
        if row.part != part:
            speaker, part = None, row.part
        for at, token in enumerate(row.tokens):
            made = _at(row.tokens, at, token, quotations, used)
            if made is None:
                continue
            if not made.source and found and found[-1].row == index:
                made.source = found[-1].source  # "He condemned it, adding that …"
            made.row = index
            found.append(made)
            speaker = made if made.kind is SpeechKind.DIRECT else speaker
        for token in row.tokens:
            if token.quotation >= 0 and token.quotation not in used and speaker is not None:
                used.add(token.quotation)
                speaker.content.extend(quotations[token.quotation].pieces)
    frozen = [item.freeze() for item in found if item.content]
    return tuple(sorted(frozen, key=lambda speech: speech.cue[0]))


def _at(
    row: Sequence[Token],
    at: int,
    token: Token,
    quotations: Sequence[Quotation],
    used: set[int],
) -> _Found | None:
    if token.low == "according" and at + 1 < len(row) and row[at + 1].low == "to":
        return _according(row, at)
    if token.low not in CUES or token.quotation >= 0:
        return None
    follower = _low(row, at + 1)
    if follower in NEVER_AFTER or (
        _low(row, at - 1) in BE and token.low not in PARTICIPLES
    ):
        return None
    return _direct(row, at, quotations, used) or _indirect(row, at)


def _low(row: Sequence[Token], at: int) -> str:
    return row[at].low if 0 <= at < len(row) else ""


def _direct(
    row: Sequence[Token], at: int, quotations: Sequence[Quotation], used: set[int]
) -> _Found | None:
    """Speech with a quotation beside the cue or beside the source and its cue."""
    before, after = source_before(row, at), None
    near: list[int] = []
    left = at - 1 if before is None else before.first - 1
    if _low(row, left) == ",":
        left -= 1
    if _low(row, left) == QUOTE:
        near.append(left)
        if before is None:
            after = source_after(row, at)
    right = at + 1
    for _ in range(_THAT_WITHIN):  # over "told reporters on Monday:"
        if _low(row, right) in SENTENCE_ENDS | {QUOTE, "", "that"}:
            break
        right += 1
    opens = _low(row, right - 1) in {":", ","} or right == at + 1
    if after is not None:
        right = (
            after.last + 2 if _low(row, after.last + 1) in {",", ":"} else after.last + 1
        )
        opens = _low(row, right - 1) in {",", ":"}
    if _low(row, right) == QUOTE and opens:
        near.append(right)
    near = [index for index in near if row[index].quotation not in used]
    source = before or after
    if not near or source is None:
        return None
    used.update(row[index].quotation for index in near)
    content = [piece for index in near for piece in quotations[row[index].quotation].pieces]
    return _Found((source.span,), (row[at].span,), content, SpeechKind.DIRECT, DIRECT_SCORE)


def _indirect(row: Sequence[Token], at: int) -> _Found | None:
    end = _clause_end(row, at)
    that = _that(row, at, end)
    source = source_before(row, at)
    cue = (row[at].span,)
    if that is not None:
        spans = (source.span,) if source is not None else ()
        if source is None and row[at].low not in PARTICIPLES:
            return None
        return _said(row, that + 1, end, spans, cue, THAT_SCORE)
    if source is None:
        return _inverted(row, at, cue)
    after = _after_adjunct(row, at + 1)
    if (
        _low(row, after) in STOPS
        and source.first > 1
        and _low(row, source.first - 1) == ","
    ):
        start = _sentence_start(row, at)
        made = _said(row, start, source.first - 1, (source.span,), cue, BARE_SCORE)
        rest = _said(row, after, end, (source.span,), cue, BARE_SCORE)
        if made is not None and rest is not None:
            made.content.extend(rest.content)
        return made
    if row[at].low not in FREE_CUES or _low(row, at + 1) in BE:
        return None
    start = _after_listener(row, at) if row[at].low.startswith("t") else at + 1
    return _said(row, _after_adjunct(row, start), end, (source.span,), cue, BARE_SCORE)


def _inverted(row: Sequence[Token], at: int, cue: tuple[Span, ...]) -> _Found | None:
    if _low(row, at - 1) != ",":
        return None
    source = source_after(row, at)
    if source is None or _low(row, source.last + 1) not in SENTENCE_ENDS | {"", ","}:
        return None
    return _said(row, _sentence_start(row, at), at - 1, (source.span,), cue, BARE_SCORE)


def _according(row: Sequence[Token], at: int) -> _Found | None:
    parted = _low(row, at - 1) in {":", DASH, "\u2014"}
    start = at if parted else _sentence_start(row, at)
    source = source_after(row, at + 1, described=start < at)
    if source is None:
        return None
    cue = (Span(row[at].span.start, row[at + 1].span.end),)
    if start >= at:  # "According to X, …"
        return _said(
            row, source.last + 1, _clause_end(row, at), (source.span,), cue, THAT_SCORE
        )
    return _said(row, start, at, (source.span,), cue, THAT_SCORE)


def _said(
    row: Sequence[Token],
    first: int,
    end: int,
    source: tuple[Span, ...],
    cue: tuple[Span, ...],
    score: float,
) -> _Found | None:
    """The tokens from `first` up to `end` as content, trimmed of what only separates."""
    while first < end and row[first].low in {",", ":", ";", "\u2014", "\u2013", "--"}:
        first += 1
    while first < end and row[end - 1].low in STOPS - {")", '"', "\u201d", "'", "\u2019"}:
        end -= 1
    if end - first < 2:
        return None
    quoted = any(token.low in {QUOTE, "\u201c", '"'} for token in row[first:end])
    kind = SpeechKind.MIXED if quoted else SpeechKind.INDIRECT
    content = [Span(row[first].span.start, row[end - 1].span.end)]
    return _Found(source, cue, content, kind, score)


def _clause_end(row: Sequence[Token], at: int) -> int:
    """Index after the last token of what a cue at `at` can govern."""
    end = at + 1
    while end < len(row) and row[end].low not in {".", "!", "?", ";"}:
        if row[end].low in PARTICIPLES and row[end - 1].low == ",":
            return end - 1
        end += 1
    return end


def _sentence_start(row: Sequence[Token], at: int) -> int:
    start = at
    while start > 0 and row[start - 1].low not in {".", "!", "?", ";"}:
        start -= 1
    return _after_dateline(row, start)


def _after_dateline(row: Sequence[Token], start: int) -> int:
    """Index after "TOWN, March 10 (Agency) -" at the start of a sentence."""
    for index in range(start + 1, min(len(row), start + _LONGEST_DATELINE)):
        if row[index].low in {DASH, "\u2014", "--"}:
            closes = row[index - 1].low
            return index + 1 if closes == ")" or closes.isdigit() else start
    return start


def _that(row: Sequence[Token], at: int, end: int) -> int | None:
    """Index of the "that" which opens what was said, over "on Friday" or ", with regret,"."""
    parted = False
    for index in range(at + 1, min(end, at + 1 + _THAT_WITHIN)):
        low = row[index].low
        if low == "that" and (not parted or row[index - 1].low == ","):
            return index
        if low in CUES or low == "that":
            return None
        parted = parted or low == ","
    return None


def _after_listener(row: Sequence[Token], at: int) -> int:
    """Index after whom it was told to."""
    index = at + 1
    while _low(row, index) in DETERMINERS:
        index += 1
    first = index
    while (
        index < len(row)
        and index - first < 4
        and (
            _low(row, index) in LISTENERS
            or (index == first and row[index].low not in STOPS)
        )
    ):
        index += 1
    return index


def _after_adjunct(row: Sequence[Token], at: int) -> int:
    """Index after "on Friday" or "in a statement"."""
    if _low(row, at) in {"on", "late", "early"} and _low(row, at + 1) in WEEKDAYS:
        return _after_adjunct(row, at + 2)
    if _low(row, at) in WEEKDAYS:
        return _after_adjunct(row, at + 1)
    if (_low(row, at), _low(row, at + 1)) == ("in", "a") and _low(
        row, at + 2
    ) == "statement":
        return _after_adjunct(row, at + 3)
    return at
