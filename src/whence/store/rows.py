"""Records to rows and back: the only place that knows how a record lies in the tables."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from hashlib import sha256
from typing import Any, TypeVar

from pydantic import TypeAdapter

from whence.model.actor import Actor
from whence.model.claim import Claim, Filler
from whence.model.claim_json import claim_from_record, claim_record
from whence.model.describing import one_line
from whence.model.document import Document, Original
from whence.model.finding import Question, Tie
from whence.model.ids import DocId, RunId, make_id
from whence.model.problem import Problem

Row = dict[str, Any]
Record = TypeVar("Record")
# Ties worth telling when they are new.
NEWS = frozenset(
    {Tie.CONTRADICTS, Tie.DENIES, Tie.FIGURES_DIFFER, Tie.SUPERSEDES, Tie.RETRACTS}
)


def document_row(document: Document, run: RunId) -> Row:
    """The row of `document`; its original's bytes lie in a table of their own."""
    facts = document.metadata
    slim = replace(document, text="", original=replace(document.original, content=b""))
    return {
        "id": document.id,
        "name": document.name,
        "outlet": facts.outlet.value if facts.outlet else None,
        "title": facts.title.value if facts.title else None,
        "published": facts.published.start.isoformat() if facts.published else None,
        "published_precision": facts.published.precision if facts.published else None,
        "language": document.language,
        "version_of": document.version_of,
        "text": document.text,
        "text_sha256": text_hash(document.text),
        "original": document.original.sha256,
        "retrieved": document.original.retrieved.isoformat(),
        "origin": document.original.origin,
        "run": run,
        "record": to_json(slim),
    }


def original_row(original: Original) -> Row:
    """The row that keeps the bytes of a source."""
    return {
        "sha256": original.sha256,
        "media_type": original.media_type,
        "content": original.content,
    }


def document_of(row: Mapping[str, Any]) -> Document:
    """The document of a row, with its text but without the original's bytes."""
    return replace(from_json(Document, row["record"]), text=row["text"])


def claim_row(claim: Claim, position: int, question_key: str) -> Row:
    """The row of `claim`, which is the one at `position` of its article."""
    return {
        "id": claim.id,
        "document": claim.document,
        "position": position,
        "part": claim.part,
        "frame": claim.frame,
        "kind": claim.kind,
        "polarity": claim.wording.polarity,
        "quote": claim.quote,
        "start": claim.spans[0].start,
        "end": claim.spans[-1].end,
        "sentence_start": claim.sentence.start,
        "sentence_end": claim.sentence.end,
        "published": claim.published.start.isoformat() if claim.published else None,
        "rule": claim.made_by.rule,
        "question_key": question_key,
        "extraction": claim.extraction,
        "record": json.dumps(claim_record(claim), ensure_ascii=False),
        "strength": claim.wording.strength,
        "text_key": text_key(claim.quote),
    }


def claim_of(row: Mapping[str, Any]) -> Claim:
    """The claim of a row."""
    return claim_from_record(json.loads(row["record"]))


def role_rows(claim: Claim) -> list[Row]:
    """One row per role filler; positions count on where a role comes twice."""
    seen: Counter[str] = Counter()
    rows = []
    for role in claim.roles:
        for filler in role.fillers:
            rows.append(_role_row(claim, role.name, seen[role.name], filler))
            seen[role.name] += 1
    return rows


def _role_row(claim: Claim, role: str, position: int, filler: Filler) -> Row:
    return {
        "claim": claim.id,
        "role": role,
        "position": position,
        "text": filler.text,
        "name": filler.name,
        "filler": filler.id,
        "start": filler.span.start if filler.span else None,
        "end": filler.span.end if filler.span else None,
    }


def hop_rows(claim: Claim) -> list[Row]:
    """One row per source of each hop of the chain."""
    return [
        {
            "claim": claim.id,
            "position": position,
            "member": member,
            "name": name,
            "actor": hop.ids[member] if member < len(hop.ids) else None,
            "text": hop.text,
            "cue": hop.cue,
            "source_document": hop.document,
            "medium": hop.medium,
            "source_class": hop.source_class,
        }
        for position, hop in enumerate(claim.chain)
        for member, name in enumerate(hop.name)
    ]


def place_rows(claim: Claim) -> list[Row]:
    """One row per place the claim concerns."""
    return [
        {
            "claim": claim.id,
            "position": position,
            "text": place.text,
            "name": place.name,
            "place": place.id,
            "lat": place.lat,
            "lon": place.lon,
            "country": place.country,
            "adm1": place.adm1,
            "where_prec": place.where_prec,
        }
        for position, place in enumerate(claim.where)
    ]


def figure_rows(claim: Claim) -> list[Row]:
    """One row per number in the claim; of two with one name the first is kept here."""
    rows = {
        named.name: {
            "claim": claim.id,
            "name": named.name,
            "text": named.figure.text,
            "low": named.figure.low,
            "high": named.figure.high,
            "bound": named.figure.bound,
            "unit": named.figure.unit,
        }
        for named in reversed(claim.figures)
    }
    return list(rows.values())


def actor_row(actor: Actor, document: DocId) -> Row:
    """The row of `actor` as `document` names it."""
    return {
        "id": actor.id,
        "document": document,
        "name": actor.name,
        "kind": actor.kind,
        "record": to_json(actor),
    }


def actor_of(row: Mapping[str, Any]) -> Actor:
    """The actor of a row."""
    return from_json(Actor, row["record"])


def problem_row(problem: Problem, run: RunId) -> Row:
    """The row of `problem`; the same fault met again gets the same id."""
    origin = problem.origin or problem.name
    fault = (problem.name, problem.stage, problem.kind, problem.why, origin)
    return {
        "id": make_id("p", *fault),
        "name": problem.name,
        "stage": problem.stage,
        "kind": problem.kind,
        "why": problem.why,
        "remedy": problem.remedy,
        "run": run,
        "origin": origin,
    }


def problem_of(row: Mapping[str, Any]) -> Problem:
    """The problem of a row."""
    told = {name: row[name] for name in ("name", "stage", "kind", "why", "remedy")}
    return Problem(**told, origin=row["origin"] or "")


def text_hash(text: str) -> str:
    """SHA-256 of a clean text, hexadecimal."""
    return sha256(text.encode("utf-8")).hexdigest()


def text_key(text: str) -> str:
    """What the vector of a text is kept under, however its words are spaced."""
    return text_hash(one_line(text))


def question_row(question: Question, question_key: str) -> Row:
    """The row of `question`."""
    against = {Tie.CONTRADICTS, Tie.DENIES, Tie.FIGURES_DIFFER}
    return {
        "id": question.id,
        "question_key": question_key,
        "frame": question.frame,
        "text": question.text,
        "claims": len(question.claims),
        "positions": len(question.positions),
        "origins": sum(position.origins.count for position in question.positions),
        "disputed": int(any(tie.tie in against for tie in question.ties)),
        "start": question.start.isoformat() if question.start else None,
        "end": question.end.isoformat() if question.end else None,
        "record": to_json(question),
        "shifts": len(question.shifts),
    }


def question_of(row: Mapping[str, Any]) -> Question:
    """The question of a row."""
    return _read_question(row["record"])


# Page after page shows those with most claims, which take longest to read.
@lru_cache(maxsize=64)
def _read_question(record: str) -> Question:
    return from_json(Question, record)


def question_claim_rows(question: Question) -> list[Row]:
    """One row per claim on the question."""
    held = {"question": question.id}
    return [
        held | {"claim": claim, "position": index, "answer": position.answer.label}
        for index, position in enumerate(question.positions)
        for claim in position.claims
    ]


# What a question comes to that is asked no longer.
NO_DIGEST = json.dumps({"positions": {}, "ties": [], "shifts": [], "claims": []})


def digest_of(question: Question) -> str:
    """What a question comes to, as stable JSON: enough to tell what is new."""
    positions = {
        position.answer.label: [position.origins.count, len(position.claims)]
        for position in question.positions
    }
    ties = sorted({f"{tie.tie}: {tie.why}" for tie in question.ties if tie.tie in NEWS})
    shifts = sorted(shift.why for shift in question.shifts)
    digest = {
        "positions": positions,
        "ties": ties,
        "shifts": shifts,
        "claims": sorted(question.claims),
    }
    return json.dumps(digest, ensure_ascii=False, sort_keys=True)


def to_json(record: object) -> str:
    """A record as JSON with its fields in order."""
    kind: Any = type(record)
    return _adapter(kind).dump_json(record).decode("utf-8")


def from_json(kind: type[Record], text: str) -> Record:
    """The record that `to_json` wrote."""
    record: Record = _adapter(kind).validate_json(text)  # type: ignore[arg-type]
    return record


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
