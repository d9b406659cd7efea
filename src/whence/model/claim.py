"""A claim: one thing one article says about the world, and on whose word."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from whence.model.actor import ActorKind
from whence.model.document import Published
from whence.model.figure import Figure
from whence.model.ids import ActorId, ClaimId, DocId
from whence.model.place import Place
from whence.model.reading import SpeechKind
from whence.model.span import Span
from whence.model.when import When


class Frame(StrEnum):
    """The twelve things a claim can be about."""

    RELATION = "relation"
    REACTION = "reaction"
    RESPONSIBILITY = "responsibility"
    CONTROL = "control"
    PRESENCE = "presence"
    STRENGTH = "strength"
    CASUALTIES = "casualties"
    EVENT = "event"
    COMMITMENT = "commitment"
    ROLE = "role"
    FORECAST = "forecast"
    STATEMENT = "statement"


# Frames whose matter is in the words alone: their questions quote a claim.
QUOTED = frozenset({Frame.STATEMENT, Frame.FORECAST})
# Names of a casualty figure, the one a report is chiefly about first.
COUNTS = ("killed", "wounded", "missing", "captured", "displaced", "attacks")
# Those of what is done to people.
DONE_TO = frozenset(COUNTS) - {"attacks"}


class Polarity(StrEnum):
    """Whether the words affirm, negate, or reject what another says."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"
    DENIED = "denied"


class Strength(StrEnum):
    """How strongly the words put a claim, from plainly to only on a condition."""

    PLAIN = "plain"
    QUALIFIED = "qualified"  # a confidence is given, or another word that is no likelihood
    PROBABLE = "probable"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"


class SourceClass(StrEnum):
    """What sort of source an unnamed one is."""

    OFFICIAL = "official"
    MILITANT = "militant"
    RESIDENT = "resident"
    WITNESS = "witness"
    ANALYST = "analyst"
    MEDIA = "media"
    PEOPLE_FAMILIAR = "people familiar"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role.

    Attributes:
        text: The words; for a coded value ("allied") the value itself.
        span: Where the words stand, or `None` for a coded value.
        name: What they stand for; equals `text` when unresolved or coded.
        id: The actor's or place's id, or `None`.
    """

    text: str
    span: Span | None
    name: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """One role of a claim's frame with what fills it, at least one filler."""

    name: str
    fillers: tuple[Filler, ...]


@dataclass(frozen=True, slots=True)
class Hop:
    """One link of the chain of attribution.

    Attributes:
        text: The words that name the source here.
        span: Where they stand, or `None` when the source is carried over from elsewhere.
        name: What they stand for; several names when the source is joint.
        ids: Actor ids of `name`, in the same order; `None` where unresolved.
        cue: The words that show the attribution.
        document: Report, testimony or message the words came in, or empty.
        medium: Outlet or channel the source spoke to, or empty.
        source_class: Class of an unnamed source, or `None` for a named one.
        kind: Kind of the source where known.
        when_said: When it was said, if the text tells.
    """

    text: str
    span: Span | None
    name: tuple[str, ...]
    ids: tuple[ActorId | None, ...]
    cue: str
    document: str = ""
    medium: str = ""
    source_class: SourceClass | None = None
    kind: ActorKind | None = None
    when_said: When | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words of the innermost attribution a claim stands in."""

    kind: SpeechKind
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class HedgeWord:
    """A word that weakens or qualifies, with the class the codebook gives it.

    Attributes:
        text: The words.
        span: Where they stand.
        kind: ``likelihood``, ``confidence``, ``evidential`` or ``conditional``.
        value: Such as ``likely``, ``low`` or ``unverified``.
    """

    text: str
    span: Span
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Wording:
    """How strongly the words put a claim; each axis apart.

    Attributes:
        polarity: Affirmed, negated or denied.
        certainty: ``certain``, ``probable`` or ``possible`` by the words, or `None` if unmarked.
        likelihood: ICD 203 term the words map to, or `None`.
        likelihood_range: Its band in per cent, (low, high), or `None`.
        confidence: ``low``, ``moderate`` or ``high`` analytic confidence, or `None`.
        evidentials: ``reportedly``, ``allegedly``, ``claimed``, ``unverified`` …
        hedges: The words themselves.
        tense: ``past``, ``present``, ``future``, or `None`.
        conditional: Whether the claim stands under an *if* or the like.
        scare_quotes: Words the text itself keeps at a distance by quotation marks.
    """

    polarity: Polarity = Polarity.AFFIRMED
    certainty: str | None = None
    likelihood: str | None = None
    likelihood_range: tuple[int, int] | None = None
    confidence: str | None = None
    evidentials: tuple[str, ...] = ()
    hedges: tuple[HedgeWord, ...] = ()
    tense: str | None = None
    conditional: bool = False
    scare_quotes: tuple[str, ...] = ()

    @property
    def strength(self) -> Strength:
        """The weakest that the words say on certainty and condition; polarity is no part of it."""
        if self.conditional or any(hedge.kind == "conditional" for hedge in self.hedges):
            return Strength.CONDITIONAL
        if self.certainty in {Strength.POSSIBLE, Strength.PROBABLE}:
            return Strength(self.certainty)
        return Strength.QUALIFIED if self.hedges else Strength.PLAIN


@dataclass(frozen=True, slots=True)
class MadeBy:
    """Why a claim exists.

    Attributes:
        rule: Name of the codebook entry or code path.
        model: Reader and content hash of its weights.
        trigger: The words that evoked the frame, or empty.
        why: One sentence for a reader who asks.
    """

    rule: str
    model: str
    trigger: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A figure with the name of what it counts in its frame, such as ``killed``."""

    name: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that one article says about the world.

    Attributes:
        id: Hash of document, frame, spans, roles and chain.
        document: The article that says it.
        document_name: Its file name as it was given.
        part: Kind of the part it stands in, such as ``headline``.
        frame: What it is about.
        kind: Kind, status, stance or type within the frame, or empty.
        spans: The characters that say it; discontinuous ones in order.
        quote: The words at `spans`.
        sentence: The sentence it stands in.
        roles: Role fillers, in the frame's order.
        chain: Who it is attributed to, nearest the article first; empty = its own voice.
        attribution: Words of the innermost attribution, or `None`.
        wording: How strongly it is put.
        when: When it held or happened, or `None`.
        said: When it was said, or `None`.
        published: When the article appeared, or `None`.
        where: Places it concerns.
        figures: Numbers in it, by name.
        made_by: Rule and model that made it.
        extraction: How sure the program is that the text says this; 0-1.
    """

    id: ClaimId
    document: DocId
    document_name: str
    part: str
    frame: Frame
    kind: str
    spans: tuple[Span, ...]
    quote: str
    sentence: Span
    roles: tuple[Role, ...]
    chain: tuple[Hop, ...]
    attribution: Attribution | None
    wording: Wording
    when: When | None
    said: When | None
    published: Published | None
    where: tuple[Place, ...]
    figures: tuple[NamedFigure, ...]
    made_by: MadeBy
    extraction: float

    @property
    def chief_figure(self) -> NamedFigure | None:
        """The number a claim is chiefly about, or `None`."""
        by_name = {named.name: named for named in reversed(self.figures)}
        wanted = COUNTS if self.frame is Frame.CASUALTIES else ("figure", "count", "low")
        chosen = next((by_name[name] for name in wanted if name in by_name), None)
        return chosen or (self.figures[0] if self.figures else None)


@dataclass(frozen=True, slots=True)
class Coded:
    """The claims of one document and what did not become one.

    Attributes:
        claims: In text order.
        refused: For each match refused, the rule and why; counted in the run's summary.
        leads: What is less sure than a claim must be; kept to be looked at, never weighed.
    """

    claims: Sequence[Claim]
    refused: Sequence[tuple[str, str]] = ()
    leads: Sequence[Claim] = ()
