"""Claims that speak of different times, and so not against each other."""

import re
from datetime import date

from whence.model.claim import Claim, Frame, Polarity
from whence.model.document import DatePrecision
from whence.weigh.ground.spans import spans_apart
from whence.weigh.questions.spells import dated, moment_of, reach_of

# What was lost before.
_REGAINED = re.compile(
    r"\bback (?:in|under|into)\b|\b(?:retak|retook|recaptur|regain|recover)\w*",
    re.IGNORECASE,
)
# Days after which a town may have changed hands since another report.
HELD_DAYS = 3
# PLOVER types of deeds that are waited for: not done yet today, they may be done tomorrow.
AWAITED = frozenset(
    {"RETREAT", "AGREE", "CONCEDE", "COOPERATE", "AID", "CONSULT", "SUPPORT"}
)


# What people may come back from, and words for those who have not.
AWAY = frozenset({"missing", "captured"})
# Ties that are over when they are over; who has split off has left for good.
PASSING = frozenset({"fighting"})
_LEFT = re.compile(r"\b(?:still|remain(?:s|ed|ing)?)\b", re.IGNORECASE)


def _counts_left(claim: Claim, name: str) -> bool:
    """Whether a figure counts those who are not back yet: "17 are still missing".

    Args:
        claim: The claim that gives it.
        name: What became of them, as in `COUNTS`.
    """
    return name in AWAY and _LEFT.search(claim.quote) is not None


def apart_in_time(first: Claim, second: Claim) -> bool:
    """Whether the texts themselves date both, to days that cannot be the same.

    Towns change hands: for control the days the articles appeared count where nothing is dated.
    """
    if (apart := spans_apart(first, second)) is not None:
        return apart
    if first.frame is Frame.CONTROL:
        one, other = reach_of(first), reach_of(second)
        if one and other:
            gap = max(one.first, other.first) - min(one.last, other.last)
            return gap.days > HELD_DAYS
    if not (first.when and second.when):
        return False
    dated = all(when.start and when.end for when in (first.when, second.when))
    return dated and not first.when.may_overlap(second.when)


def of_other_times(
    earlier: Claim, later: Claim, said: date | None, then: date | None
) -> bool:
    """Whether two claims that are at odds can both hold, each of its time.

    Args:
        earlier: The claim that came first.
        later: The other.
        said: The day the first was said, if it is known.
        then: The day the other was.
    """
    if apart_in_time(earlier, later):
        return True
    changes = (done_since, regained, told_too_soon)
    return any(changed(earlier, later, said, then) for changed in changes)


def regained(earlier: Claim, later: Claim, said: date | None, then: date | None) -> bool:
    """Whether a place is told to have changed hands back since another claim was made.

    "The rebels hold the town", on the 4th, says nothing against "the town is back in the hands of
    the army" on the 6th.

    Args:
        earlier: The claim that came first.
        later: The other.
        said: The day the first was said, if it is known.
        then: The day the other was.
    """
    if not (
        earlier.frame is later.frame is Frame.CONTROL and said and then and said < then
    ):
        return False
    affirmed = later.wording.polarity is Polarity.AFFIRMED
    return affirmed and bool(_REGAINED.search(later.quote))


def done_since(earlier: Claim, later: Claim, said: date | None, then: date | None) -> bool:
    """Whether what one claim has as not done yet may have been done before the other.

    "They have not left", on the 16th, says nothing against "they left in the night" on the 24th.
    Who denies a deed speaks of one that others tell of: that stands against them.

    Args:
        earlier: The claim that came first.
        later: The other.
        said: The day the first was said, if it is known.
        then: The day the other was.
    """
    if earlier.frame is not Frame.EVENT or earlier.kind not in AWAITED:
        return False
    if said is None or then is None or then <= said:
        return False
    done = moment_of(later) if later.when else None
    told = earlier.wording.polarity is Polarity.NEGATED
    return (
        told
        and later.wording.polarity is Polarity.AFFIRMED
        and not (done is not None and done.last <= said)
    )


def told_too_soon(
    first: Claim, second: Claim, said: date | None, then: date | None
) -> bool:
    """Whether one of two ties came about, or was over, when the other was spoken of.

    "It is a member", in November, says nothing against "it left in December"; nor do shots of
    last May tell whether the two trade arms now.

    Args:
        first: A claim on a tie.
        second: Another.
        said: The day the first was said, if it is known.
        then: The day the other was.
    """
    if first.frame is not Frame.RELATION or second.frame is not Frame.RELATION:
        return False
    pairs = ((first, second, then), (second, first, said))
    return any(_misses(dated, other, day) for dated, other, day in pairs)


def _misses(tie: Claim, other: Claim, day: date | None) -> bool:
    """Whether a dated tie is after the day that another is told as holding on, or over by then."""
    own = tie.when
    if own is None or not own.start or day is None or (other.when and other.when.start):
        return False
    if other.wording.tense == "future":
        return False
    over = own.end is not None and own.end <= day and tie.kind in PASSING
    return own.start > day or (over and other.wording.tense != "past")


def time_words(claim: Claim) -> str:
    """When a claim is of, in short."""
    reach = reach_of(claim)
    words = claim.when.text if claim.when and dated(claim) else ""
    # "Wednesday and Tuesday" of two articles tell nobody when.
    one_day = reach is not None and reach.first == reach.last
    if words and (any(map(str.isdigit, words)) or not one_day):
        return words
    if reach is None:
        return "undated"
    return reach.first.isoformat() if one_day else f"{reach.first:%B %Y}"


def said_words(claim: Claim, day: date) -> str:
    """The day something was said, or its month or year where no more is known."""
    printed = claim.published
    if claim.said is None and printed and printed.start == day:
        if printed.precision is DatePrecision.MONTH:
            return f"in {day:%B %Y}"
        if printed.precision is DatePrecision.YEAR:
            return f"in {day.year}"
    return f"on {day}"


def other_time(earlier: Claim, later: Claim, name: str) -> str:
    """How two figures are told to be of different times, or nothing."""
    if apart_in_time(earlier, later):
        return f"of different times: {time_words(earlier)} and {time_words(later)}"
    left = _counts_left(earlier, name) is not _counts_left(later, name)
    return "one is of those who are left" if left else ""
