"""Judgements as rows, which of them stand, and which claim of now each of them is about."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from whence.model.claim import Claim
from whence.model.claim_json import claim_from_record, claim_record
from whence.model.correction import Correction
from whence.model.ids import DocId
from whence.model.judgement import Judgement, JudgementKind, Named
from whence.model.span import Span, hull
from whence.store import tables as t
from whence.store.rows import Row, from_json, to_json


def select_judgements(*, with_claim: bool = False) -> Select[Any]:
    """Judgements, oldest first; the claims they were made on as JSON too if asked."""
    j = t.judgement.c
    shown = [column for column in j if with_claim or column.name != "judged"]
    return select(*shown).order_by(j.at, j.id)


def row_of(judgement: Judgement, judged: Claim | None) -> Row:
    """The row of a judgement made on `judged`, or on no claim."""
    span, correction = judgement.span, judgement.correction
    record = claim_record(judged) if judged else None
    return {
        "id": judgement.id,
        "at": judgement.at.isoformat(timespec="microseconds"),
        "who": judgement.who,
        "kind": judgement.kind.value,
        "subject": judgement.subject,
        "document": judgement.document,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "value": to_json(correction) if correction else _value_json(judgement),
        "seen": judgement.seen,
        "note": judgement.note,
        "undoes": judgement.undoes,
        "batch": judgement.batch or None,
        "judged": json.dumps(record, ensure_ascii=False) if record else None,
        "frame": judged.frame if judged else None,
        "claim_kind": judged.kind if judged else None,
        "quote": judged.quote if judged else None,
    }


def _value_json(judgement: Judgement) -> str:
    value: object = judgement.value
    if judgement.named:
        value = {"value": judgement.value, "named": asdict(judgement.named)}
    return json.dumps(value, ensure_ascii=False)


def judgement_of(row: Mapping[str, Any]) -> Judgement:
    """The judgement of a row of `select_judgements`."""
    value = json.loads(row["value"])
    named = (
        Named(**value["named"]) if isinstance(value, dict) and "named" in value else None
    )
    value = value["value"] if named else value
    corrected = isinstance(value, dict)
    return Judgement(
        id=row["id"],
        at=datetime.fromisoformat(row["at"]),
        who=row["who"],
        kind=JudgementKind(row["kind"]),
        subject=row["subject"],
        value="" if corrected else value,
        document=DocId(row["document"]) if row["document"] else None,
        span=None if row["start"] is None else Span(row["start"], row["end"]),
        seen=row["seen"],
        note=row["note"],
        undoes=row["undoes"],
        batch=row["batch"] or "",
        correction=from_json(Correction, row["value"]) if corrected else None,
        frame=row["frame"] or "",
        claim_kind=row["claim_kind"] or "",
        quote=row["quote"] or "",
        named=named,
    )


def judged_claim(row: Mapping[str, Any]) -> Claim | None:
    """The claim a judgement was made on, as it was seen; `None` where it was not kept."""
    return claim_from_record(json.loads(row["judged"])) if row["judged"] else None


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those that were not taken back."""
    kept = tuple(judgements)
    gone = {judgement.undoes for judgement in kept if judgement.undoes}
    return tuple(
        one for one in kept if one.id not in gone and one.kind is not JudgementKind.UNDO
    )


class Matching:
    """Finds the claim of now that a judgement is about.

    A claim made anew under another id keeps what was decided on the same words, if it says
    the same sort of thing there as the one that was judged, or what that was corrected to.
    """

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._ids = {claim.id for claim in claims}
        self._there: dict[tuple[DocId, Span], list[Claim]] = defaultdict(list)
        for claim in claims:
            self._there[claim.document, hull(claim.spans)].append(claim)

    def claim_of(self, judgement: Judgement) -> str | None:
        """Id of the claim, or `None` when there is none or it cannot be told which."""
        if judgement.subject in self._ids:
            return judgement.subject
        if judgement.document is None or judgement.span is None:
            return None
        there = self._there[judgement.document, judgement.span]
        if not judgement.frame:  # from before the claim was kept with the judgement
            return there[0].id if len(there) == 1 else None
        wanted = [(judgement.frame, judgement.claim_kind)]
        if judgement.correction:
            wanted.append((judgement.correction.frame.value, judgement.correction.kind))
        for frame, kind in wanted:
            same = [claim for claim in there if claim.frame.value == frame]
            closer = [claim for claim in same if claim.kind == kind] or same
            if len(closer) == 1:
                return closer[0].id
        return None
