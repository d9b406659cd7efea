"""One person or thing counted by an article: ``a soldier was killed``."""

import re

from whence.model.figure import Bound, Figure
from whence.model.span import Span
from whence.resolve.figures.nouns import looks_plural, noun_after
from whence.resolve.figures.tokens import tokenise

_NOT_ONE = re.compile(
    r"(?:few|lot|number|couple|dozen|bit|great|while|series|pair|third|half)$"
)


def find_singular(text: str) -> tuple[Figure, ...]:
    """Noun phrases with the singular article, as figures of one.

    Use this for a clause that is known to count victims or arrests: "a soldier was killed".
    """
    tokens = tokenise(text)
    found = []
    for index, token in enumerate(tokens):
        if token.low not in {"a", "an"}:
            continue
        noun = noun_after(tokens, index + 1, one=True)
        if noun is None or _NOT_ONE.match(tokens[index + 1].low) or looks_plural(noun.unit):
            continue
        span = Span(token.start, tokens[noun.end - 1].end)
        found.append(Figure(span.of(text), span, 1.0, 1.0, Bound.EXACT, noun.unit))
    return tuple(found)
