"""Who says how much, first hand or not: named sources, unnamed ones, and outlets."""

from typing import Any

from sqlalchemy import text

from whence.model.finding import Question
from whence.model.listing import SourceLine
from whence.store import rows
from whence.store.case import Case

# A source is an actor where it is known as one, else a name; its last hop is its own word. An
# outlet says what is in its articles, in its own voice what has no hop; where it is named as a
# source as well, under the same name, it is one source and one line. Claims are counted within
# a chain and within an article first, which is much quicker than to tell them apart at the end;
# one that names its own outlet is counted with the article, and no second time.
_SOURCES = text(
    "WITH last AS (SELECT claim, max(position) AS position FROM claim_hop GROUP BY claim), "
    "chained AS (SELECT h.claim, coalesce(h.actor, '') AS actor, "
    "CASE WHEN h.actor IS NULL THEN lower(h.name) ELSE '' END AS spelled, "
    "min(h.name) AS name, min(coalesce(h.source_class, '')) AS class, "
    "max(CASE WHEN h.position = last.position THEN 1 ELSE 0 END) AS own "
    "FROM claim_hop h JOIN last ON last.claim = h.claim GROUP BY 1, 2, 3), "
    "outlets AS (SELECT DISTINCT coalesce(outlet, name) AS name FROM document), "
    "known AS (SELECT lower(name) AS name, max(coalesce(actor, '')) AS actor FROM claim_hop "
    "WHERE lower(name) IN (SELECT lower(name) FROM outlets) GROUP BY 1), "
    "press AS (SELECT o.name, coalesce(k.actor, '') AS actor, "
    "CASE WHEN coalesce(k.actor, '') = '' THEN lower(o.name) ELSE '' END AS spelled "
    "FROM outlets o LEFT JOIN known k ON k.name = lower(o.name)), "
    "printed AS (SELECT c.document, count(*) AS said, "
    "sum(CASE WHEN EXISTS (SELECT 1 FROM claim_hop h WHERE h.claim = c.id) THEN 0 ELSE 1 END) "
    "AS own, sum(CASE WHEN c.strength <> 'plain' THEN 1 ELSE 0 END) AS hedged, "
    "sum(CASE WHEN c.polarity <> 'affirmed' THEN 1 ELSE 0 END) AS denied, "
    "min(c.published) AS first, max(c.published) AS last FROM claim c GROUP BY c.document), "
    "voiced AS (SELECT s.*, c.document, c.published, c.strength, c.polarity, "
    "CASE WHEN p.actor = s.actor AND p.spelled = s.spelled THEN 0 ELSE 1 END AS said "
    "FROM chained s JOIN claim c ON c.id = s.claim JOIN document d ON d.id = c.document "
    "JOIN press p ON p.name = coalesce(d.outlet, d.name)), "
    "told AS (SELECT actor, spelled, min(name) AS name, NULL AS outlet, min(class) AS class, "
    "sum(said) AS said, sum(own) AS own, "
    "sum(CASE WHEN strength <> 'plain' THEN said ELSE 0 END) AS hedged, "
    "sum(CASE WHEN polarity <> 'affirmed' THEN said ELSE 0 END) AS denied, "
    "count(DISTINCT CASE WHEN said = 1 THEN document END) AS articles, "
    "min(published) AS first, max(published) AS last, count(*) AS named "
    "FROM voiced GROUP BY 1, 2 UNION ALL "
    "SELECT p.actor, p.spelled, min(p.name), min(p.name), '', sum(x.said), sum(x.own), "
    "sum(x.hedged), sum(x.denied), count(*), min(x.first), max(x.last), 0 "
    "FROM printed x JOIN document d ON d.id = x.document "
    "JOIN press p ON p.name = coalesce(d.outlet, d.name) GROUP BY 1, 2) "
    "SELECT actor AS id, coalesce(min(outlet), min(name)) AS name, "
    "CASE WHEN min(outlet) IS NULL THEN 0 ELSE 1 END AS outlet, min(class) AS class, "
    "CAST(sum(said) AS bigint) AS said, CAST(sum(own) AS bigint) AS first_hand, "
    "CAST(sum(hedged) AS bigint) AS hedged, CAST(sum(denied) AS bigint) AS denied, "
    "CAST(sum(articles) AS bigint) AS articles, coalesce(min(first), '') AS first, "
    "coalesce(max(last), '') AS last, CAST(sum(named) AS bigint) AS named "
    "FROM told GROUP BY actor, spelled"
)
_MOVED = text("SELECT record FROM question WHERE shifts > 0")


def count_sources(case: Case) -> tuple[SourceLine, ...]:
    """Every source with what it said, most first; an outlet's own voice is its first hand."""
    lines = [
        SourceLine(kind=_kind(row), **_counts(row)) for row in case.session.rows(_SOURCES)
    ]
    return tuple(sorted(lines, key=lambda one: (-one.said, one.name)))


def _kind(row: dict[str, Any]) -> str:
    if row["outlet"]:
        return "outlet"
    return "unnamed" if row["class"] else "named"


def _counts(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in {"class", "outlet"}}


def find_moved(case: Case) -> tuple[Question, ...]:
    """Questions on which a source changed its answer."""
    found = map(rows.question_of, case.session.rows(_MOVED))
    return tuple(sorted(found, key=lambda one: one.id))  # by the index it would be slower
