"""Who and what a whole case speaks of, counted over all its claims."""

from typing import Any

from sqlalchemy import Select, func, select, text

from whence.model.listing import ActorLine, Pair, PlaceLine
from whence.store import tables as t
from whence.store.case import Case


def count_actors(case: Case) -> tuple[ActorLine, ...]:
    """Every actor with its counts, most spoken of first."""
    about = _by_key(case, t.claim_role, t.claim_role.c.filler)
    said = _by_key(case, t.claim_hop, t.claim_hop.c.actor)
    a = t.actor.c
    named = select(a.id, func.min(a.name).label("name"), func.min(a.kind).label("kind"))
    lines = [
        ActorLine(
            r["id"], r["name"], r["kind"], about.get(r["id"], 0), said.get(r["id"], 0)
        )
        for r in case.session.rows(named.group_by(a.id))
    ]
    return tuple(sorted(lines, key=lambda one: (-one.about - one.said, one.name)))


def count_pairs(case: Case, since: str = "", until: str = "") -> tuple[Pair, ...]:
    """Relations between actors by who, whom and what, most told first."""
    # No more of the date than is known: a day, a month or a year.
    query = text(
        "WITH told AS (SELECT c.*, substr(c.published, 1, CASE d.published_precision "
        "WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END) AS day "
        "FROM claim c JOIN document d ON d.id = c.document WHERE c.frame = 'relation') "
        "SELECT a.name AS one, coalesce(a.filler, '') AS one_id, b.name AS other, "
        "coalesce(b.filler, '') AS other_id, c.kind, c.polarity, count(*) AS claims, "
        "coalesce(min(c.day), '') AS first, coalesce(max(c.day), '') AS last "
        "FROM told c JOIN claim_role a ON a.claim = c.id AND a.role = 'a' "
        "JOIN claim_role b ON b.claim = c.id AND b.role = 'b' "
        "WHERE (:since = '' OR c.published >= :since) "
        "AND (:until = '' OR c.published <= :until) "
        "GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY claims DESC, one, other, c.kind, c.polarity"
    ).bindparams(since=since, until=until)
    return tuple(Pair(**row) for row in case.session.rows(query))


def count_places(case: Case, since: str = "", until: str = "") -> tuple[PlaceLine, ...]:
    """Places by frame, those most spoken of first; of articles published in a period."""
    p = t.claim_place.c
    named = (p.place, p.name, p.lat, p.lon, p.country, p.adm1, p.where_prec)
    query: Select[Any] = (
        select(*named, t.claim.c.frame, func.count().label("claims"))
        .join(t.claim, t.claim.c.id == p.claim)
        .group_by(*named, t.claim.c.frame)
    )
    if since:
        query = query.where(t.claim.c.published >= since)
    if until:
        query = query.where(t.claim.c.published <= until)
    lines = [
        PlaceLine(r["place"] or "", *list(r.values())[1:]) for r in case.session.rows(query)
    ]
    return tuple(sorted(lines, key=lambda one: (-one.claims, one.name, one.frame)))


def _by_key(case: Case, table: Any, key: Any) -> dict[str, int]:
    query = select(key, func.count(func.distinct(table.c.claim)).label("n"))
    counted = query.where(key.is_not(None)).group_by(key)
    return {next(iter(row.values())): row["n"] for row in case.session.rows(counted)}
