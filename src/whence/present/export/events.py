"""Which questions are about one event, so that a data set has one row for it."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from whence.model.claim import Claim, Frame
from whence.model.place import Place
from whence.model.when import INCIDENT_DAYS
from whence.present.export.incidents import Incident, put_together
from whence.present.export.losses import Tally

# UCDP's where_prec: up to a district a place is a site, from there on an area.
_LAST_SITE = 3
_ATTACK = "ASSAULT"
_MET = (
    "questions put into the row of another on the same event",
    "a row is an event; their reports, sources and figures are in that row, so that a sum of "
    "the dead counts nobody twice",
)
STILL = (
    "events told so differently that nothing ties them",
    "questions share a row where they share a sentence, a site and a day, or a toll in one "
    "article; look at rows close in place and time before you add them up",
)


def events_of(
    incidents: Iterable[Incident], tally: Tally, lead: Frame = Frame.EVENT
) -> list[Incident]:
    """Incidents, those of one event put together.

    Two are of one event when they share a sentence, a site and a day, or one toll in one article,
    and when neither their days nor their places are apart.

    Args:
        incidents: One for each question.
        tally: Counts those that get no row of their own.
        lead: The frame of the question that gives a row its id; then who is told most.
    """
    groups: list[list[Incident]] = []
    for incident in incidents:
        tied = [group for group in groups if any(_tied(incident, one) for one in group)]
        joined = [incident]
        for group in tied:
            if all(not _apart(one, other) for one in joined for other in group):
                joined += group
                groups.remove(group)
        groups.append(joined)
    ordered = [sorted(group, key=lambda one: _rank(one, lead)) for group in groups]
    if lead is Frame.CASUALTIES:  # what killed nobody only tied the others together
        ordered = [group for group in ordered if any(one.deaths for one in group)]
    for group in ordered:
        for _ in group[1:]:
            tally.leave_out(*_MET)
    made = [put_together(group) for group in ordered]
    return sorted(made, key=lambda one: one.question.id)


def _rank(incident: Incident, lead: Frame) -> tuple[bool, bool, int, str]:
    question = incident.question
    leads = question.frame is lead
    return (not leads, incident.start is None, -len(incident.claims), question.id)


def is_of_violence(claim: Claim) -> bool:
    """Whether a claim tells of people killed or hurt, or of an attack."""
    return claim.frame is Frame.CASUALTIES or (
        claim.frame is Frame.EVENT and claim.kind == _ATTACK
    )


def _tied(first: Incident, second: Incident) -> bool:
    if not (is_of_violence(first.claims[0]) and is_of_violence(second.claims[0])):
        return False
    if _apart(first, second):
        return False
    sites = _sites(first) & _sites(second)
    a_day = first.start and first.start == first.end == second.start == second.end
    return bool(
        _sentences(first) & _sentences(second)
        or (sites and a_day)
        or _tolls(first) & _tolls(second)
    )


def _apart(first: Incident, second: Incident) -> bool:
    """Whether they cannot be one event: other days, another site, another country, or a tally."""
    if _is_tally(first) or _is_tally(second):
        return True
    if first.start and second.start and first.end and second.end:
        days = first.end < second.start or second.end < first.start
    else:
        days = False
    places = (_sites(first), _sites(second)), (_countries(first), _countries(second))
    return days or any(own and other and not own & other for own, other in places)


def _is_tally(incident: Incident) -> bool:
    if incident.start is None:
        return False
    if incident.end is None:
        return True
    return incident.end - incident.start > timedelta(days=INCIDENT_DAYS)


def _places(incident: Incident) -> Sequence[Place]:
    return [place for claim in incident.claims for place in claim.where]


def _sites(incident: Incident) -> set[str]:
    """Towns and spots by name; words that hold an area's name are no name of a site."""
    places = _places(incident)
    # Who "raids Bourem" raids a site, whether or not a claim says so of the place.
    targets = {name for name in incident.targets if name[:1].isupper()}
    areas = {p.name for p in places if p.id and (p.where_prec or 9) > _LAST_SITE}
    found = {p.name for p in places if p.id and (p.where_prec or 9) <= _LAST_SITE}
    unplaced = (p.name for p in places if p.id is None and p.name[:1].isupper())
    named = {*unplaced, *targets}
    return found | {name for name in named if not _COMMON & {*name.split()}} - areas


# What a description of a place has and its name has not: "Burkina Faso border".
_COMMON = frozenset("border town village area region city camp base post the of".split())


def _countries(incident: Incident) -> set[str]:
    return {place.country for place in _places(incident) if place.country}


def _sentences(incident: Incident) -> set[tuple[str, int]]:
    return {(claim.document, claim.sentence.start) for claim in incident.claims}


def _tolls(incident: Incident) -> set[tuple[str, float | None, float | None]]:
    return {
        (claim.document, named.figure.low, named.figure.high)
        for claim in incident.claims
        for named in claim.figures
        if named.name == "killed"
    }
