"""The public names are there, whatever was loaded before."""

import subprocess
import sys

import pytest

import whence
import whence.pipeline.single  # loads the stage that is called as the function is


@pytest.mark.parametrize("name", [n for n in whence.__all__ if n != "__version__"])
def test_a_public_name_can_be_had(name):
    assert getattr(whence, name).__module__.startswith("whence.")


def test_the_public_names_are_listed_before_they_are_used():
    asked = [sys.executable, "-c", "import whence; print(*dir(whence))"]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert set(whence.__all__) <= set(told.split())


def test_read_is_the_function_and_not_the_stage():
    assert callable(whence.read)
    assert "whence.read" in sys.modules


def test_what_is_not_there_is_said_so():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = whence.nothing


def test_the_package_runs_as_a_module():
    asked = [sys.executable, "-m", "whence", "--version"]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert told.strip() == f"whence {whence.__version__}"
