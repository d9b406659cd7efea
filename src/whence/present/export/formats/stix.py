"""A STIX 2.1 bundle: reports, identities, threat actors, relationships, and claims as notes."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from whence.model.actor import Actor, ActorKind
from whence.model.claim import Claim, Frame, Polarity
from whence.model.claim_json import claim_record
from whence.model.document import Document
from whence.present.export.chains import fillers_of, summary_words
from whence.present.export.losses import LossReport, Tally
from whence.present.export.written import write_object
from whence.present.facts import outlet_of, title_of
from whence.present.view import CaseView

Json = dict[str, Any]
IDENTITY_CLASSES = {
    ActorKind.PERSON: "individual",
    ActorKind.COMMUNITY: "class",
    ActorKind.UNKNOWN: "unknown",
}
# What of a claim the extension carries; the rest stands in the note itself.
CARRIED = ("frame", "kind", "spans", "sentence", "roles", "chain", "attribution", "wording",
           "when", "said", "published", "where", "figures", "made_by", "extraction")  # fmt: skip
EXTENSION_SCHEMA = (
    "Properties as in one line of `whence claims --json`: frame, kind, spans (code points, "
    "half-open), sentence, roles, chain (nearest the article first), attribution, wording, when, "
    "said, published, where, figures, made_by, extraction (0-1)."
)


def write(view: CaseView, path: Path) -> LossReport:
    """Write one bundle."""
    tally = Tally()
    objects = [*_Bundle(view, tally).objects()]
    # Made of what is in it: the same articles give the same bundle, whatever the case is called.
    identity = _id("bundle", *(one["id"] for one in objects))
    bundle = {"type": "bundle", "id": identity, "objects": objects}
    write_object(path, bundle)
    losses = tally.losses(
        ("spans, chain and wording", "STIX has no such objects; they are in an extension"),
        ("precision of dates", "STIX holds moments; a day becomes its first second"),
        ("questions, origins and ties", "STIX has no object for a question"),
    )
    return LossReport(len(objects), "objects", losses)


def _id(kind: str, *parts: str) -> str:
    """The same id for the same thing, always; shaped like the random ids STIX advises."""
    digest = sha256("\x1f".join(("whence", kind, *parts)).encode()).digest()
    return f"{kind}--{UUID(bytes=digest[:16], version=4)}"


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


class _Bundle:
    def __init__(self, view: CaseView, tally: Tally) -> None:
        self._view, self._tally = view, tally
        self._documents = {document.id: document for document in view.documents()}
        retrieved = [d.original.retrieved for d in self._documents.values()]
        self._first = _moment(min(retrieved)) if retrieved else "2026-01-01T00:00:00.000Z"
        self._whence = _id("identity", "whence")
        self._extension = _id("extension-definition", "claim", "1")

    def objects(self) -> Iterator[Json]:
        yield self._identity(self._whence, "Whence", "system")
        yield self._definition()
        outlets = dict.fromkeys(outlet_of(d) for d in self._documents.values())
        for outlet in outlets:
            yield self._identity(_id("identity", "outlet", outlet), outlet, "organization")
        for actor in self._view.actors.values():
            yield self._actor(actor)
        refs: dict[str, list[str]] = {key: [] for key in self._documents}
        for claim in self._view.claims():
            for made in self._claim(claim, self._documents[claim.document]):
                refs[claim.document].append(made["id"])
                yield made
        for document in self._documents.values():
            yield self._report(document, refs[document.id])

    def _object(self, kind: str, identity: str, created: str, **fields: Any) -> Json:
        made = {"type": kind, "spec_version": "2.1", "id": identity}
        if identity != self._whence:
            made["created_by_ref"] = self._whence
        return made | {"created": created, "modified": created} | fields

    def _identity(self, identity: str, name: str, kind: str) -> Json:
        return self._object(
            "identity", identity, self._first, name=name, identity_class=kind
        )

    def _definition(self) -> Json:
        return self._object(
            "extension-definition",
            self._extension,
            self._first,
            name="Whence claim",
            description="A claim in an article, with the chain of people and papers it came through.",
            schema=EXTENSION_SCHEMA,
            version="1.0.0",
            extension_types=["property-extension"],
        )

    def _actor(self, actor: Actor) -> Json:
        if actor.kind is ActorKind.ARMED_GROUP:
            fields: Json = {"name": actor.name, "threat_actor_types": ["unknown"]}
            if actor.names:
                fields["aliases"] = list(actor.names)
            return self._object("threat-actor", self._ref(actor), self._first, **fields)
        kind = IDENTITY_CLASSES.get(actor.kind, "organization")
        return self._identity(self._ref(actor), actor.name, kind)

    def _ref(self, actor: Actor) -> str:
        armed = actor.kind is ActorKind.ARMED_GROUP
        return _id("threat-actor" if armed else "identity", "actor", actor.id)

    def _refs(self, claim: Claim, *roles: str) -> list[str]:
        named = (
            fillers_of(claim, *roles)
            if roles
            else fillers_of(claim, *(r.name for r in claim.roles))
        )
        ids = [f.id for f in named] + (
            [] if roles else [i for hop in claim.chain for i in hop.ids]
        )
        actors = (self._view.actors.get(key or "") for key in dict.fromkeys(ids))
        return [self._ref(actor) for actor in actors if actor]

    def _claim(self, claim: Claim, document: Document) -> Iterator[Json]:
        record = claim_record(claim)
        content = {"extension_type": "property-extension"}
        content |= {
            key: record[key] for key in CARRIED if record[key] not in (None, "", [])
        }
        created = _moment(document.original.retrieved)
        note = {
            "abstract": summary_words(claim, document),
            "content": claim.quote,
            "object_refs": [_id("report", document.id), *self._refs(claim)],
            "external_references": [
                {
                    "source_name": "whence",
                    "external_id": claim.id,
                    "description": document.name,
                }
            ],
            "extensions": {self._extension: content},
        }
        authors = [name for hop in claim.chain[-1:] for name in hop.name if name]
        if authors:
            note["authors"] = authors
        yield self._object("note", _id("note", claim.id), created, **note)
        if claim.frame is Frame.RELATION:
            yield from self._relationships(claim, document, created)

    def _relationships(
        self, claim: Claim, document: Document, created: str
    ) -> Iterator[Json]:
        sources, targets = self._refs(claim, "a"), self._refs(claim, "b")
        if claim.wording.polarity is not Polarity.AFFIRMED:
            self._tally.leave_out(
                "ties that are denied", "a STIX relationship only affirms"
            )
            return
        if not (sources and targets):
            self._tally.leave_out("ties with an unknown end", "STIX needs two objects")
            return
        fields: Json = {
            "relationship_type": "related-to",
            "description": f"{claim.kind}: {summary_words(claim, document)}",
        }
        if claim.when and claim.when.start:
            fields["start_time"] = f"{claim.when.start}T00:00:00.000Z"
        if claim.when and claim.when.end:
            fields["stop_time"] = f"{claim.when.end}T00:00:00.000Z"
        for one in sources:
            for other in targets:
                identity = _id("relationship", claim.id, one, other)
                ends = {"source_ref": one, "target_ref": other}
                yield self._object("relationship", identity, created, **fields, **ends)

    def _report(self, document: Document, refs: list[str]) -> Json:
        facts = document.metadata
        created = _moment(document.original.retrieved)
        published = created
        if facts.published is None:
            self._tally.leave_out(
                "unknown dates of publication",
                "STIX asks for one; the day it was read stands there",
            )
        else:
            published = f"{facts.published.start.isoformat()}T00:00:00.000Z"
        outlet = outlet_of(document)
        reference: Json = {
            "source_name": outlet,
            "description": document.name,
            "hashes": {"SHA-256": document.original.sha256},
        }
        if facts.url and facts.url.value.startswith(("http://", "https://")):
            reference["url"] = facts.url.value
        return self._object(
            "report",
            _id("report", document.id),
            created,
            name=title_of(document),
            report_types=["threat-report"],
            published=published,
            object_refs=[_id("identity", "outlet", outlet), *refs],
            external_references=[reference],
        )
