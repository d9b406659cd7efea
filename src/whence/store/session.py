"""One open connection to a case: statements, transactions, and waiting for other writers."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.exc import DatabaseError, OperationalError

from whence.errors import (
    CaseBusyError,
    NotACaseError,
    ReadOnlyCaseError,
    StorageFullError,
)
from whence.store.connection import LOCK_POLL_MS
from whence.store.dialect.postgres import WRITER
from whence.store.rows import Row

LOCK_WAIT_S = 60.0


class Session:
    """An open connection.

    Attributes:
        path: The case file.
        lock_wait_s: Seconds a write waits for another process before it gives up.
        on_wait: Called once with a sentence when a write has to wait for another process.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self.lock_wait_s = LOCK_WAIT_S
        self.on_wait: Callable[[str], None] = lambda _sentence: None
        self._db: Connection = engine.connect().execution_options(
            isolation_level="AUTOCOMMIT"
        )
        self._within = False
        self.on_sqlite = engine.dialect.name == "sqlite"

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All the writes inside, or none of them. May be nested; the outermost decides.

        Raises:
            CaseBusyError: Another process kept the case locked for `lock_wait_s`.
            StorageFullError: The disk is full.
        """
        if self._within:
            yield
            return
        self._begin()
        self._within = True
        try:
            yield
            self.driver("COMMIT")
        except BaseException:
            # After a full disk SQLite may have rolled back of its own accord.
            if not self.on_sqlite or self._raw().in_transaction:
                self._db.exec_driver_sql("ROLLBACK")
            raise
        finally:
            self._within = False

    def execute(self, statement: Any, values: Any = None) -> Any:
        """The result of one statement."""
        try:
            return self._db.execute(statement, values)
        except DatabaseError as error:
            raise self._phrased(error) from error

    def driver(self, sql: str) -> Any:
        """The result of one statement in SQLite's own words, such as a pragma."""
        try:
            return self._db.exec_driver_sql(sql)
        except DatabaseError as error:
            raise self._phrased(error) from error

    def rows(self, query: Any) -> Iterator[Any]:
        """Rows of a query, by column name."""
        return iter(self.execute(query).mappings())

    def tuples(self, query: Any) -> list[tuple[Any, ...]]:
        """All rows as the driver gives them; where there are many, the others take twice as long."""
        with closing(self.execute(query)) as found:
            return list(map(tuple, found.cursor.fetchall()))

    def insert(self, table: Table, new: list[Row]) -> None:
        """New rows, if there are any."""
        if new:
            self.execute(insert(table), new)

    def keep(self, table: Table, new: list[Row]) -> int:
        """New rows where there is none with that key; the number written."""
        make = sqlite_insert if self.on_sqlite else postgresql_insert
        unless_there = make(table).on_conflict_do_nothing()
        return int(self.execute(unless_there, new).rowcount) if new else 0

    def _begin(self) -> None:
        start = time.monotonic()
        told = False
        while True:
            try:
                self._take()
            except OperationalError as error:
                if "lock" not in str(error.orig):
                    raise self._phrased(error) from error
                if not told:
                    self.on_wait(f"waiting: another process is writing to {self.path}")
                    told = True
                waited_s = time.monotonic() - start
                if waited_s > self.lock_wait_s:
                    raise CaseBusyError(self.path, waited_s) from error
            else:
                return

    def _take(self) -> None:
        """Begin to write, or raise when somebody else is writing."""
        if self.on_sqlite:
            self._db.exec_driver_sql("BEGIN IMMEDIATE")
            return
        self._db.exec_driver_sql("BEGIN")
        try:
            self._db.exec_driver_sql(f"SET LOCAL lock_timeout = {LOCK_POLL_MS}")
            self._db.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER})")
        except OperationalError:
            self._db.exec_driver_sql("ROLLBACK")
            raise

    def _phrased(self, error: DatabaseError) -> Exception:
        reason = str(error.orig)
        if "full" in reason:
            return StorageFullError(self.path)
        if "readonly" in reason or "read-only" in reason:
            return ReadOnlyCaseError(self.path)
        if "malformed" in reason or "not a database" in reason:
            return NotACaseError(self.path, f"the file is damaged ({reason})")
        return error

    def _raw(self) -> sqlite3.Connection:
        raw: Any = self._db.connection.driver_connection
        return raw  # type: ignore[no-any-return]
