"""Every table of the case: as CSV and Parquet, written by DuckDB, and told to Datasette."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
from sqlalchemy import Table

from whence.present.export.labels import QUERIES, labelled_tables
from whence.present.export.losses import LossReport, Tally
from whence.present.export.written import write_object
from whence.present.view import CaseView, shown_columns
from whence.store.tables import metadata

_KINDS = {"TEXT": "VARCHAR", "INTEGER": "BIGINT", "REAL": "DOUBLE"}
_COMPRESSED = "FORMAT parquet, COMPRESSION zstd"
_AT_ONCE = 2000


def write_csv(view: CaseView, path: Path) -> LossReport:
    """Write a CSV a table into the folder `path`."""
    return _write(view, path, ".csv", "FORMAT csv, HEADER true")


def write_parquet(view: CaseView, path: Path) -> LossReport:
    """Write a Parquet file a table into the folder `path`."""
    return _write(view, path, ".parquet", _COMPRESSED)


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


def _write(view: CaseView, folder: Path, ending: str, options: str) -> LossReport:
    folder.mkdir(parents=True, exist_ok=True)
    # One thread: more would write row groups in whatever order they finish.
    settings: dict[str, Any] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "threads": 1,
    }
    with duckdb.connect(":memory:", config=settings) as db:
        for table in metadata.sorted_tables:
            columns = shown_columns(table)
            db.execute(f'CREATE TABLE "{table.name}" ({_declared(table, columns)})')
            _fill(db, view, table, columns)
            target = str(folder / f"{table.name}{ending}").replace("'", "''")
            db.execute(f"COPY \"{table.name}\" TO '{target}' ({options})")
    losses = Tally().losses(
        (
            "original bytes, sketches and vectors",
            "they are no words; they stay in the case",
        ),
    )
    return LossReport(len(metadata.sorted_tables), "tables", losses)


def _declared(table: Table, columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}" {_KINDS[str(table.c[name].type)]}' for name in columns)


def _fill(db: Any, view: CaseView, table: Table, columns: Sequence[str]) -> None:
    places = ", ".join("?" for _ in columns)
    statement = f'INSERT INTO "{table.name}" VALUES ({places})'  # noqa: S608 - our own names
    batch: list[tuple[Any, ...]] = []
    for row in view.rows(table):
        batch.append(row)
        if len(batch) == _AT_ONCE:
            db.executemany(statement, batch)
            batch.clear()
    if batch:
        db.executemany(statement, batch)
