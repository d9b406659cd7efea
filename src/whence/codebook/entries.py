"""The records of a codebook: frames, the words that evoke them, and how roles hang on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from whence.model.claim import Frame

# Where words may be asked for around a trigger.
AROUND = ("governor", "object", "subject", "modifier")


@dataclass(frozen=True, slots=True)
class RoleRule:
    """Where one role's filler is looked for.

    Attributes:
        role: Name of the role.
        slots: Places in the tree, best first, such as ``subj``, ``obj``, ``of`` or ``poss``.
        is_a: What the filler must be: ``actor``, ``place``, ``person``, ``document``,
            ``event``, ``thing`` or ``any``.
        required: Whether the entry fails without it.
    """

    role: str
    slots: tuple[str, ...]
    is_a: str
    required: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way roles hang on a trigger. `need` names roles of which one must be filled."""

    name: str
    roles: tuple[RoleRule, ...]
    need: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surround:
    """Words that must (or must not) stand around a trigger; empty sets ask for nothing.

    Attributes:
        governor: Lemma of the word the trigger hangs on.
        object: Lemma of the trigger's object.
        subject: Lemma of the trigger's subject.
        modifier: Lemma of some dependent of the trigger.
        asked: Of these, what is asked for, by name.
    """

    governor: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    modifier: frozenset[str] = frozenset()
    asked: tuple[tuple[str, frozenset[str]], ...] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        given = ((name, getattr(self, name)) for name in AROUND)
        object.__setattr__(self, "asked", tuple((name, one) for name, one in given if one))

    @property
    def size(self) -> int:
        """How many kinds of word are asked for."""
        return len(self.asked)


@dataclass(frozen=True, slots=True)
class Entry:
    """Some words that evoke a frame.

    Attributes:
        name: Frame and entry, such as ``control.capture``.
        frame: What is evoked.
        value: Kind, status, stance or type it gives, or empty.
        mode: Mode or form within the value, such as ``bombing``, or empty.
        upos: Parts of speech the trigger may have.
        triggers: Lemmas; of several words the first is the trigger, the rest hang near it.
        patterns: Ways the roles may hang, tried in order.
        where: Words that must stand around it.
        unless: Words that must not.
        prior: How often a match is right when the tree is; 0-1.
        reach: Whether roles may hang on the verb that governs the trigger.
        yes: Sentences that must give the frame and value.
        no: Sentences that must not.
        source: File it was read from.
    """

    name: str
    frame: Frame
    value: str
    mode: str
    upos: frozenset[str]
    triggers: tuple[tuple[str, ...], ...]
    patterns: tuple[Pattern, ...]
    where: Surround = Surround()
    unless: Surround = Surround()
    prior: float = 0.85
    reach: bool = False
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or value of the codebook with what it means."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class FrameRule:
    """One frame: what it is, its roles and the values of its coded role.

    Attributes:
        frame: Which frame.
        definition: What it covers.
        roles: Its roles, in the order they are written.
        coded: Role that holds a value instead of words, or empty.
        values: The values of that role.
        speaker: Role the speaker fills where the frame is an act of speech, or empty.
    """

    frame: Frame
    definition: str
    roles: tuple[Term, ...]
    coded: str
    values: tuple[Term, ...]
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that shows attribution.

    Attributes:
        lemma: Its lemma; of several words the first carries the clause.
        kind: Cue class, such as ``assess``.
        shape: ``verb``, ``noun`` or ``phrase``.
    """

    lemma: tuple[str, ...]
    kind: str
    shape: str


@dataclass(frozen=True, slots=True)
class HedgeTerm:
    """Words that weaken or qualify, and the value they map to.

    Attributes:
        words: Lower-case words.
        kind: ``likelihood``, ``confidence``, ``evidential`` or ``conditional``.
        value: Such as ``likely`` or ``unverified``.
        band: Likelihood in per cent, or `None`.
        certainty: ``certain``, ``probable`` or ``possible``, or empty.
    """

    words: tuple[str, ...]
    kind: str
    value: str
    band: tuple[int, int] | None = None
    certainty: str = ""


@dataclass(frozen=True, slots=True)
class Codebook:
    """Everything the claims stage knows about words.

    Attributes:
        frames: The frames, in the order of `Frame`.
        entries: Every entry of every frame.
        cues: Words of attribution.
        hedges: Words of doubt.
        words: Named word lists, such as ``actor-noun`` or ``light-verb``.
        hash: SHA-256 over all files read, hexadecimal: changes with any of them.
    """

    frames: tuple[FrameRule, ...]
    entries: tuple[Entry, ...]
    cues: tuple[Cue, ...]
    hedges: tuple[HedgeTerm, ...]
    words: Mapping[str, frozenset[str]]
    hash: str = ""
