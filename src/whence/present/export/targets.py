"""What a command is about to write, and what it must never write over."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import select

from whence.errors import OverwriteError
from whence.pipeline import SIDECAR_NAME
from whence.store import Case
from whence.store.tables import metadata, original

_SQLITE = b"SQLite format 3\0"
# What SQLite keeps beside a database while somebody works with it.
_BESIDE = ("-wal", "-shm", "-journal")


def targets(wanted: str, output: Path) -> Sequence[Path]:
    """The files that an export to `output` writes."""
    if wanted in {"csv", "parquet"}:
        return [output / f"{table.name}.{wanted}" for table in metadata.sorted_tables]
    if wanted == "ftm":
        return [output, statements_path(output)]
    return [output]


def statements_path(output: Path) -> Path:
    """Where the statements go that stand beside FollowTheMoney entities."""
    return output.with_name(f"{output.name.split('.')[0]}.statements.csv")


def refuse_overwriting(case: Case, files: Iterable[Path]) -> None:
    """See that none of `files` is a database or something the case was made from.

    Raises:
        OverwriteError: One is; nothing was written.
    """
    there = [path for path in files if path.is_file()]
    inputs = _Inputs(case) if there else None
    for path in there:
        if what := _database(path):
            raise OverwriteError(path, what)
        if path.name == SIDECAR_NAME:
            raise OverwriteError(path, "a table that says what articles are")
        if inputs and inputs.hold(path):
            raise OverwriteError(path, "one of the files this case was read from")


def _database(path: Path) -> str:
    for ending in _BESIDE:
        stem = path.name.removesuffix(ending)
        if stem != path.name and _is_sqlite(path.with_name(stem)):
            return "a part of a case or another SQLite database"
    return "a case or another SQLite database" if _is_sqlite(path) else ""


def _is_sqlite(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


class _Inputs:
    """The files a case was read from, known by where they lay and by what is in them."""

    def __init__(self, case: Case) -> None:
        origins = (Path(document.original.origin) for document in case.documents())
        # What came out of an archive has its name behind that of the archive.
        named = {place for path in origins for place in (path, *path.parents)}
        self._places = {place.resolve() for place in named}
        self._hashes = {
            str(row["sha256"]) for row in case.session.rows(select(original.c.sha256))
        }

    def hold(self, path: Path) -> bool:
        if path.resolve() in self._places:
            return True
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() in self._hashes
