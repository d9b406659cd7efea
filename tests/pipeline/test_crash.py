"""A run killed at any moment leaves whole articles only, and resumes to the same case."""

import random
import subprocess
import sys
import time

from tests.pipeline.articles import made_of, write_articles

from whence.pipeline import check
from whence.store import Case

KILLS = 20
ARTICLES = 24


def command(folder, case):
    program = "import sys; from whence.present.cli import main; main()"
    arguments = [
        "add",
        str(folder),
        "--case",
        str(case),
        "--reader",
        "understudy",
        "--workers",
        "1",
    ]
    return [sys.executable, "-c", program, *arguments]


def test_a_run_killed_at_random_moments_resumes_to_the_same_case(tmp_path):
    folder = write_articles(tmp_path / "articles", ARTICLES)
    start = time.monotonic()
    subprocess.run(
        command(folder, tmp_path / "whole.whence"), check=True, capture_output=True
    )
    whole_s = time.monotonic() - start
    rng = random.Random(20)
    killed = 0
    for _ in range(KILLS):
        process = subprocess.Popen(
            command(folder, tmp_path / "cut.whence"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            process.wait(timeout=rng.uniform(0.1, 0.6) * whole_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            killed += 1
    assert killed >= KILLS // 4
    subprocess.run(
        command(folder, tmp_path / "cut.whence"), check=True, capture_output=True
    )
    with (
        Case.open(tmp_path / "whole.whence") as whole,
        Case.open(tmp_path / "cut.whence") as cut,
    ):
        assert list(check(cut)) == []
        assert made_of(cut) == made_of(whole)
