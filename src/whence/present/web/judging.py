"""Writing down what a form of the desk says, or saying why not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs

from whence.model.ids import ClaimId
from whence.model.judgement import JudgementKind
from whence.present.web.desk import Desk
from whence.present.web.pages.together import DECISIONS, MOST
from whence.store import Case
from whence.store.findings import Findings
from whence.store.judgements import Judgements

NO_NAME = "A judgement needs a name: fill in “Your name”."


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it was sent: the last value of every field, and all of those ticked."""

    values: Mapping[str, str]
    ticked: Sequence[str]

    @classmethod
    def read(cls, body: bytes) -> "Form":
        """The form in a request's body."""
        fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
        ticked = tuple(dict.fromkeys(fields.get("claim", ())))
        return cls({name: values[-1] for name, values in fields.items()}, ticked)

    def get(self, name: str) -> str:
        """A field's value without white space around it, or empty."""
        return self.values.get(name, "").strip()


def judge(case: Case, form: Form) -> str:
    """Write one judgement down, or take one or a batch back; why not, or empty."""
    who, subject, note = form.get("who"), form.get("subject"), form.get("note")
    if not who:
        return NO_NAME
    judgements = Judgements(case)
    if form.get("kind") == JudgementKind.UNDO:
        done = judgements.undo_all(who, subject) or judgements.undo(who, subject)
        return "" if done else "There is no such judgement, or it was taken back before."
    if form.get("kind") not in set(JudgementKind) - {JudgementKind.CORRECT}:
        return "The form does not say what was decided."
    kind, value = JudgementKind(form.get("kind")), form.get("value")
    if kind is JudgementKind.NOTE and not note:
        return "The note is empty."
    if kind in {JudgementKind.MERGE, JudgementKind.SPLIT} and value == subject:
        return "An actor cannot be merged with itself."
    claims = Findings(case).claims_by_id((ClaimId(subject),))
    judgements.add(who, kind, claims.get(ClaimId(subject), subject), value=value, note=note)
    return ""


def judge_together(desk: Desk, form: Form) -> tuple[str, str]:
    """Decide on every claim that was ticked: why not, or empty; and the batch it made."""
    who = form.get("who")
    if not who:
        return NO_NAME, ""
    if form.get("kind") not in set(DECISIONS):
        return "The form does not say what was decided.", ""
    if not form.ticked:
        return "No claim was ticked.", ""
    if len(form.ticked) > MOST:
        return f"More than {MOST} claims at once cannot be looked through.", ""
    found = desk.findings.claims_by_id(map(ClaimId, form.ticked))
    gone = len(form.ticked) - len(found)
    if gone:
        words = "a later run has read their articles anew. Go back and look again."
        return f"{gone} of these claims are no longer there: {words}", ""
    claims = [found[ClaimId(key)] for key in form.ticked]
    made = desk.judgements.add_all(
        who, JudgementKind(form.get("kind")), claims, form.get("note")
    )
    return "", made[0].batch
