"""Lists over a whole case: counted when it is weighed, and kept until an article changes.

To count them takes longer than a page may; most pages are asked for while no article changes.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import lru_cache
from operator import attrgetter
from typing import Any, Generic, TypeVar

from sqlalchemy import select

from whence.model.listing import ActorLine, Pair, PlaceLine, SourceLine
from whence.store import tables as t
from whence.store.case import Case
from whence.store.lists.counts import count_actors, count_pairs, count_places
from whence.store.lists.sources import count_sources

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class Summary(Generic[Line]):
    """A list over a whole case.

    Attributes:
        name: What it is kept under.
        line: Kind of its lines.
        count: Makes it from the claims.
    """

    name: str
    line: type[Line]
    count: Callable[[Case], tuple[Line, ...]]

    def lines(self, case: Case) -> tuple[Line, ...]:
        """The list as it is kept, or counted now where an article changed since."""
        query = select(t.summary.c.lines).where(t.summary.c.name == self.name)
        kept = next((row["lines"] for row in case.session.rows(query)), None)
        return self.count(case) if kept is None else _read(kept, self.line)  # type: ignore[arg-type]

    def row(self, case: Case) -> dict[str, str]:
        """The list, counted now, as it is kept."""
        # Without the names of the fields, which would be most of it: a migration empties the
        # table where the fields change.
        values = attrgetter(*(field.name for field in fields(self.line)))  # type: ignore[arg-type]
        counted = [values(line) for line in self.count(case)]
        return {"name": self.name, "lines": json.dumps(counted, ensure_ascii=False)}


ACTORS = Summary("actors", ActorLine, count_actors)
PAIRS = Summary("pairs", Pair, count_pairs)
PLACES = Summary("places", PlaceLine, count_places)
SOURCES = Summary("sources", SourceLine, count_sources)
_EVERY: tuple[Summary[Any], ...] = (ACTORS, PAIRS, PLACES, SOURCES)


def summarize(case: Case) -> None:
    """Count and keep the lists that are not kept.

    Raises:
        CaseBusyError: Another process kept the case locked.
    """
    with case.writing():
        kept = {row["name"] for row in case.session.rows(select(t.summary.c.name))}
        missing = [each for each in _EVERY if each.name not in kept]
        case.session.insert(t.summary, [each.row(case) for each in missing])


# Page after page reads the same text, which takes longer to read than to compare.
@lru_cache(maxsize=2 * len(_EVERY))
def _read(kept: str, line: type[Any]) -> tuple[Any, ...]:
    return tuple(line(*values) for values in json.loads(kept))
