"""Resolved readings written by hand, and claims coded from them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from whence.claims import code
from whence.codebook import load_codebook
from whence.model.actor import Actor, ActorKind
from whence.model.claim import Claim, Coded
from whence.model.document import Document, Metadata, Original, Part, PartKind
from whence.model.figure import Bound, Figure
from whence.model.ids import ActorId, DocId, PlaceId
from whence.model.place import Place
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
from whence.model.resolved import Referent, ReferentHow, Resolved
from whence.model.span import Span

KINDS = {
    "ORG": (MentionKind.ORGANISATION, ActorKind.ARMED_GROUP),
    "PER": (MentionKind.PERSON, ActorKind.PERSON),
    "OUT": (MentionKind.ORGANISATION, ActorKind.MEDIA),
    "GPE": (MentionKind.COMMUNITY, ActorKind.STATE),
}


def document_of(text: str) -> Document:
    """One paragraph a line break apart."""
    parts, start = [], 0
    for piece in text.split("\n\n"):
        parts.append(Part(PartKind.BODY, Span(start, start + len(piece))))
        start += len(piece) + 2
    original = Original("0" * 64, "text/plain", datetime(2024, 1, 1, tzinfo=UTC), b"", "")
    return Document(
        DocId("d1"), "t.txt", text, tuple(parts), Metadata(), "en", (), original, "t"
    )


def resolved_of(
    text: str,
    tree: str,
    actors: str = "",
    places: str = "",
    figures: Mapping[str, Figure] | None = None,
    speech: Sequence[tuple[str, str, str]] = (),
) -> Resolved:
    """A resolved reading.

    `tree` has a line a sentence of ``form/lemma/TAG/head/relation``, heads counted from 1 and
    ``_`` for a lemma that is the form in lower case; `actors` are ``ORG the M23; PER Yusuf``.
    """
    words, sentences, position = [], [], 0
    for number, line in enumerate(tree.strip().splitlines()):
        first = len(words)
        for row in line.split():
            form, lemma, tag, head, relation = row.rsplit("/", 4)
            start = text.index(form, position)
            position = start + len(form)
            above = ROOT if head == "0" else first + int(head) - 1
            lemma = form.lower() if lemma == "_" else lemma
            words.append(
                Word(
                    Span(start, position), lemma, upos_of(tag), above, relation, number, tag
                )
            )
        span = Span(words[first].span.start, position)
        part = text[: span.start].count("\n\n")
        sentences.append(Sentence(span, first, len(words), part))
    mentions, referents, known = [], [], {}
    for one in filter(None, (piece.strip() for piece in actors.split(";"))):
        kind, name = one.split(" ", 1)
        known[name] = Actor(ActorId(name.lower()), name, KINDS[kind][1])
        start = text.find(name)
        while start >= 0:
            span = Span(start, start + len(name))
            head = max(i for i, w in enumerate(words) if span.covers(w.span))
            mentions.append(Mention(span, KINDS[kind][0]))
            referents.append(
                Referent(span, head, name, name, ActorId(name.lower()), ReferentHow.NAME)
            )
            start = text.find(name, start + 1)
    located = [
        Place(name, Span(at, at + len(name)), name, PlaceId(f"g-{name}"), 0.0, 0.0, "XX")
        for name in filter(None, (piece.strip() for piece in places.split(";")))
        for at in [text.index(name)]
    ]
    reading = Reading(
        DocId("d1"), "hand", words, sentences, mentions, speech_of(text, speech)
    )
    return Resolved(
        document_of(text),
        reading,
        tuple(known.values()),
        tuple(sorted(referents, key=lambda one: one.span)),
        tuple(located),
        (),
        tuple((figures or {}).values()),
    )


def upos_of(tag: str) -> str:
    """The coarse part of speech of a Penn tag."""
    table = {
        "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "DT": "DET",
        "IN": "ADP", "TO": "PART", "CC": "CCONJ", "RB": "ADV", "PRP": "PRON", "PRP$": "PRON",
        "WDT": "PRON", "WP": "PRON", "CD": "NUM", "MD": "AUX", "POS": "PART", "AUX": "AUX",
    }  # fmt: skip
    if tag.startswith("VB"):
        return "VERB"
    return table.get(tag, "PUNCT")


def speech_of(
    text: str, listed: Sequence[tuple[str, str, str]]
) -> tuple[AttributedSpeech, ...]:
    """Attributions from (source, cue, content)."""
    found = []
    for pieces in listed:
        spans = [Span(text.index(one), text.index(one) + len(one)) for one in pieces]
        source, cue, content = ((span,) for span in spans)
        found.append(AttributedSpeech(source, cue, content, SpeechKind.INDIRECT))
    return tuple(found)


def figure_in(text: str, words: str, low: float, unit: str) -> Figure:
    """An exact figure at its words."""
    at = text.index(words)
    return Figure(words, Span(at, at + len(words)), low, low, Bound.EXACT, unit)


def coded(resolved: Resolved) -> Coded:
    """What the claims stage makes of it with the codebook that ships."""
    return code(resolved, load_codebook())


def roles_of(claim: Claim) -> dict[str, list[str]]:
    """Names that fill the roles."""
    return {role.name: [one.name for one in role.fillers] for role in claim.roles}


def hops_of(claim: Claim) -> list[str]:
    """Names along the chain."""
    return [" and ".join(hop.name) for hop in claim.chain]


def holding(opening: str, tree: str, cue: int) -> tuple[str, str]:
    """A sentence and its tree that go on with *the M23 held Goma*, said by the verb `cue`."""
    at = len(tree.split()) + 1
    rest = (
        f"the/_/DT/{at + 1}/det M23/M23/NNP/{at + 2}/nsubj held/hold/VBD/{cue}/ccomp "
        f"Goma/Goma/NNP/{at + 2}/obj ./././{cue}/punct"
    )
    return f"{opening} the M23 held Goma.", f"{tree} {rest}"
