"""Findings as objects of plain JSON values, the same for every face."""

from typing import Any

from pydantic import TypeAdapter

from whence.model.claim import Claim
from whence.model.finding import Position, Question
from whence.model.ids import DocId
from whence.present.facts import day_of, outlet_of
from whence.present.grades import Reliability, grades_record, reliability_of
from whence.store import Case
from whence.store.findings import Findings

_QUESTION = TypeAdapter(Question)


def question_record(question: Question) -> dict[str, Any]:
    """A question with positions, origins, ties, shifts, drifts and range."""
    record: dict[str, Any] = _QUESTION.dump_python(question, mode="json")
    return record


class Told:
    """Questions of a case as records whose positions tell every report with its four grades.

    A report says on whose word, by which article, on what day and in which words the answer
    stands; holders of a position are thereby tied to their claims.
    """

    def __init__(self, case: Case) -> None:
        self._findings, self._reliability = Findings(case), reliability_of(case)
        self._facts: dict[
            DocId, tuple[str, str]
        ] = {}  # outlet and day of articles met so far

    def record(self, question: Question) -> dict[str, Any]:
        """One question; `question_record` with `reports` in every position."""
        claims = self._findings.claims_by_id(question.claims)
        unmet = {claim.document for claim in claims.values()} - set(self._facts)
        for document in self._findings.documents(unmet) if unmet else ():
            self._facts[document.id] = outlet_of(document), day_of(document)
        record = question_record(question)
        for told, position in zip(record["positions"], question.positions, strict=True):
            told["reports"] = [
                _report(
                    claims[key],
                    position,
                    self._reliability,
                    self._facts[claims[key].document],
                )
                for key in position.claims
                if key in claims
            ]
        return record


def _report(
    claim: Claim, position: Position, reliability: Reliability, facts: tuple[str, str]
) -> dict[str, Any]:
    outlet, day = facts
    return {
        "claim": claim.id,
        "document": claim.document_name,
        "outlet": outlet,
        "published": day,
        "chain": [" and ".join(hop.name) or hop.text for hop in claim.chain],
        "quote": claim.quote,
        **grades_record(claim, position.origins, reliability, outlet),
    }
