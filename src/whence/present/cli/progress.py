"""Progress bars that say what is being done."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from whence.pipeline import Watch
from whence.pipeline.add import Silence

NAME_CHARS = 40


class _Bar:
    """A watch that draws a progress bar on standard error."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task: TaskID | None = None

    def doing(self, what: str, total: int | None = None) -> None:
        if self._task is not None:
            self._progress.remove_task(self._task)
        self._task = self._progress.add_task(escape(what), total=total, name="")

    def done(self, name: str) -> None:
        if self._task is not None:
            self._progress.update(self._task, advance=1, name=escape(name[-NAME_CHARS:]))

    def say(self, sentence: str) -> None:
        self._progress.console.print(escape(sentence))


@contextmanager
def watching(*, quiet: bool) -> Iterator[Watch]:
    """A watch on the terminal; a silent one when `quiet` or when nobody looks."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield Silence()
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}"),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        yield _Bar(progress)
