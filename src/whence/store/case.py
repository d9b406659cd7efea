"""The case: the only door to a case file.

One writer at a time; an article and its claims are written in one transaction, so that a crash
at any moment leaves finished articles whole and unfinished ones absent.
"""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

from sqlalchemy import Connection, Engine, Table, delete, func, insert, select, text, update
from sqlalchemy.exc import DatabaseError, OperationalError

from whence.errors import CaseBusyError, NotACaseError, StorageFullError
from whence.model.actor import Actor
from whence.model.claim import Claim, Coded
from whence.model.document import Document
from whence.model.ids import DocId, RunId
from whence.model.problem import Problem
from whence.store import rows
from whence.store import tables as t
from whence.store.connection import connect, create
from whence.store.filters import ClaimFilter, select_claims

LOCK_WAIT_S = 60.0


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command that wrote to the case; times are UTC."""

    id: RunId
    started: datetime
    finished: datetime | None
    command: str
    version: str
    reader: str
    status: str
    articles: int
    claims: int


class Case:
    """A case file, open.

    Attributes:
        path: The file.
        lock_wait_s: Seconds a write waits for another process before it gives up.
        on_wait: Called once with a sentence when a write has to wait for another process.
    """

    def __init__(
        self, path: Path, engine: Engine, lock_wait_s: float = LOCK_WAIT_S
    ) -> None:
        self.path = path
        self.lock_wait_s = lock_wait_s
        self.on_wait: Callable[[str], None] = lambda _sentence: None
        self._engine = engine
        self._db: Connection = engine.connect().execution_options(
            isolation_level="AUTOCOMMIT"
        )
        self._within = False

    @classmethod
    def open(cls, path: Path) -> Self:
        """The case at `path`.

        Raises:
            NotACaseError: There is no file, or it is no case.
            NewerCaseError: A later version of Whence wrote it.
        """
        return cls(path, connect(path))

    @classmethod
    def open_or_create(cls, path: Path) -> Self:
        """The case at `path`, made if there is no file yet."""
        return cls(path, connect(path) if path.exists() else create(path))

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def connection(self) -> Connection:
        """The open connection, for the store's own modules."""
        return self._db

    # --- writing ---------------------------------------------------------------------------

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
            self._execute(text("COMMIT"))
        except BaseException:
            # After a full disk SQLite may have rolled back of its own accord.
            if self._raw().in_transaction:
                self._db.exec_driver_sql("ROLLBACK")
            raise
        finally:
            self._within = False

    def start_run(self, command: str, version: str, reader: str) -> RunId:
        """Note that a run begins, and what it runs with."""
        run = RunId(f"r{uuid4().hex[:16]}")
        row = {
            "id": run,
            "started": datetime.now(UTC).isoformat(timespec="seconds"),
            "command": command,
            "version": version,
            "reader": reader,
            "status": "running",
            "articles": 0,
            "claims": 0,
        }
        with self.writing():
            self._execute(insert(t.run), row)
        return run

    def finish_run(self, run: RunId, status: str, articles: int, claims: int) -> None:
        """Note how a run ended: ``done``, ``interrupted`` or ``failed``."""
        finished = datetime.now(UTC).isoformat(timespec="seconds")
        values = {
            "finished": finished,
            "status": status,
            "articles": articles,
            "claims": claims,
        }
        with self.writing():
            self._execute(update(t.run).where(t.run.c.id == run).values(**values))

    def add_article(
        self, document: Document, coded: Coded, made_with: "MadeWith", run: RunId
    ) -> None:
        """Keep an article and write its claims, replacing what an earlier run made of it."""
        with self.writing():
            self._keep(t.original, [rows.original_row(document.original)])
            self._keep_document(document, run)
            self._drop_made(document.id)
            self._add_claims(coded.claims)
            self._insert(
                t.actor, [rows.actor_row(a, document.id) for a in made_with.actors]
            )
            row = {
                "document": document.id,
                "reader": made_with.reader,
                "codebook": made_with.codebook,
                "claims": len(coded.claims),
                "refused": rows.refused_json(coded.refused),
            }
            self._insert(t.coded, [row])

    def add_problem(self, problem: Problem, run: RunId) -> None:
        """Note a fault; one met before is noted once."""
        with self.writing():
            self._keep(t.problem, [rows.problem_row(problem, run)])

    # --- reading ---------------------------------------------------------------------------

    def documents(self) -> Iterator[Document]:
        """Every article, by name; without the bytes of the originals."""
        query = select(t.document).order_by(t.document.c.name, t.document.c.id)
        return (rows.document_of(row) for row in self._rows(query))

    def document(self, document: DocId) -> Document | None:
        """One article, or `None`."""
        found = self._rows(select(t.document).where(t.document.c.id == document))
        return next((rows.document_of(row) for row in found), None)

    def original(self, sha256: str) -> bytes | None:
        """The bytes of a source, exactly as they came, or `None`."""
        query = select(t.original.c.content).where(t.original.c.sha256 == sha256)
        return next((bytes(row["content"]) for row in self._rows(query)), None)

    def claims(self, wanted: ClaimFilter | None = None) -> Iterator[Claim]:
        """Claims by article name and then by place in the article."""
        query = select_claims(wanted or ClaimFilter())
        return (rows.claim_of(row) for row in self._rows(query))

    def actors(self) -> Iterator[Actor]:
        """Actors as each article names them, by id; one id may come several times."""
        query = select(t.actor).order_by(t.actor.c.id, t.actor.c.document)
        return (rows.actor_of(row) for row in self._rows(query))

    def problems(self) -> Iterator[Problem]:
        """Everything that could not be read, by name."""
        query = select(t.problem).order_by(t.problem.c.name, t.problem.c.id)
        return (rows.problem_of(row) for row in self._rows(query))

    def runs(self) -> Iterator[Run]:
        """Runs, oldest first."""
        for row in self._rows(select(t.run).order_by(t.run.c.started, t.run.c.id)):
            finished = row["finished"] and datetime.fromisoformat(row["finished"])
            moments = {
                "started": datetime.fromisoformat(row["started"]),
                "finished": finished,
            }
            yield Run(**{**row, **moments})

    def finished_with(self, reader: str, codebook: str) -> frozenset[DocId]:
        """Articles that already went through all stages with this reader and codebook."""
        same = (t.coded.c.reader == reader) & (t.coded.c.codebook == codebook)
        query = select(t.coded.c.document).where(same)
        return frozenset(DocId(row["document"]) for row in self._rows(query))

    def count(self, table: Table) -> int:
        """Rows of a table."""
        return int(self._execute(select(func.count()).select_from(table)).scalar_one())

    # --- below the door --------------------------------------------------------------------

    def _begin(self) -> None:
        start = time.monotonic()
        told = False
        while True:
            try:
                self._db.exec_driver_sql("BEGIN IMMEDIATE")
            except OperationalError as error:
                if "locked" not in str(error.orig):
                    raise self._phrased(error) from error
                if not told:
                    self.on_wait(f"waiting: another process is writing to {self.path}")
                    told = True
                waited_s = time.monotonic() - start
                if waited_s > self.lock_wait_s:
                    raise CaseBusyError(self.path, waited_s) from error
            else:
                return

    def _add_claims(self, claims: Any) -> None:
        self._insert(t.claim, [rows.claim_row(c, i) for i, c in enumerate(claims)])
        for table, make in (
            (t.claim_role, rows.role_rows),
            (t.claim_hop, rows.hop_rows),
            (t.claim_place, rows.place_rows),
            (t.claim_figure, rows.figure_rows),
        ):
            self._insert(table, [row for claim in claims for row in make(claim)])
        for claim in claims:
            self._execute(
                text(
                    "INSERT INTO claim_fts(rowid, quote) SELECT rowid, quote FROM claim WHERE id = :id"
                ),
                {"id": claim.id},
            )

    def _keep_document(self, document: Document, run: RunId) -> None:
        if self._keep(t.document, [rows.document_row(document, run)]):
            self._execute(
                text(
                    "INSERT INTO document_fts(rowid, title, text) "
                    "SELECT rowid, title, text FROM document WHERE id = :id"
                ),
                {"id": document.id},
            )

    def _drop_made(self, document: DocId) -> None:
        self._execute(
            text(
                "INSERT INTO claim_fts(claim_fts, rowid, quote) "
                "SELECT 'delete', rowid, quote FROM claim WHERE document = :id"
            ),
            {"id": document},
        )
        for table in (t.claim, t.coded, t.actor):
            self._execute(delete(table).where(table.c.document == document))

    def _keep(self, table: Table, new: list[rows.Row]) -> int:
        return int(self._execute(insert(table).prefix_with("OR IGNORE"), new).rowcount)

    def _insert(self, table: Table, new: list[rows.Row]) -> None:
        if new:
            self._execute(insert(table), new)

    def _rows(self, query: Any) -> Iterator[Any]:
        return iter(self._execute(query).mappings())

    def _execute(self, statement: Any, values: Any = None) -> Any:
        try:
            return self._db.execute(statement, values)
        except DatabaseError as error:
            raise self._phrased(error) from error

    def _phrased(self, error: DatabaseError) -> Exception:
        reason = str(error.orig)
        if "full" in reason:
            return StorageFullError(self.path)
        if "malformed" in reason or "not a database" in reason:
            return NotACaseError(self.path, f"the file is damaged ({reason})")
        return error

    def _raw(self) -> sqlite3.Connection:
        raw: Any = self._db.connection.driver_connection
        return raw  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True)
class MadeWith:
    """What an article was read and coded with, and the actors found on the way."""

    reader: str
    codebook: str
    actors: tuple[Actor, ...] = ()
