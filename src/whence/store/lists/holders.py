"""Who is said to hold which place, by the latest claims."""

from dataclasses import dataclass

from sqlalchemy import text

from whence.store.case import Case

# A part of a place, such as "much of the countryside", is not the place: names must be the same.
_HELD = text(
    "SELECT DISTINCT p.name AS place, p.lat AS lat, p.lon AS lon, a.name AS holder, "
    "coalesce(a.filler, '') AS actor, c.kind AS kind, c.published AS published, "
    "substr(c.published, 1, CASE d.published_precision "
    "WHEN 'day' THEN 10 WHEN 'month' THEN 7 ELSE 4 END) AS day "
    "FROM claim c JOIN document d ON d.id = c.document JOIN claim_place p ON p.claim = c.id "
    "JOIN claim_role r ON r.claim = c.id AND r.role = 'place' AND r.name = p.name "
    "JOIN claim_role a ON a.claim = c.id AND a.role = 'actor' "
    "WHERE c.frame = 'control' AND c.polarity = 'affirmed' "
    "AND c.kind IN ('controls', 'captured') AND c.published IS NOT NULL "
    "AND p.lat IS NOT NULL AND (:until = '' OR c.published <= :until) "
    "ORDER BY c.published DESC, a.name"
)


@dataclass(frozen=True, slots=True)
class Held:
    """One actor that the latest claims on a place let hold or take it; `day` as it is known."""

    holder: str
    actor: str
    kind: str
    published: str
    day: str


def find_holders(
    case: Case, until: str = ""
) -> dict[tuple[str, float, float], tuple[Held, ...]]:
    """Holders by name and coordinates of a place, as of its latest claims.

    More than one stands for a place where the latest claims differ.

    Args:
        case: The case.
        until: Last day of publication, or empty.
    """
    found: dict[tuple[str, float, float], tuple[Held, ...]] = {}
    for row in case.session.rows(_HELD.bindparams(until=until)):
        key = (row["place"], row["lat"], row["lon"])
        own = found.get(key, ())
        one = Held(row["holder"], row["actor"], row["kind"], row["published"], row["day"])
        if not own or own[0].published == one.published:
            same = {(held.actor or held.holder) for held in own}
            if (one.actor or one.holder) not in same:
                found[key] = (*own, one)
    return found
