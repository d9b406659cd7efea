"""The list of articles."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Pager, Table, pager

_SIZE = 60


@dataclass(frozen=True, slots=True)
class Articles:
    """Articles, latest first."""

    title: str
    table: Table
    pager: Pager
    template: str = "list.html"
    intro: str = "Every article with its outlet and date. Undated ones come last."


def build(desk: Desk, asked: Asked) -> Articles:
    """One page of the list."""
    page, size = asked.page(), asked.size(_SIZE)
    lines = desk.lookup.articles(size, (page - 1) * size)
    rows: list[Sequence[Cell]] = [
        (
            Cell(line.published or "no date"),
            Cell(
                line.title,
                urls.article(line.id),
                ""
                if line.language in {"en", "und"}
                else f"not read: language {line.language}",
            ),
            Cell(line.outlet),
            Cell(f"{line.claims:,}", number=True),
        )
        for line in lines
    ]
    total = desk.lookup.counts().articles
    return Articles(
        title="Articles",
        table=Table(
            "Articles, latest first",
            ("Published", "Article", "Outlet", "Claims"),
            rows,
            "No article has been added yet.",
        ),
        pager=pager(total, page, size, "articles", lambda n: urls.articles(page=n)),
    )
