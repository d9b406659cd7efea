"""Which claims have a vector of their words, and which words have none yet."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, or_, select, text

from whence.model.describing import one_line
from whence.model.ids import ClaimId
from whence.store import tables as t
from whence.store.case import Case
from whence.store.findings import AT_ONCE, batched

# First and last day on which claims were published, both included.
Days = tuple[date, date]
_PLACED = (
    "SELECT claim.id, vector.vector FROM claim "
    "JOIN vector ON vector.text_key = claim.text_key"
)
_THEN = " WHERE claim.published IS NULL OR claim.published BETWEEN :first AND :last"


def find_vectors(case: Case, days: Days | None = None) -> list[tuple[ClaimId, bytes]]:
    """Claims whose words have a vector, by id, with it.

    Args:
        case: The case.
        days: When they were published; those without a date always fit.
    """
    # Sorted here: a database would carry every vector through its sorting.
    if days is None:
        return sorted(case.session.tuples(text(_PLACED)))
    query = text(_PLACED + _THEN).bindparams(**_spelled(days))
    return sorted(case.session.tuples(query))


def find_kept(case: Case, keys: Iterable[str]) -> dict[str, bytes]:
    """The vectors that are kept under some keys; keys without any are left out."""
    query = select(t.vector.c.text_key, t.vector.c.vector)
    found: dict[str, bytes] = {}
    for part in batched(sorted(keys), AT_ONCE):
        found.update(
            (row["text_key"], row["vector"])
            for row in case.session.rows(query.where(t.vector.c.text_key.in_(part)))
        )
    return found


def find_unplaced(
    case: Case, most: int, days: Days | None = None
) -> list[tuple[ClaimId, str, str]]:
    """Claims whose words have no vector, with the key of the words and the words.

    Args:
        case: The case.
        most: Different words.
        days: When they were published; those without a date always fit.
    """
    claim = t.claim.c
    wanted: list[ColumnElement[bool]] = [claim.text_key.not_in(select(t.vector.c.text_key))]
    if days is not None:
        first, last = _spelled(days).values()
        wanted.append(or_(claim.published.is_(None), claim.published.between(first, last)))
    keys = select(claim.text_key).where(*wanted).distinct().order_by(claim.text_key)
    query = (
        select(claim.id, claim.text_key, claim.quote)
        .where(claim.text_key.in_(keys.limit(most)), *wanted)
        .order_by(claim.text_key, claim.id)
    )
    found = case.session.execute(query)
    return [(ClaimId(row[0]), row[1], one_line(row[2])) for row in found]


def _spelled(days: Days) -> dict[str, str]:
    return {"first": days[0].isoformat(), "last": days[1].isoformat()}
