"""Judgements on actors, written into the claims and actors of a case; what was read is kept."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import delete, select, update

from whence.model.actor import Actor, ActorKind
from whence.model.claim import Claim
from whence.model.claim_json import claim_record
from whence.model.describing import MADE_ID, fold
from whence.model.held import JUDGED, Held, apart_from
from whence.model.ids import ActorId, DocId
from whence.model.judgement import ON_ACTORS, Judgement
from whence.store import rows
from whence.store import tables as t
from whence.store.case import Case
from whence.store.findings import AT_ONCE, batched
from whence.store.judged import Matching, standing
from whence.store.judgements import Judgements


@dataclass(frozen=True, slots=True)
class Due:
    """What has to be written anew.

    Attributes:
        held: Whom analysts hold to be whom now.
        documents: Articles whose claims may have to be written otherwise.
        judgements: Ids of the judgements that `held` is made of.
    """

    held: Held
    documents: frozenset[DocId]
    judgements: tuple[str, ...]


def find_due(case: Case) -> Due:
    """Articles that were not weighed yet, and those that judgements made or undone since touch."""
    every = Judgements(case).of_actors()
    known = {row["judgement"] for row in case.session.rows(select(t.held))}
    now = [one for one in standing(every) if one.kind in ON_ACTORS]
    then = [one for one in every if one.id in known]
    unnamed = {each for one in (*now, *then) for each in (one.subject, one.value)}
    names = _names(case, unnamed) if any(one.named is None for one in (*now, *then)) else {}
    held = Held(now, names)
    found = _not_weighed(case) if held else set()
    changed = [one for one in (*now, *then) if (one in now) != (one in then)]
    if changed:
        found |= _touched(case, changed, (held, Held(then, names)))
    return Due(held, frozenset(found), tuple(one.id for one in now))


def mark(case: Case, due: Due) -> None:
    """Note what the claims are written by now."""
    case.session.execute(delete(t.held))
    case.session.insert(t.held, [{"judgement": one} for one in due.judgements])


def write_held(case: Case, held: Held, document: DocId) -> bool:
    """Write the claims and actors of an article as analysts hold them; whether any changed."""
    read = {row["claim"]: row["record"] for row in _records(case, document, t.claim_read)}
    now = {row["claim"]: row["record"] for row in _records(case, document, None)}
    claims = {
        key: rows.claim_of({"record": read.get(key, record)}) for key, record in now.items()
    }
    given = _given(held, tuple(claims.values()))
    wanted = {key: held.claim(claim, given.get(key, ())) for key, claim in claims.items()}
    changed = False
    for key, claim in wanted.items():
        before = rows.claim_of({"record": now[key]})
        if claim != before:
            _write_claim(case, claims[key], claim)
            changed = True
    added = [claim for key, claim in wanted.items() if claim != claims[key]]
    changed |= _write_actors(case, held, document, added)
    if changed:
        _weigh_again(case, document)
    return changed


def _write_claim(case: Case, read: Claim, claim: Claim) -> None:
    session = case.session
    record = json.dumps(claim_record(claim), ensure_ascii=False)
    session.execute(update(t.claim).where(t.claim.c.id == claim.id).values(record=record))
    for table, made in (
        (t.claim_role, rows.role_rows(claim)),
        (t.claim_hop, rows.hop_rows(claim)),
    ):
        session.execute(delete(table).where(table.c.claim == claim.id))
        session.insert(table, made)
    session.execute(delete(t.claim_read).where(t.claim_read.c.claim == claim.id))
    if claim != read:
        record = json.dumps(claim_record(read), ensure_ascii=False)
        session.insert(t.claim_read, [{"claim": claim.id, "record": record}])


def _write_actors(
    case: Case, held: Held, document: DocId, changed: Iterable[Claim]
) -> bool:
    """Write the actors that an article names; whether any is another than before."""
    before = [_plain(row) for row in _actors(case, t.actor, document)]
    read = _actors(case, t.actor_read, document)
    read = [_plain(row) for row in read] or [one for one in before if _is_read(one)]
    now: dict[str, Actor] = {}
    whose: dict[str, str] = {}
    for row in sorted(read, key=lambda one: str(one["id"])):
        actor = rows.actor_of(row)
        key, name = held.who(actor.id, actor.name)
        whose[actor.id] = key or actor.id
        now[whose[actor.id]] = _joined(actor, now.get(whose[actor.id]), held, name)
    now |= _brought(held, changed, now)
    made = [rows.actor_row(actor, document) for _key, actor in sorted(now.items())]
    if made == before:
        return False
    kept = [
        {k: row[k] for k in ("id", "document", "name", "record")}
        | {"held": whose[row["id"]]}
        for row in read
    ]
    for table, new in ((t.actor, made), (t.actor_read, [] if made == read else kept)):
        case.session.execute(delete(table).where(table.c.document == document))
        case.session.insert(table, new)
    return True


def _is_read(row: rows.Row) -> bool:
    return rows.actor_of(row).source != JUDGED


def _plain(row: Any) -> rows.Row:
    actor = rows.actor_of(row)
    return rows.actor_row(actor, row["document"])


def _joined(actor: Actor, other: Actor | None, held: Held, name: str) -> Actor:
    """An actor under whoever it is held to be, with what is known of others held to be that one.

    The entry of that one itself tells its kind and country; where the article has none, the
    kind is what it was when it was judged.
    """
    key, _name = held.who(actor.id, actor.name)
    if key is None or ((key, name) == (actor.id, actor.name) and other is None):
        return actor
    base = actor if key == actor.id else other
    if base is None:
        kind = held.kinds.get(key, actor.kind)
        base = replace(actor, kind=kind, country="", source=JUDGED, wikidata="")
    each = [one for one in (actor, other) if one]
    names = {spelled for one in each for spelled in (one.name, *one.names)} - {name}
    ties = dict.fromkeys(tie for one in (base, *each) for tie in one.lineage)
    return replace(
        base, id=ActorId(key), name=name, names=tuple(sorted(names)), lineage=tuple(ties)
    )


def _brought(held: Held, claims: Iterable[Claim], now: Collection[str]) -> dict[str, Actor]:
    """Actors that words were given to, and that the article was not read to name."""
    found: dict[str, Actor] = {}
    for claim in claims:
        named = [(f.id, f.name) for role in claim.roles for f in role.fillers]
        named += [pair for h in claim.chain for pair in zip(h.ids, h.name, strict=True)]
        for key, name in named:
            if key and key in held.names and key not in now:
                kind = held.kinds.get(key, ActorKind.UNKNOWN)
                found[key] = Actor(ActorId(key), name, kind, source=JUDGED)
    return found


def _weigh_again(case: Case, document: DocId) -> None:
    """Let the next weighing take the article for new, and its questions for changed."""
    keys = select(t.claim.c.question_key).where(t.claim.c.document == document)
    found = [dict(row) for row in case.session.rows(keys.distinct())]
    case.session.keep(t.stale_key, found)
    case.session.execute(delete(t.weighed).where(t.weighed.c.document == document))
    case.session.execute(delete(t.summary))


def _records(case: Case, document: DocId, kept: Any) -> Iterator[Any]:
    """Records of an article's claims by id: those that were `kept` as read, or as they are."""
    c = t.claim.c
    query = select(c.id.label("claim"), (c if kept is None else kept.c).record)
    if kept is not None:
        query = query.join(kept, kept.c.claim == c.id)
    return case.session.rows(query.where(c.document == document).order_by(c.id))


def _actors(case: Case, table: Any, document: DocId) -> list[Any]:
    query = select(table.c.id, table.c.document, table.c.record)
    found = case.session.rows(query.where(table.c.document == document))
    return sorted(found, key=lambda row: str(row["id"]))


def _given(held: Held, claims: tuple[Claim, ...]) -> dict[str, set[str]]:
    """Ids of the judgements by which single claims were given away, by claim of now."""
    matching = Matching(claims)
    found: dict[str, set[str]] = {}
    for judgement in held.given:
        if judgement.named and judgement.named.claim:
            about = replace(judgement, subject=judgement.named.claim)
            if key := matching.claim_of(about):
                found.setdefault(key, set()).add(judgement.id)
    return found


def _not_weighed(case: Case) -> set[DocId]:
    coded = select(t.coded.c.document).where(
        t.coded.c.document.not_in(select(t.weighed.c.document))
    )
    return {DocId(row["document"]) for row in case.session.rows(coded)}


def _names(case: Case, actors: Collection[str]) -> dict[str, str]:
    known = Judgements(case).known_actors(actors)
    return {one: name for one, (name, _kind) in known.items()}


def _touched(
    case: Case, changed: Iterable[Judgement], sides: tuple[Held, Held]
) -> set[DocId]:
    """Articles that name anyone whom judgements made or undone are about."""
    judged = list(changed)
    ids = {each for one in judged for each in (one.subject, one.value) if each}
    ids |= {apart_from(one.subject) for one in judged}
    ids |= {each for held in sides for one in sorted(ids) for each in held.group(one)}
    names = {fold(held.names[one]) for held in sides for one in ids if one in held.names}
    found = {one.document for one in judged if one.document}
    for table, who in (
        (t.claim_role, t.claim_role.c.filler),
        (t.claim_hop, t.claim_hop.c.actor),
    ):
        query = select(t.claim.c.document).join(table, table.c.claim == t.claim.c.id)
        pairs = select(table.c.name, who.label("who")).distinct()
        spelled = {
            row["name"]
            for row in case.session.rows(pairs)
            if (row["who"] is None or MADE_ID.fullmatch(row["who"]))
            and fold(row["name"]) in names
        }
        for column, wanted in ((who, ids), (table.c.name, spelled)):
            found |= _documents(case, query, column, wanted)
    for actors, one in (
        (t.actor, t.actor.c.id),
        (t.actor_read, t.actor_read.c.id),
        (t.actor_read, t.actor_read.c.held),
    ):
        found |= _documents(case, select(actors.c.document), one, ids)
    return found


def _documents(case: Case, query: Any, column: Any, wanted: Iterable[str]) -> set[DocId]:
    parts = batched(sorted(wanted), AT_ONCE)
    found = (case.session.rows(query.where(column.in_(part)).distinct()) for part in parts)
    return {DocId(row["document"]) for each in found for row in each}
