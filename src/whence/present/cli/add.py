"""`whence add`: articles into a case."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from whence.pipeline import AddOptions, Coder, Summary, add, missing
from whence.present.brief.wording import count_words
from whence.present.cli.progress import watching
from whence.present.cli.terms import (
    CaseOption,
    CodebookOption,
    Json,
    ReaderOption,
    load_settings,
    tools_spec,
    write_json,
)
from whence.store import Case

_SHOWN = 5


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("add")(add_command)


def add_command(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH…",
            help="Files, folders, globs, zip or WARC archives, feeds, addresses.",
        ),
    ],
    case: CaseOption = Path("case.whence"),
    reader: ReaderOption = None,
    codebook: CodebookOption = [],  # noqa: B006 - typer copies it
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes; one per core if not given.")
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Read on a Dask cluster: its scheduler, or 'local' for one of processes here.",
        ),
    ] = None,
    json: Json = False,
) -> int:
    """Read articles into a case. What is there already is left as it is.

    Example: whence add articles/ --case kabul.whence

    Exit code 1 says that some sources could not be read or need a look; they are listed.
    """
    _refuse_cases(paths)
    workers = workers or load_settings().workers
    coder = _coder(cluster, workers) if cluster else None
    options = AddOptions(tools_spec(reader, codebook), workers, coder)
    # A mistyped path leaves no empty case behind.
    nothing = missing(paths) if not case.exists() else None
    if nothing is not None:
        summary = Summary(0, 0, 0, Counter(), nothing)
    else:
        with Case.open_or_create(case) as opened, watching(quiet=json) as watch:
            summary = add(opened, paths, options, watch)
    if json:
        write_json(summary_record(summary))
    else:
        print_summary(summary, case)
    return 1 if summary.problems else 0


def _refuse_cases(paths: list[str]) -> None:
    """Every other command takes the case first, so it is easily put there.

    Raises:
        typer.BadParameter: One of the paths is a case, or is named like one.
    """
    cases = [path for path in paths if Path(path).suffix == ".whence"]
    if cases:
        others = [path for path in paths if path not in cases] or ["PATH…"]
        raise typer.BadParameter(
            f"{cases[0]} is a case and no article; write: "
            f"whence add {' '.join(others)} --case {cases[0]}",
            param_hint="PATH…",
        )


def _coder(address: str, workers: int | None) -> Coder:
    from whence.cluster import cluster_coder  # an extra, and slow to import

    return cluster_coder(address, workers)


def summary_record(summary: Summary) -> dict[str, object]:
    """The summary as an object of plain JSON values."""
    return {
        "read": summary.read,
        "known": summary.known,
        "claims": summary.claims,
        "leads": summary.leads,
        "refused": dict(sorted(summary.refused.items())),
        "passed_over": [problem.name for problem in summary.passed_over],
        "problems": [
            {
                "name": p.name,
                "stage": p.stage,
                "kind": p.kind,
                "why": p.why,
                "remedy": p.remedy,
            }
            for p in summary.problems
        ],
    }


def unwritten_line(leads: int, refused: int) -> str:
    """What did not become a claim, in one line; `whence check` says why."""
    parts = [f"{count_words(leads, 'lead')} kept apart"] if leads else []
    if refused:
        parts.append(f"{count_words(refused, 'possible claim')} not written")
    return f"{', '.join(parts)}; whence check says why"


def print_summary(summary: Summary, case: Path) -> None:
    """What the run did, and what it could not read, in a few lines."""
    known = f" ({summary.known} known already)" if summary.known else ""
    read = count_words(summary.read, "article")
    typer.echo(
        f"{read} read{known}, {count_words(summary.claims, 'claim')} written to {case}"
    )
    refused = sum(summary.refused.values())
    if summary.leads or refused:
        typer.echo(unwritten_line(summary.leads, refused))
    if summary.passed_over:
        names = ", ".join(problem.name for problem in summary.passed_over[:_SHOWN])
        more = len(summary.passed_over) - _SHOWN
        names += f" and {more} more" if more > 0 else ""
        remedy = summary.passed_over[0].remedy
        typer.echo(
            f"passed over, since their names say they are no articles: {names}; {remedy}"
        )
    if not (summary.read or summary.known or summary.problems):
        typer.echo("nothing that can be read was found there; check the path", err=True)
    if summary.problems:
        kinds = ", ".join(
            f"{count} {kind}" for kind, count in summary.problem_kinds.most_common()
        )
        found = count_words(len(summary.problems), "problem")
        typer.echo(f"{found} ({kinds}):", err=True)
    for problem in summary.problems:
        remedy = f"; {problem.remedy}" if problem.remedy else ""
        typer.echo(f"  {problem.name}: {problem.why}{remedy}", err=True)
