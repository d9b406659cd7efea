"""The project's own corpus as documents with gold claims."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path

from training.corpus.load import TEXTS, load_corpus
from training.corpus.records import Paragraph

from whence.model.claim import Frame
from whence.model.document import (
    DatePrecision,
    Document,
    FactSource,
    Metadata,
    Original,
    Part,
    PartKind,
    Published,
)
from whence.model.ids import DocId
from whence.model.span import Span
from whence.model.speech_acts import is_act_of_speech

PARTS = {"headline": PartKind.HEADLINE, "standfirst": PartKind.STANDFIRST,
         "caption": PartKind.CAPTION, "list": PartKind.LIST}  # fmt: skip


Chain = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class GoldRole:
    """A role's words, and the name they stand for where the corpus says so."""

    name: str
    span: Span
    text: str
    refers_to: str


@dataclass(frozen=True)
class GoldClaim:
    """One claim of the corpus, in code points of its document."""

    frame: str
    kind: str
    detail: str
    trigger: Span
    roles: tuple[GoldRole, ...]
    chain: tuple[tuple[str, ...], ...]
    polarity: str


@dataclass(frozen=True)
class GoldDocument:
    """A document and every claim marked in it."""

    document: Document
    claims: tuple[GoldClaim, ...]


def load_documents(split: str, texts: Path = TEXTS) -> list[GoldDocument]:
    """The documents of a split; raises as `load_corpus` does."""
    paragraphs = load_corpus(split, texts)
    return [
        _document(list(group))
        for _, group in groupby(paragraphs, key=lambda one: one.header.document_id)
    ]


def _document(paragraphs: Sequence[Paragraph]) -> GoldDocument:
    header = paragraphs[0].header
    text = "\n\n".join(one.text for one in paragraphs)
    parts, claims, at = [], [], 0
    for one in paragraphs:
        parts.append(Part(PARTS.get(one.part, PartKind.BODY), Span(at, at + len(one.text))))
        claims.extend(_claims(one, at))
        at += len(one.text) + 2
    document = document_of(header.document_id, text, parts, _published(header.published))
    return GoldDocument(document, tuple(claims))


def document_of(
    name: str, text: str, parts: Sequence[Part] = (), published: Published | None = None
) -> Document:
    """A document of its text alone; one body part unless others are given."""
    return Document(
        DocId(name),
        f"{name}.txt",
        text,
        tuple(parts) or (Part(PartKind.BODY, Span(0, len(text))),),
        Metadata(published=published),
        "en",
        (),
        Original("0" * 64, "text/plain", datetime(2024, 1, 1, tzinfo=UTC), b"", ""),
        name,
    )


def _published(words: str) -> Published | None:
    if len(words) != 10:
        return None
    day = date.fromisoformat(words)
    return Published(day, DatePrecision.DAY, FactSource.SIDECAR, words)


def without_own_act(
    frame: str, kind: str, roles: Sequence[GoldRole], chain: Chain
) -> Chain:
    """A chain without its last hop where that is whoever does an act of speech.

    `CODEBOOK.md`, *Acts of speech*: the speaker fills the role and is not repeated as a hop.
    """
    if not is_act_of_speech(Frame(frame), kind):
        return chain
    doers = [one for one in roles if one.name in {"actor", "by"}]
    text, meant = chain[-1] if chain else ("", "")
    own = any(
        f" {text} ".startswith((f" {d.text} ", f" {d.text},"))
        or (meant and meant == d.refers_to)
        for d in doers
    )
    return chain[:-1] if chain and own else chain


def _claims(paragraph: Paragraph, at: int) -> list[GoldClaim]:
    names = {one.span: one.refers_to for one in paragraph.mentions}
    found = []
    for claim in paragraph.claims:
        roles = tuple(
            GoldRole(
                one.role,
                Span(at + one.span.start, at + one.span.end),
                one.span.words(paragraph.text),
                _name_in(one.span, names),
            )
            for one in claim.roles
        )
        chain = (
            tuple((name,) for name in claim.chain)
            if claim.chain is not None
            else tuple(
                (a.source.words(paragraph.text), _name_in(a.source, names))
                for a in paragraph.chain(claim)
                if a.source is not None
            )
        )
        if claim.kind == "blamed":  # whoever blames is the last hop
            by = tuple((one.text, one.refers_to) for one in roles if one.name == "by")
            chain += tuple(hop for hop in by if hop not in chain)
        elif claim.chain is None:
            chain = without_own_act(claim.frame, claim.kind, roles, chain)
        trigger = Span(at + claim.trigger.start, at + claim.trigger.end)
        found.append(
            GoldClaim(
                claim.frame, claim.kind, claim.detail, trigger, roles, chain, claim.polarity
            )
        )
    return found


def _name_in(span: object, names: dict) -> str:
    """The name of the longest mention inside a span, or empty."""
    inside = [one for one in names if span.holds(one)]
    return names[max(inside, key=lambda one: one.end - one.start)] if inside else ""
