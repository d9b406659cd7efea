"""A reading in which words stand for things: actors, places, days and numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from whence.model.actor import Actor
from whence.model.document import Document
from whence.model.figure import Figure
from whence.model.ids import ActorId
from whence.model.place import Place
from whence.model.reading import Reading
from whence.model.span import Span
from whence.model.when import When


class ReferentHow(StrEnum):
    """How the words came to stand for what they stand for."""

    NAME = "name"  # a known name
    ALIAS = "alias"  # another spelling, an acronym introduced in brackets, a surname
    PRONOUN = "pronoun"
    NOUN_PHRASE = "noun-phrase"  # "the group", "the official", "its Yemeni branch"
    NEW = "new"  # a name first met in this case
    UNRESOLVED = "unresolved"  # words kept, nothing claimed


@dataclass(frozen=True, slots=True)
class Referent:
    """What some words stand for.

    Attributes:
        span: The words (whole noun phrase or name).
        head: Index in `Reading.words` of the syntactic head of the words.
        text: The words, as they stand.
        name: Name of what they stand for; the words themselves when unresolved.
        id: The actor's id, or `None` when unresolved or not an actor.
        how: How it was resolved.
        members: Ids of the several actors a plural stands for ("the two groups"); else empty.
        score: Uncalibrated 0-1.
    """

    span: Span
    head: int
    text: str
    name: str
    id: ActorId | None
    how: ReferentHow
    members: tuple[ActorId, ...] = ()
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Resolved:
    """A document, its reading, and what the words stand for.

    Attributes:
        document: The article.
        reading: What the reader saw.
        actors: Every actor some referent stands for, each once.
        referents: What mentions, pronouns and noun phrases stand for, in text order.
        places: Places named, in text order.
        times: Time phrases, in text order.
        figures: Numbers with units, in text order.
    """

    document: Document
    reading: Reading
    actors: Sequence[Actor] = ()
    referents: Sequence[Referent] = ()
    places: Sequence[Place] = ()
    times: Sequence[When] = ()
    figures: Sequence[Figure] = ()
