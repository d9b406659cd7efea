"""What analysts decided, kept through every run; nothing is ever taken out."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import func, or_, select

from whence.model.claim import Claim
from whence.model.correction import Correction
from whence.model.held import Held
from whence.model.judgement import ON_ACTORS, ON_CLAIMS, Judgement, JudgementKind, Named
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
            value: A grade, another actor's id, a name, or a frame.
            note: In the analyst's words.

        Raises:
            CaseBusyError: Another process kept the case locked.
        """
        claim = subject if isinstance(subject, Claim) else None
        key = claim.id if claim else str(subject)
        named = self._named(key, value) if kind in ON_ACTORS else None
        made = _made(who, kind, key, claim, value=value, note=note, named=named)
        return self._write([(made, claim)])[0]

    def give(
        self,
        who: str,
        actor: str,
        to: str,
        *,
        what: Sequence[str | Claim],
        name: str = "",
        note: str = "",
    ) -> tuple[Judgement, ...]:
        """Hold that some of what was read as one actor is of another, all at once.

        Args:
            who: The analyst.
            actor: Id of the actor that loses the words.
            to: Id of the actor they stand for.
            what: Words that stand for the other wherever they were read as `actor`, and single
                claims in which whatever was read so does.
            name: Name of that actor, where no article names it.
            note: In the analyst's words.
        """
        batch = f"b{uuid4().hex[:16]}"
        known = self._named(actor, to)
        known = replace(known, other=name or known.other)
        more = {"value": to, "note": note, "batch": batch}
        parts = [
            (None, replace(known, words=each))
            if isinstance(each, str)
            else (each, replace(known, claim=each.id))
            for each in what
        ]
        return self._write(
            [
                (_made(who, JudgementKind.GIVE, actor, claim, named=named, **more), claim)
                for claim, named in parts
            ]
        )

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

    def grades(self) -> tuple[Judgement, ...]:
        """Standing grades of sources, oldest first."""
        asked = sorted((JudgementKind.GRADE, JudgementKind.UNDO))
        return standing(self._rows(_J.kind.in_(asked)))

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

    def held(self) -> Held:
        """Whom analysts hold to be whom."""
        return Held(self.on_actors())

    def on_actors(self) -> tuple[Judgement, ...]:
        """Standing judgements on who is who, oldest first."""
        return tuple(one for one in standing(self.of_actors()) if one.kind in ON_ACTORS)

    def on_all(self, actors: Collection[str]) -> tuple[Judgement, ...]:
        """Standing judgements on any of these actors, or by which another is one of them."""
        every = self._rows(
            or_(_J.subject.in_(sorted(actors)), _J.kind.in_(sorted(ON_ACTORS)))
        )
        undone = self._rows(_J.undoes.in_([one.id for one in every]))
        return tuple(
            one
            for one in standing((*every, *undone))
            if one.subject in actors or (one.kind in ON_ACTORS and one.value in actors)
        )

    def of_actors(self) -> tuple[Judgement, ...]:
        """Every judgement on who is who, oldest first, and what takes any back."""
        return self._rows(_J.kind.in_(sorted({*ON_ACTORS, JudgementKind.UNDO})))

    def known_actors(self, actors: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Name and kind of actors by id, of those that are held to be others too."""
        wanted = sorted(set(actors))
        found = {}
        for table, kind in (
            (t.actor_read, func.json_extract(t.actor_read.c.record, "$.kind")),
            (t.actor, t.actor.c.kind),
        ):
            query = select(table.c.id, table.c.name, kind.label("kind"))
            query = query.where(table.c.id.in_(wanted))
            for row in self._session.rows(query.order_by(table.c.name.desc(), kind.desc())):
                found[row["id"]] = (row["name"], row["kind"])
        return found

    # --- below the door --------------------------------------------------------------------

    def _rows(self, *conditions: Any) -> tuple[Judgement, ...]:
        query = select_judgements().where(*conditions)
        return tuple(map(judgement_of, self._session.rows(query)))

    def _named(self, subject: str, value: str) -> Named:
        known = self.known_actors({subject, value})
        held = self.held()
        name, kind = known.get(subject, (held.names.get(subject, ""), ""))
        other, kind = known.get(value, (held.names.get(value, ""), kind))
        return Named(name, other, kind=kind)

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
