"""Incidents as event data sets count them: sides, place, days and deaths, each incident once."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import floor

from whence.model.claim import Claim, Filler, Frame, Polarity
from whence.model.document import Document
from whence.model.finding import Question
from whence.model.ids import ClaimId, DocId
from whence.model.place import Place
from whence.present.export.chains import fillers_of
from whence.present.export.losses import Tally
from whence.present.facts import day_of, outlet_of, title_of
from whence.present.view import CaseView

# Low, best and high.
Toll = tuple[float | None, float | None, float | None]

_DOERS = ("perpetrator", "actor")
_SUFFERERS = ("victims", "recipient")
_HUMAN = "killed"
_UNKNOWN: Toll = (None, None, None)
# Units that count people who bear no arms.
UNARMED = frozenset(
    "civilian villager resident child woman worker patient farmer journalist pupil".split()
)
# UCDP's where_prec: from a first-level division on it is no town and no spot.
_AREA = 4


@dataclass(frozen=True, slots=True)
class Incident:
    """What the claims on one question say happened.

    Attributes:
        questions: The questions it is told under, the leading one first.
        claims: Their affirmed claims, earliest published first.
        documents: The articles they stand in, in the same order, each once.
        doers: Who did it, most often named first.
        sufferers: To whom.
        place: The most precise place any claim gives, or `None`.
        site: Name of the town or spot where `place` is only the area around it, or empty.
        start: First possible day, or `None`: never the day of publication.
        end: Last possible day, or `None`.
        date_prec: UCDP's 1-5, or `None`.
        targets: Names of places that are told as whom or what was attacked.
        deaths: Low, best and high of the people killed, each empty where no range over origins
            gives it; `None` where no claim counts the dead.
        origins: Names of the established origins of what is affirmed.
    """

    questions: tuple[Question, ...]
    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    doers: tuple[Filler, ...]
    sufferers: tuple[Filler, ...]
    place: Place | None
    site: str
    targets: frozenset[str]
    start: date | None
    end: date | None
    date_prec: int | None
    deaths: Toll | None
    origins: tuple[str, ...]

    @property
    def question(self) -> Question:
        """The question it is told under first."""
        return self.questions[0]

    @property
    def sources(self) -> str:
        """Outlet, day and headline of every article, in UCDP's manner."""
        told = (
            f"“{title_of(d)}”, {outlet_of(d)}, {day_of(d) or 'no date'}"
            for d in self.documents
        )
        return "; ".join(told)

    @property
    def words(self) -> str:
        """The words of every claim, each once."""
        return " | ".join(
            dict.fromkeys(" ".join(claim.quote.split()) for claim in self.claims)
        )

    @property
    def number(self) -> int:
        """An id for formats that want an integer; from the question's own id."""
        return int(self.question.id[1:14], 16)


def incidents_of(view: CaseView, tally: Tally, *frames: Frame) -> Iterator[Incident]:
    """Incidents of a case, by question; what is denied or negated is left out and counted."""
    documents = {document.id: document for document in view.documents()}
    claims = {claim.id: claim for claim in view.claims()}
    places = frozenset(p.name for claim in claims.values() for p in claim.where)
    wanted = sorted((q for q in view.questions() if q.frame in frames), key=lambda q: q.id)
    for question in wanted:
        affirmed = tuple(_affirmed(question, claims, tally))
        if affirmed:
            yield _incident((question,), affirmed, documents, places)


def put_together(parts: Sequence[Incident]) -> Incident:
    """One incident of the several questions that are about it; the first question leads.

    Low is the lowest and high the highest that any of them names; best is that of the question
    with most origins that has one.
    """
    lead, *others = parts
    if not others:
        return lead
    claims = {claim.id: claim for part in parts for claim in part.claims}
    ordered = tuple(sorted(claims.values(), key=_by_day))
    documents = {document.id: document for part in parts for document in part.documents}
    targets = frozenset[str]().union(*(part.targets for part in parts))
    questions = tuple(q for part in parts for q in part.questions)
    made = _incident(questions, ordered, documents, targets)
    by_origins = sorted(parts, key=lambda p: (-len(p.origins), -len(p.claims)))
    tolls = [part.deaths for part in by_origins if part.deaths]
    if not tolls:
        return replace(made, deaths=None)
    lows, bests, highs = (
        [n for n in each if n is not None] for each in zip(*tolls, strict=True)
    )
    toll = (min(lows, default=None), next(iter(bests), None), max(highs, default=None))
    return replace(made, deaths=_without_parts_above(toll, ordered))


def has_known_place(incident: Incident, tally: Tally) -> bool:
    """Whether deaths have a place with a name; those without are left out, and counted as such.

    Reports of the dead that nobody places may be of several incidents, and "the town" is none of
    a data set's.
    """
    place = incident.place
    known = place is not None and (place.id is not None or place.name != place.name.lower())
    if not known:
        tally.leave_out("deaths without a place", "they may be of more than one incident")
    return known


def _affirmed(
    question: Question, claims: Mapping[ClaimId, Claim], tally: Tally
) -> Iterator[Claim]:
    for claim in sorted((claims[key] for key in question.claims), key=_by_day):
        if claim.wording.polarity is Polarity.AFFIRMED:
            yield claim
        else:
            tally.leave_out("denials and negations", "the format holds only what happened")


def _by_day(claim: Claim) -> tuple[str, str]:
    return (claim.published.start.isoformat() if claim.published else "9999", claim.id)


def _incident(
    questions: tuple[Question, ...],
    claims: tuple[Claim, ...],
    documents: Mapping[DocId, Document],
    known: frozenset[str],
) -> Incident:
    places = [place for claim in claims for place in claim.where]
    start, end, precision = _days(claims)
    told = {claim.id for claim in claims}
    origins = {
        o.name: None
        for question in questions
        for p in question.positions
        if not told.isdisjoint(p.claims)
        for o in p.origins.origins
        if o.established
    }
    place = min(places, key=lambda place: place.where_prec or 9, default=None)
    return Incident(
        questions=questions,
        claims=claims,
        documents=tuple(
            documents[key] for key in dict.fromkeys(c.document for c in claims)
        ),
        doers=_most_named(claims, _DOERS, known),
        sufferers=_most_named(claims, _SUFFERERS, known),
        place=place,
        site=_site(place, places),
        targets=frozenset(
            f.name for c in claims for f in fillers_of(c, *_SUFFERERS) if f.name in known
        ),
        start=start,
        end=end,
        date_prec=precision,
        deaths=_deaths(questions[0], claims),
        origins=tuple(origins),
    )


def _site(place: Place | None, places: Sequence[Place]) -> str:
    """The unplaced name that is told most often, where what is on the map is only an area."""
    if place is None or place.id is None or (place.where_prec or 0) < _AREA:
        return ""
    names = Counter(p.name for p in places if p.id is None and _is_a_name(p.name, place))
    return min(names, key=lambda name: (-names[name], name), default="")


def _is_a_name(words: str, area: Place) -> bool:
    return words[:1].isupper() and area.name not in words


def _most_named(
    claims: tuple[Claim, ...], roles: tuple[str, ...], places: frozenset[str]
) -> tuple[Filler, ...]:
    counted: dict[str, tuple[int, Filler]] = {}
    for claim in claims:
        for filler in fillers_of(claim, *roles):
            there = any(place.name in filler.name for place in claim.where)
            if filler.id is None and (there or filler.name in places):
                continue  # a town is no side
            if filler.id is None and any(map(str.isdigit, filler.name)):
                continue  # nor is a number of people
            count, first = counted.get(filler.name, (0, filler))
            counted[filler.name] = (count + 1, first)
    ordered = sorted(
        counted.items(), key=lambda item: (item[1][1].id is None, -item[1][0], item[0])
    )
    return tuple(filler for _, (_, filler) in ordered)


def _days(claims: tuple[Claim, ...]) -> tuple[date | None, date | None, int | None]:
    """The narrowest days any claim gives."""
    known = [c.when for c in claims if c.when and c.when.start and c.when.end]
    if not known:
        return None, None, None
    best = min(known, key=lambda when: (when.precision or 9, when.start))
    last = best.end - timedelta(days=1) if best.end else None
    return best.start, last, best.precision


def _deaths(question: Question, claims: tuple[Claim, ...]) -> Toll | None:
    """From the question's range where it counts the dead; else empty, for nobody decides."""
    told = [(c.id, n.figure) for c in claims for n in c.figures if n.name == _HUMAN]
    if not told:
        return None
    found = question.range
    if found is None or found.unit not in {figure.unit for _, figure in told}:
        return _UNKNOWN
    # The format has no bounds: an open end is filled from the numbers that are named.
    inside = [f for key, f in told if key in found.reports and f.unit == found.unit]
    named = [n for f in inside for n in (f.low, f.high) if n is not None]
    known = [*named, *(n for n in (found.low, found.best, found.high) if n is not None)]
    low = min(known, default=None) if found.low is None else found.low
    high = max(known, default=None) if found.high is None else found.high
    # Between two numbers the median may be half a person.
    best = None if found.best is None else float(floor(found.best))
    return _without_parts_above((low, best, high), claims)


def _without_parts_above(toll: Toll, claims: tuple[Claim, ...]) -> Toll:
    """A toll, but nothing where some of the dead alone are told to be more than all of it."""
    floors = [
        n.figure.low
        for c in claims
        for n in c.figures
        if n.name == _HUMAN and n.figure.low is not None
    ]
    above = toll[2] is not None and any(each > toll[2] for each in floors)
    return _UNKNOWN if above else toll
