"""`whence demo`: the main job on the example articles."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from whence.errors import UnreadableSourceError
from whence.pipeline import AddOptions, add
from whence.present.brief import write_brief
from whence.present.cli.add import print_summary, summary_record
from whence.present.cli.claims import claim_line
from whence.present.cli.progress import watching
from whence.present.cli.serve import serve_command
from whence.present.cli.terms import Json, ReaderOption, tools_spec, write_json
from whence.store import Case

# In a checkout the examples lie beside `src`; an installed package carries them inside.
EXAMPLE_FOLDERS = (
    Path(__file__).parents[4] / "examples",
    Path(__file__).parents[2] / "examples",
)
SHOWN = 6


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("demo")(demo_command)


def demo_command(
    folder: Annotated[
        Path, typer.Option("--folder", help="Where the case and the brief are written.")
    ] = Path("demo"),
    reader: ReaderOption = None,
    desk: Annotated[
        bool | None,
        typer.Option(
            "--desk/--no-desk",
            help="Whether it ends in the desk; if not given, it does at a terminal.",
        ),
    ] = None,
    json: Json = False,
) -> int:
    """Read the example articles into a case, write a brief, and open the desk on them.

    Example: whence demo
    """
    examples = next((path for path in EXAMPLE_FOLDERS if path.is_dir()), None)
    if examples is None:
        raise UnreadableSourceError(
            "examples", "missing", "the example articles are not installed"
        )
    folder.mkdir(parents=True, exist_ok=True)
    path, brief = folder / "demo.whence", folder / "brief.html"
    stories = sorted(str(story) for story in examples.iterdir() if story.is_dir())
    with Case.open_or_create(path) as case, watching(quiet=json) as watch:
        summary = add(case, stories, AddOptions(tools_spec(reader), command="demo"), watch)
        write_brief(case, brief)
        some = [claim for _, claim in zip(range(SHOWN), case.claims(), strict=False)]
    if json:
        write_json(summary_record(summary) | {"case": str(path), "brief": str(brief)})
        return 0
    print_summary(summary, path)
    for claim in some:
        typer.echo(claim_line(claim))
    typer.echo(f"\nThe case is {path}, the brief is {brief}.")
    if desk if desk is not None else _at_terminal():
        return serve_command(path, port=0)
    typer.echo(f"Look at it: whence serve {path}")
    return 0


def _at_terminal() -> bool:
    """Whether somebody sits there who can look at the desk and stop it."""
    return sys.stdin.isatty() and sys.stdout.isatty() and "CI" not in os.environ
