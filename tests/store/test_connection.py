"""One engine serves whoever opens a case, and keeps nothing of the case itself."""

from pathlib import Path

import pytest
from tests.fakes import make_document
from tests.store.test_case import put

from whence.store import Case
from whence.store import tables as t

OPEN = Path("/proc/self/fd")


def test_a_case_that_takes_the_place_of_another_is_the_one_that_is_read(tmp_path):
    path, other = tmp_path / "town.whence", tmp_path / "other.whence"
    with Case.open_or_create(other) as made:
        put(made, make_document())
    with Case.open_or_create(path) as empty:
        assert empty.count(t.document) == 0
    other.replace(path)
    with Case.open(path) as case:
        assert case.count(t.document) == 1


def test_what_one_wrote_another_reads_over_the_same_engine(tmp_path):
    path = tmp_path / "town.whence"
    with Case.open_or_create(path) as one, Case.open(path) as other:
        put(one, make_document())
        assert other.count(t.document) == 1


@pytest.mark.skipif(not OPEN.exists(), reason="only Linux lists open files so")
def test_who_closes_a_case_lets_go_of_the_file(tmp_path):
    path = tmp_path / "town.whence"
    with Case.open_or_create(path) as case:
        assert case.count(t.document) == 0
    held = {str(each.readlink()) for each in OPEN.iterdir() if each.is_symlink()}
    assert not [name for name in held if name.startswith(str(path))]
