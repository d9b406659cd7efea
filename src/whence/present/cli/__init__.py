"""The command line: one module a command, each a few lines over one pipeline call.

Exit codes: 0 all well; 1 done, but some sources could not be read or `check` found faults;
2 wrong usage; 3 refused (no case, case busy, disk full, weights missing …); 130 interrupted.
"""

import sys
from importlib import import_module
from typing import Annotated

import typer
from typer.exceptions import TyperException

from whence.errors import WhenceError
from whence.version import VERSION

OK, WITH_PROBLEMS, USAGE, REFUSED, INTERRUPTED = 0, 1, 2, 3, 130
COMMANDS = (
    "add",
    "claims",
    "questions",
    "ask",
    "actor",
    "grade",
    "brief",
    "export",
    "serve",
    "diff",
    "check",
    "codebook",
    "read",
    "demo",
)

app = typer.Typer(
    name="whence",
    help="Who says so, since when, and on whose word? Reads reporting on armed conflict into a cited case.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _tell_version(asked: bool) -> None:
    if asked:
        typer.echo(f"whence {VERSION}")
        raise typer.Exit


@app.callback()
def _whole(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_tell_version, is_eager=True, help="Tell the version."
        ),
    ] = False,
) -> None:
    pass


for _command in COMMANDS:
    import_module(f"whence.present.cli.{_command}").register(app)


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Exit code of the command line on `arguments`; never raises for what a user can cause."""
    try:
        outcome = app(arguments, standalone_mode=False)
    except WhenceError as error:
        typer.echo(f"whence: {error}", err=True)
        return REFUSED
    except TyperException as error:
        message = error.format_message().replace("Value error, ", "")
        hint = (
            ""
            if message.startswith("Usage")
            else f"; try `whence {_known(arguments)}--help`"
        )
        typer.echo(f"whence: {message.rstrip('.')}{hint}", err=True)
        return USAGE
    except (KeyboardInterrupt, typer.Abort):
        typer.echo("whence: interrupted; what was finished is kept", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output, such as `head`, has had enough.
        sys.stderr.close()
        return OK
    except OSError as error:
        typer.echo(f"whence: cannot use {error.filename}: {error.strerror}", err=True)
        return REFUSED
    return outcome if isinstance(outcome, int) else OK


def _known(arguments: list[str]) -> str:
    """The command that was meant, with a space behind it; empty when there is none such."""
    return f"{arguments[0]} " if arguments and arguments[0] in COMMANDS else ""
