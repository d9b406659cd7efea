"""Who says how much, first hand or not: named sources, unnamed ones, and outlets."""

from typing import Any

from sqlalchemy import text

from whence.model.finding import Question
from whence.model.listing import SourceLine
from whence.store import rows
from whence.store.case import Case

# A source is an actor where it is known as one, else a name; its last hop is its own word.
_SOURCES = text(
    "WITH last AS (SELECT claim, max(position) AS position FROM claim_hop GROUP BY claim), "
    "told AS (SELECT DISTINCT h.claim, h.name, coalesce(h.actor, '') AS actor, "
    "coalesce(h.source_class, '') AS class, h.position = last.position AS own "
    "FROM claim_hop h JOIN last ON last.claim = h.claim) "
    "SELECT t.actor AS id, min(t.name) AS name, min(t.class) AS class, "
    "count(DISTINCT t.claim) AS said, "
    "count(DISTINCT CASE WHEN t.own THEN t.claim END) AS first_hand, "
    "count(DISTINCT CASE WHEN c.strength <> 'plain' THEN t.claim END) AS hedged, "
    "count(DISTINCT CASE WHEN c.polarity <> 'affirmed' THEN t.claim END) AS denied, "
    "count(DISTINCT c.document) AS articles, "
    "coalesce(min(c.published), '') AS first, coalesce(max(c.published), '') AS last "
    "FROM told t JOIN claim c ON c.id = t.claim "
    "GROUP BY t.actor, CASE WHEN t.actor = '' THEN lower(t.name) ELSE '' END"
)
_OUTLETS = text(
    "SELECT coalesce(d.outlet, d.name) AS name, "
    "count(*) AS said, "
    "sum(CASE WHEN h.claim IS NULL THEN 1 ELSE 0 END) AS first_hand, "
    "sum(CASE WHEN c.strength <> 'plain' THEN 1 ELSE 0 END) AS hedged, "
    "sum(CASE WHEN c.polarity <> 'affirmed' THEN 1 ELSE 0 END) AS denied, "
    "count(DISTINCT c.document) AS articles, "
    "coalesce(min(c.published), '') AS first, coalesce(max(c.published), '') AS last "
    "FROM claim c JOIN document d ON d.id = c.document "
    "LEFT JOIN (SELECT DISTINCT claim FROM claim_hop) h ON h.claim = c.id GROUP BY 1"
)
_MOVED = text(
    "SELECT record FROM question WHERE record NOT LIKE '%\"shifts\":[]%' ORDER BY id"
)


def find_sources(case: Case) -> tuple[SourceLine, ...]:
    """Every source with what it said, most first; an outlet's own voice is its first hand."""
    named = [
        SourceLine(kind="unnamed" if row["class"] else "named", **_without(row))
        for row in case.session.rows(_SOURCES)
    ]
    outlets = [
        SourceLine(kind="outlet", id="", **row) for row in case.session.rows(_OUTLETS)
    ]
    return tuple(sorted((*named, *outlets), key=lambda one: (-one.said, one.name)))


def _without(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "class"}


def find_moved(case: Case) -> tuple[Question, ...]:
    """Questions on which a source changed its answer."""
    found = map(rows.question_of, case.session.rows(_MOVED))
    return tuple(question for question in found if question.shifts)
