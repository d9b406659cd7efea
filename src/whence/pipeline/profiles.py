"""What one actor says and is said to do."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from whence.model.claim import Claim
from whence.model.describing import fold
from whence.model.finding import Question
from whence.model.ids import QuestionId
from whence.store import Case, ClaimFilter
from whence.store import tables as t
from whence.store.findings import Findings
from whence.weigh.figures import plural as plural  # noqa: PLC0414 - for faces, which see only this layer
from whence.weigh.names import only_points
from whence.weigh.questions.naming import told_as as told_as  # noqa: PLC0414 - as above


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
    """The profile of an actor by any name or id the case knows, or `None`.

    A source or party that is no known actor is known by the words the articles have for it; an
    actor whom no claim names has a profile without claims.
    """
    wanted = fold(name)
    if only_points(name):
        return None
    actors = [
        a for a in case.actors() if wanted in {fold(n) for n in (a.name, *a.names, a.id)}
    ]
    written = sorted({n for n in _written(case) if fold(n) == wanted} - {""})
    keys = sorted({str(actor.id) for actor in actors} | set(written)) or [name]
    about = {c.id: c for key in keys for c in case.claims(ClaimFilter(actor=key))}
    said = {c.id: c for key in keys for c in case.claims(ClaimFilter(source=key))}
    if not (about or said or actors):
        return None
    findings = Findings(case)
    touched = {findings.question_of(claim) for claim in about} - {None}
    answered = (findings.question(QuestionId(i)) for i in sorted(map(str, touched)))
    questions = [question for question in answered if question]
    named = [a.name for a in actors] or written
    spellings = sorted({n for a in actors for n in (a.name, *a.names)} | set(written))
    return Profile(
        min(named, key=len, default=name),
        tuple(spellings),
        tuple(about.values()),
        tuple(said.values()),
        tuple(sorted(questions, key=lambda q: (-len(q.claims), q.frame, q.text))),
    )


def known_names(case: Case) -> frozenset[str]:
    """Every name that `profile` finds somebody by."""
    names = {actor.name for actor in case.actors()} | set(_written(case))
    return frozenset(name for name in names if name and not only_points(name))


def meant_by(case: Case, name: str) -> str:
    """The name or id under which the case has whom a name means, or the name as it is.

    Somebody is known by another of his names, or by a last name that nobody else here has.
    """
    wanted, known = fold(name), known_names(case)
    if any(fold(each) == wanted for each in known):
        return name
    ids = {a.id for a in case.actors() if wanted in set(map(fold, a.names))}
    called = {fold(each): each for each in known if fold(each).split()[-1:] == [wanted]}
    found = sorted(map(str, ids)) or sorted(called.values())
    return found[0] if len(found) == 1 else name


def _written(case: Case) -> Iterable[str]:
    """Words the articles have for those who fill roles or are sources and are no known actors."""
    role, hop = t.claim_role.c, t.claim_hop.c
    yield from case.session.execute(
        select(hop.name).where(hop.actor.is_(None)).distinct()
    ).scalars()
    parties = (
        select(role.name).where(role.filler.is_(None), role.start.is_not(None)).distinct()
    )
    yield from case.session.execute(parties).scalars()
