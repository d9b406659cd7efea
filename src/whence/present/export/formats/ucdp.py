"""UCDP GED columns: one row an event with people killed, with the range over its origins."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from whence.model.actor import Actor, ActorKind
from whence.model.claim import Filler, Frame
from whence.pipeline.countries import country_names
from whence.present.brief.ranges import left_out, left_unsourced
from whence.present.export.chains import fillers_of
from whence.present.export.events import STILL, events_of, is_of_violence
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
    "id year active_year code_status type_of_violence conflict_name dyad_name side_a side_b "
    "number_of_sources source_article source_office source_date source_headline "
    "source_original where_prec where_coordinates where_description adm_1 adm_2 latitude "
    "longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec "
    "date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low".split()
)
_STATES = frozenset({ActorKind.STATE, ActorKind.GOVERNMENT_BODY})
_APART = "a range does not mix soldiers, attackers and people, nor a part with the whole"
_UNSOURCED = "an article says it in its own voice, and others give a source"
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3


def write(view: CaseView, path: Path) -> LossReport:
    """Write the rows as CSV."""
    tally = Tally()
    count = write_table(path, COLUMNS, _rows(view, tally))
    losses = tally.losses(
        (
            "the chain of sources",
            "only the first report and its original source have a column",
        ),
        STILL,
        ("each report's own figure", "a row holds low, best and high over all of them"),
        ("hedges and certainty", "UCDP has no column for wording"),
        ("conflict, country and region ids", "they are UCDP's own numbers"),
    )
    return LossReport(count, "rows", losses)


def _rows(view: CaseView, tally: Tally) -> Iterator[Mapping[str, Any]]:
    attacks = incidents_of(view, Tally(), Frame.EVENT)
    counted = [one for one in attacks if is_of_violence(one.claims[0])]
    for incident in incidents_of(view, tally, Frame.CASUALTIES):
        if incident.deaths is None:
            tally.leave_out(
                "casualty questions without a number killed", "UCDP counts deaths"
            )
        elif has_known_place(incident, tally):
            counted.append(incident)
    names = country_names()
    for event in events_of(counted, tally, Frame.CASUALTIES):
        for question in event.questions:
            for label in left_out(question):
                tally.leave_out(f"a figure in no range: {label}", _APART)
            for label in left_unsourced(question):
                tally.leave_out(f"a figure in no range: {label}", _UNSOURCED)
        if event.start is None:
            tally.leave_out("year and days of rows without a date", "no article gives them")
        yield {**_row(event, view.actors), **_where(event, names)}


def _row(incident: Incident, actors: Mapping[str, Actor]) -> Mapping[str, Any]:
    low, best, high = incident.deaths or (None, None, None)
    side_a, side_b = _sides(incident, actors)
    first = incident.documents[0]
    civilian = _units(incident) <= UNARMED
    return {
        "id": incident.number,
        "year": incident.start.year if incident.start else None,
        "code_status": "Whence, not reviewed",
        "type_of_violence": _type(incident, actors),
        "dyad_name": f"{side_a} - {side_b}" if side_a and side_b else "",
        "side_a": side_a,
        "side_b": side_b,
        "number_of_sources": len(incident.origins) or None,
        "source_article": incident.sources,
        "source_office": _outlet(incident),
        "source_date": first.metadata.published
        and first.metadata.published.start.isoformat(),
        "source_headline": first.metadata.title and first.metadata.title.value,
        "source_original": "; ".join(incident.origins),
        "event_clarity": 1 if incident.start and incident.place else 2,
        "date_prec": incident.date_prec,
        "date_start": incident.start and incident.start.isoformat(),
        "date_end": incident.end and incident.end.isoformat(),
        "deaths_civilians": best if civilian else None,
        "deaths_unknown": None if civilian else best,
        "best": best,
        "high": high,
        "low": low,
    }


def _outlet(incident: Incident) -> str:
    outlet = incident.documents[0].metadata.outlet
    return outlet.value if outlet else ""


def _where(incident: Incident, names: Mapping[str, str]) -> Mapping[str, Any]:
    place = incident.place
    if place is None:
        return {}
    point = place.lat is not None and place.lon is not None
    return {
        "where_prec": place.where_prec,
        "where_coordinates": place.name,
        "where_description": incident.site or place.text,
        "adm_1": place.adm1,
        "adm_2": place.adm2,
        "latitude": place.lat,
        "longitude": place.lon,
        "geom_wkt": f"POINT ({place.lon} {place.lat})" if point else "",
        "country": names.get(place.country, place.country),
    }


def _sides(incident: Incident, actors: Mapping[str, Actor]) -> tuple[str, str]:
    """UCDP puts a government first."""
    sides = [*incident.doers[:1], *_sufferers(incident)[:1]]
    sides.sort(key=lambda filler: _kind(filler, actors) not in _STATES)
    first, second, *_ = [*(filler.name for filler in sides), "", ""]
    return first, second


def _sufferers(incident: Incident) -> list[Filler]:
    """Who lost lives: an actor, or whom a toll names; a shelled hospital is no side."""
    victims = {f.name for c in incident.claims for f in fillers_of(c, "victims")}
    return [f for f in incident.sufferers if f.id or f.name in victims]


def _kind(filler: Filler, actors: Mapping[str, Actor]) -> ActorKind:
    actor = actors.get(filler.id or "")
    return actor.kind if actor else ActorKind.UNKNOWN


def _type(incident: Incident, actors: Mapping[str, Actor]) -> int | None:
    """One of UCDP's three, only where both sides are known well enough."""
    doer = _kind(incident.doers[0], actors) if incident.doers else ActorKind.UNKNOWN
    other = (
        _kind(incident.sufferers[0], actors) if incident.sufferers else ActorKind.UNKNOWN
    )
    armed = ActorKind.ARMED_GROUP
    if doer in _STATES | {armed} and (
        other is ActorKind.COMMUNITY or _units(incident) <= UNARMED
    ):
        return ONE_SIDED
    if {doer, other} & _STATES and armed in {doer, other}:
        return STATE_BASED
    return NON_STATE if doer is other is armed else None


def _units(incident: Incident) -> frozenset[str]:
    units = {
        n.figure.unit for c in incident.claims for n in c.figures if n.name == "killed"
    }
    return frozenset(units) or frozenset({"?"})
