"""The claims of a case as one flat table."""

import importlib.util

import pytest
from tests.fakes import make_coded, make_document
from tests.present.small_case import make_case

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


def test_a_row_holds_its_number_as_a_number_and_the_origins_of_its_answer(tmp_path):
    with make_case(tmp_path / "town.whence") as case:
        found = [row for row in iter_rows(case) if row["frame"] == "casualties"]
    told = sorted((r["low"], r["high"] or 0, r["unit"], r["figure"]) for r in found)
    assert told == [(17.0, 17.0, "soldier", "killed"), (40.0, 0, "soldier", "killed")]
    assert {(row["origins"], row["independence"]) for row in found} == {(1, "one origin")}
    assert {row["outlet"] for row in found} == {"Meridian Wire", "Liptako Paper"}
    assert {row["places"] for row in found} == {"Tessaro"}


def test_pandas_holds_a_row_a_claim_under_the_same_columns(tmp_path):
    with make_case(tmp_path / "town.whence") as case:
        table = claims_table(case, "pandas")
        rows = list(iter_rows(case))
    assert list(table.columns) == list(rows[0])
    assert table["quote"].tolist() == [row["quote"] for row in rows]
    killed = table[table["frame"] == "casualties"]
    assert sorted(killed["low"]) == [17.0, 40.0]


@pytest.mark.parametrize("library", ["pandas", "polars", "pyarrow"])
def test_a_table_has_a_row_a_claim_or_says_what_is_missing(case, library):
    if importlib.util.find_spec(library):
        assert len(claims_table(case, library)) == 1
    else:
        with pytest.raises(MissingLibraryError, match=f"pip install {library}"):
            claims_table(case, library)
