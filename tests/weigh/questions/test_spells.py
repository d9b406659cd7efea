"""A time is told no more precisely than it is known."""

from dataclasses import replace
from datetime import date

import pytest
from tests.weigh.build import article, on, say

from whence.model.document import DatePrecision, FactSource, Published
from whence.model.span import Span
from whence.model.when import Basis, When
from whence.weigh import weigh
from whence.weigh.questions.spells import Moment, dated, reach_of

A = article("a.txt", outlet="Post", day="2024-05-01", text="The first text of it.")
HELD = {"actor": "Reed Front", "place": "Tessaro"}
RECENTLY = When(
    "recently", Span(0, 1), None, date(2024, 6, 1), 5, Basis.RELATIVE, "PAST_REF"
)
SINCE = When("since 2021", Span(0, 1), date(2021, 1, 1), None, 5, Basis.STATED, "2021")


def held(precision, when=None):
    claim = say(A, "control", "captured", chain=["Minister"], roles=HELD, when=when)
    start = date(2024, 1 if precision is DatePrecision.YEAR else 5, 1)
    return replace(claim, published=Published(start, precision, FactSource.SIDECAR, ""))


@pytest.mark.parametrize(
    ("precision", "when", "last", "title"),
    [
        pytest.param(DatePrecision.DAY, None, date(2024, 5, 1), "(reported 1 May 2024)", id="a day"),
        pytest.param(DatePrecision.MONTH, None, date(2024, 5, 31), "(reported May 2024)", id="a month stays a month"),
        pytest.param(DatePrecision.YEAR, None, date(2024, 12, 31), "(reported 2024)", id="a year stays a year"),
        pytest.param(DatePrecision.MONTH, RECENTLY, date(2024, 5, 31), "(reported May 2024)", id="recently gives no day"),
        pytest.param(DatePrecision.DAY, SINCE, date(2021, 12, 31), "(2021)", id="since a year is of no day"),
        pytest.param(DatePrecision.MONTH, on("2024-04-30"), date(2024, 4, 30), "(30 April 2024)", id="a day in the text"),
    ],
)  # fmt: skip
def test_a_question_is_dated_as_far_as_its_claims_are(precision, when, last, title):
    claim = held(precision, when)
    reach = reach_of(claim)
    assert isinstance(reach, Moment)
    assert reach.last == last
    (question,) = weigh([A], [claim]).questions
    assert question.text.endswith(title)


def test_recently_dates_nothing():
    assert not dated(held(DatePrecision.DAY, RECENTLY))
