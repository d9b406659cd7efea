"""Planted articles as documents, and the claims a faultless reader would find in them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256

from benchmarks.weighing.telling import Article, sentence_of
from benchmarks.weighing.truth import CLASSES, FIGURES, GROUPS, Telling, figure

from whence.model.claim import (
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
from whence.model.document import (
    DatePrecision,
    Document,
    Fact,
    FactSource,
    Metadata,
    Original,
    Part,
    PartKind,
    Published,
)
from whence.model.figure import Bound, Figure
from whence.model.ids import ActorId, ClaimId, DocId, PlaceId, make_id
from whence.model.place import Place
from whence.model.span import Span

_KINDS = {
    ("relation", "yes"): "allied", ("relation", "no"): "split",
    ("commitment", "yes"): "kept", ("commitment", "no"): "broken",
}  # fmt: skip
_WORDED = {"": None, "likely": "probable", "may": "possible"}


def document_of(article: Article) -> Document:
    """An article as ingest would make it with its facts beside it."""
    content = article.text.encode()
    digest = sha256(content).hexdigest()
    published = Published(
        article.day, DatePrecision.DAY, FactSource.SIDECAR, article.day.isoformat()
    )
    return Document(
        id=DocId(make_id("d", article.name, digest)), name=article.name, text=article.text,
        parts=tuple(Part(PartKind.BODY, span) for span, _ in _spans(article)),
        metadata=Metadata(outlet=Fact(article.outlet, FactSource.SIDECAR), published=published),
        language="en", removed=(),
        original=Original(digest, "text/plain", datetime(2026, 1, 1, tzinfo=UTC), content, ""),
        version_of=article.name,
    )  # fmt: skip


def claims_of(article: Article, document: Document) -> Iterator[tuple[Claim, Telling]]:
    """Each telling of an article as a claim."""
    for span, telling in _spans(article):
        if telling:
            yield _claim(telling, span, document), telling


def _spans(article: Article) -> Iterator[tuple[Span, Telling | None]]:
    start = 0
    for sentence, telling in article.sentences:
        yield Span(start, start + len(sentence)), telling
        start += len(sentence) + 2


def _claim(telling: Telling, span: Span, document: Document) -> Claim:
    utterance = telling.utterance
    matter = utterance.matter
    answer = utterance.answer.removeprefix("not ")
    speaks = matter.frame == "responsibility" and utterance.source in GROUPS
    denied = utterance.denies and not speaks
    kind = _KINDS.get((matter.frame, "yes" if denied else answer), "")
    if matter.frame == "control":
        kind = "captured"
    if matter.frame == "responsibility":
        kind = ("denied" if utterance.denies else "claimed") if speaks else "blamed"
    hedges = (
        (HedgeWord(telling.hedge, span, "likelihood", telling.hedge),)
        if telling.hedge
        else ()
    )
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    text = sentence_of(telling)
    place = Place(
        matter.place, span, matter.place, PlaceId(f"p:{matter.place}"), where_prec=1
    )
    return Claim(
        id=ClaimId(make_id("c", document.id, str(span.start))), document=document.id,
        document_name=document.name, part="body", frame=Frame(matter.frame), kind=kind,
        spans=(span,), quote=text, sentence=span, roles=_roles(telling, answer, span),
        chain=() if speaks else _chain(telling), attribution=None,
        wording=Wording(polarity, certainty=_WORDED[telling.hedge], hedges=hedges),
        when=None, said=None, published=document.metadata.published,
        where=(place,) if matter.place and telling.placed else (),
        figures=_figures(telling, answer, span), made_by=MadeBy("planted", "truth"),
        extraction=1.0,
    )  # fmt: skip


def _roles(telling: Telling, answer: str, span: Span) -> tuple[Role, ...]:
    matter = telling.utterance.matter
    names: dict[str, tuple[str, ...]] = {
        "relation": {"a": matter.about[:1], "b": matter.about[1:]},
        "control": {"actor": (answer,), "place": (matter.place,)},
        "casualties": {"place": (matter.place,)} if telling.placed else {},
        "strength": {"actor": matter.about},
        "commitment": {"by": matter.about},
        "responsibility": {"actor": (answer,), "act": ("the attack",), "place": (matter.place,)},
    }[matter.frame]  # fmt: skip
    return tuple(
        Role(role, tuple(Filler(n, span, n, None if role == "act" else f"n:{n}") for n in filled))
        for role, filled in names.items()
    )  # fmt: skip


def _chain(telling: Telling) -> tuple[Hop, ...]:
    hops = []
    if telling.through:
        hops.append(Hop(telling.through, None, (telling.through,), (None,), "reported"))
    source = telling.utterance.source
    if source and (telling.cites or not telling.through):
        unnamed = source.strip("[]") if source.startswith("[") else ""
        name = CLASSES.get(unnamed, source)
        # A name is not resolved every time; one source has to be seen as one all the same.
        known = None if unnamed or telling.wording == 3 else ActorId(f"n:{source}")
        kind = SourceClass(unnamed) if unnamed else None
        hops.append(Hop(name, None, (name,), (known,), "said", source_class=kind))
    return tuple(hops)


def _figures(telling: Telling, answer: str, span: Span) -> tuple[NamedFigure, ...]:
    frame = telling.utterance.matter.frame
    if frame not in FIGURES:
        return ()
    low, high = figure(answer)
    bound = (
        Bound.EXACT if low == high else Bound.AT_LEAST if high is None else Bound.BETWEEN
    )
    unit, name = ("soldier", "killed") if frame == "casualties" else ("fighter", "figure")
    return (NamedFigure(name, Figure(answer, span, low, high, bound, unit)),)
