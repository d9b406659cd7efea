"""Small honest records for tests: a document, a claim, an original."""

from datetime import UTC, datetime
from hashlib import sha256

from whence.model.claim import (
    Claim,
    Coded,
    Filler,
    Frame,
    Hop,
    MadeBy,
    Role,
    Wording,
)
from whence.model.document import Document, Metadata, Original, Part, PartKind
from whence.model.ids import ClaimId, DocId, make_id
from whence.model.span import Span

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
TEXT = "The envoy said the northern group had left Tessaro.\n\nNobody confirmed it."


def make_document(name: str = "a.txt", text: str = TEXT, language: str = "en") -> Document:
    """A document as ingest would make it from a text file."""
    content = text.encode()
    digest = sha256(content).hexdigest()
    parts, start = [], 0
    for paragraph in text.split("\n\n"):
        parts.append(Part(PartKind.BODY, Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Document(
        id=DocId(make_id("d", name, digest)),
        name=name,
        text=text,
        parts=tuple(parts),
        metadata=Metadata(),
        language=language,
        removed=(),
        original=Original(digest, "text/plain", MOMENT, content, name),
        version_of=name,
    )


def make_claim(
    document: Document, words: str = "the northern group had left Tessaro"
) -> Claim:
    """A statement in `document` that stands at `words`, said by the envoy."""
    start = document.text.index(words)
    span = Span(start, start + len(words))
    source = Span(0, len("The envoy"))
    return Claim(
        id=ClaimId(make_id("c", document.id, words)),
        document=document.id,
        document_name=document.name,
        part="body",
        frame=Frame.STATEMENT,
        kind="",
        spans=(span,),
        quote=words,
        sentence=document.parts[0].span,
        roles=(
            Role(
                "topic",
                (
                    Filler(
                        "the northern group", Span(start, start + 18), "the northern group"
                    ),
                ),
            ),
        ),
        chain=(Hop("The envoy", source, ("the envoy",), (None,), "said"),),
        attribution=None,
        wording=Wording(),
        when=None,
        said=None,
        published=None,
        where=(),
        figures=(),
        made_by=MadeBy("statement", "fake 1"),
        extraction=0.5,
    )


def make_coded(document: Document) -> Coded:
    """One claim of `document`, and one that the gate refused."""
    return Coded((make_claim(document),), (("event.attack", "no such words"),))
