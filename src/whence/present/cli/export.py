"""`whence export`: a case in a format other tools read."""

from pathlib import Path
from typing import Annotated

import typer

from whence.present.cli.terms import CasePath, WithholdPrivate, check_folder
from whence.present.export import Format
from whence.store import Case


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("export")(export_command)


def export_command(
    case: CasePath,
    to: Annotated[Format, typer.Option("--to", help="The format.")],
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="File to write; a folder for csv and parquet.",
        ),
    ],
    withhold_private: WithholdPrivate = False,
    centres: Annotated[
        bool,
        typer.Option("--centres", help="geojson: give areas the point in their middle."),
    ] = False,
) -> int:
    """Write a case in a format other tools read, and say what the format cannot carry.

    Example: whence export kabul.whence --to stix -o kabul.json
    """
    from whence.present.export import export
    from whence.present.export.targets import refuse_overwriting, targets
    from whence.present.view import CaseView

    if to in {Format.HTML, Format.MD} and output.suffix != f".{to.value}":
        raise typer.BadParameter(f"the file must end in .{to.value}", param_hint="--output")
    check_folder(output)
    with Case.open(case) as opened:
        refuse_overwriting(opened, targets(to, output))
        report = export(
            CaseView(opened, withhold_private=withhold_private), to, output, centres=centres
        )
    typer.echo(f"{to.value} written to {output}")
    for line in report.lines():
        typer.echo(f"  {line}")
    return 0
