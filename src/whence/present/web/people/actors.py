"""The list of actors, sources among them."""

from collections import Counter
from dataclasses import dataclass

from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Choice, Facet, Listing, Table, pager

_SIZE = 80


@dataclass(frozen=True, slots=True)
class Actors(Listing):
    """Actors, most spoken of first; `words` are those asked for."""

    template: str = "actors.html"


def build(desk: Desk, asked: Asked) -> Actors:
    """One page of the list."""
    everyone = desk.lookup.actors()
    kinds = Counter(line.kind for line in everyone)
    kind, words, page = asked.among("kind", kinds), asked.get("words"), asked.page()
    order, size = asked.among("order", ("said",)), asked.size(_SIZE)
    found = [
        line
        for line in everyone
        if (not kind or line.kind == kind) and words.casefold() in line.name.casefold()
    ]
    if order:
        found.sort(key=lambda line: (-line.said, line.name))
    now = {"kind": kind, "words": words, "order": order}

    def there(**changed: object) -> str:
        return urls.actors(**{**now, **changed})

    facets = (
        Facet("Kind", [
            Choice("everyone", there(kind=""), None, not kind),
            *(Choice(k.replace("_", " "), there(kind=k), n, k == kind) for k, n in kinds.most_common()),
        ]),
        Facet("Order", [
            Choice("most spoken of", there(order=""), None, not order),
            Choice("most quoted", there(order="said"), None, bool(order)),
        ]),
    )  # fmt: skip
    rows = [
        (
            Cell(line.name, urls.actor(line.id)),
            Cell(line.kind.replace("_", " ")),
            Cell(f"{line.about:,}", number=True),
            Cell(f"{line.said:,}", number=True),
        )
        for line in found[(page - 1) * size : page * size]
    ]
    table = Table(
        "Actors",
        ("Name", "Kind", "Claims about it", "Claims on its word"),
        rows,
        "No actor fits. Take a condition away.",
    )
    hidden = tuple((key, value) for key, value in now.items() if value and key != "words")
    counted = pager(len(found), page, size, "actors", lambda n: there(page=n))
    return Actors("Actors and sources", words, hidden, facets, table, counted)
