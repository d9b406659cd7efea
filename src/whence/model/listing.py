"""Lines of the lists that faces show, and how much a case holds."""

from dataclasses import dataclass

from whence.model.ids import DocId


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a case holds."""

    articles: int
    claims: int
    questions: int
    disputed: int
    problems: int
    judgements: int


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article without its text; `published` is as precise as it is known, or empty."""

    id: DocId
    name: str
    outlet: str
    title: str
    published: str
    language: str
    claims: int


@dataclass(frozen=True, slots=True)
class ActorLine:
    """One actor with how many claims it fills a role of and how many it is a source of."""

    id: str
    name: str
    kind: str
    about: int
    said: int


@dataclass(frozen=True, slots=True)
class Pair:
    """How many claims say one kind of relation between two actors."""

    one: str
    one_id: str
    other: str
    other_id: str
    kind: str
    polarity: str
    claims: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """How many claims of a frame concern a place; coordinates are `None` when unknown."""

    id: str
    name: str
    lat: float | None
    lon: float | None
    country: str
    adm1: str
    where_prec: int | None
    frame: str
    claims: int


@dataclass(frozen=True, slots=True)
class QuestionFilter:
    """Which questions are asked for, and in what order: ``claims``, ``origins`` or ``start``.

    `dated` are those with days; `told` leaves out those whose only days are those of reports.
    """

    frame: str | None = None
    disputed: bool = False
    words: str = ""
    dated: bool = False
    told: bool = False
    order: str = "claims"


@dataclass(frozen=True, slots=True)
class Spread:
    """By how many outlets articles were published, and from when to when; empty if unknown."""

    outlets: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class NameLine:
    """The name of an actor, a source, a place or an outlet, with how many claims have it."""

    name: str
    claims: int


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source with how many claims rest on its word.

    Attributes:
        kind: ``named``, ``unnamed`` or ``outlet``.
        id: Actor id, or empty.
        name: Its name, or the words for it.
        said: Claims in whose chain it stands; of an outlet those in its articles.
        first_hand: Those that end in it; of an outlet those in its own voice.
        hedged: Those that are not put plainly.
        denied: Those that deny something.
        articles: In how many articles.
        first: First day of publication, or empty.
        last: Last day of publication, or empty.
        named: Claims in whose chain it stands; of an outlet fewer than it says.
    """

    kind: str
    id: str
    name: str
    said: int
    first_hand: int
    hedged: int
    denied: int
    articles: int
    first: str
    last: str
    named: int = 0
