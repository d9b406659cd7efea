"""Writing down what a form of the desk says, or saying why not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs

from whence.model.claim import Claim
from whence.model.held import new_actor
from whence.model.ids import ClaimId
from whence.model.judgement import ON_ACTORS, JudgementKind
from whence.pipeline.judged.holding import weigh_as_judged
from whence.present.grades import ADMIRALTY
from whence.present.web.desk import Desk
from whence.present.web.pages.together import DECISIONS, MOST
from whence.store import Case
from whence.store.findings import Findings
from whence.store.judgements import Judgements
from whence.store.lookup import Lookup

_ON_ACTORS = {JudgementKind.GRADE, *ON_ACTORS}
NO_NAME = "A judgement needs a name: fill in “Your name”."


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it was sent: the last value of every field, all claims and words ticked."""

    values: Mapping[str, str]
    ticked: Sequence[str]
    words: Sequence[str] = ()

    @classmethod
    def read(cls, body: bytes) -> "Form":
        """The form in a request's body."""
        fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
        ticked = tuple(dict.fromkeys(fields.get("claim", ())))
        words = tuple(dict.fromkeys(fields.get("words", ())))
        return cls({name: values[-1] for name, values in fields.items()}, ticked, words)

    def get(self, name: str) -> str:
        """A field's value without white space around it, or empty."""
        return self.values.get(name, "").strip()


def judge(desk: Desk, form: Form) -> str:
    """Write one judgement down, or take one or a batch back; why not, or empty.

    One on who is who is weighed at once.
    """
    case = desk.case
    before = desk.judgements.on_actors()
    refused = _judge(case, form)
    if desk.judgements.on_actors() != before:
        weigh_as_judged(case, desk.embed)
    return refused


def _judge(case: Case, form: Form) -> str:
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
        if refused or kind is JudgementKind.GIVE:
            return refused or _give(case, form, value)
    elif not claims:
        return "There is no such claim; a later run may have read its article anew."
    judgements.add(who, kind, claims.get(ClaimId(subject), subject), value=value, note=note)
    return ""


def _value_of(case: Case, kind: JudgementKind, subject: str, value: str) -> tuple[str, str]:
    """What is decided on an actor, and why it cannot be, or empty."""
    known = {line.id: line.name for line in Lookup(case).actors()}
    held = Judgements(case).held()
    same = Judgements(case).known_actors(held.group(subject))
    known |= {one: name for one, (name, _kind) in same.items()}
    if subject not in known:
        return value, f"There is no actor with the id “{subject}”."
    if kind is JudgementKind.GRADE:
        fine = value in ADMIRALTY
        return value, "" if fine else f"A grade is one of {', '.join(ADMIRALTY)}."
    if kind is JudgementKind.NAME:
        return value, "" if value else "The name is empty."
    return _other_of(known, kind, subject, value)


def _other_of(
    known: Mapping[str, str], kind: JudgementKind, subject: str, value: str
) -> tuple[str, str]:
    """Id of the other actor that a name or an id means, and why there is none, or empty."""
    named = [key for key, name in known.items() if name.casefold() == value.casefold()]
    found = [value] if value in known else named
    if not found and kind is JudgementKind.GIVE and value:
        return new_actor(value), ""
    if not found:
        return value, f"There is no actor with the id or the name “{value}”."
    if len(found) > 1:
        return value, f"Several actors go by that name: give the id, {', '.join(found)}."
    if found[0] == subject:
        return value, "An actor cannot be merged with itself."
    return found[0], ""


def _give(case: Case, form: Form, to: str) -> str:
    """Give words and claims of an actor to another, or to a new one: why not, or empty."""
    found = Findings(case).claims_by_id(map(ClaimId, form.ticked))
    what: list[str | Claim] = list(form.words)
    what += [found[ClaimId(key)] for key in form.ticked if key in found]
    if not what:
        return "Neither words nor claims were ticked."
    name = form.get("value") if to == new_actor(form.get("value")) else ""
    judgements, subject = Judgements(case), form.get("subject")
    judgements.give(
        form.get("who"), subject, to, what=what, name=name, note=form.get("note")
    )
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
