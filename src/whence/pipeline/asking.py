"""Free text to the questions of a case, and what one actor says and is said to do."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.claim import Claim, Frame
from whence.model.finding import Question, Tie
from whence.model.ids import QuestionId, RunId
from whence.store import Case, ClaimFilter
from whence.store.findings import Digest, Findings
from whence.weigh.figures import plural as plural  # noqa: PLC0414 - for faces, which see only this layer
from whence.weigh.names import fold

# Words of a question that say nothing of its matter.
_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "between",
        "by",
        "did",
        "do",
        "does",
        "each",
        "for",
        "from",
        "had",
        "has",
        "have",
        "how",
        "in",
        "is",
        "it",
        "its",
        "many",
        "much",
        "not",
        "of",
        "on",
        "or",
        "other",
        "say",
        "says",
        "so",
        "that",
        "the",
        "their",
        "they",
        "this",
        "to",
        "was",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "whom",
        "why",
        "will",
        "with",
    ]
)
# Words that ask for a frame, whatever else is asked.
_ASKING: dict[Frame, frozenset[str]] = {
    Frame.RELATION: frozenset(
        [
            "allied",
            "ally",
            "allies",
            "alliance",
            "tie",
            "ties",
            "tied",
            "link",
            "links",
            "linked",
            "relation",
            "relations",
            "split",
            "rival",
            "rivals",
            "affiliated",
            "fight",
            "fighting",
        ]
    ),
    Frame.CONTROL: frozenset(
        ["control", "controls", "controlled", "hold", "holds", "held", "captured"]
    ),
    Frame.STRENGTH: frozenset(
        ["fighters", "strength", "strong", "members", "size", "troops"]
    ),
    Frame.CASUALTIES: frozenset(
        ["killed", "dead", "deaths", "casualties", "wounded", "victims", "toll"]
    ),
    Frame.RESPONSIBILITY: frozenset(
        ["responsible", "responsibility", "claimed", "behind", "blame"]
    ),
    Frame.COMMITMENT: frozenset(
        ["commitment", "commitments", "promise", "promised", "kept", "keep", "deal"]
    ),
    Frame.REACTION: frozenset(
        ["react", "reaction", "reactions", "praise", "praised", "condemn", "congratulate"]
    ),
    Frame.PRESENCE: frozenset(
        ["present", "presence", "based", "operate", "operates", "camps"]
    ),
    Frame.ROLE: frozenset(["leader", "leads", "head", "commander", "post", "spokesman"]),
}
# Share of the words asked that a question must carry to be an answer at all.
LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """A question that fits what was asked.

    Attributes:
        question: The question.
        share: Share of the words asked that it carries, 0-1.
    """

    question: Question
    share: float


def ask(case: Case, words: str, most: int = 5) -> list[Match]:
    """Questions of the case that fit free text, best first; none when nothing fits.

    Actors are understood by any name the case knows them by.

    Args:
        case: An open case.
        words: What is asked, in any words.
        most: Matches wanted.
    """
    named, rest = _actors_in(fold(words), case)
    asked = [word for word in rest.split() if word not in _EMPTY]
    frames = {frame for frame, cues in _ASKING.items() if cues & set(asked)}
    cues = {cue for frame in frames for cue in _ASKING[frame]}
    wanted = [*named, *({word} for word in asked if word not in cues)]
    if not (wanted or frames):
        return []
    matches = [
        Match(question, share)
        for question in Findings(case).questions()
        if (not frames or question.frame in frames)
        and (share := _share(question, wanted)) >= LEAST_SHARE
    ]
    matches.sort(
        key=lambda m: (-m.share, -len(m.question.positions), -len(m.question.claims))
    )
    return matches[:most]


def _actors_in(asked: str, case: Case) -> tuple[list[set[str]], str]:
    """Actors named in what is asked, each as all its folded names; and the words left over."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for actor in case.actors():
        names[actor.id] |= {fold(name) for name in (actor.name, *actor.names)} - {""}
    by_name = {name: own for own in names.values() for name in own}
    named, left = [], f" {asked} "
    for name in sorted(by_name, key=len, reverse=True):
        if f" {name} " in left:
            named.append(by_name[name])
            left = left.replace(f" {name} ", " ")
    return named, left


def _share(question: Question, wanted: Sequence[set[str]]) -> float:
    """Share of what is asked for that the question carries, less for what it has besides."""
    about = {fold(name) for name in question.about}
    have = about | set(fold(question.text).split())
    if not wanted:
        return LEAST_SHARE
    hit = sum(bool(names & have) for names in wanted) / len(wanted)
    meant = {name for names in wanted for name in names & about}
    spare = len(about - meant) / max(1, len(about))
    return hit * (1 - 0.1 * spare)


@dataclass(frozen=True, slots=True)
class Profile:
    """One actor: what it is said to be and do, and what it says.

    Attributes:
        name: The name shown.
        names: Every spelling met.
        about: Claims in which it fills a role.
        said: Claims in whose chain it stands.
        questions: Questions that are about it.
    """

    name: str
    names: tuple[str, ...]
    about: tuple[Claim, ...]
    said: tuple[Claim, ...]
    questions: tuple[Question, ...]


def profile(case: Case, name: str) -> Profile | None:
    """The profile of an actor by any name or id the case knows, or `None`."""
    wanted = fold(name)
    actors = [
        a for a in case.actors() if wanted in {fold(n) for n in (a.name, *a.names, a.id)}
    ]
    keys = {str(actor.id) for actor in actors} or {name}
    about = {c.id: c for key in sorted(keys) for c in case.claims(ClaimFilter(actor=key))}
    said = {c.id: c for key in sorted(keys) for c in case.claims(ClaimFilter(source=key))}
    if not (about or said):
        return None
    findings = Findings(case)
    touched = {findings.question_of(claim) for claim in about} - {None}
    answered = (findings.question(QuestionId(i)) for i in sorted(map(str, touched)))
    questions = [question for question in answered if question]
    shown = min((a.name for a in actors), key=len, default=name)
    spellings = sorted({n for a in actors for n in (a.name, *a.names)})
    return Profile(
        shown,
        tuple(spellings),
        tuple(about.values()),
        tuple(said.values()),
        tuple(sorted(questions, key=lambda q: (q.frame, -len(q.claims), q.text))),
    )


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
