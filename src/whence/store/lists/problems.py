"""What could not be read: noted once, and marked when a later run meets it no more."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import select, update

from whence.model.ids import RunId
from whence.model.problem import Problem
from whence.store import rows
from whence.store import tables as t
from whence.store.session import Session

_INGEST = "ingest"


def note(session: Session, problem: Problem, run: RunId) -> None:
    """Keep a problem; one that was mended and is met again is open again."""
    row = rows.problem_row(problem, run)
    if not session.keep(t.problem, [row]):
        again = update(t.problem).where(t.problem.c.id == row["id"])
        session.execute(again.values(mended=None))


def open_problems(session: Session) -> Iterator[Problem]:
    """Those that no later run mended, by name."""
    query = _open().order_by(t.problem.c.name, t.problem.c.id)
    return (rows.problem_of(row) for row in session.rows(query))


def mend(
    session: Session,
    run: RunId,
    looked: Collection[str],
    coded: Collection[tuple[str, str]],
    met: Collection[Problem],
) -> None:
    """Mark what `run` looked at anew and did not meet again.

    Args:
        session: The connection.
        run: The run, finished.
        looked: Paths and addresses that it read from or looked into.
        coded: Name and origin of every article that it took through all stages.
        met: The problems it met.
    """
    again = {rows.problem_row(problem, run)["id"] for problem in met}
    # Notes of an earlier version know no origin; those that name the same are told anew.
    names = {problem.name for problem in met} | {name for name, _origin in coded}
    mended = [
        row["id"]
        for row in session.rows(_open())
        if row["id"] not in again and _is_mended(row, looked, coded, names)
    ]
    for one in mended:
        session.execute(update(t.problem).where(t.problem.c.id == one).values(mended=run))


def _is_mended(
    row: Any,
    looked: Collection[str],
    coded: Collection[tuple[str, str]],
    names: Collection[str],
) -> bool:
    origin = row["origin"]
    if origin is None:
        return row["name"] in names
    if row["stage"] != _INGEST:
        return (row["name"], origin) in coded
    return origin in looked


def _open() -> Any:
    return select(t.problem).where(t.problem.c.mended.is_(None))
