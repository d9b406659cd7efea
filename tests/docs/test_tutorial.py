"""The tutorial runs as it stands, block by block."""

import os
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)


def test_every_block_of_the_tutorial_runs(tmp_path, capsys):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    blocks = BLOCK.findall((ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8"))
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        scope = {}
        for block in blocks:
            exec(compile(block, "tutorial.md", "exec"), scope)  # noqa: S102 - our own page
    finally:
        os.chdir(before)
    printed = capsys.readouterr().out
    assert "Reed Front" in printed
    assert "5 articles" in printed or "6 articles" in printed
