"""Claims on how two actors stand to each other."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import func, or_, select

from whence.model.claim import Claim, Frame
from whence.store import rows
from whence.store import tables as t
from whence.store.case import Case


def find_ties(
    case: Case,
    one: Collection[str],
    other: Collection[str],
    since: str = "",
    until: str = "",
) -> tuple[Claim, ...]:
    """What is said of two actors, whoever of them is named first; latest first.

    Args:
        case: The case.
        one: Ids and names of an actor.
        other: Those of the other.
        since: First day of publication, or empty.
        until: Last day, or empty.
    """
    a, b, c = t.claim_role.alias("a"), t.claim_role.alias("b"), t.claim.c

    def is_one_of(role: Any, names: Collection[str]) -> Any:
        lowered = [name.lower() for name in names]
        return or_(role.c.filler.in_(names), func.lower(role.c.name).in_(lowered))

    query = (
        select(c.record)
        .distinct()
        .add_columns(c.published, c.id)
        .join(a, (a.c.claim == c.id) & (a.c.role == "a"))
        .join(b, (b.c.claim == c.id) & (b.c.role == "b"))
        .where(
            c.frame == Frame.RELATION.value,
            or_(
                is_one_of(a, one) & is_one_of(b, other),
                is_one_of(a, other) & is_one_of(b, one),
            ),
        )
        .order_by(c.published.desc().nulls_last(), c.id)
    )
    if since:
        query = query.where(c.published >= since)
    if until:
        query = query.where(c.published <= until)
    return tuple(map(rows.claim_of, case.session.rows(query)))
