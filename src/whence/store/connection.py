"""Opening a case file: what makes it a case, and how its connections behave."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL

from whence.errors import NewerCaseError, NotACaseError
from whence.store.dialect import postgres
from whence.store.tables import metadata

# "WHNC": marks the file for `file(1)` and for us.
APPLICATION_ID = 0x57484E43
# The newest migration; a test holds it to the migrations folder.
HEAD = "0002"
# How long SQLite itself waits for a lock before we look again and tell the user.
LOCK_POLL_MS = 500


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
        migrate(path)
    return make_engine(path)


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
    """An engine over a new, empty case at `path`.

    Raises:
        NotACaseError: The folder does not exist or cannot be written to.
    """
    try:
        with sqlite3.connect(path) as raw:
            raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            raw.execute("PRAGMA journal_mode = WAL")
        raw.close()
    except sqlite3.OperationalError as error:
        raise NotACaseError(path, f"it cannot be created here ({error})") from error
    migrate(path)
    return make_engine(path)


def make_engine(path: Path) -> Engine:
    """An engine whose connections enforce foreign keys and leave transactions to the caller."""
    engine = create_engine(URL.create("sqlite", database=str(path)))
    event.listen(engine, "connect", _prepare)
    return engine


def migrate(path: Path) -> None:
    """Bring the case at `path` to the newest schema, all steps or none."""
    from alembic import command  # noqa: PLC0415 - a tenth of a second, needed for new cases only
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    engine = make_engine(path)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)
    engine.dispose()


def _prepare(raw: Any, _record: Any) -> None:
    raw.isolation_level = None
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute(f"PRAGMA busy_timeout = {LOCK_POLL_MS}")
    raw.execute("PRAGMA synchronous = FULL")


def _identify(path: Path) -> str:
    if not path.is_file():
        raise NotACaseError(path, "there is no such file; `whence add` makes one")
    try:
        raw = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        application_id = raw.execute("PRAGMA application_id").fetchone()[0]
        rows = raw.execute("SELECT version_num FROM alembic_version").fetchall()
        raw.close()
    except sqlite3.DatabaseError as error:
        raise NotACaseError(path, f"it is not a case file ({error})") from error
    if application_id != APPLICATION_ID or len(rows) != 1:
        raise NotACaseError(path, "it is a database, but not one that Whence wrote")
    revision = str(rows[0][0])
    if revision > HEAD:
        raise NewerCaseError(path, revision)
    return revision
