"""What a question came to after a run, as a case keeps it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from whence.model.ids import QuestionId


@dataclass(frozen=True, slots=True)
class Digest:
    """What a question came to after a run: answers with their origin and claim counts, and ties.

    A question that was no longer asked has no positions; one noted by an earlier version of the
    program has no claims.
    """

    question: QuestionId
    text: str
    positions: Mapping[str, tuple[int, int]]
    ties: tuple[str, ...]
    shifts: tuple[str, ...]
    claims: frozenset[str] = frozenset()


def digest_of(row: Mapping[str, Any]) -> Digest:
    """The digest of a row."""
    digest = json.loads(row["digest"])
    positions = {label: (one, other) for label, (one, other) in digest["positions"].items()}
    return Digest(
        row["question"],
        row["text"],
        positions,
        tuple(digest["ties"]),
        tuple(digest["shifts"]),
        frozenset(digest.get("claims", ())),
    )
