"""What Datasette is told of the tables of a case: titles, meanings, facets, search and questions."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table

from whence.store.tables import metadata

# Table: the column that stands for a row where another table points at it.
_LABELS = {"document": "name", "claim": "quote", "question": "text", "run": "command"}
_FACETS = {
    "claim": ("frame", "kind", "polarity", "strength"),
    "claim_hop": ("name", "source_class"),
    "claim_role": ("role",),
    "claim_place": ("country", "where_prec"),
    "document": ("outlet", "language"),
    "actor": ("kind",),
    "question": ("frame", "disputed"),
    "judgement": ("kind", "who"),
    "problem": ("stage", "kind"),
}
_SORTED = {"claim": "published", "document": "published", "judgement": "at"}
_MOST_FIRST = {"question": "claims", "run": "started"}
_SEARCHED = {"claim": "claim_fts", "document": "document_fts"}
# Work lists and bytes that tell a reader nothing.
_INNER = frozenset({"stale_key", "weighed", "sketch", "vector", "copy_pair", "coded"})
# Columns whose names do not say what they hold, and that have no comment of their own.
_MEANT = {
    "name": "what it is called",
    "text": "the words themselves",
    "outlet": "who published it",
    "title": "its headline",
    "frame": "what it is about, one of twelve",
    "quote": "the words that say it",
    "polarity": "affirmed, negated or denied",
    "start": "first of its code points or days",
    "end": "the one after the last",
    "origins": "established origins, all positions",
    "disputed": "1 where claims contradict or deny each other",
    "source_class": "class of an unnamed source",
    "bound": "exact, at least, at most, about, between",
    "who": "the analyst",
    "record": "all of it, as JSON",
}
QUERIES: Mapping[str, Mapping[str, str]] = {
    "disputed": {
        "title": "Disputed questions",
        "description": "Questions whose answers cannot all hold, those with most origins first.",
        "sql": 'SELECT text, claims, positions, origins, start, "end", id FROM question '
        "WHERE disputed = 1 ORDER BY origins DESC, claims DESC",
    },
    "on_whose_word": {
        "title": "What one source says",
        "description": "Claims in whose chain a source stands; :source is part of its name.",
        "sql": "SELECT c.published, d.name AS article, c.frame, c.kind, c.polarity, c.quote, "
        "h.name AS source, h.cue FROM claim_hop h JOIN claim c ON c.id = h.claim "
        "JOIN document d ON d.id = c.document "
        "WHERE h.name LIKE '%' || :source || '%' ORDER BY c.published, c.id",
    },
    "one_origin": {
        "title": "Told by several articles, one origin at most",
        "description": "Questions with several claims and no more than one established origin.",
        "sql": "SELECT text, claims, origins, id FROM question "
        "WHERE claims > 1 AND origins <= 1 ORDER BY claims DESC, text",
    },
}


def labelled_tables() -> dict[str, Any]:
    """Metadata of every table, and those that are only machinery hidden."""
    told: dict[str, Any] = {table.name: _told(table) for table in metadata.sorted_tables}
    return told | {"alembic_version": {"hidden": True}}


def _told(table: Table) -> dict[str, Any]:
    name = table.name
    found: dict[str, Any] = {"description": table.comment, "columns": _columns(table)}
    if name in _INNER:
        found["hidden"] = True
    if name in _LABELS:
        found["label_column"] = _LABELS[name]
    if name in _FACETS:
        found["facets"] = list(_FACETS[name])
    if name in _SORTED:
        found["sort"] = _SORTED[name]
    if name in _MOST_FIRST:
        found["sort_desc"] = _MOST_FIRST[name]
    if name in _SEARCHED:
        found |= {"fts_table": _SEARCHED[name], "fts_pk": "rowid"}
    return found


def _columns(table: Table) -> dict[str, str]:
    told = {
        column.name: column.comment or _MEANT.get(column.name, "")
        for column in table.columns
    }
    return {name: words for name, words in told.items() if words}
