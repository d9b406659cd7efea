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
    """Which questions are asked for, and in what order: ``claims``, ``origins`` or ``start``."""

    frame: str | None = None
    disputed: bool = False
    words: str = ""
    dated: bool = False
    order: str = "claims"
