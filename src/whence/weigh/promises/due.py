"""The day set for a promise, from its words: *before 15 June*, *by the tenth*."""

import re
from datetime import date

from whence.model.claim import Claim
from whence.weigh.promises.terms import deeds_of, term_text

_MONTHS = "january february march april may june july august september october november december".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first".split()
)
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_DAY = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
_BY = r"\b(?:by|before|until|no later than) (?:the )?"
_DATES = (
    re.compile(rf"{_BY}{_DAY}(?: of)? {_MONTH}\b"),
    re.compile(rf"{_BY}{_MONTH} {_DAY}\b"),
    # "By the tenth", "before the fifteenth of this month": of the month the article appeared in.
    re.compile(rf"\b(?:by|before|until) the {_DAY}\b(?! \w*(?:century|hour|round))"),
)


def due_for(claim: Claim) -> tuple[str, ...]:
    """The deeds promised and the day set for them, or nothing unless the words tell both."""
    text = term_text(claim).casefold()
    deeds, day = deeds_of(text), _day(text, claim)
    return (*sorted(deeds), day.isoformat()) if deeds and day else ()


def _day(text: str, claim: Claim) -> date | None:
    if claim.published is None:
        return None
    told = claim.published.start
    for form in _DATES:
        found = form.search(text)
        if found:
            named = found.groupdict().get("month")
            month = _MONTHS.index(named) + 1 if named else told.month
            try:
                day = date(told.year, month, _number(found["day"]))
            except ValueError:
                return None
            return _nearest(day, told)
    return None


def _number(words: str) -> int:
    return (
        _ORDINALS.index(words) + 1 if words in _ORDINALS else int(re.sub(r"\D", "", words))
    )


def _nearest(day: date, told: date) -> date:
    """Promised in December for January: the year that lies nearest to the article."""
    years = [day.replace(year=year) for year in (told.year - 1, told.year, told.year + 1)
             if (day.month, day.day) != (2, 29)]  # fmt: skip
    return min(years, key=lambda each: abs(each - told), default=day)
