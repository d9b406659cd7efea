"""ACLED columns: one row an event, a captured place or an attack with those it killed."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from whence.model.actor import Actor, ActorKind
from whence.model.claim import Claim, Filler, Frame
from whence.pipeline.countries import country_names
from whence.present.export.events import STILL, events_of
from whence.present.export.incidents import (
    UNARMED,
    Incident,
    has_known_place,
    incidents_of,
)
from whence.present.export.losses import LossReport, Tally
from whence.present.export.written import write_table
from whence.present.view import CaseView

COLUMNS = tuple(
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type "
    "actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting "
    "iso region country admin1 admin2 admin3 location latitude longitude geo_precision source "
    "source_scale notes fatalities tags timestamp".split()
)
POLITICAL, STRATEGIC, DEMONSTRATION = (
    "Political violence",
    "Strategic developments",
    "Demonstrations",
)
REMOTE = "Explosions/Remote violence"
AGAINST_CIVILIANS = "Violence against civilians"
# Frame and kind, then mode or empty: disorder type, event type, sub-event type.
EVENT_TYPES = {
    ("event", "ASSAULT", "suicide"): (POLITICAL, REMOTE, "Suicide bomb"),
    ("event", "ASSAULT", "bombing"): (POLITICAL, REMOTE, "Remote explosive/landmine/IED"),
    ("event", "ASSAULT", "airstrike"): (POLITICAL, REMOTE, "Air/drone strike"),
    ("event", "ASSAULT", "drone"): (POLITICAL, REMOTE, "Air/drone strike"),
    ("event", "ASSAULT", "shelling"): (
        POLITICAL,
        REMOTE,
        "Shelling/artillery/missile attack",
    ),
    ("event", "ASSAULT", "abduction"): (
        POLITICAL,
        AGAINST_CIVILIANS,
        "Abduction/forced disappearance",
    ),
    ("event", "ASSAULT", "sexual"): (
        POLITICAL,
        AGAINST_CIVILIANS,
        "Sexual violence",
    ),
    ("event", "ASSAULT", ""): (POLITICAL, "Battles", "Armed clash"),
    ("event", "COERCE", "arrest"): (STRATEGIC, STRATEGIC, "Arrests"),
    ("event", "AGREE", ""): (STRATEGIC, STRATEGIC, "Agreement"),
    ("event", "RETREAT", ""): (STRATEGIC, STRATEGIC, "Change to group/activity"),
    ("event", "PROTEST", ""): (DEMONSTRATION, "Protests", "Peaceful protest"),
    ("control", "captured", ""): (
        POLITICAL,
        "Battles",
        "Non-state actor overtakes territory",
    ),
    ("casualties", "", ""): (POLITICAL, "", ""),
}
# What was used, where the verb does not say it: "three shells struck the hospital".
_WAYS = {
    "shelling": frozenset(
        "shell shells mortar mortars artillery rocket rockets missile missiles".split()
    ),
    "drone": frozenset("drone drones".split()),
    "airstrike": frozenset("airstrike airstrikes jet jets warplane warplanes".split()),
    "bombing": frozenset("bomb bombs mine mines ied ieds explosives landmine".split()),
}
STATE_FORCES, REBELS, CIVILIANS, OTHER = (
    "State forces",
    "Rebel group",
    "Civilians",
    "External/Other forces",
)
INTERS = {
    ActorKind.STATE: STATE_FORCES,
    ActorKind.GOVERNMENT_BODY: STATE_FORCES,
    ActorKind.ARMED_GROUP: REBELS,
    ActorKind.COMMUNITY: CIVILIANS,
    ActorKind.PERSON: "",
    ActorKind.INTERNATIONAL_BODY: OTHER,
}
# UCDP's where_prec to ACLED's three; nothing coarser than a first-level division is a location.
GEO_PRECISION = {1: 1, 2: 2, 3: 2, 4: 3}
# UCDP's date_prec: a day, a week, a month; ACLED has nothing longer.
TIME_PRECISION = {1: 1, 2: 2, 3: 2, 4: 3}


def write(view: CaseView, path: Path) -> LossReport:
    """Write the rows as CSV."""
    tally = Tally()
    count = write_table(path, COLUMNS, _rows(view, tally))
    losses = tally.losses(
        STILL,
        ("low and high", "fatalities is one number; it is the best by the range's rule"),
        ("the chain of sources", "`source` holds outlets and origins in one cell"),
        ("hedges and certainty", "ACLED has no column for wording"),
        ("iso, region, interaction and source scale", "they are ACLED's own codes"),
    )
    return LossReport(count, "rows", losses)


def _rows(view: CaseView, tally: Tally) -> Iterator[Mapping[str, Any]]:
    told = []
    for incident in incidents_of(view, tally, Frame.EVENT, Frame.CONTROL, Frame.CASUALTIES):
        claim = incident.claims[0]
        if _types(claim) is None:
            tally.leave_out(
                f"{claim.frame}: {claim.kind.lower()}", "ACLED has no such event"
            )
        elif claim.frame is Frame.CASUALTIES and incident.deaths is None:
            tally.leave_out("casualties other than deaths", "fatalities are the only ones")
        elif claim.frame is not Frame.CASUALTIES or has_known_place(incident, tally):
            told.append(incident)
    names = country_names()
    for event in events_of(told, tally):
        if event.start is None:
            tally.leave_out("events without a day", "ACLED needs a date of the event")
        elif event.date_prec not in TIME_PRECISION:
            tally.leave_out(
                "events dated to more than a month", "ACLED's widest date is a month"
            )
        else:
            types = _event_types(event)
            if not types[1]:
                tally.leave_out(
                    "event types of rows on deaths alone", "no article says how they died"
                )
            yield {**_row(event, types, view.actors), **_where(event, names)}


def _event_types(event: Incident) -> tuple[str, str, str]:
    """The most telling types that any of its claims gives; deaths of civilians are an attack."""
    found = [types for claim in event.claims if (types := _types(claim)) and types[1]]
    telling = [types for types in found if types != EVENT_TYPES["event", "ASSAULT", ""]]
    if found:
        return (telling or found)[0]
    units = {n.figure.unit for c in event.claims for n in c.figures if n.name == "killed"}
    if units and units <= UNARMED:
        return (POLITICAL, AGAINST_CIVILIANS, "Attack")
    return (POLITICAL, "", "")


def _types(claim: Claim) -> tuple[str, str, str] | None:
    mode = next((f.name for r in claim.roles if r.name == "mode" for f in r.fillers), "")
    means = {
        word
        for role in claim.roles
        if role.name == "means"
        for filler in role.fillers
        for word in filler.name.lower().split()
    }
    if (claim.frame, claim.kind, mode) not in EVENT_TYPES:
        mode = next((way for way, words in _WAYS.items() if words & means), "")
    return EVENT_TYPES.get((claim.frame, claim.kind, mode)) or EVENT_TYPES.get(
        (claim.frame, claim.kind, "")
    )


def _where(incident: Incident, names: Mapping[str, str]) -> Mapping[str, Any]:
    """A town that is on no map has its name, and no point: not that of the country around it."""
    place = incident.place
    if place is None:
        return {}
    mapped = not incident.site
    return {
        "country": names.get(place.country, place.country),
        "admin1": place.adm1,
        "admin2": place.adm2,
        "location": incident.site or place.name,
        "latitude": place.lat if mapped else None,
        "longitude": place.lon if mapped else None,
        "geo_precision": GEO_PRECISION.get(place.where_prec or 0) if mapped else None,
    }


def _row(
    incident: Incident, types: tuple[str, str, str], actors: Mapping[str, Actor]
) -> Mapping[str, Any]:
    one, two = incident.doers[:1], incident.sufferers[:1]
    first, second = _inter(one, actors), _inter(two, actors)
    outlets = dict.fromkeys(
        d.metadata.outlet.value for d in incident.documents if d.metadata.outlet
    )
    return {
        "event_id_cnty": f"WHN{incident.number}",
        "event_date": incident.start and incident.start.isoformat(),
        "year": incident.start and incident.start.year,
        "time_precision": TIME_PRECISION.get(incident.date_prec or 0),
        "disorder_type": types[0],
        "event_type": types[1],
        "sub_event_type": types[2],
        "actor1": one[0].name if one else "",
        "inter1": first,
        "actor2": two[0].name if two else "",
        "inter2": second,
        "civilian_targeting": "Civilians targeted" if second == CIVILIANS else "",
        "source": "; ".join(dict.fromkeys((*outlets, *incident.origins))),
        "notes": " ".join((*(q.text for q in incident.questions), incident.words)),
        "fatalities": incident.deaths[1] if incident.deaths else None,
    }


def _inter(fillers: tuple[Filler, ...], actors: Mapping[str, Actor]) -> str:
    actor = actors.get(fillers[0].id or "") if fillers else None
    return INTERS.get(actor.kind, "") if actor else ""
