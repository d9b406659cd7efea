"""Records of the corpus: documents, paragraphs and every layer of mark-up on them."""

from dataclasses import dataclass

Piece = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Span:
    """Marked words: one or more half-open pieces in code points of the paragraph."""

    pieces: tuple[Piece, ...]

    @property
    def start(self) -> int:
        """First code point."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.pieces[-1][1]

    def words(self, text: str) -> str:
        """Return the marked words of `text`, pieces joined by ' // '."""
        return " // ".join(text[start:end] for start, end in self.pieces)

    def holds(self, other: "Span") -> bool:
        """Say whether every piece of `other` lies inside some piece of this span."""
        return all(
            any(a <= start and end <= b for a, b in self.pieces)
            for start, end in other.pieces
        )

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share a code point."""
        return any(
            a < end and start < b for a, b in self.pieces for start, end in other.pieces
        )


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or stand for something; `refers_to` is its key in the document."""

    kind: str
    span: Span
    refers_to: str
    form: str  # name, nominal or pronoun


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (source) says (cue) what (content); `within` numbers the enclosing one."""

    number: int
    cue: Span
    source: Span | None
    content: Span
    manner: str
    cue_class: str
    source_class: str
    within: int | None


@dataclass(frozen=True, slots=True)
class RoleFiller:
    """Words that fill a role of a frame."""

    role: str
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """One frame evoked by a trigger, with its roles and the strength of its wording.

    `chain` holds names, nearest the article first, only where the writer overrode the
    chain that follows from the enclosing attributions; `question` groups the claims of
    a file that answer one question.
    """

    number: int
    frame: str
    kind: str
    detail: str
    trigger: Span
    roles: tuple[RoleFiller, ...]
    polarity: str
    certainty: str
    tense: str
    hedges: Span | None
    chain: tuple[str, ...] | None
    question: str


@dataclass(frozen=True, slots=True)
class TimeNote:
    """A time expression and the ISO 8601-like value it stands for."""

    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class QuantityNote:
    """A quantity as an interval; a missing end is open."""

    span: Span
    low: float | None
    high: float | None
    unit: str
    bound: str


@dataclass(frozen=True, slots=True)
class HedgeNote:
    """A hedge and its axis: likelihood, confidence, evidential or conditional."""

    span: Span
    axis: str


@dataclass(frozen=True, slots=True)
class NegationNote:
    """A negation cue and the words in its scope."""

    cue: Span
    scope: Span


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A relation between two claims of one paragraph, by number."""

    earlier: int
    relation: str
    later: int


@dataclass(frozen=True, slots=True)
class Header:
    """What is known about a document besides its words."""

    document_id: str
    genre: str
    conflict: str
    outlet: str
    published: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with all its mark-up; offsets count code points of `text`."""

    header: Header
    number: int
    part: str
    text: str
    line: int
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    times: tuple[TimeNote, ...]
    quantities: tuple[QuantityNote, ...]
    hedges: tuple[HedgeNote, ...]
    negations: tuple[NegationNote, ...]
    links: tuple[ClaimLink, ...]

    def chain(self, claim: Claim) -> tuple[Attribution, ...]:
        """Return the attributions around `claim`, nearest the article first."""
        around = [one for one in self.attributions if one.content.holds(claim.trigger)]
        if not around:
            return ()
        nearest = min(around, key=lambda one: one.content.end - one.content.start)
        found = [nearest]
        by_number = {one.number: one for one in self.attributions}
        while (outer := found[-1].within) is not None:
            found.append(by_number[outer])
        return tuple(reversed(found))
