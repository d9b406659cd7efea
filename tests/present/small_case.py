"""A small fixed case, made by hand and weighed: three articles on one invented town."""

from dataclasses import replace
from datetime import date

from tests.fakes import make_document

from whence.model.actor import Actor, ActorKind
from whence.model.claim import (
    Claim,
    Coded,
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
from whence.model.document import (
    DatePrecision,
    Fact,
    FactSource,
    Metadata,
    Published,
)
from whence.model.figure import Bound, Figure
from whence.model.ids import ActorId, ClaimId, PlaceId, make_id
from whence.model.place import Place
from whence.model.problem import Problem
from whence.model.span import Span
from whence.model.when import Basis, When
from whence.pipeline.weighing import weigh_case
from whence.store import Case, MadeWith
from whence.weigh import question_keys

WIRE = (
    "Dozens feared dead in Tessaro\n\n"
    "Colonel Ibrahim Sallo said the Reed Front had killed 17 soldiers in Tessaro on 2 May 2024.\n\n"
    "The Reed Front is allied with the Salt Army, the ministry said."
)
PAPER = (
    "Army counts its dead\n\n"
    "A resident, Amara Dio, said at least 40 soldiers may have died in Tessaro on 2 May 2024.\n\n"
    "The Reed Front denied that it is allied with the Salt Army."
)
NOTE = "The Reed Front controls Tessaro province. Its fighters number 2,000 to 3,000. The Reed Front shelled the Salt Army."

REEDS = Actor(
    ActorId("reed-front"),
    "Reed Front",
    ActorKind.ARMED_GROUP,
    ("RF",),
    "ML",
    (),
    "gazetteer",
)
SALTS = Actor(
    ActorId("salt-army"), "Salt Army", ActorKind.ARMED_GROUP, (), "ML", (), "gazetteer"
)
SALLO = Actor(
    ActorId("a1"),
    "Ibrahim Sallo",
    ActorKind.PERSON,
    ("Colonel Ibrahim Sallo",),
    source="this case",
)
DIO = Actor(ActorId("a2"), "Amara Dio", ActorKind.PERSON, (), source="this case")
MINISTRY = Actor(
    ActorId("ml/ministry"),
    "Defence Ministry",
    ActorKind.GOVERNMENT_BODY,
    (),
    "ML",
    (),
    "gazetteer",
)
ACTORS = (REEDS, SALTS, SALLO, DIO, MINISTRY)
WITH = MadeWith("fake 1", "codebook 1", ACTORS)
SAID_HEDGED = "may have died"


def published(day):
    return Published(date.fromisoformat(day), DatePrecision.DAY, FactSource.SIDECAR, day)


def article(name, outlet, title, day, text):
    document = make_document(name, text)
    facts = Metadata(
        outlet=Fact(outlet, FactSource.SIDECAR),
        title=Fact(title, FactSource.SIDECAR),
        published=published(day) if day else None,
        url=Fact(f"https://{outlet.split()[0].lower()}.example/{name}", FactSource.SIDECAR),
    )
    return replace(document, metadata=facts)


def filler(document, words, actor=None, name=""):
    start = document.text.index(words)
    span = Span(start, start + len(words))
    return Filler(
        words, span, name or (actor.name if actor else words), actor.id if actor else None
    )


def coded(value):
    return Filler(value, None, value)


def claim(document, words, frame, kind, roles, chain=(), **more):
    start = document.text.index(words)
    sentence = next(p.span for p in document.parts if p.span.start <= start < p.span.end)
    record = Claim(
        id=ClaimId(make_id("c", document.id, frame, kind, words)),
        document=document.id,
        document_name=document.name,
        part="body",
        frame=frame,
        kind=kind,
        spans=(Span(start, start + len(words)),),
        quote=words,
        sentence=sentence,
        roles=tuple(Role(name, fillers) for name, fillers in roles.items()),
        chain=chain,
        attribution=None,
        wording=Wording(),
        when=None,
        said=None,
        published=document.metadata.published,
        where=(),
        figures=(),
        made_by=MadeBy(f"{frame}.{kind or 'plain'}", "fake 1", "", "by hand"),
        extraction=0.8,
    )
    return replace(record, **more)


def hop(document, words, actor=None, cue="said", source_class=None, name=""):
    found = filler(document, words, actor)
    return Hop(
        words, found.span, (name or found.name,), (found.id,), cue,
        source_class=source_class, kind=actor.kind if actor else None,
    )  # fmt: skip


def second_of_may(document):
    found = filler(document, "2 May 2024")
    return When(
        "2 May 2024",
        found.span,
        date(2024, 5, 2),
        date(2024, 5, 3),
        1,
        Basis.STATED,
        "2024-05-02",
    )


def tessaro(document, precision, *, known=True):
    found = filler(document, "Tessaro")
    if not known:
        return Place(found.text, found.span, found.text)
    return Place(
        found.text, found.span, "Tessaro", PlaceId("geonames:1"), 14.5, -4.2, "ML", "Tessaro", "", precision
    )  # fmt: skip


def killed(document, words, low, high, bound):
    found = filler(document, words)
    return NamedFigure("killed", Figure(words, found.span, low, high, bound, "soldier"))


def documents():
    return (
        article(
            "wire.txt", "Meridian Wire", "Dozens feared dead in Tessaro", "2024-05-03", WIRE
        ),
        article("paper.txt", "Liptako Paper", "Army counts its dead", "2024-05-04", PAPER),
        article("note.txt", "Borderland Note", "The Reed Front", "", NOTE),
    )


def claims():
    """The claims of each article, in the order of `documents`."""
    wire, paper, note = documents()
    doubt = filler(paper, "may").span
    hedge = HedgeWord("may", doubt, "likelihood", "possible")
    return (
        (
            claim(
                wire, "the Reed Front had killed 17 soldiers in Tessaro", Frame.CASUALTIES, "",
                {"perpetrator": (filler(wire, "the Reed Front", REEDS),), "killed": (filler(wire, "17 soldiers"),)},
                (hop(wire, "Colonel Ibrahim Sallo", SALLO),),
                when=second_of_may(wire), where=(tessaro(wire, 1),),
                figures=(killed(wire, "17 soldiers", 17.0, 17.0, Bound.EXACT),),
            ),
            claim(
                wire, "Colonel Ibrahim Sallo", Frame.ROLE, "current",
                {"person": (filler(wire, "Ibrahim Sallo", SALLO),), "post": (filler(wire, "Colonel"),), "status": (coded("current"),)},
            ),
            claim(
                wire, "The Reed Front is allied with the Salt Army", Frame.RELATION, "allied",
                {"a": (filler(wire, "The Reed Front", REEDS),), "b": (filler(wire, "the Salt Army", SALTS),), "kind": (coded("allied"),)},
                (hop(wire, "the ministry", MINISTRY),),
            ),
        ),
        (
            claim(
                paper, "at least 40 soldiers may have died in Tessaro", Frame.CASUALTIES, "",
                {"perpetrator": (filler(paper, "The Reed Front", REEDS),), "killed": (filler(paper, "40 soldiers"),)},
                (hop(paper, "A resident, Amara Dio", DIO, source_class=SourceClass.RESIDENT),),
                wording=Wording(certainty="possible", hedges=(hedge,)),
                when=second_of_may(paper), where=(tessaro(paper, 4),),
                figures=(killed(paper, "at least 40 soldiers", 40.0, None, Bound.AT_LEAST),),
            ),
            claim(
                paper, "it is allied with the Salt Army", Frame.RELATION, "allied",
                {"a": (filler(paper, "The Reed Front", REEDS),), "b": (filler(paper, "the Salt Army", SALTS),), "kind": (coded("allied"),)},
                (hop(paper, "The Reed Front", REEDS, cue="denied"),),
                wording=Wording(polarity=Polarity.DENIED),
            ),
        ),
        (
            claim(
                note, "The Reed Front controls Tessaro province", Frame.CONTROL, "controls",
                {"actor": (filler(note, "The Reed Front", REEDS),), "place": (filler(note, "Tessaro province"),), "status": (coded("controls"),)},
                where=(tessaro(note, None, known=False),),
            ),
            claim(
                note, "The Reed Front shelled the Salt Army", Frame.EVENT, "ASSAULT",
                {"type": (coded("ASSAULT"),), "mode": (coded("shelling"),),
                 "actor": (filler(note, "The Reed Front", REEDS),), "recipient": (filler(note, "the Salt Army", SALTS),)},
            ),
            claim(
                note, "Its fighters number 2,000 to 3,000", Frame.STRENGTH, "",
                {"actor": (filler(note, "Its", REEDS),)},
                figures=(NamedFigure("figure", Figure("2,000 to 3,000", filler(note, "2,000 to 3,000").span, 2000.0, 3000.0, Bound.BETWEEN, "fighter")),),
            ),
        ),
    )  # fmt: skip


def make_case(path):
    """The case, weighed, at `path`; still open."""
    case = Case.open_or_create(path)
    run = case.start_run("test", "0", "fake 1")
    for document, made in zip(documents(), claims(), strict=True):
        keys = question_keys(made)
        case.add_article(document, Coded(made), replace(WITH, question_keys=keys), run)
    case.add_problem(
        Problem("scan.pdf", "ingest", "needs-ocr", "it holds only pictures"), run
    )
    weigh_case(case, run)
    case.finish_run(run, "done", 3, 7)
    return case
