"""Records that several pages are made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from whence.present.brief.sections.shown import Piece


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; `href` may be empty, `note` stands small below."""

    text: str
    href: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `note` stands small below."""

    text: str
    href: str = ""
    note: str = ""
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every picture has one.

    Attributes:
        caption: What it shows.
        columns: Headings.
        rows: Cells, as many as there are columns.
        empty: What is said when there is no row.
    """

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    empty: str = "Nothing in this case."


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet."""

    text: str
    href: str
    count: int | None = None
    is_on: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow a list."""

    name: str
    choices: Sequence[Choice]


@dataclass(frozen=True, slots=True)
class Pager:
    """Where one is in a long list; empty addresses where there is no more."""

    words: str
    back: str
    on: str


@dataclass(frozen=True, slots=True)
class Step:
    """One station between the article and the one who said it."""

    name: str
    words: str
    cue: str
    href: str


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """One claim as it is shown everywhere.

    Attributes:
        id: The claim's id; also its anchor in the article.
        href: Its own page.
        topic: What it is about, in plain words.
        excerpt: The sentence with the claim's words marked.
        trail: From the outlet to the source.
        notes: Denials, hedges, figures, dates and places.
        polarity: ``affirmed``, ``negated`` or ``denied``.
        hedged: Whether a word weakens it.
        published: Date of the article in words.
        outlet: Who published it.
        article: Address of its sentence in the article.
        question: Address of the question it answers, or empty.
        question_text: That question.
        judged: What analysts decided, in words.
    """

    id: str
    href: str
    topic: str
    excerpt: Sequence[Piece]
    trail: Sequence[Step]
    notes: Sequence[str]
    polarity: str
    hedged: bool
    published: str
    outlet: str
    article: str
    question: str
    question_text: str
    judged: Sequence[str]


def pager(
    total: int, page: int, size: int, things: str, address: Callable[[int], str]
) -> Pager:
    """Where one is.

    Args:
        total: Things in the whole list.
        page: This page, from 1.
        size: Things on a page.
        things: What they are, plural.
        address: Function from a page number to its address.
    """
    first, last = (page - 1) * size + 1, min(total, page * size)
    if not total:
        words = f"no {things}"
    elif last < first:
        words = f"none of {total:,} {things} this far on"
    else:
        words = f"{first:,}–{last:,} of {total:,} {things}"
    return Pager(
        words,
        address(page - 1) if page > 1 else "",
        address(page + 1) if last < total else "",
    )


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that words and facets narrow.

    Attributes:
        title: Title of the page.
        words: Words asked for.
        hidden: What else was asked, to be kept when words are sent.
        facets: Ways to narrow the list.
        table: What fits.
        pager: Where one is.
    """

    title: str
    words: str
    hidden: Sequence[tuple[str, str]]
    facets: Sequence[Facet]
    table: Table
    pager: Pager
