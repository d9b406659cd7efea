"""A claim written as JSON and read back is the same claim."""

import json
from datetime import date

from whence.model.actor import ActorKind
from whence.model.claim import (
    Attribution,
    Claim,
    Filler,
    Frame,
    HedgeWord,
    Hop,
    MadeBy,
    NamedFigure,
    Polarity,
    Role,
    SourceClass,
    Wording,
)
from whence.model.claim_json import claim_from_record, claim_record
from whence.model.document import DatePrecision, FactSource, Published
from whence.model.figure import Bound, Figure
from whence.model.ids import ActorId, ClaimId, DocId, PlaceId
from whence.model.place import Place
from whence.model.reading import SpeechKind
from whence.model.span import Span
from whence.model.when import Basis, When

LAST_WEEK = When(
    "last week",
    Span(90, 99),
    date(2024, 3, 4),
    date(2024, 3, 11),
    3,
    Basis.RELATIVE,
    "2024-W10",
)
KILLED = Figure("at least 12", Span(20, 31), 12.0, None, Bound.AT_LEAST, "soldier")
FULL = Claim(
    id=ClaimId("c1"),
    document=DocId("d1"),
    document_name="one.txt",
    part="body",
    frame=Frame.CASUALTIES,
    kind="",
    spans=(Span(5, 40), Span(50, 60)),
    quote="killed at least 12 … in two towns",
    sentence=Span(0, 100),
    roles=(
        Role("perpetrator", (Filler("it", Span(2, 4), "JNIM", "jnim"),)),
        Role(
            "place",
            (Filler("Gao", Span(50, 53), "Gao", "g1"), Filler("X", Span(54, 55), "X")),
        ),
        Role("status", (Filler("open", None, "open"),)),
    ),
    chain=(
        Hop(
            "police and army",
            Span(0, 5),
            ("Police", "Army"),
            (None, ActorId("army")),
            "said",
        ),
        Hop(
            "an officer",
            None,
            ("an officer",),
            (None,),
            "told",
            "letter",
            "Radio X",
            SourceClass.OFFICIAL,
            ActorKind.PERSON,
            LAST_WEEK,
        ),
    ),
    attribution=Attribution(SpeechKind.MIXED, (Span(0, 5),), (Span(5, 9),), (Span(9, 40),)),
    wording=Wording(
        Polarity.DENIED,
        "probable",
        "likely",
        (55, 80),
        "low",
        ("reportedly",),
        (HedgeWord("likely", Span(9, 15), "likelihood", "likely"),),
        "past",
        conditional=True,
        scare_quotes=("victory",),
    ),
    when=LAST_WEEK,
    said=None,
    published=Published(
        date(2024, 3, 1), DatePrecision.MONTH, FactSource.SIDECAR, "2024-03"
    ),
    where=(
        Place("Gao", Span(50, 53), "Gao", PlaceId("g1"), 16.3, -0.04, "ML", "Gao", "", 2),
    ),
    figures=(NamedFigure("killed", KILLED),),
    made_by=MadeBy("casualties.kill", "reader 1", "killed", "why"),
    extraction=0.9,
)


def test_a_claim_survives_the_way_through_json() -> None:
    assert claim_from_record(json.loads(json.dumps(claim_record(FULL)))) == FULL


def test_the_stable_names_are_there() -> None:
    record = claim_record(FULL)
    assert record["document"] == "one.txt"
    assert record["roles"]["perpetrator"] == {
        "text": "it",
        "name": "JNIM",
        "id": "jnim",
        "span": [2, 4],
    }
    assert [one["name"] for one in record["roles"]["place"]] == ["Gao", "X"]
    assert record["roles"]["status"] == "open"
    assert record["chain"][0]["name"] == "Police and Army"
    assert record["published"] == "2024-03"
    assert record["figures"]["low"] == 12.0
    assert record["figures"]["killed"]["text"] == "at least 12"
