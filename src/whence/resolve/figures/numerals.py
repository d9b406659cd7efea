"""Number words and digit strings to numbers."""

import re
from collections.abc import Sequence

UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
MAGNITUDES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
CARDINALS = UNITS | TENS | MAGNITUDES
_IRREGULAR = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
}  # fmt: skip
ORDINALS = _IRREGULAR | {
    (word.removesuffix("y") + "ieth" if word.endswith("y") else word + "th"): number
    for word, number in CARDINALS.items()
    if number not in _IRREGULAR.values() and number
}
_DIGITS = re.compile(r"\d+(?:[,  ]\d{3})*(?:\.\d+)?|\.\d+")


def digits_value(text: str) -> float | None:
    """The value of a digit string such as ``20,000`` or ``1.5``; `None` when it is none."""
    if not text.isascii() or not _DIGITS.fullmatch(text):
        return None
    return float(text.replace(",", ""))


def words_value(words: Sequence[str]) -> float | None:
    """The value of lower-case number words.

    Hyphens are given as separate words or left out: ``twenty``, ``four``.

    Args:
        words: Cardinals, magnitudes, digit strings, ``a`` and ``and``, such as ``two``,
            ``hundred``, ``and``, ``six``.

    Returns:
        The number, or `None` when the words do not make one.
    """
    total, group, seen = 0.0, 0.0, False
    for word in words:
        if word in {"and", "-"}:
            continue
        magnitude = MAGNITUDES.get(word)
        if magnitude == MAGNITUDES["hundred"]:
            group = (group or 1) * magnitude
        elif magnitude is not None:
            total, group = total + (group or 1) * magnitude, 0.0
        else:
            number = _small_value(word)
            if number is None or (group % 10 and 0 < number < 10):
                return None  # two numbers: "three five-man teams"
            group += number
        seen = True
    return total + group if seen else None


def _small_value(word: str) -> float | None:
    if word in {"a", "an"}:
        return 1.0
    number = CARDINALS.get(word)
    return digits_value(word) if number is None else float(number)


def year_value(words: Sequence[str]) -> int | None:
    """The year that two or three number words read aloud, such as ``nineteen ninety-four``."""
    spoken = [word for word in words if word not in {"-", "and"}]
    if spoken[:2] == ["two", "thousand"]:
        rest = words_value(spoken[2:]) if spoken[2:] else 0
        return 2000 + int(rest) if rest is not None and rest < 100 else None
    century = UNITS.get(spoken[0]) if spoken else None
    if century is None or not 10 < century < 21 or not 2 <= len(spoken) <= 3:
        return None
    rest = words_value(spoken[1:])
    within = rest is not None and 10 <= rest < 100
    return century * 100 + int(rest) if within and rest is not None else None
