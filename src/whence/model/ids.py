"""Identifiers: hashes of content, so that the same bytes always get the same id."""

from hashlib import sha256
from typing import NewType

DocId = NewType("DocId", str)
ClaimId = NewType("ClaimId", str)
ActorId = NewType("ActorId", str)
PlaceId = NewType("PlaceId", str)
QuestionId = NewType("QuestionId", str)
FindingId = NewType("FindingId", str)
JudgementId = NewType("JudgementId", str)
RunId = NewType("RunId", str)

# 64 bits: among a million ids the chance of one collision is about 3e-8.
HEX_DIGITS = 16


def make_id(prefix: str, *parts: str) -> str:
    """An id made from content: the prefix and 16 hexadecimal digits.

    Args:
        prefix: One letter that names the kind, such as ``d`` for a document.
        parts: What the id stands for, in a fixed order.

    >>> make_id("d", "same", "parts") == make_id("d", "same", "parts")
    True
    >>> make_id("d", "ab", "c") == make_id("d", "a", "bc")
    False
    """
    digest = sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}{digest[:HEX_DIGITS]}"
