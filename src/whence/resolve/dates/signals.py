"""Words that open, close or join times: since, until, before, after, between … and."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from whence.model.when import Basis
from whence.resolve.dates.context import Anchor
from whence.resolve.dates.meaning import Grain, Meaning, shifted_day, shifted_months
from whence.resolve.dates.tokens import Token

_LINKS: Final = frozenset({"to", "until", "till", "through", "-", "–", "—"})


class Found(NamedTuple):
    """An expression: its tokens and what it means."""

    first: int
    end: int
    meaning: Meaning


def with_signals(
    found: Iterable[Found], tokens: Sequence[Token], anchor: Anchor | None
) -> list[Found]:
    """Expressions joined into ranges, and opened or closed by the word before them.

    Args:
        found: Expressions in text order.
        tokens: All tokens of the text.
        anchor: The article's date.
    """
    joined: list[Found] = []
    for expression in found:
        ranged = _joined(joined[-1], expression, tokens) if joined else None
        if ranged is not None:
            joined[-1] = ranged
        else:
            joined.append(expression)
    return [_opened(expression, tokens, anchor) for expression in joined]


def _low(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].low if 0 <= index < len(tokens) else ""


def _joined(left: Found, right: Found, tokens: Sequence[Token]) -> Found | None:
    """``between March and May``, ``from 2001 to 2014``, ``17 May – 3 June``."""
    if right.first - left.end != 1:
        return None
    lead, link = _low(tokens, left.first - 1), _low(tokens, left.end)
    between = lead == "between" and link == "and"
    if not between and link not in _LINKS:
        return None
    start = _in_same_year(left.meaning, right.meaning)
    if start.start is None or right.meaning.end is None or start.grain >= Grain.SPAN:
        return None
    if right.meaning.start is None or start.start >= right.meaning.start:
        return None
    value = f"{start.value}/{right.meaning.value}"
    basis = right.meaning.basis if start.basis is Basis.STATED else start.basis
    meaning = Meaning(value, start.start, right.meaning.end, Grain.SPAN, basis)
    return Found(left.first - (between or lead == "from"), right.end, meaning)


def _in_same_year(left: Meaning, right: Meaning) -> Meaning:
    """``between March and May 2019``: the first month takes the second's year."""
    named = left.grain in {Grain.DAY, Grain.MONTH} and right.grain in {
        Grain.DAY,
        Grain.MONTH,
    }
    stated = left.basis is not Basis.STATED and right.basis is Basis.STATED
    if not named or not stated or right.start is None or "W" in left.value:
        return left
    if left.start is None or left.end is None:
        return _placed(left, right.start)
    months = 12 * (right.start.year - left.start.year)
    if shifted_months(left.start, months) > right.start:
        months -= 12
    start = shifted_months(left.start, months)
    value = f"{start.year:04}{left.value[4:]}"
    return Meaning(value, start, shifted_months(left.end, months), left.grain, Basis.STATED)


def _placed(left: Meaning, right: date) -> Meaning:
    """A month or day without any year, before a date that has one."""
    parts = left.value.split("-")
    if len(parts) < 2 or not parts[1].isdigit():
        return left
    month, day = int(parts[1]), int(parts[2]) if len(parts) > 2 else 1
    year = right.year - ((month, day) > (right.month, right.day))
    start = shifted_day(date(year, month, 1), day - 1)
    end = shifted_months(start, 1) if left.grain is Grain.MONTH else shifted_day(start, 1)
    return Meaning(f"{year:04}{left.value[4:]}", start, end, left.grain, Basis.STATED)


def _opened(found: Found, tokens: Sequence[Token], anchor: Anchor | None) -> Found:
    """Apply the preposition before an expression, if it opens or closes it."""
    meaning = found.meaning
    word = _low(tokens, found.first - 1)
    back = 1
    if word == "to" and _low(tokens, found.first - 2) == "prior":
        word, back = "before", 2
    opener = _OPENERS.get(word)
    if opener is None or meaning.start is None or meaning.grain >= Grain.SPAN:
        return found
    return Found(found.first - back, found.end, opener(meaning, anchor))


def _since(meaning: Meaning, anchor: Anchor | None) -> Meaning:
    end = shifted_day(anchor.last, 1) if anchor is not None else None
    if end is not None and meaning.start is not None and end <= meaning.start:
        end = None
    return replace(meaning, end=end)


_OPENERS: Final[dict[str, Callable[[Meaning, Anchor | None], Meaning]]] = {
    "since": _since,
    "until": lambda meaning, _: replace(meaning, start=None),
    "till": lambda meaning, _: replace(meaning, start=None),
    "by": lambda meaning, _: replace(meaning, start=None),
    "before": lambda meaning, _: replace(meaning, start=None, end=meaning.start),
    "after": lambda meaning, _: replace(meaning, start=meaning.end, end=None),
}
