"""`whence codebook`: for those who extend the vocabulary."""

from pathlib import Path
from typing import Annotated

import typer

from whence.codebook import lint_codebook
from whence.present.brief.wording import count_words
from whence.present.cli.terms import Json, write_json


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    about = (
        "Check additions to the codebook.\n\nExample: whence codebook lint my-frames.yml"
    )
    group = typer.Typer(help=about, no_args_is_help=True)
    group.command("lint")(lint_command)
    app.add_typer(group, name="codebook")


def lint_command(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE…", help="YAML files; none for those that ship with Whence."
        ),
    ] = None,
    json: Json = False,
) -> int:
    """Check codebook files: every malformed entry with its place and why.

    Example: whence codebook lint my-frames.yml

    Exit code 1 says that there are faults; they are listed.
    """
    faults = lint_codebook(files or ())
    for fault in faults:
        if json:
            write_json({"where": fault.where, "why": fault.why})
        else:
            typer.echo(f"{fault.where}: {fault.why}")
    if not json:
        typer.echo(count_words(len(faults), "fault") if faults else "no fault found")
    return 1 if faults else 0
