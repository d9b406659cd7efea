"""GeoJSON: claims where they are said to hold; a province is not a point."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from whence.model.claim import Claim
from whence.model.document import Document
from whence.model.place import Place
from whence.present.brief.wording import topic_words
from whence.present.export.chains import chain_words
from whence.present.export.losses import LossReport, Tally
from whence.present.export.written import write_object
from whence.present.facts import day_of
from whence.present.view import CaseView

# UCDP's where_prec: 1 exact, 2 within about 25 km, 3 a district; from 4 on it is an area.
LAST_POINT = 3
_UNKNOWN, _AREA = "the place is not known", "the place is an area"
_NO_POINT = {
    _UNKNOWN: ("points of places that no gazetteer knows", "nobody can say where they are"),
    _AREA: ("points of areas", "a point would say more; --centres gives their middle"),
}


def write(view: CaseView, path: Path, *, centres: bool = False) -> LossReport:
    """Write one feature for every place of every claim.

    Args:
        view: The case.
        path: The file.
        centres: Whether an area gets the point in its middle, marked as such.
    """
    tally = Tally()
    features = list(_features(view, tally, centres=centres))
    write_object(path, {"type": "FeatureCollection", "features": features})
    losses = tally.losses(
        ("the chain of sources", "one line of words in `chain`"),
        ("questions, origins and ties", "a feature is about one claim"),
    )
    return LossReport(len(features), "features", losses)


def _features(
    view: CaseView, tally: Tally, *, centres: bool
) -> Iterator[Mapping[str, Any]]:
    documents = {document.id: document for document in view.documents()}
    for claim in view.claims():
        if not claim.where:
            tally.leave_out("claims without a place", "GeoJSON is about places")
        for number, place in enumerate(claim.where):
            shape, kind = _shape(place, centres=centres)
            if shape is None:
                tally.leave_out(*_NO_POINT[kind])
            properties = _properties(claim, documents[claim.document], place)
            yield {
                "type": "Feature",
                "id": f"{claim.id}-{number}",
                "geometry": shape,
                "properties": properties | {"geometry_is": kind},
            }


def _shape(place: Place, *, centres: bool) -> tuple[Mapping[str, Any] | None, str]:
    if place.lat is None or place.lon is None:
        return None, _UNKNOWN
    point = {"type": "Point", "coordinates": [place.lon, place.lat]}
    if place.where_prec is not None and place.where_prec <= LAST_POINT:
        return point, "point"
    return (point, "centre of an area") if centres else (None, _AREA)


def _properties(claim: Claim, document: Document, place: Place) -> dict[str, Any]:
    when = claim.when
    return {
        "claim": claim.id,
        "document": document.name,
        "frame": claim.frame.value,
        "kind": claim.kind,
        "topic": topic_words(claim),
        "quote": claim.quote,
        "polarity": claim.wording.polarity.value,
        "chain": chain_words(claim, document),
        "published": day_of(document),
        "start": when.start.isoformat() if when and when.start else None,
        "end": when.end.isoformat() if when and when.end else None,
        "date_prec": when.precision if when else None,
        "place": place.name,
        "place_id": place.id,
        "place_text": place.text,
        "where_prec": place.where_prec,
        "adm1": place.adm1,
        "adm2": place.adm2,
        "country": place.country,
    }
