"""Readings written by hand: a text, its words with their tree, and its mentions."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

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
from whence.model.reading import (
    ROOT,
    AttributedSpeech,
    Mention,
    MentionKind,
    Reading,
    Sentence,
    SpeechKind,
    Word,
)
from whence.model.span import Span

KINDS = {
    "PER": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "LOC": MentionKind.PLACE,
    "COM": MentionKind.COMMUNITY,
}


def document_of(text: str) -> Document:
    published = Published(
        date(2021, 6, 21), DatePrecision.DAY, FactSource.SIDECAR, "2021-06-21"
    )
    original = Original("", "text/plain", datetime(2021, 6, 22, tzinfo=UTC), b"", "t")
    parts = []
    start = 0
    for piece in text.split("\n\n"):
        parts.append(Part(PartKind.BODY, Span(start, start + len(piece))))
        start += len(piece) + 2
    return Document(
        DocId("d1"),
        "t.txt",
        text,
        tuple(parts),
        Metadata(published=published),
        "en",
        (),
        original,
        "t",
    )


def reading_of(
    text: str,
    tree: str,
    mentions: str = "",
    speech: Sequence[tuple[str, str, str]] = (),
) -> Reading:
    """A reading; `tree` has a line a sentence of ``form/UPOS/head/relation``, head from 1."""
    words, sentences = [], []
    position = 0
    for number, line in enumerate(tree.strip().splitlines()):
        first = len(words)
        for row in line.split():
            form, upos, head, relation = row.rsplit("/", 3)
            start = text.index(form, position)
            position = start + len(form)
            above = ROOT if head == "0" else first + int(head) - 1
            words.append(
                Word(
                    Span(start, position),
                    lemma_of(form, upos),
                    upos,
                    above,
                    relation,
                    number,
                )
            )
        span = Span(words[first].span.start, position)
        sentences.append(
            Sentence(span, first, len(words), text[: span.start].count("\n\n"))
        )
    return Reading(
        DocId("d1"),
        "hand",
        words,
        sentences,
        find_mentions(text, mentions),
        find_speech(text, speech),
    )


def lemma_of(form: str, upos: str) -> str:
    irregular = {"men": "man", "women": "woman", "said": "say", "added": "add", "was": "be"}
    if upos == "NOUN" and form.endswith("s") and not form.endswith("ss"):
        return form.removesuffix("s").lower()
    return form if upos == "PROPN" else irregular.get(form.lower(), form.lower())


def find_mentions(text: str, listed: str) -> tuple[Mention, ...]:
    """Mentions from ``PER Yusuf Bello; LOC Maiduguri``, every occurrence of each."""
    found = []
    for one in filter(None, (piece.strip() for piece in listed.split(";"))):
        kind, words = one.split(" ", 1)
        start = text.find(words)
        while start >= 0:
            found.append(Mention(Span(start, start + len(words)), KINDS[kind]))
            start = text.find(words, start + 1)
    return tuple(sorted(found, key=lambda mention: mention.span))


def find_speech(
    text: str, listed: Sequence[tuple[str, str, str]]
) -> tuple[AttributedSpeech, ...]:
    """Attributions from (source, cue, content) in the order they stand in the text."""
    found, position = [], 0
    for source, cue, content in listed:
        spans = []
        for piece in (source, cue, content):
            start = text.index(piece, position)
            spans.append(Span(start, start + len(piece)))
        position = min(span.start for span in spans)
        kind = SpeechKind.DIRECT if content.startswith(("“", '"')) else SpeechKind.INDIRECT
        found.append(AttributedSpeech((spans[0],), (spans[1],), (spans[2],), kind))
        position = max(span.end for span in spans)
    return tuple(found)
