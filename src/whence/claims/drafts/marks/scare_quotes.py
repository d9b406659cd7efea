"""Words that a text holds at a distance by quotation marks (*their "victory"*)."""

import re
from collections.abc import Sequence

from whence.model.span import Span

_SCARE = re.compile(r"[“\"‘]([^“”\"‘’]{1,40}?)[”\"’]")
_MOST_SCARE_WORDS = 3


def scare_quotes(text: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """A few words in quotation marks inside some stretches of a text."""
    return tuple(
        match[1].strip(" ,.")
        for span in spans
        for match in _SCARE.finditer(span.of(text))
        if len(match[1].split()) <= _MOST_SCARE_WORDS
    )
