"""Numbers of a text with their bounds, nouns and wholes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from whence.model.figure import Figure
from whence.model.reading import Word
from whence.model.span import Span
from whence.resolve.figures.bounds import bound_after, bound_before, limits_of
from whence.resolve.figures.carried import carried, is_suspended
from whence.resolve.figures.counted import AGE, Counted
from whence.resolve.figures.exclusions import is_name_or_date
from whence.resolve.figures.lexicon import BOUNDS_AFTER, RATE_NOUNS
from whence.resolve.figures.nouns import Noun, noun_after, singular
from whence.resolve.figures.numbers import PATTERN, Number, read_number
from whence.resolve.figures.syntax import syntactic_unit
from whence.resolve.figures.tokens import Token, tokenise

_LEADS = frozenset("the its his their her our my your all nearly about a an".split())
_BEING = (["was"], ["is"], ["turned"], ["turns"])
_AGE_ENDS = frozenset(". , ; : ! ? by when and at in on".split())
_OF_REACH = 4  # words between "of" and the whole


def find_figures(text: str, words: Sequence[Word] = ()) -> tuple[Figure, ...]:
    """Numbers that count something, in text order.

    Dates, ages, ordinals, clock times and numbers that are names are left out.

    Args:
        text: Clean text.
        words: The reader's words of the same text; with syntax, the unit is the number's head.
    """
    found = (counted.figure for counted in find_counted(text) if not counted.selected)
    kept = (figure for figure in found if figure.unit != AGE)
    if not any(word.deprel for word in words):
        return tuple(kept)
    return tuple(syntactic_unit(figure, text, words) for figure in kept)


def find_counted(text: str) -> tuple[Counted, ...]:
    """Figures with the words they were read from, ages included."""
    tokens = tokenise(text)
    letters = "".join(token.letter for token in tokens)
    found: list[Counted] = []
    suspended: list[int] = []
    position = 0
    while (match := PATTERN.search(letters, position)) is not None:
        number = read_number(tokens, match)
        if number is None:
            number = _shorter(tokens, letters, match)
        if number is None or is_name_or_date(tokens, number):
            position = max(match.start() + 1, number.end if number else 0)
            continue
        counted, position = _counted(text, tokens, letters, number)
        if counted is not None:
            earlier = None if counted.figure.unit else carried(tokens, number, found)
            if counted.figure.unit:
                for index in reversed(suspended):
                    found[index] = _with_unit(found[index], counted)
                suspended.clear()
            elif is_suspended(tokens, number):
                suspended.append(len(found))
            found.append(_with_unit(counted, earlier) if earlier else counted)
    return tuple(found)


def _with_unit(counted: Counted, other: Counted) -> Counted:
    return counted._replace(
        figure=replace(counted.figure, unit=other.figure.unit), noun=other.noun
    )


def _shorter(tokens: Sequence[Token], letters: str, match: re.Match[str]) -> Number | None:
    """The longest number at the start of a match that as a whole is none."""
    for end in range(match.end() - 1, match.start(), -1):
        shorter = PATTERN.match(letters, match.start(), end)
        number = read_number(tokens, shorter) if shorter else None
        if number is not None:
            return number
    return None


def _counted(
    text: str, tokens: Sequence[Token], letters: str, number: Number
) -> tuple[Counted | None, int]:
    """The figure around a number, and the index to go on from."""
    whole = None if number.share or number.vague else _whole(tokens, letters, number)
    last = whole or number
    selected = whole is None and _is_selected(tokens, number)
    noun = None if last.unit else _noun(tokens, last, selected=selected)
    unit = last.unit or (noun.unit if noun else "")
    if (noun is not None and _is_age(tokens, noun)) or _is_bare_age(tokens, number):
        unit, noun = AGE, None
    rate, rate_end = _rate(tokens, noun.end if noun else last.end)
    unit += rate if unit else ""
    if number.low == number.high == 1 and not unit:
        return None, number.end
    first, bound = bound_before(tokens, number.first)
    end = max(last.end, noun.end if noun else 0, rate_end if unit else 0)
    end, after = bound_after(tokens, last.end, end)
    if noun is not None and end > noun.end and noun.first >= end:
        noun = None
    bound = after or bound
    low, high, bound = limits_of(number, bound)
    span = Span(tokens[first].start, tokens[end - 1].end)
    total = whole.low if whole else 1.0 if number.share else None
    figure = Figure(span.of(text), span, low, high, bound, unit, total)
    words = text[tokens[noun.first].start : tokens[noun.end - 1].end] if noun else ""
    vague = (
        text[tokens[number.first].start : tokens[number.end - 1].end]
        if number.vague
        else ""
    )
    value = (number.low, number.low if number.high is None else number.high)
    return Counted(figure, value, words, vague, selected), end


def _is_selected(tokens: Sequence[Token], number: Number) -> bool:
    """``one of the men``."""
    after = [token.low for token in tokens[number.end : number.end + 2]]
    return number.low == number.high == 1 and after[:1] == ["of"]


def _is_bare_age(tokens: Sequence[Token], number: Number) -> bool:
    """``Ms Doe, 35,``."""
    around = tokens[max(number.first - 2, 0) : number.first]
    after = tokens[number.end].low if number.end < len(tokens) else ""
    if around and around[-1].low == "aged":
        return True
    if _is_said_of_one(tokens, number):
        return True
    lone = number.end - number.first == 1 and 0 < number.low < 120 and len(around) == 2
    return lone and after == "," and around[1].low == "," and around[0].word[0].isupper()


def _is_said_of_one(tokens: Sequence[Token], number: Number) -> bool:
    """``He was 35``, ``she turns 40``."""
    words = [token.low for token in tokens[max(number.first - 3, 0) : number.first]]
    after = tokens[number.end].low if number.end < len(tokens) else "."
    stated = words[-2:] == ["will", "be"] or words[-1:] in _BEING
    whose = words[-3:-2] if words[-2:] == ["will", "be"] else words[-2:-1]
    plain = number.low == number.high and 0 < number.low < 120 and after in _AGE_ENDS
    return stated and plain and whose in (["he"], ["she"])


def _rate(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """``per barrel``, ``a day``: the unit's other half, and where it ends."""
    words = [token.low for token in tokens[index : index + 3]]
    if len(words) > 1 and words[0] == "per" and tokens[index + 1].letter in "wB":
        double = len(words) > 2 and words[1] in {"square", "cubic"}
        rest = " ".join([*words[1 : 1 + double], singular(words[1 + double])])
        return f" per {rest}", index + 2 + double
    if len(words) > 1 and words[0] == "/" and words[1] in {"h", "hr", "hour"}:
        return " per hour", index + 2
    compared = words[2:] in (["earlier"], ["ago"], ["later"], ["before"], ["after"])
    if (
        len(words) > 1
        and words[0] in {"a", "an"}
        and words[1] in RATE_NOUNS
        and not compared
    ):
        return f" per {words[1]}", index + 2
    return "", 0


def _noun(
    tokens: Sequence[Token], number: Number, *, selected: bool = False
) -> Noun | None:
    index = number.end
    if index < len(tokens) and tokens[index].letter == "-":
        index += 1
    while index < len(tokens) and (
        (
            tokens[index].low == "of"
            and (
                selected
                or number.vague
                or number.share
                or tokens[index - 1].letter == "z"
                or _is_part_of(tokens, index)
            )
        )
        or (
            tokens[index].low in _LEADS | {"these", "those", "more", "other", "most"}
            and _after_of(tokens, index)
        )
        or tokens[index].low in {"more", "combined"}
    ):
        index += 1
    if tuple(token.low for token in tokens[index : index + 2]) in BOUNDS_AFTER:
        index += 2
    if index < len(tokens) and tokens[index].gap_before and index == number.end:
        return None
    lone = tokens[number.end : index] == []
    one = (
        number.low == number.high == 1
        and not selected
        and (lone or index == number.end + 1)
    )
    return noun_after(tokens, index, one=one)


def _is_part_of(tokens: Sequence[Token], index: int) -> bool:
    """``12 of the attackers``, ``35 of its trucks``."""
    return (
        tokens[index + 1].low in _LEADS | {"these", "those"}
        if index + 1 < len(tokens)
        else False
    )


def _is_age(tokens: Sequence[Token], noun: Noun) -> bool:
    """``35-year-old``, ``35 years old``, ``35 years of age``."""
    after = [token.low for token in tokens[noun.end : noun.end + 2]]
    if [token.low for token in tokens[max(noun.first - 3, 0) : noun.first - 1]] == [
        "age",
        "of",
    ]:
        return True
    return noun.unit in {"year", "month", "week", "day"} and (
        after[:1] == ["old"] or after in (["-", "old"], ["of", "age"])
    )


def _after_of(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1].low if index else ""
    return before in {"of", "half", "all"} or (
        before == "the" and tokens[index].low == "most"
    )


def _whole(tokens: Sequence[Token], letters: str, number: Number) -> Number | None:
    """The whole in "17 of 34" and "17 of the country's 34 provinces"."""
    index = number.end
    if index < len(tokens) and tokens[index].low == "out":
        index += 1
    if index >= len(tokens) or tokens[index].low != "of" or number.unit:
        return None
    index += 1
    for start in range(index, min(index + _OF_REACH, len(tokens))):
        if letters[start] in "dc":
            match = PATTERN.match(letters, start)
            whole = read_number(tokens, match) if match else None
            fits = whole is not None and not whole.unit and whole.low >= number.low
            return whole if fits else None
        token = tokens[start]
        possessive = token.low.endswith(("'s", "’s", "s'"))
        if token.letter != "w" or not (
            possessive or token.low in _LEADS or token.word[0].isupper()
        ):
            return None
    return None
