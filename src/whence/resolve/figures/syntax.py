"""The unit of a figure from the reader's syntax tree."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, takewhile

from whence.model.figure import Figure
from whence.model.reading import ROOT, Word

_NOUNS = frozenset({"NOUN", "PROPN"})


def syntactic_unit(figure: Figure, text: str, words: Sequence[Word]) -> Figure:
    """The figure with the noun its number hangs from as unit, where the tree has one.

    Args:
        figure: A figure found by the rules.
        text: The text both were read from.
        words: The reader's words of that text, in text order.
    """
    if figure.unit in {"percent", "dollar"} or not figure.span.of(text):
        return figure
    first = bisect_left(words, figure.span.start, key=lambda word: word.span.start)
    inside = takewhile(
        lambda word: word.span.end <= figure.span.end, islice(words, first, None)
    )
    number = next((word for word in inside if word.deprel.startswith("nummod")), None)
    if number is None or number.head == ROOT or not 0 <= number.head < len(words):
        return figure
    head = words[number.head]
    if head.upos not in _NOUNS or head.span.start < number.span.start:
        return figure
    name = head.upos == "PROPN"
    return replace(figure, unit=head.lemma if name else head.lemma.lower())
