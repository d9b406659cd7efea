"""Incidents as event data sets count them: sides, place, days and deaths, each incident once."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import median

from whence.model.claim import Claim, Filler, Frame, Polarity
from whence.model.document import Document
from whence.model.finding import Question
from whence.model.ids import ClaimId, DocId
from whence.model.place import Place
from whence.present.export.chains import fillers_of
from whence.present.export.losses import Tally
from whence.present.facts import day_of, outlet_of, title_of
from whence.present.view import CaseView

_DOERS = ("perpetrator", "actor")
_SUFFERERS = ("victims", "recipient")
_HUMAN = "killed"
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
        deaths: Low, best and high over the reports of people killed, or `None`.
        origins: Names of the established origins.
    """

    questions: tuple[Question, ...]
    claims: tuple[Claim, ...]
    documents: tuple[Document, ...]
    doers: tuple[Filler, ...]
    sufferers: tuple[Filler, ...]
    place: Place | None
    site: str
    start: date | None
    end: date | None
    date_prec: int | None
    deaths: tuple[float, float, float] | None
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
    wanted = sorted((q for q in view.questions() if q.frame in frames), key=lambda q: q.id)
    for question in wanted:
        affirmed = tuple(_affirmed(question, claims, tally))
        if affirmed:
            yield _incident((question,), affirmed, documents)


def put_together(parts: Sequence[Incident]) -> Incident:
    """One incident of the several questions that are about it; the first question leads.

    Low is the lowest and high the highest that any of them names; best is that of the question
    with most origins.
    """
    lead, *others = parts
    if not others:
        return lead
    claims = {claim.id: claim for part in parts for claim in part.claims}
    ordered = tuple(sorted(claims.values(), key=_by_day))
    documents = {document.id: document for part in parts for document in part.documents}
    made = _incident(tuple(q for part in parts for q in part.questions), ordered, documents)
    counted = [part for part in parts if part.deaths]
    most = max(counted, key=lambda p: (len(p.origins), len(p.claims)), default=None)
    tolls = [part.deaths for part in counted if part.deaths]
    if most is None or most.deaths is None:
        return made
    low, high = min(low for low, _, _ in tolls), max(high for _, _, high in tolls)
    return replace(made, deaths=(low, most.deaths[1], high))


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
) -> Incident:
    places = [place for claim in claims for place in claim.where]
    start, end, precision = _days(claims)
    origins = {
        o.name: None
        for question in questions
        for p in question.positions
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
        doers=_most_named(claims, _DOERS),
        sufferers=_most_named(claims, _SUFFERERS),
        place=place,
        site=_site(place, places),
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


def _most_named(claims: tuple[Claim, ...], roles: tuple[str, ...]) -> tuple[Filler, ...]:
    counted: dict[str, tuple[int, Filler]] = {}
    for claim in claims:
        for filler in fillers_of(claim, *roles):
            if filler.id is None and any(
                place.name in filler.name for place in claim.where
            ):
                continue  # a town is no side
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


def _deaths(
    question: Question, claims: tuple[Claim, ...]
) -> tuple[float, float, float] | None:
    """From the question's range where it counts the dead, else from the reports themselves."""
    told = [(c.id, n.figure) for c in claims for n in c.figures if n.name == _HUMAN]
    figures = [figure for _, figure in told]
    if not figures:
        return None
    found = question.range
    if found and found.unit in {f.unit for f in figures}:
        known = [n for n in (found.low, found.best, found.high) if n is not None]
        named = [n for key, f in told if key in found.reports and f.unit == found.unit
                 for n in (f.low, f.high) if n is not None]  # fmt: skip
        if known:
            # The format has no bounds: an open end is filled from the numbers that are named,
            # and the best from the low end, as UCDP does when in doubt.
            low = min(known + named) if found.low is None else found.low
            high = max(known + named) if found.high is None else found.high
            return low, low if found.best is None else found.best, high
    ends = [
        (min(known), max(known))
        for figure in figures
        if (known := [value for value in (figure.low, figure.high) if value is not None])
    ]
    if not ends:
        return None
    best = median((low + high) / 2 for low, high in ends)
    return min(low for low, _ in ends), float(round(best)), max(high for _, high in ends)
