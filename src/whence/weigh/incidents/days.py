"""On which days incidents happened, by the words of the claims that tell of them."""

from datetime import date, timedelta

from whence.model.claim import Claim
from whence.model.document import DatePrecision
from whence.model.when import INCIDENT_DAYS
from whence.weigh.incidents.tellings import gives_hour, gives_no_day
from whence.weigh.questions.spells import Moment, dated, moment_of

# Days that two reports of one day may be apart: "on Tuesday night".
SAME_DAY = 1
# Days after the incident on which an article may still be about it without saying when it was.
REPORTED_DAYS = 14


def is_long_past(claim: Claim) -> bool:
    """Whether a claim says that it is of a time weeks before its article: "in July"."""
    moment, told = _told_day(claim), claim.published
    return bool(moment and told and not is_news(moment, told.start))


def is_news(moment: Moment, told: date) -> bool:
    """Whether an article of a day may still be about what happened then."""
    return (told - moment.last).days <= REPORTED_DAYS


def _told_day(claim: Claim) -> Moment | None:
    return moment_of(claim) if dated(claim) else None


def length(moment: Moment) -> int:
    """Days from the first to the last."""
    return (moment.last - moment.first).days


def own_day(claim: Claim) -> Moment | None:
    """The days of an incident by the claim's own words, or `None` where they give none."""
    return None if gives_hour(claim) else day_of(claim)


def day_of(claim: Claim) -> Moment | None:
    """The same, an hour of a day told elsewhere taken to be of the day of the article."""
    if gives_no_day(claim):
        return None
    moment = _told_day(claim)
    # "On Monday", in an article of a Tuesday, is not the Monday after it.
    if moment is None or length(moment) > INCIDENT_DAYS or _is_ahead(moment, claim):
        return None
    return moment


def _is_ahead(moment: Moment, claim: Claim) -> bool:
    appeared = claim.published
    if appeared is None or appeared.precision is not DatePrecision.DAY:
        return False
    return moment.first > appeared.start + timedelta(days=SAME_DAY)


def near(first: Moment, second: Moment) -> bool:
    """Whether two stretches of days can be of one day."""
    slack = timedelta(days=SAME_DAY)
    return first.first - slack <= second.last and second.first - slack <= first.last
