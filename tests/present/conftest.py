"""The small case every face is tried on."""

import pytest
from tests.present.small_case import make_case

from whence.present.view import CaseView


@pytest.fixture
def case(tmp_path):
    with make_case(tmp_path / "town.whence") as opened:
        yield opened


@pytest.fixture
def view(case):
    return CaseView(case)
