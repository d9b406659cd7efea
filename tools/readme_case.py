"""Runs commands on the example articles, so that the README shows what they really print."""

import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
_MAIN = "import sys; from whence.present.cli import main; main()"


@cache
def _case() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="readme-"))
    case = folder / "demo.whence"
    stories = sorted(str(path) for path in (ROOT / "examples").iterdir() if path.is_dir())
    _whence("add", *stories, "--case", str(case))
    return case


def shown(command: str, most: int = 40) -> str:
    """A command and what it prints, as a Markdown block; ``CASE`` stands for the demo's case."""
    words = command.replace("CASE", str(_case())).split(" ", maxsplit=2)
    arguments = words[:2] + [part.strip('"') for part in words[2:]]
    lines = _whence(*arguments).rstrip().splitlines()
    cut = [*lines[:most], "…"] if len(lines) > most else lines
    asked = command.replace("CASE", "demo/demo.whence")
    return "\n".join(["```console", f"$ whence {asked}", *cut, "```"])


def _whence(*arguments: str) -> str:
    done = subprocess.run(  # noqa: S603 - our own program on our own files
        [sys.executable, "-c", _MAIN, *arguments],
        capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip
    if done.returncode > 1:
        raise SystemExit(done.stderr)
    return done.stdout
