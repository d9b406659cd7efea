"""Continuous integration runs what the Makefile holds, and nothing that may change underneath."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
JOBS = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text("utf-8"))["jobs"]
STEPS = [(job, step) for job, own in JOBS.items() for step in own["steps"]]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))


def test_every_check_has_a_job_of_its_own():
    ran = {
        job: step["run"] for job, step in STEPS if step.get("run", "").startswith("make")
    }
    assert ran == {
        "test": "make test",
        "ftm": "make check-ftm",
        "browser": "make browser",
        "wheel": "make wheel",
    }
    assert JOBS["test"]["strategy"]["matrix"]["python"] == ["3.11", "3.13"]


@pytest.mark.parametrize(("job", "step"), STEPS)
def test_a_step_runs_a_target_that_is_there_or_an_action_that_is_pinned(job, step):
    if "uses" in step:
        assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", step["uses"]), job
    elif not step["run"].startswith("apt-get update && apt-get install "):
        command, target = step["run"].split()
        assert command == "make"
        assert target in TARGETS, job


def test_nothing_of_one_machine_is_named():
    text = (ROOT / ".github/workflows/ci.yml").read_text("utf-8")
    assert not re.search(r"/(home|work|tmp|root|opt)\b", text)
