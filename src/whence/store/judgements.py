"""What analysts decided, kept through every run; nothing is ever taken out."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import or_

from whence.model.claim import Claim
from whence.model.correction import Correction
from whence.model.judgement import ON_CLAIMS, Judgement, JudgementKind
from whence.model.span import hull
from whence.store import tables as t
from whence.store.case import Case
from whence.store.judged import (
    Matching,
    judged_claim,
    judgement_of,
    row_of,
    select_judgements,
    standing,
)

_J = t.judgement.c


class Judgements:
    """The judgements of one case."""

    def __init__(self, case: Case) -> None:
        self._case, self._session = case, case.session

    # --- deciding --------------------------------------------------------------------------

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
            value: A grade, another actor's id, or a frame.
            note: In the analyst's words.

        Raises:
            CaseBusyError: Another process kept the case locked.
        """
        claim = subject if isinstance(subject, Claim) else None
        key = claim.id if claim else str(subject)
        return self._write([(_made(who, kind, key, claim, value=value, note=note), claim)])[
            0
        ]

    def correct(
        self, who: str, claim: Claim, correction: Correction, note: str = ""
    ) -> Judgement:
        """Write down what a claim should have been.

        Raises:
            CaseBusyError: Another process kept the case locked.
            ValueError: Some of its words do not stand in the article.
        """
        document = self._case.document(claim.document)
        wrong = correction.ungrounded(document.text if document else "")
        if wrong:
            raise ValueError(f"cannot correct {claim.id}: no such words there: {wrong}")
        made = _made(
            who, JudgementKind.CORRECT, claim.id, claim, note=note, correction=correction
        )
        return self._write([(made, claim)])[0]

    def add_all(
        self, who: str, kind: JudgementKind, claims: Sequence[Claim], note: str = ""
    ) -> tuple[Judgement, ...]:
        """Decide the same on several claims at once, all or none; they share a batch."""
        batch = f"b{uuid4().hex[:16]}"
        return self._write(
            [
                (_made(who, kind, claim.id, claim, note=note, batch=batch), claim)
                for claim in claims
            ]
        )

    def undo(self, who: str, judgement: str) -> Judgement | None:
        """Take a judgement back by another one; `None` when there is no such judgement."""
        taken = self._take_back(who, self._rows(_J.id == judgement))
        return taken[0] if taken else None

    def undo_all(self, who: str, batch: str) -> tuple[Judgement, ...]:
        """Take back all that stands of a batch, at once; empty when nothing of it does."""
        return self._take_back(who, self.of_batch(batch))

    # --- reading ---------------------------------------------------------------------------

    def all(self) -> tuple[Judgement, ...]:
        """Every judgement, oldest first, those taken back included."""
        return self._rows()

    def standing(self) -> tuple[Judgement, ...]:
        """Judgements that were not taken back, oldest first."""
        return standing(self.all())

    def of_batch(self, batch: str) -> tuple[Judgement, ...]:
        """What stands of the judgements that were made together."""
        made = self._rows(_J.batch == batch)
        gone = self._rows(_J.undoes.in_([one.id for one in made]))
        return standing((*made, *gone)) if batch else ()

    def on_claims(self, claims: Iterable[Claim]) -> dict[str, tuple[Judgement, ...]]:
        """Standing judgements by claim; see `Matching` for claims made anew."""
        wanted = list(claims)
        documents = sorted({claim.document for claim in wanted})
        about = or_(
            _J.subject.in_([claim.id for claim in wanted]), _J.document.in_(documents)
        )
        matching = Matching(wanted)
        found: dict[str, tuple[Judgement, ...]] = {claim.id: () for claim in wanted}
        for judgement in standing(self._rows(about)):
            key = matching.claim_of(judgement)
            if key:
                found[key] = (*found[key], judgement)
        return found

    def on(self, subject: str) -> tuple[Judgement, ...]:
        """Standing judgements on one actor or source."""
        return standing(self._rows(_J.subject == subject))

    def examples(self) -> Iterator[tuple[Judgement, Claim | None]]:
        """Standing decisions on claims, each with the claim as it was seen, if it is known."""
        query = select_judgements(with_claim=True)
        found = [(judgement_of(r), judged_claim(r)) for r in self._session.rows(query)]
        kept = {one.id for one in standing(judgement for judgement, _ in found)}
        for judgement, claim in found:
            if judgement.id in kept and judgement.kind in ON_CLAIMS:
                yield judgement, claim

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

    # --- below the door --------------------------------------------------------------------

    def _rows(self, *conditions: Any) -> tuple[Judgement, ...]:
        query = select_judgements().where(*conditions)
        return tuple(map(judgement_of, self._session.rows(query)))

    def _take_back(
        self, who: str, judgements: Sequence[Judgement]
    ) -> tuple[Judgement, ...]:
        batch = f"b{uuid4().hex[:16]}" if len(judgements) > 1 else ""
        return self._write(
            [
                (
                    Judgement(
                        id=_new_id(),
                        at=datetime.now(UTC),
                        who=who,
                        kind=JudgementKind.UNDO,
                        subject=one.subject,
                        document=one.document,
                        span=one.span,
                        undoes=one.id,
                        batch=batch,
                    ),
                    None,
                )
                for one in judgements
            ]
        )

    def _write(
        self, made: Sequence[tuple[Judgement, Claim | None]]
    ) -> tuple[Judgement, ...]:
        with self._case.writing():
            self._session.insert(t.judgement, [row_of(one, claim) for one, claim in made])
        return tuple(one for one, _ in made)


def _new_id() -> str:
    return f"j{uuid4().hex[:16]}"


def _made(
    who: str, kind: JudgementKind, subject: str, claim: Claim | None, **more: Any
) -> Judgement:
    return Judgement(
        id=_new_id(),
        at=datetime.now(UTC),
        who=who,
        kind=kind,
        subject=subject,
        document=claim.document if claim else None,
        span=hull(claim.spans) if claim else None,
        seen=f"{claim.made_by.rule} {claim.made_by.model}" if claim else "",
        frame=claim.frame.value if claim else "",
        claim_kind=claim.kind if claim else "",
        quote=claim.quote if claim else "",
        **more,
    )
