"""PLOVER JSON lines: events, and the acts of speech PLOVER counts as events."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from whence.model.actor import Actor, ActorKind
from whence.model.claim import Claim, Filler, Frame, Polarity
from whence.model.document import Document
from whence.model.place import Place
from whence.present.export.chains import chain_words, fillers_of
from whence.present.export.losses import LossReport, Tally
from whence.present.export.written import write_lines
from whence.present.facts import day_of, outlet_of, title_of
from whence.present.view import CaseView

# Verbal and material cooperation, verbal and material conflict.
QUADS = {
    1: ("AGREE", "CONSULT", "SUPPORT", "CONCEDE"),
    2: ("COOPERATE", "AID", "RETREAT"),
    3: ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    4: ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
QUAD_OF = {event: quad for quad, events in QUADS.items() for event in events}
STANCES = {
    "praise": ("SUPPORT", ""),
    "congratulate": ("SUPPORT", ""),
    "welcome": ("SUPPORT", ""),
    "endorse": ("SUPPORT", ""),
    "celebrate": ("SUPPORT", ""),
    "condemn": ("ACCUSE", "disapprove"),
    "criticise": ("ACCUSE", "disapprove"),
    "lament": ("ACCUSE", "disapprove"),
    "accuse": ("ACCUSE", "allege"),
    "threaten": ("THREATEN", ""),
    "reject": ("REJECT", ""),
}
SECTORS = {
    ActorKind.STATE: "GOV",
    ActorKind.GOVERNMENT_BODY: "GOV",
    ActorKind.ARMED_GROUP: "REB",
    ActorKind.MEDIA: "JRN",
    ActorKind.COMMUNITY: "CVL",
}
# A government body with one of these names bears arms.
ARMED_BODIES = {"army": "MIL", "military": "MIL", "air-force": "MIL", "police": "COP"}


def write(view: CaseView, path: Path) -> LossReport:
    """Write one event a line."""
    tally = Tally()
    count = write_lines(path, _events(view, tally))
    losses = tally.losses(
        ("the chain of sources", "one line of words in `comment`"),
        ("hedges and certainty", "PLOVER has no field for wording"),
        ("event scale", "Whence does not weigh intensity"),
        ("context", "Whence does not code it"),
    )
    return LossReport(count, "events", losses)


def _events(view: CaseView, tally: Tally) -> Iterator[Mapping[str, Any]]:
    documents = {document.id: document for document in view.documents()}
    for claim in view.claims():
        coded = _coded(claim)
        if coded is None:
            tally.leave_out(
                f"claims of the frame {claim.frame}", "they are no PLOVER events"
            )
        elif claim.wording.polarity is not Polarity.AFFIRMED:
            tally.leave_out("denials and negations", "PLOVER holds only what happened")
        else:
            yield _event(claim, coded, documents[claim.document], view.actors)


def _coded(claim: Claim) -> tuple[str, str] | None:
    """Event and mode."""
    if claim.frame is Frame.EVENT and claim.kind in QUAD_OF:
        mode = fillers_of(claim, "mode")
        return claim.kind, mode[0].name if mode else ""
    if claim.frame is Frame.REACTION:
        return STANCES.get(claim.kind)
    return None


def _event(
    claim: Claim, coded: tuple[str, str], document: Document, actors: Mapping[str, Actor]
) -> Mapping[str, Any]:
    event, mode = coded
    when = claim.when
    return {
        "id": claim.id,
        "date": _day(when.start) if when else None,
        "enddate": _day(when.end, back=1) if when else None,
        "actor": [_entity(f, actors) for f in fillers_of(claim, "actor")],
        "recipient": [_entity(f, actors) for f in fillers_of(claim, "recipient", "target")],
        "event": [event],
        "mode": [mode] if mode else [],
        "context": [],
        "event_loc": [_location(place) for place in claim.where],
        "event_text": [claim.made_by.trigger] if claim.made_by.trigger else [],
        "quad_code": QUAD_OF[event],
        "event_scale": None,
        "text": claim.quote,
        "text_info": {
            "sequence": 0,
            "start": claim.spans[0].start,
            "end": claim.spans[-1].end,
        },
        "cite_info": {
            "id": document.id,
            "source": outlet_of(document),
            "title": title_of(document),
            "date": day_of(document),
            "url": document.metadata.url.value if document.metadata.url else "",
        },
        "coder": claim.made_by.model,
        "comment": chain_words(claim, document),
    }


def _day(day: Any, back: int = 0) -> str | None:
    if day is None:
        return None
    written: str = type(day).fromordinal(day.toordinal() - back).isoformat()
    return written


def _entity(filler: Filler, actors: Mapping[str, Actor]) -> Mapping[str, Any]:
    actor = actors.get(filler.id or "")
    body = actor.id.rsplit("/", 1)[-1] if actor else ""
    sector = SECTORS.get(actor.kind, "UNK") if actor else "UNK"
    return {
        "code": actor.country if actor else "",
        "sector": ARMED_BODIES.get(body, sector),
        "entity_text": filler.text,
        "identifier_id": filler.id,
        "identifier_text": filler.name,
        "office": "",
    }


def _location(place: Place) -> Mapping[str, Any]:
    known = (place.id or "").removeprefix("geonames:")
    return {
        "extracted_place": place.text,
        "resolved_place": place.name if place.id else None,
        "geonameid": known if known.isdigit() else None,
        "lat": place.lat,
        "lon": place.lon,
        "district": place.adm2,
        "province": place.adm1,
        "country_code": place.country,
        "resolution": place.where_prec,
    }
