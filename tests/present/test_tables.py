"""The claims of a case as one flat table."""

import importlib.util

import pytest
from tests.fakes import make_coded, make_document

from whence.errors import MissingLibraryError
from whence.present.tables import claims_table, iter_rows
from whence.store import Case, MadeWith


@pytest.fixture
def case(tmp_path):
    with Case.open_or_create(tmp_path / "c.whence") as opened:
        document = make_document()
        run = opened.start_run("test", "0", "fake 1")
        opened.add_article(document, make_coded(document), MadeWith("fake 1", "b"), run)
        yield opened


def test_a_row_holds_the_words_the_roles_and_the_chain(case):
    (row,) = iter_rows(case)
    assert row["quote"] == "the northern group had left Tessaro"
    assert (row["frame"], row["chain"], row["polarity"]) == (
        "statement",
        "the envoy",
        "affirmed",
    )
    assert row["roles"] == "topic=the northern group"


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_a_table_has_a_row_a_claim_or_says_what_is_missing(case, library):
    if importlib.util.find_spec(library):
        assert len(claims_table(case, library)) == 1
    else:
        with pytest.raises(MissingLibraryError, match=f"pip install {library}"):
            claims_table(case, library)
