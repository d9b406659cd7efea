"""Every table of the case: as CSV and Parquet, written by DuckDB, and told to Datasette."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
from sqlalchemy import Table

from whence.model.claim import Claim
from whence.present.export.labels import QUERIES, labelled_tables
from whence.present.export.losses import LossReport, Tally
from whence.present.export.written import write_object
from whence.present.view import CaseView, shown_columns
from whence.store.tables import metadata

# Hashes of what is left out, whose rows say nothing without it, and what only repeats the others.
_BARE = frozenset({"sketch", "vector", "summary"})
# Text in the case, since SQLite has no dates; dates in Parquet, which has.
_DATES = {("document", "published"), ("claim", "published")} | {
    ("question", "start"),
    ("question", "end"),
}
_MOMENTS = {("document", "retrieved"), ("run", "started"), ("run", "finished")} | {
    ("judgement", "at")
}
# Columns that the case has only inside its records, by table.
_ADDED = {
    "claim": (
        "published_precision VARCHAR",
        "figure VARCHAR",
        "low DOUBLE",
        "high DOUBLE",
        "unit VARCHAR",
    ),
    "question_claim": ("origins BIGINT", "independence VARCHAR"),
}
_KINDS = {"TEXT": "VARCHAR", "INTEGER": "BIGINT", "REAL": "DOUBLE"}
_COMPRESSED = "FORMAT parquet, COMPRESSION zstd"
_AT_ONCE = 2000


def write_csv(view: CaseView, path: Path) -> LossReport:
    """Write a CSV a table into the folder `path`."""
    return _write(view, path, ".csv", "FORMAT csv, HEADER true", dated=False)


def write_parquet(view: CaseView, path: Path) -> LossReport:
    """Write a Parquet file a table into the folder `path`."""
    return _write(view, path, ".parquet", _COMPRESSED, dated=True)


def write_labels(view: CaseView, path: Path) -> LossReport:
    """Write what `datasette CASE --metadata PATH` shows the case's own tables with."""
    tables = labelled_tables()
    case = {
        "title": f"Whence: {view.path.stem}",
        "description": "Who says so, since when, and on whose word. A program noted what the articles say; it can misread.",
        "databases": {view.path.stem: {"tables": tables, "queries": QUERIES}},
    }
    write_object(path, case)
    losses = Tally().losses(
        ("rows", "Datasette opens the case itself, beside this file"),
        (
            "withheld names",
            "the case holds every name; give it to nobody who may not see them",
        ),
    )
    return LossReport(len(tables), "labels of tables", losses)


def _write(
    view: CaseView, folder: Path, ending: str, options: str, *, dated: bool
) -> LossReport:
    folder.mkdir(parents=True, exist_ok=True)
    # One thread: more would write row groups in whatever order they finish.
    settings: dict[str, Any] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "threads": 1,
    }
    tables = [table for table in metadata.sorted_tables if table.name not in _BARE]
    with duckdb.connect(":memory:", config=settings) as db:
        for table in tables:
            columns = shown_columns(table)
            declared = _declared(table, columns, dated=dated)
            db.execute(f'CREATE TABLE "{table.name}" ({declared})')
            _fill(db, view, table, columns)
            target = str(folder / f"{table.name}{ending}").replace("'", "''")
            db.execute(f"COPY \"{table.name}\" TO '{target}' ({options})")
    losses = Tally().losses(
        (
            "original bytes, sketches and vectors",
            "they are no words; they stay in the case",
        ),
        ("how exact a date is", "a month is its first day; `published_precision` tells"),
    )
    return LossReport(len(tables), "tables", losses)


def _declared(table: Table, columns: Sequence[str], *, dated: bool) -> str:
    kinds = {name: _KINDS[str(table.c[name].type)] for name in columns}
    for name in columns if dated else ():
        if (table.name, name) in _DATES:
            kinds[name] = "DATE"
        elif (table.name, name) in _MOMENTS:
            kinds[name] = "TIMESTAMP"
    own = [f'"{name}" {kind}' for name, kind in kinds.items()]
    return ", ".join((*own, *_ADDED.get(table.name, ())))


def _fill(db: Any, view: CaseView, table: Table, columns: Sequence[str]) -> None:
    added = _added(view, table.name)
    none = (None,) * len(_ADDED.get(table.name, ()))
    places = ", ".join("?" for _ in (*columns, *none))
    statement = f'INSERT INTO "{table.name}" VALUES ({places})'  # noqa: S608 - our own names
    batch: list[tuple[Any, ...]] = []
    for row in view.rows(table):
        batch.append((*row, *added.get(row[0], none)))
        if len(batch) == _AT_ONCE:
            db.executemany(statement, batch)
            batch.clear()
    if batch:
        db.executemany(statement, batch)


def _added(view: CaseView, table: str) -> Mapping[str, tuple[Any, ...]]:
    """What the added columns hold, by claim."""
    if table == "claim":
        return {claim.id: _figured(claim) for claim in view.claims()}
    if table == "question_claim":
        return {
            claim: (position.origins.count, position.origins.independence.value)
            for question in view.questions()
            for position in question.positions
            for claim in position.claims
        }
    return {}


def _figured(claim: Claim) -> tuple[Any, ...]:
    """How exact the article's date is, and the number the claim is chiefly about."""
    precision = claim.published.precision.value if claim.published else None
    named = claim.chief_figure
    if named is None:
        return (precision, None, None, None, None)
    return (precision, named.name, named.figure.low, named.figure.high, named.figure.unit)
