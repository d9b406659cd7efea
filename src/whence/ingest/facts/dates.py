"""Publication dates, whole or partial, from the ways sources write them."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from whence.model.document import DatePrecision, FactSource, Published
from whence.model.when import MONTHS

MONTH = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
YEAR = r"((?:19|20)\d\d)"
ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ].*)?$")
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$")
YEAR_ONLY = re.compile(rf"{YEAR}$")
SLASHED = re.compile(rf"{YEAR}[/.](\d{{1,2}})(?:[/.](\d{{1,2}}))?$")
DAY_SLASHED = re.compile(rf"(\d{{1,2}})[/.](\d{{1,2}})[/.]{YEAR}(?:[ ,T].*)?$")
DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{MONTH},?[ -]{YEAR}\b", re.I
)
MONTH_FIRST = re.compile(rf"\b{MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? {YEAR}\b", re.I)
MONTH_YEAR = re.compile(rf"\b{MONTH},? {YEAR}\b", re.I)
IN_ADDRESS = re.compile(
    rf"/{YEAR}[/-]?(\d{{2}})[/-]?(\d{{2}})(?=[/_-]|$)|/{YEAR}/(\d{{1,2}})/"
)


def resolve_published(words: str, source: FactSource) -> Published | None:
    """The date `words` stand for, with the precision they have; `None` when they are no date.

    Two-number dates such as ``03/04/2021`` that could be read both ways give the month's year
    only: a wrong day is worse than none.

    >>> resolve_published("2021-05", FactSource.SIDECAR).precision
    <DatePrecision.MONTH: 'month'>
    """
    words = words.strip()
    for parse in (_iso, _compact, _slashed, _day_slashed, _worded, _mail, _year):
        found = parse(words)
        if found is not None:
            start, precision = found
            return Published(start, precision, source, words)
    return None


def find_date_in_address(address: str) -> str:
    """The date a web address carries in its path as ISO text; empty when it carries none."""
    match = IN_ADDRESS.search(address)
    if match is None:
        return ""
    year, month, day, only_year, only_month = match.groups()
    words = f"{year}-{month}-{day}" if year else f"{only_year}-{int(only_month):02}"
    return words if _iso(words) is not None else ""


Dated = tuple[date, DatePrecision]


def _iso(words: str) -> Dated | None:
    match = ISO.match(words)
    return _of(match.group(1), match.group(2), match.group(3)) if match else None


def _compact(words: str) -> Dated | None:
    match = COMPACT.match(words)
    return _of(*match.groups()) if match else None


def _slashed(words: str) -> Dated | None:
    match = SLASHED.match(words)
    return _of(*match.groups()) if match else None


def _day_slashed(words: str) -> Dated | None:
    match = DAY_SLASHED.match(words)
    if match is None:
        return None
    first, second, year = int(match.group(1)), int(match.group(2)), match.group(3)
    if first == second or second > 12:
        return _of(year, str(first), str(second))
    if first > 12:
        return _of(year, str(second), str(first))
    return date(int(year), 1, 1), DatePrecision.YEAR


def _worded(words: str) -> Dated | None:
    if match := DAY_FIRST.search(words):
        return _of(match.group(3), _month(match.group(2)), match.group(1))
    if match := MONTH_FIRST.search(words):
        return _of(match.group(3), _month(match.group(1)), match.group(2))
    if match := MONTH_YEAR.search(words):
        return _of(match.group(2), _month(match.group(1)), None)
    return None


def _mail(words: str) -> Dated | None:
    try:
        moment: datetime = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError):
        return None
    return moment.date(), DatePrecision.DAY


def _year(words: str) -> Dated | None:
    match = YEAR_ONLY.match(words)
    return (date(int(match.group(1)), 1, 1), DatePrecision.YEAR) if match else None


def _month(name: str) -> str:
    return str(MONTHS[name.lower()])


def _of(year: str, month: str, day: str | None) -> Dated | None:
    try:
        start = date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    if not 1900 <= start.year <= 2100:
        return None
    return start, DatePrecision.DAY if day else DatePrecision.MONTH
