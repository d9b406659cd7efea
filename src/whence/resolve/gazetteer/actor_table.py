"""The actor tables shipped with the package: text files, one row an actor."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from whence.errors import WhenceError
from whence.model.actor import Actor, ActorKind, Lineage, LineageKind
from whence.model.ids import ActorId

COLUMNS = (
    "id", "name", "kind", "country", "from", "to", "aliases", "relations", "offices",
    "wikidata", "source",
)  # fmt: skip
_RELATION = re.compile(
    r"^(?P<kind>[a-z_]+):(?P<other>[a-z0-9/.-]+)"
    r"(?:@(?P<start>[\d-]*)(?:\.\.(?P<end>[\d-]*))?)?(?:=(?P<note>.+))?$"
)


class ActorTableError(WhenceError):
    """A row of an actor table cannot be read."""


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """An actor of the tables, with the days from and to which it is known to exist."""

    actor: Actor
    start: date | None = None
    end: date | None = None

    def may_act(self, on: date | None) -> bool:
        """Whether the actor existed on that day, as far as the table knows."""
        if on is None:
            return True
        return (self.start is None or self.start <= on) and (
            self.end is None or on <= self.end
        )


@lru_cache(maxsize=1)
def load_actors() -> tuple[ActorEntry, ...]:
    """Every actor of the shipped tables, in order of file and row."""
    folder = resources.files("whence.resolve") / "data" / "actors"
    tables = (path for path in folder.iterdir() if path.name.endswith(".csv"))
    paths = sorted(tables, key=lambda path: path.name)
    return tuple(actor for path in paths for actor in read_actors(path))


def read_actors(path: Traversable) -> Iterator[ActorEntry]:
    """The actors of one table.

    Args:
        path: A CSV file with the columns of `COLUMNS`. Aliases, relations and offices are
            lists parted by ``|``. A relation is ``kind:id@from..to``, an office is
            ``id@from..to=post``; dates are ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``.

    Raises:
        ActorTableError: A row has an unknown kind, relation or date.
    """
    for row in csv.DictReader(path.read_text("utf-8").splitlines()):
        try:
            yield ActorEntry(
                _actor(row),
                parse_day(row["from"]),
                parse_day(row["to"], last=True),
            )
        except (KeyError, TypeError, ValueError) as error:
            why = f"cannot read {path.name}, row {row.get('id')!r}: {error}"
            raise ActorTableError(why) from error


def parse_day(text: str, *, last: bool = False) -> date | None:
    """The first (or last) day of ``2014``, ``2014-06`` or ``2014-06-29``; empty is `None`.

    >>> parse_day("2014", last=True)
    datetime.date(2014, 12, 31)
    """
    if not text:
        return None
    year, *rest = (int(piece) for piece in text.split("-"))
    month = rest[0] if rest else 12 if last else 1
    if len(rest) == 2:
        return date(year, month, rest[1])
    if not last:
        return date(year, month, 1)
    return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)


def _actor(row: dict[str, str]) -> Actor:
    ties = [_relation(text) for text in row["relations"].split("|") if text]
    ties += [
        _relation(f"holds_office:{text}") for text in row["offices"].split("|") if text
    ]
    return Actor(
        ActorId(row["id"]),
        row["name"],
        ActorKind(row["kind"]),
        tuple(name for name in row["aliases"].split("|") if name),
        row["country"],
        tuple(ties),
        row["source"],
        row["wikidata"],
    )


def _relation(text: str) -> Lineage:
    found = _RELATION.match(text)
    if found is None:
        raise ValueError(f"cannot read the relation {text!r}")
    return Lineage(
        LineageKind(found["kind"]),
        ActorId(found["other"]),
        parse_day(found["start"] or ""),
        parse_day(found["end"] or "", last=True),
        found["note"] or "",
    )
