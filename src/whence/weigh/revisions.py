"""Counts told as moved on: "the toll has risen to 63" does not gainsay an earlier 40."""

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
