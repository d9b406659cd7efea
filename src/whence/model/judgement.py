"""What an analyst decided: kept apart from what the program found, and never overwritten."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from whence.model.correction import Correction
from whence.model.ids import DocId
from whence.model.span import Span


class JudgementKind(StrEnum):
    """What can be decided."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"  # the subject is the same actor as `value`
    SPLIT = "split"  # the subject is not the same actor as `value`
    GIVE = "give"  # words read as the subject stand for the actor `value`
    NAME = "name"  # the subject is shown under the name `value`
    GRADE = "grade"  # Admiralty A-F; F is no middle value: it cannot be judged
    NOTE = "note"
    UNDO = "undo"


# Decisions on a claim; one of them takes it out of the queue, as does a note.
ON_CLAIMS = frozenset(
    {JudgementKind.ACCEPT, JudgementKind.REJECT, JudgementKind.CORRECT, JudgementKind.NOTE}
)
# Decisions on who is who.
ON_ACTORS = frozenset(
    {JudgementKind.MERGE, JudgementKind.SPLIT, JudgementKind.GIVE, JudgementKind.NAME}
)


@dataclass(frozen=True, slots=True)
class Named:
    """The actors of a judgement as they were seen, so that it outlives their ids.

    Attributes:
        name: Name of the subject.
        other: Name of the actor `value`, or empty.
        words: The words that are given away wherever they stand for the subject, or empty.
        claim: The one claim that is given away, by id, or empty.
        kind: Kind of the actor `value`, or empty.
    """

    name: str = ""
    other: str = ""
    words: str = ""
    claim: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision.

    Attributes:
        id: Of this decision.
        at: When, in UTC.
        who: By whom.
        kind: What was decided.
        subject: The claim, actor or source it is about, by id.
        value: What it was decided to be: a grade, another actor, a frame; or empty.
        document: The article it was made on, or `None`.
        span: The words judged, or `None`.
        seen: Rule and model of the version that was judged, or empty.
        note: In the analyst's words.
        undoes: The judgement it takes back, or `None`.
        batch: Shared by judgements that were made together, or empty.
        correction: What the claim should have been, or `None`.
        frame: Frame of the claim as it was seen, or empty.
        claim_kind: Its kind, or empty.
        quote: Its words, or empty.
        named: The actors it is about as they were seen, or `None`.
    """

    id: str
    at: datetime
    who: str
    kind: JudgementKind
    subject: str
    value: str = ""
    document: DocId | None = None
    span: Span | None = None
    seen: str = ""
    note: str = ""
    undoes: str | None = None
    batch: str = ""
    correction: Correction | None = None
    frame: str = ""
    claim_kind: str = ""
    quote: str = ""
    named: Named | None = None

    @property
    def words(self) -> str:
        """What was decided, besides its kind, in words."""
        if self.correction is None:
            return (self.named.other if self.named else "") or self.value
        frame, kind = self.correction.frame.value, self.correction.kind
        return f"{frame}, {kind}" if kind else frame
