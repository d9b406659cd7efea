"""Intervals of days: open ends reach for ever."""

from datetime import date

import pytest

from whence.model.when import Basis, When

MAY, JUNE, JULY = date(2024, 5, 1), date(2024, 6, 1), date(2024, 7, 1)


def when(start, end):
    return When("", None, start, end, None, Basis.STATED)


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        pytest.param(
            (MAY, JUNE), (JUNE, JULY), False, id="the end is the day after the last"
        ),
        pytest.param((MAY, JULY), (JUNE, JULY), True, id="they share June"),
        pytest.param((MAY, None), (JUNE, JULY), True, id="since May has no end"),
        pytest.param((None, JUNE), (JUNE, None), False, id="before June, and from June on"),
        pytest.param((None, None), (MAY, JUNE), True, id="nothing known excludes nothing"),
    ],
)
def test_two_intervals_may_be_of_the_same_day(first, second, overlap):
    one, other = when(*first), when(*second)
    assert one.may_overlap(other) is other.may_overlap(one) is overlap
