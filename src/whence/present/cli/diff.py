"""`whence diff`: what changed since a run."""

from typing import Annotated

import typer

from whence.errors import UnknownNameError
from whence.model.ids import RunId
from whence.pipeline.changes import diff
from whence.present.cli.terms import CasePath, Json, write_json
from whence.store import Case


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("diff")(diff_command)


def diff_command(
    case: CasePath,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="RUN", help="Run id; without it, the last run but one."
        ),
    ] = None,
    json: Json = False,
) -> int:
    """Show what is new since a run: questions, answers, contradictions, origin counts.

    Contradictions come first, then changes of mind, denials and new answers. A question asked
    otherwise now is told as renamed, one whose claims moved as regrouped.

    Example: whence diff kabul.whence
    """
    with Case.open(case) as opened:
        runs = list(opened.runs())
        ids = [run.id for run in runs]
        if since is None and len(runs) < 2:
            few = "only one run" if runs else "no run"
            typer.echo(f"there is {few} in this case; nothing to compare with", err=True)
            return 0
        wanted = RunId(since) if since else ids[-2]
        if wanted not in ids:
            raise UnknownNameError("run", wanted, tuple(ids[-3:]))
        changes = diff(opened, wanted)
    for change in changes:
        if json:
            write_json(
                {"question": change.question, "kind": change.kind, "detail": change.detail}
            )
        else:
            typer.echo(f"{change.kind}: {change.question}\n    {change.detail}")
    if not json:
        typer.echo(f"{len(changes)} changes since run {wanted}")
    return 0
