"""The grammar of numbers: digits, words, ranges, fractions and vague counts."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from whence.model.figure import Bound
from whence.resolve.figures.lexicon import (
    COLLECTIVES,
    FLOORS,
    FRACTIONS,
    MEASURES,
    PLURAL_MAGNITUDES,
    SUFFIXES,
    SYMBOLS,
)
from whence.resolve.figures.nouns import looks_plural, noun_after
from whence.resolve.figures.numerals import words_value
from whence.resolve.figures.tokens import Token


class Number(NamedTuple):
    """A number of the text, before its bounds and its noun.

    Attributes:
        low: Lowest value.
        high: Highest value, or `None` without a ceiling.
        bound: How the number itself limits the value.
        first: Index of its first token.
        end: Index after its last token.
        unit: Currency or percent; empty when the noun after it is the unit.
        vague: Whether it is a vague count such as ``dozens``.
        share: Whether it is a fraction of a whole.
    """

    low: float
    high: float | None
    bound: Bound
    first: int
    end: int
    unit: str = ""
    vague: bool = False
    share: bool = False


_BOTTOMS: Final = frozenset({2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 16.0})
_NUM: Final = r"(?:[dc](?:-?c)*(?:B(?:&?c(?:-?c)*)?)*|aB)"
_ONE: Final = rf"n?-?\$?{_NUM}B?"
PATTERN: Final = re.compile(
    rf"""
    (?P<range>b{_ONE}(?:%|w)?[&t]{_ONE}
      | \$?{_NUM}(?:%|w)?-?t{_ONE}
      | \$?d-{_ONE} )
    | (?P<vague>Z(?:oZ)* | [qa]*q[BzZ]* | aZ )
    | (?P<fraction>(?:{_NUM}&a|a)f | {_NUM}-?f | awf | d/d | f)
    | (?P<collective>(?:{_NUM}|a)z)
    | (?P<mixed>dd/d)
    | (?P<single>\$\.?{_ONE}|(?:n-?)?{_NUM})
    """,
    re.VERBOSE,
)
"""One number over class letters; the named group that took part says its kind."""


def read_number(tokens: Sequence[Token], match: re.Match[str]) -> Number | None:
    """The number that a match of `PATTERN` stands for; `None` when it is none."""
    kind = match.lastgroup or ""
    first, end = match.span()
    reader = {
        "range": _range,
        "vague": _vague,
        "fraction": _fraction,
        "collective": _collective,
        "mixed": _mixed,
        "single": _single,
    }[kind]
    return reader(tokens, first, end)


def _single(tokens: Sequence[Token], first: int, end: int) -> Number | None:
    part = tokens[first:end]
    value = _value(part)
    if value is None:
        return None
    value, end = _suffixed(tokens, end, value, money=part[0].letter == "$")
    low = value
    unit, end = _unit(tokens, part, end)
    return Number(low, low, Bound.EXACT, first, end, unit)


def _value(part: Sequence[Token]) -> float | None:
    words = [
        token.low.replace(",", "")
        for token in part
        if token.letter not in "$-n%w" and token.low != "."
    ]
    value = words_value(words)
    if value is None:
        return None
    return -value if any(token.letter == "n" for token in part) else value


def _suffixed(
    tokens: Sequence[Token], end: int, value: float, *, money: bool
) -> tuple[float, int]:
    """Apply a magnitude written against the digits: ``25k``, ``$10m``."""
    if end < len(tokens) and tokens[end].start == tokens[end - 1].end:
        low = tokens[end].low
        if low in SUFFIXES and (money or low not in {"m", "b"} or _counts(tokens, end + 1)):
            return value * SUFFIXES[low], end + 1
    return value, end


def _counts(tokens: Sequence[Token], index: int) -> bool:
    """Whether people or things follow, so that ``35m`` is 35 million and no distance."""
    if index >= len(tokens):
        return False
    if tokens[index].low in {"of", "combined"}:
        return True
    noun = noun_after(tokens, index, one=False)
    head = tokens[noun.end - 1] if noun else None
    return head is not None and looks_plural(head.word) and head.low not in MEASURES


def _unit(tokens: Sequence[Token], part: Sequence[Token], end: int) -> tuple[str, int]:
    """Currency before the number, or per cent after it."""
    symbol = next((token.low for token in part if token.letter == "$"), None)
    if symbol is not None:
        return SYMBOLS[symbol], end
    if end < len(tokens) and tokens[end].letter == "%":
        return "percent", end + 1
    if end < len(tokens) and tokens[end].letter == "$" and _is_sign_after(tokens, end):
        return SYMBOLS[tokens[end].low], end + 1
    dashed = end + 1 < len(tokens) and tokens[end].letter == "-"
    if dashed and tokens[end + 1].letter == "%":
        return "percent", end + 2
    return "", end


def _is_sign_after(tokens: Sequence[Token], index: int) -> bool:
    """Whether the currency stands after its number: ``5,000 USD``, ``300 €``."""
    sign = tokens[index].word
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    leads = following is not None and following.letter in "dc"
    return not leads and (sign in "€£¥₹" or (len(sign) == 3 and sign.isupper()))


def _range(tokens: Sequence[Token], first: int, end: int) -> Number | None:
    part = tokens[first:end]
    letters = "".join(token.letter for token in part)
    lead = letters.startswith("b")
    link = _link(letters, lead=lead)
    if link is None:
        return None
    left, right = part[lead:link], part[link + 1 :]
    low, high = _value(left), _value([token for token in right if token.letter != "n"])
    if low is None or high is None or not _same_unit(tokens, left, end):
        return None
    money = any(token.letter == "$" for token in part)
    scaled, end = _suffixed(tokens, end, high, money=money)
    low, high = _same_scale(low, scaled, left, right, scaled / high if high else 1.0)
    change = low > high and first > 0 and tokens[first - 1].low == "from"
    if (low >= high and not change) or (letters[link] == "-" and high > low * 100 > 0):
        return None
    unit, end = _unit(tokens, [token for token in part if token.letter == "$"], end)
    return Number(low, high, Bound.BETWEEN, first, end, unit)


def _same_unit(tokens: Sequence[Token], left: Sequence[Token], end: int) -> bool:
    """A unit after the first end must stand after the second too: ``5% to 20%``."""
    last = left[-1]
    if last.letter not in "%w":
        return True
    following = tokens[end] if end < len(tokens) else None
    if following is None:
        return False
    return following.letter == "%" if last.letter == "%" else following.low == last.low


def _link(letters: str, *, lead: bool) -> int | None:
    """Where the word that joins the two ends stands."""
    if lead:
        return next((i for i in range(len(letters) - 2, 1, -1) if letters[i] in "&t"), None)
    to = letters.find("t")
    return to if to > 0 else letters.find("-", 1)


def _same_scale(
    low: float, high: float, left: Sequence[Token], right: Sequence[Token], suffix: float
) -> tuple[float, float]:
    """``20 to 30 million`` are both millions."""
    magnitude = next((token.low for token in reversed(right) if token.letter == "B"), None)
    plain = not any(token.letter == "B" for token in left)
    if suffix != 1.0:
        return (low * suffix if low * suffix < high else low), high
    if magnitude is not None and plain:
        factor = words_value([magnitude]) or 1.0
        if low * factor < high:
            return low * factor, high
    return low, high


def _vague(tokens: Sequence[Token], first: int, end: int) -> Number | None:
    if tokens[end - 1].low == "few" and tokens[first].letter != "a":
        return None  # "few" says how few, not how many
    floor = 1.0
    words = [token.low for token in tokens[first:end] if token.letter in "qZzB"]
    for word in words:
        if word in PLURAL_MAGNITUDES and len(words) > 1 and word != words[0]:
            floor *= PLURAL_MAGNITUDES[word]
        elif word in FLOORS:
            floor *= FLOORS[word]
        elif word in COLLECTIVES:
            floor *= COLLECTIVES[word]
        else:
            floor *= words_value([word]) or 1.0
    return Number(floor, None, Bound.AT_LEAST, first, end, vague=True)


def _fraction(tokens: Sequence[Token], first: int, end: int) -> Number | None:
    part = tokens[first:end]
    if part[-1].letter == "d":
        return _written_fraction(tokens, first, end)
    fraction = FRACTIONS[part[-1].low]
    counted = _value([token for token in part[:-1] if token.letter in "dcB"])
    if any(token.letter == "&" for token in part):
        value = None if counted is None else counted + fraction
        return None if value is None else Number(value, value, Bound.EXACT, first, end)
    if counted is None and not _is_uncounted_share(tokens, first, end):
        return None
    value = fraction * (counted or 1)
    before = tokens[first - 1].low if first else ""
    if value >= 1 or before in {
        "first",
        "second",
        "other",
        "latter",
        "last",
        "final",
        "the",
    }:
        return None
    return Number(value, value, Bound.EXACT, first, end, share=True)


def _written_fraction(tokens: Sequence[Token], first: int, end: int) -> Number | None:
    top, bottom = _value(tokens[first : first + 1]), _value(tokens[end - 1 : end])
    if not top or not bottom or top >= bottom or bottom not in _BOTTOMS:
        return None  # 9/11 is a date
    return Number(top / bottom, top / bottom, Bound.EXACT, first, end, share=True)


def _is_uncounted_share(tokens: Sequence[Token], first: int, end: int) -> bool:
    """``a third of``, ``half of``, ``half the``; not ``the third of``, an ordinal."""
    half = tokens[end - 1].low == "half"
    after = tokens[end].low if end < len(tokens) else ""
    if not half and tokens[first].letter != "a":
        return False
    return after == "of" or (half and after == "the")


def _collective(tokens: Sequence[Token], first: int, end: int) -> Number | None:
    counted = _value(tokens[first : end - 1])
    value = (1 if counted is None else counted) * COLLECTIVES[tokens[end - 1].low]
    bound = Bound.ABOUT if tokens[end - 1].low == "couple" else Bound.EXACT
    return Number(value, value, bound, first, end)


def _mixed(tokens: Sequence[Token], first: int, end: int) -> Number | None:
    whole, top, bottom = (_value([tokens[i]]) for i in (first, first + 1, first + 3))
    if whole is None or not top or not bottom or top >= bottom:
        return None
    value = whole + top / bottom
    return Number(value, value, Bound.EXACT, first, end)
