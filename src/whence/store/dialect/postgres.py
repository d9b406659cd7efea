"""A case on PostgreSQL (extra `postgres`), for a team: the same tables, made at once."""

import re
from functools import lru_cache
from pathlib import Path

from sqlalchemy import (
    REAL,
    Connection,
    Engine,
    MetaData,
    Text,
    create_engine,
    inspect,
    text,
)
from sqlalchemy.dialects.postgresql import DOUBLE_PRECISION
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.pool import NullPool

from whence.errors import NewerCaseError, NotACaseError

_ADDRESS = re.compile(r"postgres(?:ql)?:/+")
# Number of the lock that whoever writes to the case holds.
WRITER = 0x57484E43

# The tables' columns are of SQLite's kinds; these are those that mean the same here. Text is
# ordered by code points, so that both list alike.
_KINDS = {Text: Text(collation="C"), REAL: DOUBLE_PRECISION()}

_BESIDES = (
    # SQLite's function, so that a query reads the same in both.
    """CREATE FUNCTION json_extract(record text, path text) RETURNS text
    IMMUTABLE LANGUAGE sql AS
    $$ SELECT record::json #>> string_to_array(substr(path, 3), '.') $$""",
    "CREATE INDEX claim_words ON claim USING gin (to_tsvector('simple', quote))",
    "CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)",
)


def is_address(path: Path) -> bool:
    """Whether the case is named by the address of a database, not by a file."""
    return bool(_ADDRESS.match(str(path)))


def connect(path: Path, head: str) -> Engine:
    """An engine over the case at the address, which must be of this version.

    Raises:
        NotACaseError: Nothing answers there, or the database holds no case of this version.
        NewerCaseError: The case was written by a later version.
    """
    engine = _engine(path)
    with _opened(engine, path) as connection:
        found = _revision(connection)
    if found is None:
        raise NotACaseError(path, "the database holds no case; `whence add` makes one")
    if found > head:
        raise NewerCaseError(path, found)
    if found < head:
        raise NotACaseError(path, f"it is of an older version (schema {found})")
    return engine


def open_or_create(path: Path, metadata: MetaData, head: str) -> Engine:
    """The same, with a new case made in a database without tables."""
    engine = _engine(path)
    with _opened(engine, path) as connection, connection.begin():
        connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": WRITER})
        if not inspect(connection).get_table_names():
            _make(connection, metadata, head)
    return connect(path, head)


def _make(connection: Connection, metadata: MetaData, head: str) -> None:
    ours = MetaData()
    for table in metadata.sorted_tables:
        for column in table.to_metadata(ours).columns:
            column.type = _KINDS.get(type(column.type), column.type)
    ours.create_all(connection)
    for statement in _BESIDES:
        connection.exec_driver_sql(statement)
    connection.execute(text("INSERT INTO alembic_version VALUES (:n)"), {"n": head})


# Kept, since it remembers the SQL of all its statements; it keeps no connection.
@lru_cache(maxsize=16)
def _engine(path: Path) -> Engine:
    # A path folds the two slashes of an address into one.
    address = _ADDRESS.sub("postgresql+psycopg://", str(path), count=1)
    try:
        return create_engine(address, poolclass=NullPool)
    except ModuleNotFoundError as error:
        why = "the extra `postgres` is not installed; pip install 'whence[postgres]'"
        raise NotACaseError(path, why) from error


def _opened(engine: Engine, path: Path) -> Connection:
    try:
        return engine.connect()
    except OperationalError as error:
        raise NotACaseError(path, str(error.orig).strip().splitlines()[0]) from error


def _revision(connection: Connection) -> str | None:
    try:
        found = connection.execute(text("SELECT version_num FROM alembic_version"))
        return str(found.scalar_one())
    except DBAPIError:
        return None
