"""Who says how much: outlets and sources, how often first hand, shifts, and the grade given."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.model.describing import is_nameless
from whence.model.listing import SourceLine
from whence.present.brief.wording import count_words, is_name
from whence.present.grades import Reliability, reliability_of
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Choice, Facet, Listing, Table, pager
from whence.store.lists.sources import find_moved
from whence.store.lists.summaries import SOURCES

_SIZE = 80
KINDS = {
    "named": "named sources",
    "outlet": "outlets",
    "unnamed": "sources without a name",
}
ORDERS = {
    "": "most claims",
    "first": "most at first hand",
    "denied": "most denials",
    "shifts": "most changes of answer",
}
_ONE = {"named": "named", "outlet": "outlet", "unnamed": "without a name"}


@dataclass(frozen=True, slots=True)
class Sources(Listing):
    """Sources, those with most claims first; `words` are those asked for."""

    template: str = "sources.html"


def build(desk: Desk, asked: Asked) -> Sources:
    """One page of the list."""
    everyone = [
        replace(line, kind="unnamed") if _is_described(line) else line
        for line in SOURCES.lines(desk.case)
    ]
    kinds = Counter(line.kind for line in everyone)
    kind, words = asked.among("kind", KINDS), asked.get("words")
    order, page, size = asked.among("order", ORDERS), asked.page(), asked.size(_SIZE)
    moved = Counter(shift.source for q in find_moved(desk.case) for shift in q.shifts)
    found = [
        line
        for line in everyone
        if (not kind or line.kind == kind) and words.casefold() in line.name.casefold()
    ]
    counts = {
        "first": lambda line: -line.first_hand,
        "denied": lambda line: -line.denied,
        "shifts": lambda line: -moved[line.name],
    }
    if order:
        found.sort(key=counts[order])
    now = {"kind": kind, "words": words, "order": order}

    def there(**changed: object) -> str:
        return urls.sources(**{**now, **changed})

    facets = (
        Facet("Kind", [
            Choice("all", there(kind=""), len(everyone), not kind),
            *(Choice(w, there(kind=k), kinds[k], k == kind) for k, w in KINDS.items()),
        ]),
        Facet("Order", [Choice(w, there(order=o), None, o == order) for o, w in ORDERS.items()]),
    )  # fmt: skip
    grades = reliability_of(desk.case)
    lines = found[(page - 1) * size : page * size]
    table = Table(
        "Sources",
        ("Source", "Kind", "Claims", "First hand", "Hedged", "Denials", "Changed its answer", "Articles", "Published", "Grade"),
        [_row(line, moved[line.name], grades) for line in lines],
        "No source fits. Take a condition away.",
    )  # fmt: skip
    hidden = tuple((key, value) for key, value in now.items() if value and key != "words")
    counted = pager(len(found), page, size, "sources", lambda n: there(page=n))
    return Sources("Sources", words, hidden, facets, table, counted)


def _is_described(line: SourceLine) -> bool:
    """Whether what counts as a name only describes somebody; most need no look at the words."""
    if line.kind != "named" or line.id:
        return False
    return not is_name(line.name, at_start=True) or is_nameless(line.name, opens=True)


def _row(line: SourceLine, shifts: int, grades: Reliability) -> Sequence[Cell]:
    said = urls.search(**{"outlet" if line.kind == "outlet" else "source": line.name})
    named = line.kind == "outlet" and line.named
    also = f"named as a source too, in {count_words(line.named, 'claim')}" if named else ""
    days = dict.fromkeys(day[:7] for day in (line.first, line.last) if day)
    grade = grades.of(line.name, line.id or None)
    numbers = (line.first_hand, line.hedged, line.denied, shifts, line.articles)
    return (
        Cell(line.name, urls.actor(line.id) if line.id else said),
        Cell(_ONE[line.kind], note=also),
        Cell(f"{line.said:,}", said if named else "", number=True),
        *(Cell(f"{number:,}", number=True) for number in numbers),
        Cell(" to ".join(days)),
        Cell(grade.value if grade else ""),
    )
