"""The JSON form of a claim, one object a line, that every face and store shares."""

from collections.abc import Mapping
from typing import Any

from whence.model.actor import ActorKind
from whence.model.claim import (
    Attribution,
    Claim,
    Coded,
    Filler,
    Frame,
    HedgeWord,
    Hop,
    MadeBy,
    Polarity,
    Role,
    SourceClass,
    Wording,
)
from whence.model.ids import ActorId, ClaimId, DocId
from whence.model.reading import SpeechKind
from whence.model.span import Span
from whence.model.value_json import (
    Json,
    figures_record,
    place_record,
    published_day,
    published_record,
    read_figures,
    read_place,
    read_published,
    read_span,
    read_spans,
    read_when,
    span_pair,
    span_pairs,
    when_record,
)


def claim_record(claim: Claim) -> Json:
    """The claim as an object of plain JSON values; `claim_from_record` reads it back."""
    return {
        "id": claim.id,
        "document": claim.document_name,
        "document_id": claim.document,
        "part": claim.part,
        "frame": claim.frame.value,
        "kind": claim.kind,
        "quote": claim.quote,
        "spans": span_pairs(claim.spans),
        "sentence": span_pair(claim.sentence),
        "roles": {role.name: _fillers(role.fillers) for role in claim.roles},
        "chain": [_hop(hop) for hop in claim.chain],
        "attribution": _attribution(claim.attribution),
        "wording": _wording(claim.wording),
        "when": when_record(claim.when),
        "said": when_record(claim.said),
        "published": published_day(claim.published),
        "published_from": published_record(claim.published),
        "where": [place_record(place) for place in claim.where],
        "figures": figures_record(claim.figures),
        "made_by": {
            "rule": claim.made_by.rule,
            "model": claim.made_by.model,
            "trigger": claim.made_by.trigger,
            "why": claim.made_by.why,
        },
        "extraction": claim.extraction,
    }


def unwritten_record(coded: Coded) -> Json:
    """What an article's coding refused, with its reasons, and what it kept as leads."""
    return {
        "refused": [list(pair) for pair in sorted(coded.refused)],
        "leads": [claim_record(lead) for lead in coded.leads],
    }


def unwritten_from_record(record: Any) -> Coded:
    """Refusals and leads; where there were no leads yet, the record is the refusals."""
    kept = record if isinstance(record, dict) else {"refused": record, "leads": []}
    refused = tuple((rule, why) for rule, why in kept["refused"])
    return Coded((), refused, tuple(claim_from_record(lead) for lead in kept["leads"]))


def claim_from_record(record: Mapping[str, Any]) -> Claim:
    """The claim that `claim_record` wrote.

    Raises:
        KeyError: a field is missing.
        ValueError: a field holds a value no claim can have.
    """
    made_by = record["made_by"]
    return Claim(
        id=ClaimId(record["id"]),
        document=DocId(record["document_id"]),
        document_name=record["document"],
        part=record["part"],
        frame=Frame(record["frame"]),
        kind=record["kind"],
        spans=read_spans(record["spans"]),
        quote=record["quote"],
        sentence=Span(*record["sentence"]),
        roles=tuple(Role(k, _read_fillers(v)) for k, v in record["roles"].items()),
        chain=tuple(_read_hop(hop) for hop in record["chain"]),
        attribution=_read_attribution(record["attribution"]),
        wording=_read_wording(record["wording"]),
        when=read_when(record["when"]),
        said=read_when(record["said"]),
        published=read_published(record["published_from"]),
        where=tuple(read_place(place) for place in record["where"]),
        figures=read_figures(record["figures"]),
        made_by=MadeBy(
            made_by["rule"], made_by["model"], made_by["trigger"], made_by["why"]
        ),
        extraction=record["extraction"],
    )


def _fillers(fillers: tuple[Filler, ...]) -> Any:
    written = [_filler(filler) for filler in fillers]
    return written[0] if len(written) == 1 else written


def _filler(filler: Filler) -> Any:
    if filler.span is None and filler.id is None and filler.name == filler.text:
        return filler.text  # a coded value
    return {
        "text": filler.text,
        "name": filler.name,
        "id": filler.id,
        "span": span_pair(filler.span),
    }


def _read_fillers(value: Any) -> tuple[Filler, ...]:
    return tuple(
        _read_filler(one) for one in (value if isinstance(value, list) else [value])
    )


def _read_filler(value: Any) -> Filler:
    if isinstance(value, str):
        return Filler(value, None, value)
    return Filler(value["text"], read_span(value["span"]), value["name"], value["id"])


def _hop(hop: Hop) -> Json:
    return {
        "name": " and ".join(hop.name),
        "text": hop.text,
        "id": hop.ids[0] if len(hop.ids) == 1 else None,
        "names": list(hop.name),
        "ids": list(hop.ids),
        "span": span_pair(hop.span),
        "cue": hop.cue,
        "document": hop.document,
        "medium": hop.medium,
        "class": hop.source_class,
        "kind": hop.kind,
        "when_said": None if hop.when_said is None else when_record(hop.when_said),
    }


def _read_hop(record: Mapping[str, Any]) -> Hop:
    said = record["when_said"]
    return Hop(
        text=record["text"],
        span=read_span(record["span"]),
        name=tuple(record["names"]),
        ids=tuple(None if one is None else ActorId(one) for one in record["ids"]),
        cue=record["cue"],
        document=record["document"],
        medium=record["medium"],
        source_class=None if record["class"] is None else SourceClass(record["class"]),
        kind=None if record["kind"] is None else ActorKind(record["kind"]),
        when_said=None if said is None else read_when(said),
    )


def _attribution(attribution: Attribution | None) -> Json | None:
    if attribution is None:
        return None
    return {
        "kind": attribution.kind.value,
        "source": span_pairs(attribution.source),
        "cue": span_pairs(attribution.cue),
        "content": span_pairs(attribution.content),
    }


def _read_attribution(record: Mapping[str, Any] | None) -> Attribution | None:
    if record is None:
        return None
    return Attribution(
        SpeechKind(record["kind"]),
        read_spans(record["source"]),
        read_spans(record["cue"]),
        read_spans(record["content"]),
    )


def _wording(wording: Wording) -> Json:
    band = wording.likelihood_range
    return {
        "polarity": wording.polarity.value,
        "certainty": wording.certainty,
        "likelihood": wording.likelihood,
        "likelihood_range": None if band is None else list(band),
        "confidence": wording.confidence,
        "evidentials": list(wording.evidentials),
        "hedges": [
            {
                "text": hedge.text,
                "span": span_pair(hedge.span),
                "kind": hedge.kind,
                "value": hedge.value,
            }
            for hedge in wording.hedges
        ],
        "tense": wording.tense,
        "conditional": wording.conditional,
        "scare_quotes": list(wording.scare_quotes),
    }


def _read_wording(record: Mapping[str, Any]) -> Wording:
    band = record["likelihood_range"]
    return Wording(
        polarity=Polarity(record["polarity"]),
        certainty=record["certainty"],
        likelihood=record["likelihood"],
        likelihood_range=None if band is None else (band[0], band[1]),
        confidence=record["confidence"],
        evidentials=tuple(record["evidentials"]),
        hedges=tuple(
            HedgeWord(one["text"], Span(*one["span"]), one["kind"], one["value"])
            for one in record["hedges"]
        ),
        tense=record["tense"],
        conditional=record["conditional"],
        scare_quotes=tuple(record["scare_quotes"]),
    )
