"""Writing down what a form of the desk says, or saying why not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs

from whence.model.ids import ClaimId
from whence.model.judgement import JudgementKind
from whence.present.grades import ADMIRALTY
from whence.present.web.desk import Desk
from whence.present.web.pages.together import DECISIONS, MOST
from whence.store import Case
from whence.store.findings import Findings
from whence.store.judgements import Judgements
from whence.store.lookup import Lookup

_ON_ACTORS = {JudgementKind.GRADE, JudgementKind.MERGE, JudgementKind.SPLIT}
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
    claims = Findings(case).claims_by_id((ClaimId(subject),))
    if kind in _ON_ACTORS:
        value, refused = _value_of(case, kind, subject, value)
        if refused:
            return refused
    elif not claims:
        return "There is no such claim; a later run may have read its article anew."
    judgements.add(who, kind, claims.get(ClaimId(subject), subject), value=value, note=note)
    return ""


def _value_of(case: Case, kind: JudgementKind, subject: str, value: str) -> tuple[str, str]:
    """What is decided on an actor, and why it cannot be, or empty."""
    known = {line.id: line.name for line in Lookup(case).actors()}
    if subject not in known:
        return value, f"There is no actor with the id “{subject}”."
    if kind is JudgementKind.GRADE:
        fine = value in ADMIRALTY
        return value, "" if fine else f"A grade is one of {', '.join(ADMIRALTY)}."
    named = [key for key, name in known.items() if name.casefold() == value.casefold()]
    found = [value] if value in known else named
    if not found:
        return value, f"There is no actor with the id or the name “{value}”."
    if len(found) > 1:
        return value, f"Several actors go by that name: give the id, {', '.join(found)}."
    if found[0] == subject:
        return value, "An actor cannot be merged with itself."
    return found[0], ""


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
