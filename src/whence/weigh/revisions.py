"""Counts told as moved on or put right: "the toll has risen to 63", "25 were killed, not 40"."""

import re

from whence.model.claim import Claim
from whence.model.figure import Figure

_UP = re.compile(
    r"\b(ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)?|grow(?:s|n|ing)?|grew|increas(?:e|es|ed|ing)"
    r"|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|mount(?:s|ed|ing)?|rais(?:e|es|ed|ing)|up from)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|shrink(?:s|ing)?|shrank|shrunk"
    r"|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|cut|down from)\b",
    re.IGNORECASE,
)
# "25, not 40", "25 rather than 40".
_INSTEAD = re.compile(
    r"\b(?:not|rather than|instead of)\s+(?:the\s+)?(\d[\d,]*)\b(?!\s*%)", re.IGNORECASE
)


def moved_on(claim: Claim, figure: Figure, earlier: Figure) -> str:
    """The words by which a claim tells its figure as grown or shrunk from the earlier one.

    Empty when it does not, or when the figures moved the other way.
    """
    if figure.low is not None and earlier.high is not None and figure.low > earlier.high:
        told = _UP.search(claim.quote)
    elif figure.high is not None and earlier.low is not None and figure.high < earlier.low:
        told = _DOWN.search(claim.quote)
    else:
        return ""
    return told[0] if told else ""


def puts_right(claim: Claim, rejected: Figure) -> bool:
    """Whether a claim's own words set its figure in the place of another: "25, not 40"."""
    numbers = {float(each.replace(",", "")) for each in _INSTEAD.findall(claim.quote)}
    return rejected.low == rejected.high and rejected.low in numbers
