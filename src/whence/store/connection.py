"""Opening a case file: what makes it a case, and how its connections behave."""

import os
import sqlite3
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import uuid4

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from whence.errors import NewerCaseError, NotACaseError, ReadOnlyCaseError
from whence.store.dialect import postgres
from whence.store.tables import metadata

# "WHNC": marks the file for `file(1)` and for us.
APPLICATION_ID = 0x57484E43
# The newest migration; a test holds it to the migrations folder.
HEAD = "0006"
# How long SQLite itself waits for a lock before we look again and tell the user.
LOCK_POLL_MS = 500
# Alembic keeps what it works on where all threads see it.
_MIGRATING = Lock()


def connect(path: Path) -> Engine:
    """An engine over the case at `path`, which must be a case of this version.

    Raises:
        NotACaseError: The file is no SQLite database or no case.
        NewerCaseError: The case was written by a later version.
    """
    if postgres.is_address(path):
        return postgres.connect(path, HEAD)
    revision = _identify(path)
    if revision != HEAD:
        try:
            migrate(path)
        except OperationalError as error:
            if "readonly" in str(error.orig):
                raise ReadOnlyCaseError(path) from error
            raise
    return _engine_of(path)


def open_or_create(path: Path) -> Engine:
    """An engine over the case at `path`, made if there is none yet.

    Raises:
        NotACaseError: What is there is no case, or none can be made there.
        NewerCaseError: The case was written by a later version.
    """
    if postgres.is_address(path):
        return postgres.open_or_create(path, metadata, HEAD)
    return connect(path) if path.exists() else create(path)


def create(path: Path) -> Engine:
    """An engine over a new, empty case at `path`, or over one that somebody made meanwhile.

    It is made under another name and takes its own when it is whole, so that nobody ever meets
    half a case, and of two who make one at once the second uses that of the first.

    Raises:
        NotACaseError: The folder does not exist or cannot be written to.
    """
    whole = Path(os.path.realpath(path))
    draft = whole.with_name(f".{whole.name[:200]}.{uuid4().hex[:8]}.new")
    try:
        with sqlite3.connect(draft) as raw:
            raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            raw.execute("PRAGMA journal_mode = WAL")
        raw.close()
        migrate(draft)
        with suppress(FileExistsError):
            _give_name(draft, whole)
    except sqlite3.OperationalError as error:
        raise NotACaseError(path, f"it cannot be created here ({error})") from error
    finally:
        draft.unlink(missing_ok=True)
    return connect(path)


def _give_name(draft: Path, path: Path) -> None:
    """Let the file at `draft` be at `path`, unless there is one.

    Raises:
        FileExistsError: There is one.
    """
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if path.exists():
            raise FileExistsError from None
        draft.rename(path)


def make_engine(path: Path) -> Engine:
    """An engine whose connections enforce foreign keys and leave transactions to the caller.

    It keeps no connection: who closes one lets go of the file.
    """
    address = URL.create("sqlite", database=str(path))
    engine = create_engine(address, poolclass=NullPool)
    event.listen(engine, "connect", _prepare)
    return engine


# The desk opens the case for every page; the engine remembers the SQL of all its statements.
_engine_of = lru_cache(maxsize=16)(make_engine)


def migrate(path: Path) -> None:
    """Bring the case at `path` to the newest schema, all steps or none."""
    from alembic import command  # noqa: PLC0415 - a tenth of a second, needed for new cases only
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    engine = make_engine(path)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    with _MIGRATING, engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)
    engine.dispose()


def _prepare(raw: Any, _record: Any) -> None:
    raw.isolation_level = None
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute(f"PRAGMA busy_timeout = {LOCK_POLL_MS}")
    raw.execute("PRAGMA synchronous = FULL")


def _identify(path: Path) -> str:
    if path.is_dir():
        why = f"it is a folder; give a file, such as {path / 'case.whence'}"
        raise NotACaseError(path, why)
    if not path.is_file():
        raise NotACaseError(path, "there is no such file; `whence add` makes one")
    try:
        raw = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        application_id = raw.execute("PRAGMA application_id").fetchone()[0]
        rows = raw.execute("SELECT version_num FROM alembic_version").fetchall()
        raw.close()
    except sqlite3.DatabaseError as error:
        if "readonly" in str(error):
            why = (
                "its folder is read-only, and SQLite has to write beside it; copy the case"
            )
            raise NotACaseError(path, why) from error
        raise NotACaseError(path, f"it is not a case file ({error})") from error
    if application_id != APPLICATION_ID or len(rows) != 1:
        raise NotACaseError(path, "it is a database, but not one that Whence wrote")
    revision = str(rows[0][0])
    if revision > HEAD:
        raise NewerCaseError(path, revision)
    return revision
