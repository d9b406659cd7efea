"""A figure with the words it was read from."""

from typing import Final, NamedTuple

from whence.model.figure import Figure

AGE: Final = "year of age"
"""The unit of an age, which is no count."""


class Counted(NamedTuple):
    """A figure and what it was read from.

    Attributes:
        figure: The figure.
        value: The number in the words, before any bound: one value, or both ends of a range.
        noun: The words of the noun phrase counted; empty for money, shares and bare numbers.
        vague: The vague words, such as ``dozens``; empty for a number.
        selected: Whether it is one of several, as in ``one of the men``.
    """

    figure: Figure
    value: tuple[float, float]
    noun: str
    vague: str
    selected: bool = False
