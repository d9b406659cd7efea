"""How a brief opens: its title and what matters most, in plain words made from the record only."""

from collections import Counter
from collections.abc import Iterable, Sequence

from whence.model.claim import Claim
from whence.model.describing import is_nameless
from whence.model.document import DatePrecision, Document, Published
from whence.model.finding import AnswerKind, Independence
from whence.model.problem import Problem
from whence.present.brief.findings import CHANGED, ONE_SOURCE, answer_told
from whence.present.brief.found import Found
from whence.present.brief.page import Told
from whence.present.brief.sections.disputes import DISPUTED, clashes
from whence.present.brief.wording import (
    capital,
    is_name,
    listed,
    reported_words,
    spelled,
)

_PLACES = frozenset({"place", "where", "location"})
# Of claims about the one spoken of most, for another to be named beside it.
_NEARLY = 0.4
_MOST_SUBJECTS, _MOST_HOLDERS, _MOST_SIDES = 3, 3, 3


def title_words(
    documents: Sequence[Document], claims: Iterable[Claim], found: Found
) -> str:
    """Whom and where the case is mostly about, and when; how many articles where that is open."""
    actors, places = _subjects(claims, found)
    years = sorted(
        {one.metadata.published.start.year for one in documents if one.metadata.published}
    )
    when = "–".join(dict.fromkeys(str(year) for year in (years[:1] + years[-1:])))
    what = listed([*actors[:2], *places]) or _counted(len(documents), "article")
    return ", ".join(part for part in (capital(what), when) if part)


def summary_words(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    found: Found,
    problems: Sequence[Problem],
) -> str:
    """How many articles, outlets and days, and whom and where they are mostly about."""
    published = [doc.metadata.published for doc in documents if doc.metadata.published]
    period = _period(published)
    words = f"{_counted(len(documents), 'article')}{_outlets(documents)}"
    words = capital(words) + (f", {period}" if period else "")
    actors, places = _subjects(claims, found)
    about = [listed(actors)] if actors else []
    about += [f"{'and about ' if actors else ''}{listed(places)}"] if places else []
    words += f", mostly about {' '.join(about)}." if about else "."
    if problems:
        count = len(problems)
        words += f" {capital(_counted(count, 'thing'))} could not be read."
    return words


def opening_of(found: Found, claims: Sequence[Claim]) -> tuple[Told, ...]:
    """The sharpest disagreement, what changed, and how much rests on how little."""
    told = (_sharpest(found), _moved(found), _rests(found, claims))
    return tuple(one for one in told if one is not None)


def _sharpest(found: Found) -> Told:
    clashing = clashes(found)
    if not clashing:
        return Told("Disagreements", "None that the program could see.")
    question = clashing[0].question
    sides = [
        f"{_short(position.answer.kind, answer_told(question, position))}: "
        f"{listed(position.holders, _MOST_HOLDERS) or 'an article’s own voice'}"
        for position in clashing[0].sides
    ]
    told = capital("; ".join(sides[:_MOST_SIDES]))
    if len(sides) > _MOST_SIDES:
        told += f"; and {_counted(len(sides) - _MOST_SIDES, 'more answer')}"
    others = len(clashing) - 1
    more = (
        f" {capital(_counted(others, 'other question'))} divide{'s' if others == 1 else ''} them too."
        if others
        else ""
    )
    return Told("The sharpest disagreement", f"{question.text} {told}.{more}", DISPUTED)


def _short(kind: AnswerKind, answer: str) -> str:
    """Yes or no alone: what exactly was said stands in the section."""
    plain = kind in {AnswerKind.YES, AnswerKind.NO}
    head, _, _ = answer.partition(":")
    return head if plain and head == kind.value else f"“{answer}”"


def _moved(found: Found) -> Told:
    shifts = [shift for one in found.weighed.questions for shift in one.shifts]
    drifts = [drift for one in found.weighed.questions for drift in one.drifts]
    if not shifts and not drifts:
        return Told("What changed", "Nothing that the program could see.", CHANGED)
    words = []
    if shifts:
        who = listed(list(dict.fromkeys(shift.source for shift in shifts)), _MOST_HOLDERS)
        words.append(
            f"{capital(who)} changed {'an answer' if len(shifts) == 1 else 'their answers'}"
        )
    if drifts:
        times = "once" if len(drifts) == 1 else f"{spelled(len(drifts))} times"
        words.append(f"wording grew stronger or weaker on its way {times}")
    return Told("What changed", capital(", and ".join(words)) + ".", CHANGED)


def _rests(found: Found, claims: Sequence[Claim]) -> Told | None:
    """How many claims have a source, and how many answers rest on one origin."""
    if not claims:
        return None
    sourced = sum(1 for claim in claims if claim.chain)
    counts = Counter(
        position.origins.independence
        for question in found.weighed.questions
        for position in question.positions
    )
    total = sum(counts.values())
    words = (
        f"Of {len(claims):,} claims {sourced:,} say on whose word they stand; the others are an "
        "article’s own voice."
    )
    if total:
        several, one = counts[Independence.SEVERAL], counts[Independence.ONE]
        words += (
            f" Of {total:,} answers to what the articles speak of, {one:,} rest on one origin, "
            f"{several:,} on several independent ones, and of {total - one - several:,} no "
            "article says how it knows."
        )
    has_section = any(
        position.origins.independence is Independence.ONE
        and found.tellings(position.claims) > 1
        for question in found.weighed.questions
        for position in question.positions
    )
    return Told("On how much it rests", words, ONE_SOURCE if has_section else "")


def _subjects(claims: Iterable[Claim], found: Found) -> tuple[list[str], list[str]]:
    """Actors and the place that most claims are about, as the questions spell them."""
    actors: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for claim in claims:
        here = {place.name for place in claim.where}
        here |= {
            f.name for r in claim.roles if r.name in _PLACES for f in r.fillers if f.id
        }
        places.update(sorted(here))
        actors.update(
            sorted(
                {
                    filler.name
                    for role in claim.roles
                    if role.name not in _PLACES
                    for filler in role.fillers
                    if filler.id and is_name(filler.name) and not is_nameless(filler.name)
                }
            )
        )
    for place in set(actors) & set(places):
        del actors[place]
    most = actors.most_common(_MOST_SUBJECTS)
    chosen = [found.called(name) for name, count in most if count >= _NEARLY * most[0][1]]
    return chosen, [name for name, _ in places.most_common(1) if is_name(name)]


def _period(published: Sequence[Published]) -> str:
    """When the articles appeared, no more precisely than it is known."""
    if not published:
        return ""
    words = reported_words(published)
    if all(one.precision is DatePrecision.DAY for one in published):
        days = len({one.start for one in published})
        return f"published on {words if days == 1 else f'{spelled(days)} days, {words}'}"
    return f"published {'from' if ' to ' in words else 'in'} {words}"


def _outlets(documents: Sequence[Document]) -> str:
    """How many outlets the articles name; a file's name is none."""
    named = [doc.metadata.outlet.value for doc in documents if doc.metadata.outlet]
    silent = len(documents) - len(named)
    words = f" from {_counted(len(set(named)), 'outlet')}" if named else ""
    if not silent:
        return words
    verb = "names" if silent == 1 else "name"
    return (
        f"{words} ({spelled(silent)} {verb} none)" if named else f" that {verb} no outlet"
    )


def _counted(count: int, one: str) -> str:
    return f"{spelled(count)} {one}{'' if count == 1 else 's'}"
