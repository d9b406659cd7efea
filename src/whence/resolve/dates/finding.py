"""Time expressions of a text, found by the grammar and placed one after the other."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from whence.model.document import Published
from whence.model.span import Span
from whence.model.when import Basis, When
from whence.resolve.dates.context import Anchor, Context, anchor_of
from whence.resolve.dates.grammar import RULES
from whence.resolve.dates.lexicon import SHORT
from whence.resolve.dates.meaning import Grain, precision_of
from whence.resolve.dates.signals import Found, with_signals
from whence.resolve.dates.tokens import Hit, Token, tokenise

_STARTS: Final = re.compile(r"[^_.,\-'&FGiLZWzkAX.n]")


def find_expressions(
    tokens: Sequence[Token], letters: str, anchor: Anchor | None
) -> Iterator[Found]:
    """Expressions in text order, without the prepositions that lead them.

    Args:
        tokens: All tokens of a text.
        letters: Their class letters.
        anchor: The article's date.
    """
    now = Context(anchor, tokens)
    position = 0
    while (start := _STARTS.search(letters, position)) is not None:
        found = _at(tokens, letters, start.start(), now)
        if found is None:
            position = start.start() + 1
            continue
        found = _with_day_after(tokens, letters, found, now)
        now.remember(found.meaning, found.first, found.end)
        yield found
        position = found.end


def _at(tokens: Sequence[Token], letters: str, position: int, now: Context) -> Found | None:
    """The longest expression that begins at a token."""
    matches = [
        (match, rule.reader)
        for rule in RULES
        if (match := rule.pattern.match(letters, position)) is not None
    ]
    matches.sort(key=lambda pair: -pair[0].end())
    for match, reader in matches:
        meaning = reader(Hit(tokens, match), now)
        if meaning is not None:
            return Found(match.start(), match.end(), meaning)
    return None


def _with_day_after(
    tokens: Sequence[Token], letters: str, time: Found, now: Context
) -> Found:
    """A time of day joined with the day named right after it: ``9 a.m. EST Tuesday``."""
    if letters[time.first] not in "Kdp~" or time.meaning.grain is not Grain.TIME:
        return time
    next_one = time.end + (letters[time.end : time.end + 1] == ",")
    day = _at(tokens, letters, next_one, now) if next_one < len(letters) else None
    if day is not None and day.meaning.grain is Grain.DAY:
        value = day.meaning.value + time.meaning.value[time.meaning.value.index("T") :]
        return Found(time.first, day.end, day.meaning.valued(value, Grain.TIME))
    return time


def find_times(
    text: str, published: Published | date | None, dateline: str = ""
) -> tuple[When, ...]:
    """Times in text order, placed against the article's date.

    Ranges are one time ("between March and May"), and a word that opens or closes a time
    belongs to it ("since 2014").

    Args:
        text: Clean text.
        published: The article's date, as far as it is known.
        dateline: A dateline, used for the date when `published` is not known.

    Returns:
        One record a time; those that cannot be placed say `Basis.UNRESOLVED`.
    """
    tokens, letters = tokenise(text)
    anchor = _anchor(published, dateline)
    found = with_signals(find_expressions(tokens, letters, anchor), tokens, anchor)
    return tuple(_when(text, tokens, one) for one in found)


def find_time_phrases(
    text: str, published: Published | date | None, dateline: str = ""
) -> tuple[When, ...]:
    """The same without the words around them, one record an expression, as TIMEX3 has it."""
    tokens, letters = tokenise(text)
    found = find_expressions(tokens, letters, _anchor(published, dateline))
    return tuple(_when(text, tokens, one) for one in found)


def _anchor(published: Published | date | None, dateline: str) -> Anchor | None:
    return anchor_of(published) or (_dateline_anchor(dateline) if dateline else None)


def _dateline_anchor(dateline: str) -> Anchor | None:
    tokens, letters = tokenise(dateline)
    for found in find_expressions(tokens, letters, None):
        meaning = found.meaning
        if meaning.basis is Basis.STATED and meaning.start and meaning.end:
            return Anchor(
                meaning.start,
                max(meaning.start, date.fromordinal(meaning.end.toordinal() - 1)),
            )
    return None


def resolve_when(phrase: str, anchor: Published | date | None) -> When | None:
    """What one time phrase means.

    Args:
        phrase: Words as they stand in the text, such as ``late last week``.
        anchor: The article's date, as far as it is known.

    Returns:
        The days the phrase may mean, or `None` when it names no time known here.
    """
    found = find_times(phrase, anchor)
    if not found:
        return None
    longest = max(found, key=lambda when: len(when.text))
    return When(
        phrase,
        None,
        longest.start,
        longest.end,
        longest.precision,
        longest.basis,
        longest.value,
    )


def _when(text: str, tokens: Sequence[Token], found: Found) -> When:
    meaning = found.meaning
    last = found.end - 1
    if tokens[last].low == "." and tokens[last - 1].low not in SHORT:
        last -= 1  # a full stop after a whole word ends the sentence
    span = Span(tokens[found.first].start, tokens[last].end)
    placed = meaning.start is not None or meaning.end is not None
    return When(
        text=span.of(text),
        span=span,
        start=meaning.start,
        end=meaning.end,
        precision=precision_of(meaning.start, meaning.end) if placed else None,
        basis=meaning.basis if placed else Basis.UNRESOLVED,
        value=meaning.value,
    )
