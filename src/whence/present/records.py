"""Findings as objects of plain JSON values, the same for every face."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter

from whence.model.claim import Claim
from whence.model.claim_json import claim_record
from whence.model.finding import OriginCount, Position, Question
from whence.model.ids import ClaimId, DocId
from whence.present.facts import outlet_of
from whence.present.grades import grades_record, reliability_of
from whence.store import Case
from whence.store.findings import Findings

_QUESTION = TypeAdapter(Question)
# Fields of a claim that tell who holds an answer since when, on whose word.
_TOLD = ("id", "document", "part", "quote", "spans", "chain", "published", "said", "when")
_MOST_TEXTS = 2000  # articles kept in memory at once, a few megabytes


class QuestionRecords:
    """Questions of one case as records that need no second look-up.

    Args:
        case: The case, open.
    """

    def __init__(self, case: Case) -> None:
        self._case, self._findings = case, Findings(case)
        self._reliability = reliability_of(case)
        self._article = lru_cache(_MOST_TEXTS)(self._read)

    def record(self, question: Question) -> dict[str, Any]:
        """A question with positions, origins, ties, shifts, drifts and range.

        Each position has under `held` who holds it, and for every time it was said the claim's
        id, outlet, day, sentence, chain and four grades.
        """
        record: dict[str, Any] = _QUESTION.dump_python(question, mode="json")
        claims = self._findings.claims_by_id(question.claims)
        for told, position in zip(record["positions"], question.positions, strict=True):
            told["held"] = [
                {
                    "holder": holder,
                    "worded": worded,
                    "claims": [
                        self._told(claims[c], position.origins) for c in own if c in claims
                    ],
                }
                for holder, worded, own in _held(position)
            ]
        return record

    def _told(self, claim: Claim, origins: OriginCount) -> dict[str, Any]:
        whole = claim_record(claim)
        outlet, text = self._article(claim.document)
        return {
            **{name: whole[name] for name in _TOLD},
            "outlet": outlet,
            "sentence": claim.sentence.of(text),
            "grades": grades_record(claim, origins, self._reliability, outlet),
        }

    def _read(self, document: DocId) -> tuple[str, str]:
        """Who published an article, and its text."""
        found = self._case.document(document)
        return (outlet_of(found), found.text) if found else ("", "")


def _held(position: Position) -> Iterator[tuple[str, str, Sequence[ClaimId]]]:
    """Each holder with how it weakens the answer and the claims in which it gives it."""
    if (
        not position.told
    ):  # weighed by an earlier version, which did not keep whose they are
        yield ", ".join(position.holders), "", position.claims
        return
    worded = position.wordings or ("",) * len(position.holders)
    yield from zip(position.holders, worded, position.told, strict=True)
