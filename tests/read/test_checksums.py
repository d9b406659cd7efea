"""Weights are checked before they are used."""

import hashlib

import pytest

from whence.errors import MissingWeightsError
from whence.read.checksums import SUMS, checked_digest


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.bin").write_bytes(b"weights")
    digest = hashlib.sha256(b"weights").hexdigest()
    (tmp_path / SUMS).write_text(f"{digest}  a.bin\n")
    return tmp_path


def test_whole_files_give_one_digest(folder):
    assert len(checked_digest(folder, ["a.bin"])) == 64


def test_a_changed_file_is_refused(folder):
    (folder / "a.bin").write_bytes(b"other")
    with pytest.raises(MissingWeightsError, match="is not the recorded one"):
        checked_digest(folder, ["a.bin"])


@pytest.mark.parametrize("name", ["a.bin", SUMS])
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(MissingWeightsError, match=name):
        checked_digest(folder, ["a.bin"])
