"""Questions beside a question, told the same in the terminal, in records and on the desk."""

from collections.abc import Sequence
from textwrap import shorten
from typing import Any

from whence.pipeline.beside import Beside

BESIDE = "Perhaps of the same matter, in other words"
_MOST_WORDS = 160  # characters of a claim


def beside_lines(found: Sequence[Beside], width: int) -> list[str]:
    """Each question with the claim that brings it here; nothing when there is none."""
    if not found:
        return []
    lines = ["", f"{BESIDE}:"]
    for one in found:
        lines.append("  " + shorten(one.question.text, width - 2, placeholder=" …"))
        said = shorten(f"“{quoted(one)}”", width - 6, placeholder=" …”")
        lines.append(f"    {said}")
        lines.append(f"    {one.claim.document_name}")
    return lines


def quoted(one: Beside) -> str:
    """The words of the other claim, in one line."""
    return shorten(" ".join(one.claim.quote.split()), _MOST_WORDS, placeholder=" …")


def beside_record(found: Sequence[Beside]) -> list[dict[str, Any]]:
    """For JSON: the other question, both claims and how likely they are of one matter, 0-1."""
    return [
        {
            "question": one.question.id,
            "text": one.question.text,
            "claim": one.claim.id,
            "quote": one.claim.quote,
            "like": one.own.id,
            "chance": round(one.chance, 3),
        }
        for one in found
    ]
