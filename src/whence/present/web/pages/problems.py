"""What could not be read, and the runs that made the case."""

from dataclasses import dataclass

from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Table


@dataclass(frozen=True, slots=True)
class Problems:
    """Problems and runs."""

    title: str
    table: Table
    runs: Table
    template: str = "problems.html"


def build(desk: Desk, _asked: Asked) -> Problems:
    """All of them."""
    rows = [
        (Cell(one.name), Cell(one.kind, note=one.stage), Cell(one.why), Cell(one.remedy))
        for one in desk.case.problems()
    ]
    runs = [
        (
            Cell(f"{run.started:%Y-%m-%d %H:%M} UTC"),
            Cell(run.command, note=f"Whence {run.version}"),
            Cell(run.status),
            Cell(f"{run.articles:,}", number=True),
            Cell(f"{run.claims:,}", number=True),
            Cell(run.reader),
        )
        for run in desk.case.runs()
    ]
    return Problems(
        "Problems and runs",
        Table(
            "What could not be read",
            ("Source", "Problem", "Why", "To mend it"),
            rows,
            "Everything that was given could be read.",
        ),
        Table(
            "Runs", ("Started", "Command", "Ended", "Articles", "Claims", "Reader"), runs
        ),
    )
