"""Question keys of claims as a case keeps them, and as they change."""

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, select, update

from whence.model.claim import Claim
from whence.model.ids import ClaimId, DocId
from whence.store import rows
from whence.store import tables as t
from whence.store.case import Case
from whence.store.findings import AT_ONCE, batched


def claims_with_keys(case: Case, documents: Iterable[DocId]) -> list[tuple[Claim, str]]:
    """Every claim of these articles, with the question key it has."""
    c = t.claim.c
    found = (
        case.session.rows(
            select(c.record, c.question_key).where(c.document.in_(part)).order_by(c.id)
        )
        for part in batched(sorted(documents), AT_ONCE)
    )
    return [(rows.claim_of(row), row["question_key"]) for part in found for row in part]


def known_keys(case: Case) -> set[str]:
    """Every question key of the case."""
    key = t.claim.c.question_key
    return {row["question_key"] for row in case.session.rows(select(key).distinct())}


def change_keys(case: Case, keys: Mapping[ClaimId, str]) -> None:
    """Give claims other question keys."""
    new = [{"claim_id": claim, "new_key": key} for claim, key in sorted(keys.items())]
    if new:
        to_other = (
            update(t.claim)
            .where(t.claim.c.id == bindparam("claim_id"))
            .values(question_key=bindparam("new_key"))
        )
        case.session.execute(to_other, new)
