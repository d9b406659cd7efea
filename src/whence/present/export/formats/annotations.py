"""W3C Web Annotations: every claim on the words that say it, by quotation and by position."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from whence.model.claim import Claim
from whence.model.claim_json import claim_record
from whence.model.document import Document
from whence.model.span import Span
from whence.present.export.chains import summary_words
from whence.present.export.losses import LossReport, Tally
from whence.present.export.written import write_object
from whence.present.view import CaseView

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Terms of our own stand under a prefix; the objects below two of them are kept as they are,
# since a JSON-LD processor drops every name in them that no context knows.
OWN_TERMS = {
    "@version": 1.1,
    "whence": "urn:whence:terms:",
    "whence:chain": {"@id": "urn:whence:terms:chain", "@type": "@json"},
    "whence:wording": {"@id": "urn:whence:terms:wording", "@type": "@json"},
}
AROUND = 32  # characters of prefix and suffix


def write(view: CaseView, path: Path) -> LossReport:
    """Write one annotation page."""
    items = list(_annotations(view))
    page = {
        "@context": [CONTEXT, OWN_TERMS],
        "id": f"urn:whence:case:{view.path.stem}",
        "type": "AnnotationPage",
        "items": items,
    }
    write_object(path, page)
    losses = Tally().losses(
        (
            "questions, origins and ties",
            "an annotation is about words, not about other claims",
        ),
        ("articles' texts", "a target names its article and the hash of its text"),
    )
    return LossReport(len(items), "annotations", losses)


def _annotations(view: CaseView) -> Iterator[Mapping[str, Any]]:
    documents = {document.id: document for document in view.documents()}
    for claim in view.claims():
        yield _annotation(claim, documents[claim.document])


def _annotation(claim: Claim, document: Document) -> Mapping[str, Any]:
    record = claim_record(claim)
    return {
        "id": f"urn:whence:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "created": document.original.retrieved.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "generator": {
            "id": f"urn:whence:reader:{_safe(claim.made_by.model)}",
            "type": "Software",
        },
        "body": [
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "value": summary_words(claim, document),
            },
            {"type": "TextualBody", "purpose": "tagging", "value": claim.frame.value},
        ],
        "target": [_target(document, span) for span in claim.spans],
        "whence:chain": record["chain"],
        "whence:wording": record["wording"],
    }


def _target(document: Document, span: Span) -> Mapping[str, Any]:
    text = document.text
    digest = sha256(text.encode()).hexdigest()
    return {
        "source": {
            "id": f"urn:whence:document:{document.id}",
            "type": "Text",
            "format": "text/plain",
            "language": document.language,
            "whence:textSha256": digest,
        },
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": text[max(0, span.start - AROUND) : span.start],
                "suffix": text[span.end : span.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


def _safe(words: str) -> str:
    return words.replace(" ", ":")
