"""What a reader sees in one document, before anything is resolved.

Every position is a `Span` of `Document.text` or an index into `Reading.words`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from whence.model.document import Document
from whence.model.ids import DocId
from whence.model.span import Span

ROOT = -1


class MentionKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    ORGANISATION = "organisation"  # armed groups, bodies, companies, outlets
    PLACE = "place"
    COMMUNITY = "community"  # nationality, religion, ethnic or political adjective
    WEAPON = "weapon"
    PLATFORM = "platform"
    DOCUMENT = "document"
    EVENT = "event"
    TIME = "time"
    QUANTITY = "quantity"


class SpeechKind(StrEnum):
    """How the words of a source are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its place in the sentence's dependency tree.

    Attributes:
        span: Its characters.
        lemma: Dictionary form, lower case except for names.
        upos: Universal part of speech, or an empty string when the reader has no syntax.
        head: Index of its head in `Reading.words`; `ROOT` for the root and without syntax.
        deprel: Universal dependency relation, such as ``nsubj:pass``; empty without syntax.
        sentence: Index of its sentence.
        xpos: Penn Treebank tag (``VBD``, ``NNS`` …), which tells tense and number; empty when
            the reader has no syntax.
    """

    span: Span
    lemma: str
    upos: str
    head: int
    deprel: str
    sentence: int
    xpos: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    Attributes:
        span: Its characters, without surrounding white space.
        first: Index of its first word in `Reading.words`.
        end: Index after its last word.
        part: Index of its `Part` in `Document.parts`.
    """

    span: Span
    first: int
    end: int
    part: int


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name something.

    Attributes:
        span: Its characters.
        kind: What it names.
        score: Uncalibrated 0-1.
    """

    span: Span
    kind: MentionKind
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class AttributedSpeech:
    """Who says what, by which words: one level of attribution.

    Attributes:
        source: The words that name the source; empty when it is left unsaid.
        cue: The words that show the attribution, such as ``said`` or ``according to``.
        content: What is attributed, in one piece or several.
        kind: Direct, indirect or mixed.
        score: Uncalibrated 0-1.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: SpeechKind
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Predicate:
    """How far the text commits to one predicate having happened.

    Attributes:
        word: Index of the predicate's word.
        factuality: From -3 (certainly did not) through 0 to +3 (certainly did).
    """

    word: int
    factuality: float


@dataclass(frozen=True, slots=True)
class Negation:
    """A negation cue and what it negates."""

    cue: tuple[Span, ...]
    scope: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that weaken or qualify. `score` is uncalibrated 0-1."""

    span: Span
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class RoleProposal:
    """A word that the frame head takes for the head of a role's filler."""

    role: str
    word: int
    score: float


@dataclass(frozen=True, slots=True)
class FrameProposal:
    """A frame that the model sees evoked at some words.

    Attributes:
        frame: Frame name, such as ``control``.
        kind: Kind, status or stance, such as ``captured``; empty when the model is not sure.
        trigger: The evoking words.
        roles: Proposed role fillers.
        score: Uncalibrated 0-1.
    """

    frame: str
    kind: str
    trigger: Span
    roles: tuple[RoleProposal, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything one reader saw in one document.

    Attributes:
        document: The document read.
        made_by: Reader and content hash of its weights, such as ``reader sha256:…`` or
            ``understudy 1``.
        words: All words in text order.
        sentences: All sentences in text order.
        mentions: Names and other mentions in text order; they may nest.
        attributions: Who says what, in order of the cue.
        predicates: Factuality of predicates; empty when the reader cannot tell.
        negations: Negation cues and scopes.
        hedges: Hedging words.
        frames: Frames the model proposes; empty when it has no frame head.
    """

    document: DocId
    made_by: str
    words: Sequence[Word]
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention] = ()
    attributions: Sequence[AttributedSpeech] = ()
    predicates: Sequence[Predicate] = ()
    negations: Sequence[Negation] = ()
    hedges: Sequence[Hedge] = ()
    frames: Sequence[FrameProposal] = ()


class Reader(Protocol):
    """Anything that reads documents."""

    @property
    def name(self) -> str:
        """Reader and content hash of its weights; equals `Reading.made_by`."""
        ...

    def read(self, document: Document) -> Reading:
        """What the reader sees in `document`."""
        ...
