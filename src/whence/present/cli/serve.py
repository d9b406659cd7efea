"""`whence serve`: the case in the browser."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.errors import WhenceError
from whence.pipeline import ToolsSpec
from whence.pipeline.alike import Embed
from whence.pipeline.beside import embed_all
from whence.present.cli.terms import CasePath, WithholdPrivate
from whence.store import Case
from whence.store.lists.summaries import summarize

if TYPE_CHECKING:
    from fastapi import FastAPI

SLICE = 256  # texts made into vectors before the case is let go again


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("serve")(serve_command)


def serve_command(
    case: CasePath,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="0 takes a free one.")
    ] = 8490,
    host: Annotated[
        str,
        typer.Option(
            "--host",
            help="Where to listen; anything but loopback needs the token it prints.",
        ),
    ] = "127.0.0.1",
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Nothing can be judged.")
    ] = False,
    withhold_private: WithholdPrivate = False,
) -> int:
    """Show a case in the browser: questions, articles with their claims, actors, maps, review.

    Nothing leaves this machine, and no page asks for anything outside it.

    Example: whence serve kabul.whence
    """
    from whence.pipeline.meaning import embed_with
    from whence.present.web.app import create_app
    from whence.present.web.guard import Guard
    from whence.present.web.rendering import settle

    with Case.open(case):
        pass  # says why before a server starts
    guard = Guard.at(host, read_only=read_only)
    embed = embed_with(ToolsSpec(threads=1))
    app = create_app(case, guard, withhold_private=withhold_private, embed=embed)
    settle()
    if not read_only:
        threading.Thread(target=_prepare, args=(case, embed), daemon=True).start()
    token = f"?token={guard.token}" if guard.token else ""
    _serve(app, host, port, f"{case.stem} is at http://{{}}/{token} (stop with Ctrl-C)")
    return 0


def _serve(app: "FastAPI", host: str, port: int, told: str) -> None:
    import uvicorn

    config = uvicorn.Config(
        app, host=host, port=port, log_level="warning", server_header=False
    )
    try:
        listening = config.bind_socket()
    except SystemExit:  # uvicorn's way of saying that the address is taken
        why = f"cannot listen on {host} port {port}; give another with --port"
        raise typer.BadParameter(why, param_hint="--port") from None
    shown = f"[{host}]" if ":" in host else host
    typer.echo(told.format(f"{shown}:{listening.getsockname()[1]}"))
    uvicorn.Server(config).run([listening])


def _prepare(path: Path, embed: Embed | None) -> None:
    """Beside the desk, count what is not kept yet and make vectors of claims and sentences.

    The lists are those a case of an earlier version lacks; the vectors serve search and questions.
    """
    try:
        with Case.open(path) as case:
            summarize(case)
            if embed:
                embed_all(case, embed, SLICE)
    except WhenceError:
        return  # pages count for themselves, and the search by meaning says what is missing
