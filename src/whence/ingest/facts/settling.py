"""One value per fact out of all that was found, the most trusted source first."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from whence.ingest.draft import Field, Find
from whence.ingest.facts.dates import find_date_in_address, resolve_published
from whence.ingest.normal import one_line
from whence.ingest.source import SidecarFacts
from whence.model.document import DatePrecision, Fact, FactSource, Metadata, Published

TRUST = {source: rank for rank, source in enumerate(FactSource)}
BYLINE_OPENING = re.compile(r"^(?:by|from|written by|posted by|author)[: ]\s*", re.I)
AUTHOR_BREAK = re.compile(r"\s*(?:,| and | & |;| und | y | et )\s*")
# What content systems put where a name belongs.
NO_AUTHOR = re.compile(
    r"(?:https?:|www\.|@)|^(?:admin|administrator|editor|staff|web ?desk|news ?desk|newsroom|"
    r"guest|author|unknown|none|null|desk|webmaster|root|anonymous)$",
    re.I,
)
MAX_NAME_CHARS = 80
FINENESS = {DatePrecision.YEAR: 0, DatePrecision.MONTH: 1, DatePrecision.DAY: 2}


def finds_of(facts: SidecarFacts) -> tuple[Find, ...]:
    """The sidecar's cells as finds."""
    cells = (
        (Field.OUTLET, facts.outlet),
        (Field.TITLE, facts.title),
        (Field.AUTHOR, facts.author),
        (Field.PUBLISHED, facts.published),
        (Field.URL, facts.url),
    )
    return tuple(Find(kind, value, FactSource.SIDECAR) for kind, value in cells if value)


def settle(finds: Iterable[Find]) -> Metadata:
    """The metadata that `finds` amount to.

    Within one source the first find wins; authors are all those of the most trusted source
    that names any.
    """
    ranked = sorted(finds, key=lambda find: TRUST[find.source])
    url = _first(ranked, Field.URL)
    outlet = _first(ranked, Field.OUTLET)
    return Metadata(
        outlet=outlet,
        title=_title(ranked, outlet),
        authors=_authors(ranked),
        published=_published(ranked, url),
        dateline=_first(ranked, Field.DATELINE),
        agency=_first(ranked, Field.AGENCY),
        url=url,
    )


def version_key(metadata: Metadata, name: str) -> str:
    """What versions of one article share: its address, or outlet and title, or its name."""
    if metadata.url is not None:
        parts = urlsplit(metadata.url.value)
        host = (parts.hostname or "").removeprefix("www.")
        if host:
            return f"url:{host}{parts.path.rstrip('/')}"
    if metadata.outlet is not None and metadata.title is not None:
        return f"title:{folded(metadata.outlet.value)}|{folded(metadata.title.value)}"
    return f"name:{name}"


def folded(words: str) -> str:
    """`words` without case and punctuation, for comparing titles."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def _first(ranked: Sequence[Find], kind: Field) -> Fact | None:
    for find in ranked:
        value = one_line(find.value)
        if find.field is kind and value:
            return Fact(value, find.source)
    return None


def _title(ranked: Sequence[Find], outlet: Fact | None) -> Fact | None:
    fact = _first(ranked, Field.TITLE)
    if fact is None or outlet is None or fact.source is FactSource.SIDECAR:
        return fact
    head, mark, tail = _last_break(fact.value)
    if mark and folded(tail) == folded(outlet.value) and head:
        return Fact(head, fact.source)
    return fact


def _last_break(title: str) -> tuple[str, str, str]:
    match = re.search(r"^(.*\S)\s+([|–—-]|::|»)\s+(\S.*)$", title)
    return match.groups() if match else (title, "", "")  # type: ignore[return-value]


def _authors(ranked: Sequence[Find]) -> tuple[Fact, ...]:
    names: dict[str, Fact] = {}
    trusted: FactSource | None = None
    for find in ranked:
        if find.field is not Field.AUTHOR or trusted not in (None, find.source):
            continue
        for name in find_names(find.value):
            names.setdefault(folded(name), Fact(name, find.source))
            trusted = find.source
    return tuple(names.values())


def find_names(words: str) -> tuple[str, ...]:
    """The persons a byline names, without the opening word.

    >>> find_names("By Ada North and Bela South")
    ('Ada North', 'Bela South')
    """
    line = BYLINE_OPENING.sub("", one_line(words))
    names = (name.strip(" .|") for name in AUTHOR_BREAK.split(line))
    return tuple(
        n for n in names if n and len(n) <= MAX_NAME_CHARS and not NO_AUTHOR.search(n)
    )


def _published(ranked: Sequence[Find], url: Fact | None) -> Published | None:
    """The most trusted date, made more exact by a lesser source that agrees with it."""
    written = [find for find in ranked if find.field is Field.PUBLISHED]
    # A file is made on the day of printing or saving: a date printed in the article goes first.
    if any(find.source is FactSource.TEXT and _is_dated(find) for find in written):
        written = [find for find in written if find.source is not FactSource.HEADER]
    dates = [resolve_published(one_line(find.value), find.source) for find in written]
    if url is not None:
        dates.append(resolve_published(find_date_in_address(url.value), FactSource.URL))
    best: Published | None = None
    for each in dates:
        if each is not None and (best is None or _refines(each, best)):
            best = each
    return best


def _is_dated(find: Find) -> bool:
    return resolve_published(one_line(find.value), find.source) is not None


def _refines(other: Published, date: Published) -> bool:
    # The date of a file is not the day of publication and refines nothing.
    if (
        other.source is FactSource.HEADER
        or FINENESS[other.precision] <= FINENESS[date.precision]
    ):
        return False
    same_year = other.start.year == date.start.year
    return same_year and (
        date.precision is DatePrecision.YEAR or other.start.month == date.start.month
    )
