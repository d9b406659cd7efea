"""`whence brief`: a self-contained cited report."""

from pathlib import Path
from typing import Annotated

import typer

from whence.present.brief.ranges import RuleChoice
from whence.present.cli.terms import (
    CasePath,
    Json,
    RangeOption,
    WithholdPrivate,
    check_folder,
    write_json,
)
from whence.present.export.formats.page import write
from whence.present.export.losses import withheld_lines
from whence.present.export.targets import refuse_overwriting
from whence.present.view import CaseView
from whence.store import Case


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("brief")(brief_command)


def brief_command(
    case: CasePath,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Ends in .html or .md.")
    ] = Path("brief.html"),
    title: Annotated[
        str,
        typer.Option("--title", help="What to call it, if not after whom it is about."),
    ] = "",
    withhold_private: WithholdPrivate = False,
    by: RangeOption = RuleChoice.LATEST,
    json: Json = False,
) -> int:
    """Write a brief: articles, who said what with links into the marked text, problems.

    Example: whence brief kabul.whence -o kabul.html
    """
    if output.suffix not in {".html", ".md"}:
        raise typer.BadParameter(
            "the brief's file must end in .html or .md", param_hint="--output"
        )
    check_folder(output)
    with Case.open(case) as opened:
        refuse_overwriting(opened, [output])
        view = CaseView(opened, withhold_private=withhold_private, rule=by.rule)
        write(view, output, title)
    if json:
        write_json({"written": str(output)})
    else:
        typer.echo(f"brief written to {output}")
        for line in withheld_lines(view.persons) if view.persons else ():
            typer.echo(f"  {line}")
    return 0
