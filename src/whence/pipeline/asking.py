"""Free text to the questions of a case, and what one actor says and is said to do."""

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import partial

from whence.model.claim import Claim, Frame
from whence.model.finding import Question
from whence.model.ids import QuestionId
from whence.store import Case, ClaimFilter
from whence.store.findings import Findings
from whence.weigh.figures import plural as plural  # noqa: PLC0414 - for faces, which see only this layer
from whence.weigh.names import fold

# Words of a question that say nothing of its matter.
_EMPTY = frozenset(
    "a an and are as at be been between by did do does each for from had has have how in "
    "is it its many much not of on or other say says so that the their they this to was "
    "were what when where which who whom why will with".split()
)
# Words that ask for a frame, whatever else is asked.
_ASKING: dict[Frame, frozenset[str]] = {
    Frame.RELATION: frozenset(
        "allied ally allies alliance tie ties tied link links linked relation relations "
        "split rival rivals affiliated fight fighting".split()
    ),
    Frame.CONTROL: frozenset(
        "control controls controlled hold holds held captured".split()
    ),
    Frame.STRENGTH: frozenset("fighters strength strong members size troops".split()),
    Frame.CASUALTIES: frozenset(
        "killed dead deaths casualties wounded victims toll".split()
    ),
    Frame.RESPONSIBILITY: frozenset(
        "responsible responsibility claimed behind blame".split()
    ),
    Frame.COMMITMENT: frozenset(
        "commitment commitments promise promised kept keep deal truce ceasefire agreement pledge "
        "pledged broken violated honoured complied".split()
    ),
    Frame.REACTION: frozenset(
        "react reaction reactions praise praised condemn congratulate".split()
    ),
    Frame.PRESENCE: frozenset("present presence based operate operates camps".split()),
    Frame.ROLE: frozenset("leader leads head commander post spokesman".split()),
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
    literal = [w for w in fold(words).split() if w not in _EMPTY and w not in cues]
    matches = matches or _by_quotes(case, literal, frames)
    matches.sort(key=partial(_rank, frozenset(literal)))
    return matches[:most]


def _rank(asked: Set[str], match: Match) -> tuple[float, int, int, int]:
    """Best first: by share, then by words that stand in the question just as they were asked."""
    question = match.question
    as_asked = len(asked & set(fold(question.text).split()))
    return -match.share, -as_asked, -len(question.positions), -len(question.claims)


def _by_quotes(case: Case, asked: Sequence[str], frames: Set[Frame]) -> list[Match]:
    """Questions whose claims carry the words asked, where no question does by itself."""
    if not asked:
        return []
    findings = Findings(case)
    best: dict[QuestionId, float] = {}
    for claim in case.claims(ClaimFilter(words=" OR ".join(f'"{w}"' for w in asked))):
        question = findings.question_of(claim.id)
        if question and (not frames or claim.frame in frames):
            said = set(fold(claim.quote).split())
            share = sum(word in said for word in asked) / len(asked)
            best[question] = max(share, best.get(question, 0.0))
    fitting = {identity: share for identity, share in best.items() if share >= LEAST_SHARE}
    found = ((findings.question(identity), share) for identity, share in fitting.items())
    return [Match(question, share) for question, share in found if question]


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
        tuple(sorted(questions, key=lambda q: (-len(q.claims), q.frame, q.text))),
    )
