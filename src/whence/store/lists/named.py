"""By whom and where: actors, sources, places and outlets of the claims that were asked for."""

from typing import Any

from sqlalchemy import Select, desc, func, literal, select, union_all

from whence.model.listing import NameLine
from whence.store import tables as t
from whence.store.case import Case
from whence.store.filters import ClaimFilter, select_unordered


def find_named(
    case: Case, wanted: ClaimFilter, most: int
) -> dict[str, tuple[NameLine, ...]]:
    """Who and what the claims wanted name, by the condition that asks for it, most first.

    Args:
        case: The case.
        wanted: Which claims.
        most: Names of each sort.
    """
    # In one statement, so that the claims are looked for once and not for every sort of name.
    ids = select(select_unordered(wanted, t.claim.c.id).cte("wanted").c.id)
    role, hop, place, d = t.claim_role.c, t.claim_hop.c, t.claim_place.c, t.document.c
    # Asked of each role: as a set of all actors SQLite would look up the roles of every one.
    known = select(t.actor.c.id).where(t.actor.c.id == role.filler).exists()
    outlet = func.coalesce(d.outlet, d.name)
    asked = {
        "actor": _counted(role.name, role.claim, ids).where(known),
        "source": _counted(hop.name, hop.claim, ids),
        "place": _counted(place.name, place.claim, ids),
        "outlet": _counted(outlet, t.claim.c.id, ids).join_from(
            t.claim, t.document, t.claim.c.document == d.id
        ),
    }
    parts = [
        select(
            literal(sort).label("sort"),
            *query.order_by(desc("n"), "name").limit(most).subquery().c,
        )
        for sort, query in asked.items()
    ]
    found: dict[str, list[NameLine]] = {sort: [] for sort in asked}
    for row in case.session.rows(union_all(*parts)):
        found[row["sort"]].append(NameLine(row["name"], row["n"]))
    return {
        sort: tuple(sorted(lines, key=lambda one: (-one.claims, one.name)))
        for sort, lines in found.items()
    }


def _counted(name: Any, claim: Any, ids: Any) -> Select[Any]:
    """How many claims have each name, as the condition would find them: by the name alone."""
    count = func.count(func.distinct(claim)).label("n")
    query = select(func.min(name).label("name"), count)
    return query.where(claim.in_(ids)).group_by(func.lower(name))
