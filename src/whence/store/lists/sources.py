"""Who says how much, first hand or not: named sources, unnamed ones, and outlets."""

from typing import Any

from sqlalchemy import text

from whence.model.finding import Question
from whence.model.listing import SourceLine
from whence.store import rows
from whence.store.case import Case

# A source is an actor where it is known as one, else a name; its last hop is its own word. An
# outlet says what is in its articles, in its own voice what has no hop; where it is named as a
# source as well, under the same name, it is one source and one line.
_SOURCES = text(
    "WITH last AS (SELECT claim, max(position) AS position FROM claim_hop GROUP BY claim), "
    "hop AS (SELECT DISTINCT h.claim, h.name, coalesce(h.actor, '') AS actor, "
    "coalesce(h.source_class, '') AS class, h.position = last.position AS own, 0 AS outlet "
    "FROM claim_hop h JOIN last ON last.claim = h.claim), "
    "known AS (SELECT lower(name) AS name, max(actor) AS actor FROM hop GROUP BY lower(name)), "
    "told AS (SELECT * FROM hop UNION ALL SELECT c.id, coalesce(d.outlet, d.name), "
    "coalesce(k.actor, ''), '', last.claim IS NULL, 1 "
    "FROM claim c JOIN document d ON d.id = c.document LEFT JOIN last ON last.claim = c.id "
    "LEFT JOIN known k ON k.name = lower(coalesce(d.outlet, d.name))) "
    "SELECT t.actor AS id, "
    "coalesce(min(CASE WHEN t.outlet = 1 THEN t.name END), min(t.name)) AS name, "
    "max(t.outlet) AS outlet, min(t.class) AS class, "
    "count(DISTINCT t.claim) AS said, "
    "count(DISTINCT CASE WHEN t.own THEN t.claim END) AS first_hand, "
    "count(DISTINCT CASE WHEN c.strength <> 'plain' THEN t.claim END) AS hedged, "
    "count(DISTINCT CASE WHEN c.polarity <> 'affirmed' THEN t.claim END) AS denied, "
    "count(DISTINCT c.document) AS articles, "
    "coalesce(min(c.published), '') AS first, coalesce(max(c.published), '') AS last, "
    "count(DISTINCT CASE WHEN t.outlet = 0 THEN t.claim END) AS named "
    "FROM told t JOIN claim c ON c.id = t.claim "
    "GROUP BY t.actor, CASE WHEN t.actor = '' THEN lower(t.name) ELSE '' END"
)
_MOVED = text(
    "SELECT record FROM question WHERE record NOT LIKE '%\"shifts\":[]%' ORDER BY id"
)


def find_sources(case: Case) -> tuple[SourceLine, ...]:
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
    return tuple(question for question in found if question.shifts)
