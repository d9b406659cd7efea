"""What stands beside a question, told the same in the terminal, in records and on the desk."""

from collections.abc import Mapping
from textwrap import shorten
from typing import Any

from whence.pipeline.beside import Surroundings

BESIDE = "Perhaps of the same matter, in other words"
UNCODED = "Perhaps of the same matter, and coded as no claim"
_MOST_WORDS = 160  # characters of a claim or sentence


def beside_lines(found: Surroundings, width: int) -> list[str]:
    """Each question with the claim that brings it here, and each sentence; none without any."""
    lines: list[str] = []
    if found.questions:
        lines += ["", f"{BESIDE}:"]
    for one in found.questions:
        lines.append("  " + shorten(one.question.text, width - 2, placeholder=" …"))
        lines += _words_lines(one.claim.quote, one.claim.document_name, width)
    if found.sentences:
        lines += ["", f"{UNCODED}:"]
    for each in found.sentences:
        lines += _words_lines(each.uncoded.passage.sentence, each.uncoded.name, width)
    return lines


def _words_lines(words: str, article: str, width: int) -> list[str]:
    said = shorten(f"“{in_short(words)}”", width - 6, placeholder=" …”")
    return [f"    {said}", f"    {article}"]


def in_short(words: str) -> str:
    """Words of a claim or sentence in one line."""
    return shorten(" ".join(words.split()), _MOST_WORDS, placeholder=" …")


def beside_record(found: Surroundings) -> Mapping[str, list[dict[str, Any]]]:
    """For JSON: what stands beside, each with how likely it is of the same matter, 0-1.

    Returns:
        Under ``beside`` other questions with both claims; under ``uncoded`` sentences that no
        claim was coded from, with the claim they are like.
    """
    questions = [
        {
            "question": one.question.id,
            "text": one.question.text,
            "claim": one.claim.id,
            "quote": one.claim.quote,
            "like": one.own.id,
            "chance": round(one.chance, 3),
        }
        for one in found.questions
    ]
    sentences = [
        {
            "document": one.uncoded.document,
            "name": one.uncoded.name,
            "start": one.uncoded.span.start,
            "end": one.uncoded.span.end,
            "quote": one.uncoded.passage.sentence,
            "like": one.own.id,
            "chance": round(one.chance, 3),
        }
        for one in found.sentences
    ]
    return {"beside": questions, "uncoded": sentences}
