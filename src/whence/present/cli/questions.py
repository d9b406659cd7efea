"""`whence questions`: what a case answers, with positions and origins."""

from typing import Annotated

import typer

from whence.model.claim import Frame
from whence.model.finding import Tie
from whence.present.cli.terms import CasePath, Json, write_json
from whence.present.cli.words import question_lines
from whence.present.records import question_record
from whence.store import Case
from whence.store.findings import Findings

DISPUTING = frozenset({Tie.CONTRADICTS, Tie.DENIES, Tie.FIGURES_DIFFER})


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("questions")(questions_command)


def questions_command(
    case: CasePath,
    frame: Annotated[Frame | None, typer.Option(help="Only this frame.")] = None,
    disputed: Annotated[
        bool, typer.Option("--disputed", help="Only where claims contradict each other.")
    ] = False,
    most: Annotated[int | None, typer.Option("--most", help="At most so many.")] = None,
    json: Json = False,
) -> int:
    """List the questions that the claims of a case answer, those with most claims first.

    Example: whence questions kabul.whence --disputed
    """
    shown = 0
    with Case.open(case) as opened:
        for question in Findings(opened).questions(frame):
            if disputed and not DISPUTING & {tie.tie for tie in question.ties}:
                continue
            if most is not None and shown >= most:
                break
            shown += 1
            if json:
                write_json(question_record(question))
            else:
                typer.echo("\n".join(question_lines(question)))
    if not shown and most != 0:
        which = "no disputed question" if disputed else "no question"
        about = f" on {frame.value}" if frame else ""
        typer.echo(f"{which}{about} in this case", err=True)
    return 0
