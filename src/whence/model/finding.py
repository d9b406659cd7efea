"""What weighing finds across the claims of a case. Nothing here decides; everything says why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import zip_longest

from whence.model.claim import Frame
from whence.model.ids import ClaimId, DocId, QuestionId
from whence.model.range import Range


class CopyKind(StrEnum):
    """How one article repeats another."""

    EXACT = "exact"  # the same words
    NEAR = "near"  # the same words but for small edits
    CONTAINED = "contained"  # a shortened or lengthened text
    PART = "part"  # passages of the other's own words, among others
    VERSION = "version"  # a later or earlier text of the same article


@dataclass(frozen=True, slots=True)
class CopyPair:
    """Two articles that carry the same wording.

    Attributes:
        first: The one published first, or first by name.
        second: The other.
        kind: How the wording is repeated.
        resemblance: Jaccard share of five-word runs, 0-1.
        containment: Share of the shorter text's runs found in the longer, 0-1.
    """

    first: DocId
    second: DocId
    kind: CopyKind
    resemblance: float
    containment: float


@dataclass(frozen=True, slots=True)
class Family:
    """Articles tied by copying. `members` has two or more, the earliest first."""

    members: tuple[DocId, ...]
    pairs: tuple[CopyPair, ...]


class AnswerKind(StrEnum):
    """What sort of answer a claim gives to its question."""

    YES = "yes"
    NO = "no"
    DEGREE = "degree"
    FIGURE = "figure"
    NAME = "name"
    WITHHOLDS = "no position"


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim's answer to its question.

    Attributes:
        kind: What sort of answer it is.
        label: The answer in words; two claims agree only if their labels can hold together.
    """

    kind: AnswerKind
    label: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a chain of attribution ends.

    Attributes:
        key: Equal for two chains that end in the same place.
        name: For a reader: a person, a body, a document, an outlet's own reporting.
        established: Whether the text gives an account of how the last one knows; the bare voice
            of an article does not.
        claims: The claims that rest on it.
        why: One sentence.
    """

    key: str
    name: str
    established: bool
    claims: tuple[ClaimId, ...]
    why: str


class Independence(StrEnum):
    """What can be said of the number of origins."""

    SEVERAL = "independent origins"
    ONE = "one origin"
    NOT_ESTABLISHED = "independence not established"


@dataclass(frozen=True, slots=True)
class OriginCount:
    """How many independent origins bear a position.

    Attributes:
        independence: Which of the three values.
        count: Established origins; an article's own voice never counts.
        origins: All origins, established ones first.
        why: One sentence.
    """

    independence: Independence
    count: int
    origins: tuple[Origin, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Position:
    """One answer to a question, with who holds it.

    Attributes:
        answer: The answer.
        holders: Names of those who hold it, earliest first.
        claims: The claims that give it, earliest first.
        origins: How many independent origins it has.
        wordings: For each holder the words that weaken it, with their band; empty when plain.
        ways: The different words the answer is given in, where there are several.
        told: For each holder the claims in which it gives the answer.
    """

    answer: Answer
    holders: tuple[str, ...]
    claims: tuple[ClaimId, ...]
    origins: OriginCount
    wordings: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()
    told: tuple[tuple[ClaimId, ...], ...] = ()

    @property
    def held_by(self) -> tuple[str, ...]:
        """Each holder with how weakly it words the answer: ``the army [“likely”, 55–80 %]``."""
        told = zip_longest(self.holders, self.wordings, fillvalue="")
        return tuple(f"{who} [{words}]" if words else who for who, words in told)


class Tie(StrEnum):
    """How one claim stands to another on the same question."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    DENIES = "denies"
    NARROWER = "narrower"
    BROADER = "broader"
    OTHER_TIME = "different time"
    FIGURES_OVERLAP = "figures overlap"
    FIGURES_DIFFER = "figures differ"
    SUPERSEDES = "supersedes"
    RETRACTS = "retracts"
    SAME_REPORT = "same report"


@dataclass(frozen=True, slots=True)
class ClaimTie:
    """How `first` stands to `second`, with the reason in words."""

    first: ClaimId
    second: ClaimId
    tie: Tie
    why: str


@dataclass(frozen=True, slots=True)
class Shift:
    """One source changed its answer.

    Attributes:
        source: Who.
        earlier: Claim with the earlier answer.
        later: Claim with the later answer.
        from_answer: The earlier answer in words.
        to_answer: The later answer in words.
        why: One sentence.
    """

    source: str
    earlier: ClaimId
    later: ClaimId
    from_answer: str
    to_answer: str
    why: str


class DriftDirection(StrEnum):
    """Which way the wording went on its way."""

    STRONGER = "stronger"
    WEAKER = "weaker"


@dataclass(frozen=True, slots=True)
class Drift:
    """The wording of one origin's claim changed on its way through another article.

    Attributes:
        nearer: The claim nearer the origin.
        further: The claim further along the chain.
        direction: Whether the wording got stronger or weaker.
        why: One sentence with both wordings.
    """

    nearer: ClaimId
    further: ClaimId
    direction: DriftDirection
    why: str


@dataclass(frozen=True, slots=True)
class Question:
    """Claims with the same frame and the same resolved roles, as answers to one question.

    Attributes:
        id: Hash of frame and roles.
        frame: The frame.
        text: The question as a person would ask it.
        about: Names of what it is about, in the question's order.
        start: First possible day it concerns, where the frame is bound to a time; or `None`.
        end: Day after the last possible day; or `None`.
        positions: Answers with who holds them; the one with most origins first.
        ties: How its claims stand to each other.
        shifts: Sources that changed their answer.
        drifts: Wordings that changed on their way.
        range: Its figure over independent origins, for frames that count; else `None`.
        other_ranges: The same by the other rules.
    """

    id: QuestionId
    frame: Frame
    text: str
    about: tuple[str, ...]
    start: date | None
    end: date | None
    positions: tuple[Position, ...]
    ties: tuple[ClaimTie, ...] = ()
    shifts: tuple[Shift, ...] = ()
    drifts: tuple[Drift, ...] = ()
    range: Range | None = None
    other_ranges: tuple[Range, ...] = ()

    @property
    def claims(self) -> tuple[ClaimId, ...]:
        """All claims on the question, by position."""
        return tuple(claim for position in self.positions for claim in position.claims)


@dataclass(frozen=True, slots=True)
class HeadlineGap:
    """A headline that says more than its article, or the opposite."""

    headline: ClaimId
    body: ClaimId | None
    why: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """Everything weighing found in a case.

    Attributes:
        families: Articles tied by copying.
        questions: By frame and text.
        headline_gaps: Headlines that say more than the body, or the opposite.
    """

    families: tuple[Family, ...]
    questions: tuple[Question, ...]
    headline_gaps: tuple[HeadlineGap, ...] = ()
