"""Free text to the questions of a case that answer it, and to those that come nearest."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from whence.model.claim import Claim, Frame
from whence.model.describing import fold
from whence.model.finding import Question
from whence.model.ids import ClaimId, QuestionId
from whence.pipeline.asking.evoking import evoked_by
from whence.pipeline.asking.headed import headed_by
from whence.pipeline.asking.wanted import (
    Named,
    Wanted,
    alike,
    forms_of,
    wanted_of,
)
from whence.store import Case, ClaimFilter
from whence.store.findings import Findings
from whence.store.lookup import Lookup

# Share of what is asked that a question must carry to be an answer at all.
LEAST_SHARE = 0.5
# What a name or word counts that only the claims of a question carry.
IN_CLAIMS = 0.7
# What a question of another matter than the first that is asked for counts.
_SECOND = 0.9
# Claims looked at for one name or word.
_MOST_CLAIMS = 2000
# Questions whose claims are read to see whether they are of the matter.
_MOST_READ = 200
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Match:
    """A question that fits what was asked.

    Attributes:
        question: The question.
        share: Share of what was asked that it carries, 0-1.
    """

    question: Question
    share: float


@dataclass(frozen=True, slots=True)
class Reply:
    """What a case has to a question in any words.

    Attributes:
        matches: Questions that answer it, best first.
        near: Where none does: those that come nearest, best first.
        unmet: Whom or what it names and nothing of the matter is told of.
    """

    matches: Sequence[Match]
    near: Sequence[Match] = ()
    unmet: Sequence[str] = ()


def ask(case: Case, words: str, most: int = 5) -> list[Match]:
    """Questions of the case that fit free text, best first; none when nothing fits.

    Args:
        case: An open case.
        words: What is asked, in any words.
        most: Matches wanted.
    """
    return list(reply(case, words, most).matches)


def reply(case: Case, words: str, most: int = 5) -> Reply:
    """What the case answers to free text, and what comes nearest where it answers nothing.

    Whoever is asked about by name must stand in an answer: in its question, or in what one of
    its claims says. What is told of another is no answer.

    Args:
        case: An open case.
        words: What is asked, in any words.
        most: Matches wanted.
    """
    wanted = wanted_of(case, words)
    if wanted.empty:
        return Reply(())
    found = _Search(case, wanted).run()
    rank = partial(_rank, wanted.literal)
    matches = sorted((f.match for f in found if f.whole and f.of_matter), key=rank)
    if matches:
        return Reply(matches[:most])
    near = [f for f in found if f.named and (f.of_matter or f.whole)]
    met = {named for f in found if f.of_matter for named in f.named}
    unmet = tuple(dict.fromkeys(n.shown for n in wanted.named if n.shown not in met))
    near.sort(key=lambda f: (-len(f.named), not f.of_matter, rank(f.match)))
    return Reply((), tuple(f.match for f in near[:most]), unmet)


def _rank(asked: Collection[str], match: Match) -> tuple[float, int, int, int]:
    """Best first: by share, then by words that stand in the question just as they were asked."""
    question = match.question
    as_asked = len(set(asked) & set(fold(question.text).split()))
    return -match.share, -as_asked, -len(question.positions), -len(question.claims)


@dataclass(frozen=True, slots=True)
class _Found:
    """A question with what it carries of what is asked."""

    match: Match
    named: tuple[str, ...]
    whole: bool
    of_matter: bool


class _Search:
    """One search: what is wanted, held against the questions of a case."""

    def __init__(self, case: Case, wanted: Wanted) -> None:
        self._case, self._wanted = case, wanted
        self._findings = Findings(case)
        self._lookup = Lookup(case)

    def run(self) -> list[_Found]:
        """Every question that carries a name or a word of what is asked."""
        wanted = self._wanted
        told = [self._told_of(named) for named in wanted.named]
        told += [self._told_in(forms_of(word)) for word in wanted.words]
        found = [f for q in self._findings.questions() if (f := self._held(q, told))]
        return self._read(found)

    def _held(
        self, question: Question, told: Sequence[Collection[QuestionId]]
    ) -> _Found | None:
        """What a question carries by its own words and by those of its claims."""
        wanted = self._wanted
        if wanted.saying:
            return self._said(question, told)
        text = f" {fold(question.text)} "
        about = frozenset(map(fold, question.about))
        named_told, words_told = told[: len(wanted.named)], told[len(wanted.named) :]
        carried = [
            _carries(names, text, about) or IN_CLAIMS * (question.id in there)
            for names, there in zip(wanted.named, named_told, strict=True)
        ]
        said = text.split()
        worded = [
            float(any(alike(word, other) for other in said))
            or IN_CLAIMS * (question.id in there)
            for word, there in zip(wanted.words, words_told, strict=True)
        ]
        each = [*carried, *worded]
        of_frame = question.frame in wanted.matters or not wanted.matters
        if not (any(each) or (not each and of_frame)):
            return None
        share = sum(each) / len(each) if each else LEAST_SHARE
        met = tuple(n.shown for n, held in zip(wanted.named, carried, strict=True) if held)
        meant = {each for each in about if any(_means(n, each) for n in wanted.named)}
        spare = len(about - meant) / max(1, len(about)) if wanted.named else 0
        needed = all(
            held
            for word, held in zip(wanted.words, worded, strict=True)
            if word in wanted.needed
        )
        whole = all(carried) and needed and share >= LEAST_SHARE
        share *= 1 - 0.1 * spare
        return _Found(Match(question, share), met, whole, of_frame or not wanted.matters)

    def _said(
        self, question: Question, told: Sequence[Collection[QuestionId]]
    ) -> _Found | None:
        """A question on which those named speak for themselves, or changed what they say."""
        wanted = self._wanted
        speaking = [
            any(_speaks(n, name) for name in _holders(question)) for n in wanted.named
        ]
        # "What did the minister say of the Reed Front": one of those named is spoken of.
        if not any(speaking):
            return None
        moved = any(
            _speaks(named, shift.source)
            for named in wanted.named
            for shift in question.shifts
        )
        words = f" {fold(question.text)} "
        about = [
            speaks or any(f" {name} " in words for name in named.names)
            for named, speaks in zip(wanted.named, speaking, strict=True)
        ]
        there = told[len(wanted.named) :]
        worded = [
            any(alike(word, other) for other in words.split()) or question.id in ids
            for word, ids in zip(wanted.words, there, strict=True)
        ]
        each = [*about, *worded]
        share = sum(each) / len(each)
        met = tuple(n.shown for n, held in zip(wanted.named, about, strict=True) if held)
        whole = all(about) and share >= LEAST_SHARE and (moved or not wanted.changing)
        of_frame = question.frame in wanted.matters or not wanted.matters
        # "What did Qatar say of the capture": whatever it says of it, be it praise or a number.
        touched = any(
            alike(word, other) for word in wanted.evoking for other in words.split()
        )
        return _Found(Match(question, share), met, whole, of_frame or touched)

    def _read(self, found: Sequence[_Found]) -> list[_Found]:
        """The same, with whether their claims are of the matter asked for."""
        wanted = self._wanted
        if not wanted.matters or wanted.saying:
            return list(found)
        by_share = sorted(found, key=lambda f: (-f.whole, -f.match.share))[:_MOST_READ]
        ids = [claim for f in by_share for claim in islice(f.match.question.claims, 20)]
        claims = self._findings.claims_by_id(ids)
        return [self._settled(f, claims) for f in by_share]

    def _settled(self, found: _Found, claims: dict[ClaimId, Claim]) -> _Found:
        wanted, question = self._wanted, found.match.question
        own = [claims[claim] for claim in question.claims if claim in claims]
        asked_for = question.frame in wanted.matters
        free = question.frame in {Frame.STATEMENT, Frame.FORECAST} and not asked_for
        if free:
            said = {
                frame
                for word in fold(question.text).split()
                for frame, _ in evoked_by(word)
            }
            fits = bool(said & wanted.matters.keys()) and found.whole
        else:
            fits = any(wanted.asks_for(claim.frame, claim.kind) for claim in own)
        kinds = wanted.matters.get(question.frame, frozenset()) - {""}
        # Of two frames that a word may ask for, the one whose kind it is.
        exact = not free and (not kinds or any(claim.kind in kinds for claim in own))
        share = found.match.share * (1 if exact else 0.9)
        share *= 1 if wanted.first in {None, question.frame} else _SECOND
        return _Found(Match(question, share), found.named, found.whole, fits)

    def _told_of(self, named: Named) -> set[QuestionId]:
        """Questions with a claim that somebody named fills a role of, or whose words name him."""
        wanted = [ClaimFilter(actor=identity) for identity in sorted(named.ids)]
        if not named.ids:
            wanted += [ClaimFilter(place=named.shown), ClaimFilter(actor=named.shown)]
        claims = [
            c.id for each in wanted for c in islice(self._case.claims(each), _MOST_CLAIMS)
        ]
        if not named.ids:
            claims += islice(headed_by(self._case, named.names), _MOST_CLAIMS)
        every = "OR" if named.ids else "AND"
        return self._questions(claims) | self._told_in(sorted(named.names), every)

    def _told_in(self, names: Iterable[str], every: str = "OR") -> set[QuestionId]:
        """Questions with a claim whose words have one of these in them, or every one."""
        phrases = f" {every} ".join(f'"{name}"' for name in names)
        claims = self._case.claims(ClaimFilter(words=phrases))
        return self._questions([claim.id for claim in islice(claims, _MOST_CLAIMS)])

    def _questions(self, claims: Sequence[ClaimId]) -> set[QuestionId]:
        found: set[QuestionId] = set()
        for at in range(0, len(claims), _AT_ONCE):
            there = self._lookup.questions_of(claims[at : at + _AT_ONCE])
            found |= {question for question, _text in there.values()}
        return found


def _holders(question: Question) -> list[str]:
    return [name for position in question.positions for name in position.held_by]


def _speaks(named: Named, holder: str) -> bool:
    """Whether a holder of an answer, with or without how it weakens it, is who is named."""
    words = set(fold(holder.partition(" [")[0]).split())
    whole = fold(holder.partition(" [")[0])
    if named.ids and whole in named.names:
        return True
    # A last name is enough of a person; all words of a body's name must stand there.
    return not named.ids and named.names <= words


def _carries(named: Named, text: str, about: Collection[str]) -> float:
    """1 where a question has what is named, or is about people of that country."""
    words = text.split()
    if not named.ids:
        there = [
            f" {n} " in text or any(alike(n, word) for word in words) for n in named.names
        ]
        return float(all(there))
    if any(name in about or f" {name} " in text for name in named.names):
        return 1.0
    single = [name for name in named.names if " " not in name]
    return float(any(alike(name, word) for name in single for word in words))


def _means(named: Named, about: str) -> bool:
    """Whether what a question is about is what is named."""
    return about in named.names or (not named.ids and set(about.split()) <= named.names)
