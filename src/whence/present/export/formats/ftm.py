"""FollowTheMoney: entities as JSON lines, and beside them the same as statements."""

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha1
from pathlib import Path
from typing import Any

from whence.model.actor import Actor, ActorKind
from whence.model.claim import Claim, Filler, Frame
from whence.model.document import Document
from whence.present.brief.wording import topic_words
from whence.present.export.chains import chain_words, fillers_of
from whence.present.export.losses import LossReport, Tally
from whence.present.export.targets import statements_path
from whence.present.export.written import write_lines, write_table
from whence.present.facts import day_of, outlet_of, title_of
from whence.present.view import CaseView

Properties = Mapping[str, Sequence[str]]
STATEMENT_COLUMNS = tuple(
    "id entity_id canonical_id prop prop_type schema value original_value dataset origin lang "
    "external first_seen last_seen".split()
)
SCHEMATA = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "PublicBody",
    ActorKind.GOVERNMENT_BODY: "PublicBody",
    ActorKind.UNKNOWN: "LegalEntity",
    ActorKind.DOCUMENT: "Document",
}
# Property: its type in FollowTheMoney; every other one is a string.
PROPERTY_TYPES = {
    **dict.fromkeys(("name", "alias"), "name"),
    **dict.fromkeys(("date", "startDate", "endDate", "publishedAt"), "date"),
    **dict.fromkeys(("subject", "object", "involved", "organizer", "member"), "entity"),
    **dict.fromkeys(("organization", "proof", "document", "resolved", "entity"), "entity"),
    "location": "address",
    "country": "country",
    "language": "language",
    "sourceUrl": "url",
    **dict.fromkeys(("bodyText", "summary", "description"), "text"),
}
# What the ends of a Membership may be.
_MEMBERS = frozenset({"Person", "Organization", "PublicBody", "LegalEntity"})
_BODIES = frozenset({"Organization", "PublicBody"})
_KEY = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?")
_HAPPENINGS = frozenset(
    {Frame.EVENT, Frame.CASUALTIES, Frame.CONTROL, Frame.RESPONSIBILITY, Frame.COMMITMENT}
)


def write(view: CaseView, path: Path) -> LossReport:
    """Write entities to `path` and statements to the same name ending in ``.statements.csv``."""
    tally = Tally()
    entities = [*_entities(view, tally)]
    count = write_lines(path, entities)
    write_table(
        statements_path(path), STATEMENT_COLUMNS, _statements(entities, view.path.stem)
    )
    losses = tally.losses(
        ("the chain of sources", "one line of words; `origin` of a statement is our id"),
        (
            "wording, polarity and figures",
            "no property holds them; the words stand in `summary`",
        ),
        ("questions, origins and ties", "there is no schema for a question"),
        ("spans", "a Mention names its article, not its place in it"),
    )
    return LossReport(count, "entities", losses)


def _entity(key: str, schema: str, **properties: str | Sequence[str]) -> Mapping[str, Any]:
    kept = {
        name: [value] if isinstance(value, str) else list(dict.fromkeys(value))
        for name, value in properties.items()
        if value
    }
    return {"id": key, "schema": schema, "properties": kept}


def entity_key(actor: str) -> str:
    """Id of an actor in letters that FollowTheMoney takes; another one it would drop silently.

    >>> entity_key("mali/army"), entity_key("a1")
    ('mali.army', 'a1')
    """
    key = actor.replace("/", ".")
    if _KEY.fullmatch(key):
        return key
    return f"actor-{sha1(actor.encode(), usedforsecurity=False).hexdigest()}"


def _entities(view: CaseView, tally: Tally) -> Iterator[Mapping[str, Any]]:
    documents = {document.id: document for document in view.documents()}
    for document in documents.values():
        yield _article(document)
    yield from map(_actor, view.actors.values())
    mentioned: dict[str, None] = {}
    for claim in view.claims():
        document = documents[claim.document]
        made = _claim(claim, document, view.actors)
        if made["schema"] == "Note":
            tally.leave_out(f"the frame {claim.frame}", "a Note holds the words only")
        yield made
        for filler in fillers_of(claim, *(role.name for role in claim.roles)):
            actor = view.actors.get(filler.id or "")
            key = f"{document.id}-{entity_key(filler.id or '')}"
            if actor and key not in mentioned:
                mentioned[key] = None
                yield _mention(key, filler, actor, document)


def _article(document: Document) -> Mapping[str, Any]:
    facts = document.metadata
    return _entity(
        document.id,
        "Article",
        title=title_of(document),
        fileName=document.name,
        author=[author.value for author in facts.authors],
        publisher=outlet_of(document),
        publishedAt=day_of(document),
        sourceUrl=facts.url.value if facts.url else "",
        language={"en": "eng"}.get(document.language, ""),
        bodyText=document.text,
    )


def _actor(actor: Actor) -> Mapping[str, Any]:
    schema = SCHEMATA.get(actor.kind, "Organization")
    if schema == "Document":
        return _entity(entity_key(actor.id), schema, title=actor.name)
    return _entity(
        entity_key(actor.id),
        schema,
        name=actor.name,
        alias=actor.names,
        country=actor.country.lower(),
    )


def _mention(
    key: str, filler: Filler, actor: Actor, document: Document
) -> Mapping[str, Any]:
    schema = SCHEMATA.get(actor.kind, "Organization")
    return _entity(
        f"mention-{key}",
        "Mention",
        name=filler.text,
        document=document.id,
        resolved=entity_key(actor.id),
        detectedSchema=schema,
    )


def _claim(
    claim: Claim, document: Document, actors: Mapping[str, Actor]
) -> Mapping[str, Any]:
    known = {
        role.name: [entity_key(f.id) for f in role.fillers if f.id and f.id in actors]
        for role in claim.roles
    }
    told = {
        "summary": f"{claim.quote} ({chain_words(claim, document)})",
        "proof": document.id,
    }
    dated = told | _dates(claim)
    if claim.frame is Frame.RELATION and known.get("a") and known.get("b"):
        ends = {"subject": known["a"], "object": known["b"]}
        return _entity(claim.id, "UnknownLink", role=claim.kind, **ends, **dated)
    if claim.frame is Frame.ROLE and _is_membership(claim, actors):
        ends = {"member": known["person"], "organization": known["organisation"]}
        post = [filler.name for filler in fillers_of(claim, "post")]
        return _entity(claim.id, "Membership", role=post, **ends, **dated)
    name = topic_words(claim)
    involved = [key for keys in known.values() for key in keys]
    if claim.frame in _HAPPENINGS:
        places = [place.name for place in claim.where]
        countries = [place.country.lower() for place in claim.where if place.country]
        where = {"location": places, "country": countries}
        return _entity(claim.id, "Event", name=name, involved=involved, **where, **dated)
    words = {"description": told["summary"], "proof": document.id}
    return _entity(claim.id, "Note", name=name, entity=involved, **words)


def _is_membership(claim: Claim, actors: Mapping[str, Actor]) -> bool:
    """Whether both ends of a post are known and of the kinds that a Membership takes."""
    for role, allowed in (("person", _MEMBERS), ("organisation", _BODIES)):
        ends = [actors[f.id] for f in fillers_of(claim, role) if f.id and f.id in actors]
        if not ends or any(
            SCHEMATA.get(e.kind, "Organization") not in allowed for e in ends
        ):
            return False
    return True


def _dates(claim: Claim) -> dict[str, str]:
    when = claim.when
    if when is None or when.start is None:
        return {}
    if when.precision == 1:
        return {"date": when.start.isoformat()}
    ends = {"startDate": when.start.isoformat()}
    if when.end:
        last = type(when.end).fromordinal(when.end.toordinal() - 1)
        ends["endDate"] = last.isoformat()
    return ends


def _statements(
    entities: Sequence[Mapping[str, Any]], dataset: str
) -> Iterator[Mapping[str, Any]]:
    for entity in entities:
        key, schema = entity["id"], entity["schema"]
        for prop, values in entity["properties"].items():
            for value in values:
                digest = sha1(
                    f"{dataset}.{key}.{prop}.{value}".encode(), usedforsecurity=False
                )
                yield {
                    "id": digest.hexdigest(),
                    "entity_id": key,
                    "canonical_id": key,
                    "prop": prop,
                    "prop_type": PROPERTY_TYPES.get(prop, "string"),
                    "schema": schema,
                    "value": value,
                    "dataset": dataset,
                    "origin": key,
                    "external": "f",
                }
