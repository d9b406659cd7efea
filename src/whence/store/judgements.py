"""What analysts decided, kept through every run; nothing is ever taken out."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import or_, select

from whence.model.claim import Claim
from whence.model.ids import DocId
from whence.model.judgement import Judgement, JudgementKind
from whence.model.span import Span, hull
from whence.store import tables as t
from whence.store.case import Case


class Judgements:
    """The judgements of one case."""

    def __init__(self, case: Case) -> None:
        self._case, self._session = case, case.session

    def add(
        self,
        who: str,
        kind: JudgementKind,
        subject: str | Claim,
        *,
        value: str = "",
        note: str = "",
    ) -> Judgement:
        """Write a judgement down.

        Args:
            who: The analyst.
            kind: What is decided.
            subject: A claim, or the id of an actor or source.
            value: A grade, another actor's id, or a correction.
            note: In the analyst's words.

        Raises:
            CaseBusyError: Another process kept the case locked.
        """
        claim = subject if isinstance(subject, Claim) else None
        judgement = Judgement(
            id=f"j{uuid4().hex[:16]}",
            at=datetime.now(UTC),
            who=who,
            kind=kind,
            subject=claim.id if claim else str(subject),
            value=value,
            document=claim.document if claim else None,
            span=hull(claim.spans) if claim else None,
            seen=f"{claim.made_by.rule} {claim.made_by.model}" if claim else "",
            note=note,
        )
        return self._write(judgement)

    def undo(self, who: str, judgement: str) -> Judgement | None:
        """Take a judgement back by another one; `None` when there is no such judgement."""
        found = next((one for one in self.all() if one.id == judgement), None)
        if found is None:
            return None
        taken_back = Judgement(
            id=f"j{uuid4().hex[:16]}",
            at=datetime.now(UTC),
            who=who,
            kind=JudgementKind.UNDO,
            subject=found.subject,
            document=found.document,
            span=found.span,
            undoes=found.id,
        )
        return self._write(taken_back)

    def all(self) -> tuple[Judgement, ...]:
        """Every judgement, oldest first, those taken back included."""
        query = select(t.judgement).order_by(t.judgement.c.at, t.judgement.c.id)
        return tuple(map(_judgement_of, self._session.rows(query)))

    def standing(self) -> tuple[Judgement, ...]:
        """Judgements that were not taken back, oldest first."""
        return _standing(self.all())

    def on_claims(self, claims: Iterable[Claim]) -> dict[str, tuple[Judgement, ...]]:
        """Standing judgements by claim.

        A claim made anew under another id keeps what was decided on the same words.
        """
        wanted = list(claims)
        documents = sorted({claim.document for claim in wanted})
        query = select(t.judgement).where(
            or_(
                t.judgement.c.subject.in_([claim.id for claim in wanted]),
                t.judgement.c.document.in_(documents),
            )
        )
        ordered = query.order_by(t.judgement.c.at, t.judgement.c.id)
        standing = _standing(tuple(map(_judgement_of, self._session.rows(ordered))))
        by_words = {(claim.document, hull(claim.spans)): claim.id for claim in wanted}
        found: dict[str, tuple[Judgement, ...]] = {claim.id: () for claim in wanted}
        for judgement in standing:
            claim_id: str | None = judgement.subject
            if claim_id not in found and judgement.document and judgement.span:
                claim_id = by_words.get((judgement.document, judgement.span))
            if claim_id in found and claim_id:
                found[claim_id] = (*found[claim_id], judgement)
        return found

    def on(self, subject: str) -> tuple[Judgement, ...]:
        """Standing judgements on one actor or source."""
        query = select(t.judgement).where(t.judgement.c.subject == subject)
        ordered = query.order_by(t.judgement.c.at, t.judgement.c.id)
        return _standing(tuple(map(_judgement_of, self._session.rows(ordered))))

    def merged_with(self, actor: str) -> tuple[str, ...]:
        """Ids of actors that analysts hold to be the same as `actor`, itself first."""
        same: dict[str, str] = {}
        for judgement in self.standing():
            if judgement.kind is JudgementKind.MERGE:
                same[judgement.subject] = judgement.value
            elif judgement.kind is JudgementKind.SPLIT:
                same.pop(judgement.subject, None)
        group = [actor]
        for one in group:
            linked = [b for a, b in same.items() if a == one]
            linked += [a for a, b in same.items() if b == one]
            group += [other for other in linked if other not in group]
        return tuple(group)

    def _write(self, judgement: Judgement) -> Judgement:
        with self._case.writing():
            self._session.insert(t.judgement, [_row_of(judgement)])
        return judgement


def _standing(judgements: tuple[Judgement, ...]) -> tuple[Judgement, ...]:
    gone = {judgement.undoes for judgement in judgements if judgement.undoes}
    return tuple(
        one
        for one in judgements
        if one.id not in gone and one.kind is not JudgementKind.UNDO
    )


def _row_of(judgement: Judgement) -> dict[str, Any]:
    return {
        "id": judgement.id,
        "at": judgement.at.isoformat(timespec="microseconds"),
        "who": judgement.who,
        "kind": judgement.kind.value,
        "subject": judgement.subject,
        "document": judgement.document,
        "start": judgement.span.start if judgement.span else None,
        "end": judgement.span.end if judgement.span else None,
        "value": json.dumps(judgement.value, ensure_ascii=False),
        "seen": judgement.seen,
        "note": judgement.note,
        "undoes": judgement.undoes,
    }


def _judgement_of(row: Mapping[str, Any]) -> Judgement:
    return Judgement(
        id=row["id"],
        at=datetime.fromisoformat(row["at"]),
        who=row["who"],
        kind=JudgementKind(row["kind"]),
        subject=row["subject"],
        value=json.loads(row["value"]),
        document=DocId(row["document"]) if row["document"] else None,
        span=None if row["start"] is None else Span(row["start"], row["end"]),
        seen=row["seen"],
        note=row["note"],
        undoes=row["undoes"],
    )
