"""What changed in a case since a run."""

from dataclasses import dataclass

from whence.model.finding import Tie
from whence.model.ids import RunId
from whence.store import Case
from whence.store.findings import Digest, Findings


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one question since a run.

    Attributes:
        question: The question as it is now, in words.
        kind: ``new``, ``new answer``, ``new contradiction``, ``origins``, ``shift`` or ``gone``.
        detail: One sentence.
    """

    question: str
    kind: str
    detail: str


def diff(case: Case, since: RunId) -> list[Change]:
    """What is new, what now contradicts, which origin counts changed since a run.

    Raises:
        ValueError: The case has no such run.
    """
    findings = Findings(case)
    before, after = findings.history(since), findings.history(list(case.runs())[-1].id)
    current = {question.id for question in findings.questions()}
    changes: list[Change] = []
    for question, now in after.items():
        if question not in current:
            continue
        then = before.get(question)
        if then is None:
            changes.append(Change(now.text, "new", f"answers: {', '.join(now.positions)}"))
        elif then != now:
            changes += _changes(then, now)
    changes += [
        Change(
            then.text,
            "gone",
            "no claim answers it any more, or it is asked differently now",
        )
        for question, then in before.items()
        if question not in current
    ]
    return sorted(changes, key=lambda change: (change.kind, change.question))


def _changes(then: Digest, now: Digest) -> list[Change]:
    changes = [
        Change(now.text, "new contradiction", why)
        for why in now.ties
        if why not in then.ties and not why.startswith(Tie.SUPERSEDES)
    ]
    changes += [
        Change(now.text, "shift", why) for why in now.shifts if why not in then.shifts
    ]
    for label, (origins, _claims) in now.positions.items():
        if label not in then.positions:
            changes.append(Change(now.text, "new answer", label))
        elif then.positions[label][0] != origins:
            was = then.positions[label][0]
            changes.append(
                Change(now.text, "origins", f"{label}: {was} before, {origins} now")
            )
    return changes
