"""Digits that count nothing: dates, clock times, ordinals, scores, names with a number."""

from collections.abc import Sequence
from typing import Final

from whence.resolve.figures.lexicon import (
    LABELS,
    MEASURES,
    MONTH_WORDS,
    SINGULAR_MEASURES,
    YEAR_LEADS,
)
from whence.resolve.figures.nouns import looks_plural, noun_after
from whence.resolve.figures.numbers import Number
from whence.resolve.figures.tokens import Token

_JOINERS: Final = frozenset("-–−×/:.'’")
_CLOCK: Final = frozenset("am pm a.m p.m a p".split())
_MEASURED: Final = frozenset(MEASURES.values()) | SINGULAR_MEASURES
_STREETS: Final = frozenset(
    "Road Street St Avenue Ave Way Drive Lane Boulevard Blvd".split()
)
_PRONOUN_ONE: Final = frozenset(
    "no any every each another this that which the only".split()
)


def is_name_or_date(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number names or dates something instead of counting it."""
    if number.unit or number.vague:
        return False
    first = tokens[number.first]
    if first.letter in {"c", "a"}:
        return _is_pronoun(tokens, number) or _is_label(tokens, number)
    return (
        _is_joined(tokens, number)
        or _is_label(tokens, number)
        or _is_clock(tokens, number)
        or _is_day(tokens, number)
        or _is_year(tokens, number)
        or _is_span_of_years(tokens, number)
        or _is_address(tokens, number)
        or _is_bracketed(tokens, number)
        or _is_telephone(tokens, number)
        or _is_coordinate(tokens, number)
        or _is_named(tokens, number)
    )


def _low(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].low if 0 <= index < len(tokens) else ""


def _is_pronoun(tokens: Sequence[Token], number: Number) -> bool:
    """``one another``, ``one of the``, ``no one``, ``the one``."""
    if _low(tokens, number.first) != "one" or number.end - number.first != 1:
        return False
    before, after = _low(tokens, number.first - 1), _low(tokens, number.end)
    if after == "of":
        return False  # kept apart as one of several
    if after in {"another", "'s", "’s", "by"} or before in _PRONOUN_ONE:
        return True
    return after == "day" or (number.end < len(tokens) and tokens[number.end].letter == "_")


def _is_joined(tokens: Sequence[Token], number: Number) -> bool:
    """``F-16``, ``2-1``, ``7:15``, ``555-1234``, ``24/7``: glued to other characters."""
    first, last = number.first, number.end - 1
    before, after = tokens[first - 1 : first], tokens[last + 1 : last + 2]
    if before and before[0].end == tokens[first].start:
        # A name or a number stands before the mark.
        if before[0].low in _JOINERS:
            glued = first > 1 and tokens[first - 2].end == before[0].start
            return glued and tokens[first - 2].low not in {"sub", "minus"}
        if before[0].word[-1].isalpha() or before[0].low == "#":
            return True
    if after and after[0].start == tokens[last].end and after[0].low in _JOINERS:
        following = tokens[last + 2 : last + 3]
        glued = bool(following) and following[0].start == after[0].end
        return glued and following[0].letter in "d_"
    return False


def _is_label(tokens: Sequence[Token], number: Number) -> bool:
    """``Resolution 2231``, ``Article 5``, ``No. 3``."""
    before = _low(tokens, number.first - 1)
    if before == "." and _low(tokens, number.first - 2) in {
        "no",
        "nos",
        "art",
        "sec",
        "fig",
    }:
        return True
    if before not in LABELS:
        return False
    after = tokens[number.end] if number.end < len(tokens) else None
    counts = after is not None and after.letter == "w" and looks_plural(after.word)
    return not counts


def _is_clock(tokens: Sequence[Token], number: Number) -> bool:
    after, then = _low(tokens, number.end), _low(tokens, number.end + 1)
    return after in {"am", "pm"} or (after in {"a", "p"} and then == "." and
                                     _low(tokens, number.end + 2) == "m")  # fmt: skip


def _is_day(tokens: Sequence[Token], number: Number) -> bool:
    """A number beside the name of a month."""
    back = _low(tokens, number.first - 1)
    if back == ".":
        back = _low(tokens, number.first - 2)
    if back in MONTH_WORDS and _capital(tokens, number.first - 1, back):
        return True
    if back == "," and _year_like(number) and _after_month(tokens, number.first - 2):
        return True
    ahead = _low(tokens, number.end)
    return ahead in MONTH_WORDS and tokens[number.end].word[0].isupper() and number.low < 32


def _after_month(tokens: Sequence[Token], index: int) -> bool:
    return any(_low(tokens, back) in MONTH_WORDS for back in range(index, index - 4, -1))


def _capital(tokens: Sequence[Token], index: int, low: str) -> bool:
    index = index if tokens[index].low == low else index - 1
    return tokens[index].word[0].isupper()


def _year_like(number: Number) -> bool:
    return number.low == int(number.low) and 1400 <= number.low <= 2150


def _is_year(tokens: Sequence[Token], number: Number) -> bool:
    """A four-digit number without separator that no plural follows."""
    token = tokens[number.first]
    if number.end - number.first > 3 or not _year_like(number) or "," in token.word:
        return False
    if "." in token.word:
        return False
    if not 1700 <= number.low <= 2150 and _low(tokens, number.first - 1) not in {
        "in",
        "since",
    }:
        return False
    if _low(tokens, number.first - 1) in YEAR_LEADS - {"to", "for", "of", "the", "around"}:
        return True
    after = tokens[number.end] if number.end < len(tokens) else None
    if after is None or after.letter != "w":
        return True
    before = tokens[number.first - 1] if number.first else None
    if before is not None and 1990 <= number.low <= 2030 and before.word[0].isupper():
        return True
    return not (after.word[0].islower() and looks_plural(after.word))


def _is_bracketed(tokens: Sequence[Token], number: Number) -> bool:
    """``Jane Doe (34)``, an age or a shirt; ``[3]``, a footnote."""
    before, after = _low(tokens, number.first - 1), _low(tokens, number.end)
    if before == "[" and after == "]":
        return True  # a footnote
    inside = before == "(" and after == ")"
    return inside and 0 <= number.low < 120 and number.first > 1


def _is_span_of_years(tokens: Sequence[Token], number: Number) -> bool:
    """``between 2014 and 2017``, ``2003-2011``; not ``1500 to 2000 fighters``."""
    if number.high is None or number.high == number.low or not _year_like(number):
        return False
    part = tokens[number.first : number.end]
    if not 1400 < number.high <= 2150 or any("," in token.word for token in part):
        return False
    if part[0].letter == "b" or _low(tokens, number.first - 1) == "from":
        return True
    return noun_after(tokens, number.end, one=False) is None


def _is_telephone(tokens: Sequence[Token], number: Number) -> bool:
    """``555-1234``."""
    words = [token.word for token in tokens[number.first : number.end]]
    return len(words) == 3 and words[1] == "-" and (len(words[0]), len(words[2])) == (3, 4)


def _is_coordinate(tokens: Sequence[Token], number: Number) -> bool:
    """``35°01′``, ``36.269635``."""
    after = tokens[number.end : number.end + 1]
    marked = bool(after) and after[0].low in {"°", "′"}
    glued = marked and after[0].start == tokens[number.end - 1].end
    minutes = _low(tokens, number.first - 1) in {"°", "′"}
    return (
        minutes
        or (glued and _low(tokens, number.end + 1) not in {"c", "f"})
        or (len(tokens[number.first].word.partition(".")[2]) > 4)
    )


def _is_address(tokens: Sequence[Token], number: Number) -> bool:
    """``358 Chestnut Street``, ``22 Avenue Foch``, ``9 E 71st St``."""
    for index in range(number.end, min(number.end + 4, len(tokens))):
        word = tokens[index].word
        if word in _STREETS:
            return word != "St" or index > number.end  # "20 St Mary's pupils"
        if not (word[0].isupper() or word[0].isdigit()):
            return False
    return False


def _is_named(tokens: Sequence[Token], number: Number) -> bool:
    """``Apollo 11``: a name right before, and no noun after."""
    if number.first == 0:
        return False
    before = tokens[number.first - 1]
    if not before.word[0].isalpha() or before.word.islower() or before.word in {"I", "A"}:
        return False
    sentence_start = number.first == 1 or tokens[number.first - 2].low in {
        ".",
        "!",
        "?",
        "”",
        '"',
    }
    if (sentence_start and before.word.istitle()) or before.end + 1 != tokens[
        number.first
    ].start:
        return False
    noun = noun_after(tokens, number.end, one=False)
    if noun is not None and noun.unit in _MEASURED:
        return False
    head = tokens[noun.end - 1].word if noun is not None else ""
    return not (head and head[0].islower() and looks_plural(head))
