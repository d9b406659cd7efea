"""Claims are found with the vectors of their words, and those whose words have none."""

from datetime import date

import pytest
from tests.present.small_case import make_case

from whence.store.findings import Findings
from whence.store.lists.vectors import find_unplaced, find_vectors
from whence.store.rows import text_key

EVER = (date(2000, 1, 1), date(2030, 1, 1))


@pytest.fixture
def case(tmp_path):
    with make_case(tmp_path / "c.whence") as opened:
        yield opened


def test_only_claims_whose_words_have_a_vector_come_with_it(case):
    every = list(case.claims())
    with case.writing():
        Findings(case).add_vectors({text_key(every[0].quote): b"12"})
    same = {one.id for one in every if text_key(one.quote) == text_key(every[0].quote)}
    assert find_vectors(case) == [(claim, b"12") for claim in sorted(same)]
    assert {claim for claim, *_ in find_unplaced(case, 99)} == {c.id for c in every} - same


def test_so_many_different_words_are_given_and_every_claim_that_has_them(case):
    found = find_unplaced(case, 2)
    assert len({key for _, key, _ in found}) == 2
    quotes = {one.id: one.quote for one in case.claims()}
    assert all(text_key(quotes[claim]) == key for claim, key, _ in found)
    assert len(found) == sum(
        text_key(q) in {k for _, k, _ in found} for q in quotes.values()
    )


def test_claims_of_other_days_are_left_out(case):
    every = list(case.claims())
    with case.writing():
        Findings(case).add_vectors({text_key(one.quote): b"12" for one in every[:-1]})
    days = sorted({one.published.start for one in every if one.published})
    first = {one.id for one in every if one.published and one.published.start == days[0]}
    only = (days[0], days[0])
    assert {claim for claim, _ in find_vectors(case, EVER)} == {
        c for c, _ in find_vectors(case)
    }
    found = [*find_vectors(case, only), *find_unplaced(case, 99, only)]
    assert {claim for claim, *_ in found} == first | {
        c.id for c in every if not c.published
    }
