"""What changed in a case since a run."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from whence.model.finding import Tie
from whence.model.ids import QuestionId, RunId
from whence.store import Case
from whence.store.findings import Findings
from whence.store.lists.digests import Digest

# News by weight: what stands against what, who changed his mind, who denies, then new answers.
_WEIGHT = (
    "contradiction",
    "shift",
    "denial",
    "new answer",
    "new",
    "origins",
    "regrouped",
    "renamed",
    "gone",
)
# Which ties weigh how much, by how they are noted.
_TIES = {Tie.DENIES: "denial", Tie.RETRACTS: "shift"}
# Texts of other questions that are told in one change.
MOST_TOLD = 3

Digests = Mapping[QuestionId, Digest]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one question since a run.

    Attributes:
        question: The question as it is now, in words.
        kind: ``new``, ``new answer``, ``new contradiction``, ``origins``, ``shift``, ``renamed``,
            ``regrouped`` or ``gone``.
        detail: One sentence.
    """

    question: str
    kind: str
    detail: str


def diff(case: Case, since: RunId) -> list[Change]:
    """What is new, what now contradicts, which origin counts changed since a run.

    A question is known again by its claims, and failing these by its words: one that is asked
    otherwise now is renamed, one whose claims stand under other questions is regrouped, and
    neither is new or gone. What weighs most comes first: contradictions, changes of mind, denials,
    new answers, and then the rest.

    Raises:
        ValueError: The case has no such run.
    """
    findings = Findings(case)
    before, after = findings.history(since), findings.history(list(case.runs())[-1].id)
    return _compared(before, after, {question.id for question in findings.questions()})


def diff_last(case: Case, most: int) -> tuple[int, list[Change]]:
    """How many questions the last run changed, and what changed if they are not more than `most`.

    As `diff` since the run before, without a look at what stayed as it was; for a case of one run
    nothing changed.
    """
    runs = list(case.runs())
    if len(runs) < 2:
        return 0, []
    findings = Findings(case)
    touched = findings.changed_by(runs[-1].id)
    if len(touched) > most:
        return len(touched), []
    before = findings.history(runs[-2].id, touched)
    after = findings.history(runs[-1].id, touched)
    return len(touched), _compared(before, after, findings.asked_still(touched))


def _compared(before: Digests, after: Digests, current: set[QuestionId]) -> list[Change]:
    """The changes, what weighs most first; `current` are questions that are asked now."""
    kept = {question: now for question, now in after.items() if question in current}
    return sorted(_Compared(before, kept).changes(), key=_weight)


def _weight(change: Change) -> tuple[int, str, str]:
    """What weighs most first, and what is on one question together."""
    kind = change.kind
    if kind == "new contradiction":
        tie = change.detail.partition(":")[0]
        kind = next((name for each, name in _TIES.items() if each == tie), "contradiction")
    return _WEIGHT.index(kind), change.question, change.detail


class _Compared:
    """The questions of two runs, and which of them are one."""

    def __init__(self, before: Digests, after: Digests) -> None:
        self.before, self.after = before, after
        self.asked_then = _by_claim(before)
        self.asked_now = _by_claim(after)
        self.same = {question: question for question in after if question in before}
        self.same |= self._known_again()

    def _known_again(self) -> dict[QuestionId, QuestionId]:
        """For each question with a new id the one it was, where there is just one such."""
        gone = [question for question in self.before if question not in self.after]
        by_words = {_bare(self.before[question].text): question for question in gone}
        found: dict[QuestionId, QuestionId] = {}
        for question, now in self.after.items():
            if question in self.before:
                continue
            sources = self._sources(now)
            was = next(iter(sources), None) or by_words.get(_bare(now.text))
            if was in self.after or was is None or len(sources) > 1:
                continue
            if len(self._targets(self.before[was])) <= 1 and was not in found.values():
                found[question] = was
        return found

    def _sources(self, now: Digest) -> list[QuestionId]:
        """The questions its claims stood under, those of most claims first."""
        return _commonest(now, self.asked_then)

    def _targets(self, then: Digest) -> list[QuestionId]:
        """The questions its claims stand under now, those of most claims first."""
        return _commonest(then, self.asked_now)

    def changes(self) -> Iterator[Change]:
        for question, now in self.after.items():
            was = self.same.get(question)
            if was is None:
                yield self._come(now)
            elif self.before[was] != now:
                yield from _changes(self.before[was], now)
        known = set(self.same.values())
        for question, then in self.before.items():
            if question not in known:
                yield self._left(then)

    def _come(self, now: Digest) -> Change:
        sources = self._sources(now)
        if not sources:
            return Change(now.text, "new", f"answers: {', '.join(now.positions)}")
        told = _told([self.before[each] for each in sources])
        return Change(now.text, "regrouped", f"its claims were asked after by {told}")

    def _left(self, then: Digest) -> Change:
        targets = self._targets(then)
        if not targets:
            return Change(then.text, "gone", "no claim answers it any more")
        told = _told([self.after[each] for each in targets])
        return Change(then.text, "regrouped", f"its claims are asked after by {told} now")


def _by_claim(digests: Digests) -> dict[str, QuestionId]:
    return {claim: each for each, digest in digests.items() for claim in digest.claims}


def _commonest(digest: Digest, asked: Mapping[str, QuestionId]) -> list[QuestionId]:
    counted = Counter(asked[claim] for claim in sorted(digest.claims) if claim in asked)
    return [question for question, _count in counted.most_common()]


def _bare(text: str) -> str:
    """A question without the time it is about."""
    return text.partition("? (")[0]


def _told(digests: list[Digest]) -> str:
    texts = [f"“{digest.text}”" for digest in digests[:MOST_TOLD]]
    more = len(digests) - MOST_TOLD
    return ", ".join(texts) + (f" and {more} more" if more > 0 else "")


def _changes(then: Digest, now: Digest) -> Iterator[Change]:
    if then.text != now.text:
        yield Change(now.text, "renamed", f"asked before as “{then.text}”")
    for why in now.ties:
        if why not in then.ties and not why.startswith(Tie.SUPERSEDES):
            yield Change(now.text, "new contradiction", why)
    for why in now.shifts:
        if why not in then.shifts:
            yield Change(now.text, "shift", why)
    for label, (origins, _claims) in now.positions.items():
        if label not in then.positions:
            yield Change(now.text, "new answer", label)
        elif then.positions[label][0] != origins:
            was = then.positions[label][0]
            yield Change(now.text, "origins", f"{label}: {was} before, {origins} now")
