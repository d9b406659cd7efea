"""Findings as objects of plain JSON values, the same for every face."""

from typing import Any

from pydantic import TypeAdapter

from whence.model.finding import Question

_QUESTION = TypeAdapter(Question)


def question_record(question: Question) -> dict[str, Any]:
    """A question with positions, origins, ties, shifts, drifts and range."""
    record: dict[str, Any] = _QUESTION.dump_python(question, mode="json")
    return record
