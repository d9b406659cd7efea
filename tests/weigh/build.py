"""Claims and articles for weighing, in one line each."""

from dataclasses import replace
from datetime import date, timedelta

from tests.fakes import make_claim, make_document

from whence.model.claim import (
    Filler,
    Frame,
    Hop,
    NamedFigure,
    Polarity,
    Role,
    SourceClass,
    Wording,
)
from whence.model.document import DatePrecision, Fact, FactSource, Published
from whence.model.figure import Bound, Figure
from whence.model.ids import ClaimId, make_id
from whence.model.place import Place
from whence.model.span import Span
from whence.model.when import Basis, When


def article(name, *, outlet=None, day="2024-05-01", text=None):
    """An article of `outlet` published on `day`."""
    text = text or f"The report in {name} says that the northern group had left Tessaro."
    document = make_document(name, text)
    published = Published(
        date.fromisoformat(day), DatePrecision.DAY, FactSource.SIDECAR, day
    )
    facts = replace(
        document.metadata,
        published=published,
        outlet=Fact(outlet or name, FactSource.SIDECAR),
    )
    return replace(document, metadata=facts)


def say(document, frame, kind="", *, chain=(), roles=None, no=False, n=None, **more):
    """A claim of `document`: `chain` are names, `roles` are role=name, `n` is (low, high)."""
    claim = make_claim(document, document.text)
    fills = tuple(
        Role(k, tuple(Filler(x, None, x) for x in ([v] if isinstance(v, str) else v)))
        for k, v in (roles or {}).items()
    )
    polarity = more.get("polarity", Polarity.NEGATED if no else Polarity.AFFIRMED)
    claim = replace(
        claim,
        frame=Frame(frame),
        kind=kind,
        roles=fills,
        chain=tuple(hop(each) for each in chain),
        wording=replace(more.get("wording", Wording()), polarity=polarity),
        published=document.metadata.published,
        when=more.get("when"),
        figures=more.get("figures", (NamedFigure("count", figure(*n)),) if n else ()),
        where=tuple(Place(p, Span(0, 1), p, where_prec=1) for p in more.get("where", ())),
    )
    parts = (
        document.id,
        frame,
        kind,
        repr(roles),
        repr(chain),
        repr(n),
        str(no),
        repr(more),
    )
    return replace(claim, id=ClaimId(make_id("c", *parts)))


def hop(name):
    """A hop named `name`; a name in brackets is an unnamed source of that class."""
    if name.startswith("["):
        kind = SourceClass(name.strip("[]"))
        return Hop(name, None, (name.strip("[]"),), (None,), "said", source_class=kind)
    return Hop(name, None, (name,), (None,), "said")


def figure(low, high, unit="fighter"):
    """A figure between two ends; `None` is open."""
    bound = Bound.EXACT if low == high else Bound.BETWEEN
    return Figure(f"{low}-{high}", Span(0, 1), low, high, bound, unit)


def on(day, days=1):
    """A time in the text: `days` days from `day`."""
    start = date.fromisoformat(day)
    return When(day, Span(0, 1), start, start + timedelta(days=days), 1, Basis.STATED, day)
