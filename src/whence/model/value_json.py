"""The JSON form of spans, dates, places and figures inside a claim."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from whence.model.claim import NamedFigure
from whence.model.document import DatePrecision, FactSource, Published
from whence.model.figure import Bound, Figure
from whence.model.ids import PlaceId
from whence.model.place import Place
from whence.model.span import Span
from whence.model.when import Basis, When

Json = dict[str, Any]

# The principal figure stands flat beside the named ones, so no figure may bear these names.
PRINCIPAL = ("low", "high", "bound", "unit")

_DAYS_WRITTEN = {DatePrecision.DAY: 10, DatePrecision.MONTH: 7, DatePrecision.YEAR: 4}


def span_pair(span: Span | None) -> list[int] | None:
    """Start and end, or `None`."""
    return None if span is None else [span.start, span.end]


def span_pairs(spans: Sequence[Span]) -> list[list[int]]:
    """Start and end of each."""
    return [[span.start, span.end] for span in spans]


def read_span(pair: Sequence[int] | None) -> Span | None:
    """What `span_pair` wrote."""
    return None if pair is None else Span(*pair)


def read_spans(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    """What `span_pairs` wrote."""
    return tuple(Span(*pair) for pair in pairs)


def when_record(when: When | None) -> Json:
    """An interval of days; all `null` when there is none."""
    if when is None:
        return {"text": None, "start": None, "end": None, "precision": None}
    return {
        "text": when.text,
        "start": _day(when.start),
        "end": _day(when.end),
        "precision": when.precision,
        "span": span_pair(when.span),
        "basis": when.basis.value,
        "value": when.value,
    }


def read_when(record: Mapping[str, Any]) -> When | None:
    """What `when_record` wrote."""
    if record["text"] is None:
        return None
    return When(
        text=record["text"],
        span=read_span(record["span"]),
        start=_read_day(record["start"]),
        end=_read_day(record["end"]),
        precision=record["precision"],
        basis=Basis(record["basis"]),
        value=record["value"],
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _read_day(day: str | None) -> date | None:
    return None if day is None else date.fromisoformat(day)


def published_day(published: Published | None) -> str | None:
    """The day, month or year of publication, as far as it is known."""
    if published is None:
        return None
    return published.start.isoformat()[: _DAYS_WRITTEN[published.precision]]


def published_record(published: Published | None) -> Json | None:
    """The date of publication and where it was found."""
    if published is None:
        return None
    return {
        "start": published.start.isoformat(),
        "precision": published.precision.value,
        "source": published.source.value,
        "words": published.words,
    }


def read_published(record: Mapping[str, Any] | None) -> Published | None:
    """What `published_record` wrote."""
    if record is None:
        return None
    return Published(
        date.fromisoformat(record["start"]),
        DatePrecision(record["precision"]),
        FactSource(record["source"]),
        record["words"],
    )


def place_record(place: Place) -> Json:
    """A place with its coordinates."""
    return {
        "text": place.text,
        "span": span_pair(place.span),
        "name": place.name,
        "id": place.id,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "adm1": place.adm1,
        "adm2": place.adm2,
        "where_prec": place.where_prec,
    }


def read_place(record: Mapping[str, Any]) -> Place:
    """What `place_record` wrote."""
    return Place(
        text=record["text"],
        span=Span(*record["span"]),
        name=record["name"],
        id=None if record["id"] is None else PlaceId(record["id"]),
        lat=record["lat"],
        lon=record["lon"],
        country=record["country"],
        adm1=record["adm1"],
        adm2=record["adm2"],
        where_prec=record["where_prec"],
    )


def figures_record(figures: tuple[NamedFigure, ...]) -> Json:
    """The principal figure flat, and every figure by its name."""
    principal = figures[0].figure if figures else None
    flat: Json = {
        "low": principal.low if principal else None,
        "high": principal.high if principal else None,
        "bound": principal.bound.value if principal else None,
        "unit": principal.unit if principal else None,
    }
    return flat | {one.name: _figure(one.figure) for one in figures}


def _figure(figure: Figure) -> Json:
    return {
        "text": figure.text,
        "span": span_pair(figure.span),
        "low": figure.low,
        "high": figure.high,
        "bound": figure.bound.value,
        "unit": figure.unit,
        "of_total": figure.of_total,
    }


def read_figures(record: Mapping[str, Any]) -> tuple[NamedFigure, ...]:
    """What `figures_record` wrote."""
    return tuple(
        NamedFigure(name, _read_figure(value))
        for name, value in record.items()
        if name not in PRINCIPAL
    )


def _read_figure(record: Mapping[str, Any]) -> Figure:
    return Figure(
        text=record["text"],
        span=Span(*record["span"]),
        low=record["low"],
        high=record["high"],
        bound=Bound(record["bound"]),
        unit=record["unit"],
        of_total=record["of_total"],
    )
