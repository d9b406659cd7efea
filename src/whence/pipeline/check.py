"""Whether a case is whole: hashes, spans, grounding, foreign keys, search index; what looks odd."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import func, select, text

from whence.model.claim import Claim, Frame, Hop
from whence.model.describing import fold
from whence.model.document import Document
from whence.model.ids import DocId
from whence.model.span import Span, words_of
from whence.store import Case, ClaimFilter
from whence.store import tables as t
from whence.store.rows import text_hash
from whence.weigh.figures import MEASURES, head
from whence.weigh.names import only_points

# Frames whose figures count people, or things one can count as well as people.
_COUNTING = frozenset({Frame.CASUALTIES, Frame.STRENGTH})
# More words than these are no name of a source.
_MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in a case that is not as it must be.

    Attributes:
        kind: Short stable name, such as ``span-without-its-words``.
        where: Claim, document or table.
        detail: One sentence.
    """

    kind: str
    where: str
    detail: str


def check(case: Case) -> Iterator[Fault]:
    """Everything that is wrong with the case; nothing for a whole one."""
    yield from _database(case)
    yield from _originals(case)
    for document in case.documents():
        yield from _document(document)
        yield from _claims(case, document)
    yield from _search(case)


def _database(case: Case) -> Iterator[Fault]:
    if not case.session.on_sqlite:  # PostgreSQL sees to its own pages and references
        return
    for row in case.session.driver("PRAGMA integrity_check"):
        if row[0] != "ok":
            yield Fault("damaged-file", "case", str(row[0]))
    for row in case.session.driver("PRAGMA foreign_key_check"):
        yield Fault(
            "dangling-reference", str(row[0]), f"row {row[1]} points at no {row[2]}"
        )


def _originals(case: Case) -> Iterator[Fault]:
    for row in case.session.execute(select(t.original.c.sha256, t.original.c.content)):
        if sha256(row.content).hexdigest() != row.sha256:
            yield Fault(
                "original-changed", row.sha256, "the bytes do not have the hash they had"
            )
    hashes = select(t.document.c.id, t.document.c.text, t.document.c.text_sha256)
    for row in case.session.execute(hashes):
        if text_hash(row.text) != row.text_sha256:
            yield Fault(
                "text-changed", row.id, "the clean text does not have the hash it had"
            )


def _document(document: Document) -> Iterator[Fault]:
    end = 0
    for part in document.parts:
        if part.span.start < end or part.span.end > len(document.text):
            yield Fault("part-out-of-place", document.name, f"{part.kind} at {part.span}")
        end = part.span.end


def _claims(case: Case, document: Document) -> Iterator[Fault]:
    for claim in case.claims(ClaimFilter(document=document.id)):
        for span, words, what in _cited(claim, document):
            if not 0 <= span.start < span.end <= len(document.text):
                yield Fault("span-outside-text", claim.id, f"{what} at {span}")
            elif words != span.of(document.text):
                detail = f"{what} says {words!r}, the text says {span.of(document.text)!r}"
                yield Fault("span-without-its-words", claim.id, detail)
        if claim.quote != words_of(claim.spans, document.text):
            yield Fault("quote-not-in-text", claim.id, f"{claim.quote!r}")


def _cited(claim: Claim, document: Document) -> Iterator[tuple[Span, str, str]]:
    """Every span of a claim with the words it must cover; a bare span only has to fit."""
    fillers = [(f, role.name) for role in claim.roles for f in role.fillers]
    yield from ((f.span, f.text, f"role {name}") for f, name in fillers if f.span)
    yield from ((hop.span, hop.text, "hop") for hop in claim.chain if hop.span)
    yield from ((place.span, place.text, "place") for place in claim.where)
    yield from ((n.figure.span, n.figure.text, f"figure {n.name}") for n in claim.figures)
    yield from ((hedge.span, hedge.text, "hedge") for hedge in claim.wording.hedges)
    times = [when for when in (claim.when, claim.said) if when]
    yield from ((when.span, when.text, "time") for when in times if when.span)
    yield claim.sentence, claim.sentence.of(document.text), "sentence"


def _search(case: Case) -> Iterator[Fault]:
    indexes = ((t.document, "document_fts"), (t.claim, "claim_fts"))
    for table, index in indexes if case.session.on_sqlite else ():
        rows = case.session.execute(select(func.count()).select_from(table)).scalar_one()
        indexed = case.session.execute(
            text(f"SELECT count(*) FROM {index}_docsize")  # noqa: S608 - a name of ours
        ).scalar_one()
        if rows != indexed:
            yield Fault("search-index-stale", index, f"{indexed} entries for {rows} rows")
    documents = {DocId(row.id) for row in case.session.execute(select(t.document.c.id))}
    coded = {
        DocId(row.document) for row in case.session.execute(select(t.coded.c.document))
    }
    for document in sorted(documents - coded):
        yield Fault(
            "article-unfinished", document, "it was kept but not coded; run add again"
        )


def odd(case: Case) -> Iterator[Fault]:
    """Claims that stand in their text and yet look misread; a person should look at them."""
    for claim in case.claims():
        for hop in claim.chain:
            yield from (Fault("odd-source", claim.id, why) for why in _odd_source(hop))
        if claim.frame in _COUNTING:
            yield from (Fault("odd-figure", claim.id, why) for why in _odd_figures(claim))


def _odd_source(hop: Hop) -> Iterator[str]:
    for name in hop.name:
        words = name.split()
        if not fold(name):
            yield f"{name!r} is a source and no word"
        elif only_points(name):
            yield f"{name!r} is a source, and nothing says who it is"
        elif len(words) > _MOST_WORDS:
            yield f"a source of {len(words)} words: {' '.join(words[:_MOST_WORDS])!r} …"
        elif len(words) == 1 and name.islower() and name.endswith("ed"):
            yield f"{name!r} is a source and no noun"


def _odd_figures(claim: Claim) -> Iterator[str]:
    for named in claim.figures:
        figure = named.figure
        ends = [end for end in (figure.low, figure.high) if end is not None]
        if any(end != int(end) for end in ends):
            yield f"{figure.text!r} is no whole number of {named.name}"
        elif head(figure.unit) in MEASURES:
            yield f"{figure.text!r} counts {figure.unit!r} as {named.name}"
