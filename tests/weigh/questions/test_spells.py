"""Which day a claim speaks of, and no more precisely than it is known."""

from dataclasses import replace
from datetime import date

import pytest
from tests.weigh.build import article, on, say

from whence.model.document import DatePrecision, FactSource, Published
from whence.model.finding import Tie
from whence.model.span import Span
from whence.model.when import Basis, When
from whence.weigh import weigh
from whence.weigh.questions.spells import Moment, dated, reach_of

ESSAY = article("essay.txt", day="2024-12-05", text="An essay of many words.")


def falls(quote, when=None):
    roles = {"actor": "Reed Front", "place": "Tessaro"}
    claim = say(ESSAY, "control", "captured", roles=roles, when=when, where=[quote])
    return replace(claim, quote=quote, where=())


@pytest.mark.parametrize(
    ("quote", "own"),
    [
        ("more cheered the fall of Tessaro than the triumphs of 2014", False),
        ("unlike in 2014, the Reed Front took Tessaro", False),
        ("the Reed Front took Tessaro in 2014, with more ease than the others", True),
        ("the Reed Front lost more than 20 men in Tessaro in 2014", True),
    ],
)
def test_the_date_of_what_is_compared_is_not_that_of_the_claim(quote, own):
    when = replace(on("2014-01-01", 365), text="2014")
    assert dated(falls(quote, when)) is own


def test_a_fall_that_an_article_dates_once_is_of_that_date_wherever_it_speaks_of_it():
    when = replace(on("2021-01-01", 365), text="2021")
    claims = [falls("the fall of Tessaro in 2021", when), falls("when it took Tessaro")]
    (question,) = weigh([ESSAY], claims).questions
    assert question.text == "Who holds Tessaro? (2021)"
    again = replace(on("1996-01-01", 366), text="1996")
    three = [*claims, falls("the fall of Tessaro in 1996", again)]
    assert len(weigh([ESSAY], three).questions) == 3


def test_what_is_compared_leaves_a_fall_to_the_one_date_its_article_has():
    of = {year: replace(on(f"{year}-01-01", 365), text=f"{year}") for year in (2014, 2021)}
    compared = falls("more cheered the fall of Tessaro than the triumphs of 2014", of[2014])
    (question,) = weigh(
        [ESSAY], [falls("the fall of Tessaro in 2021", of[2021]), compared]
    ).questions
    assert question.text == "Who holds Tessaro? (2021)"


def test_a_fall_that_is_dated_elsewhere_in_its_article_is_of_no_other_time():
    when = replace(on("2021-01-01", 365), text="2021")
    claims = [falls("the fall of Tessaro in 2021", when), falls("when it took Tessaro")]
    (question,) = weigh([ESSAY], claims).questions
    assert Tie.OTHER_TIME not in {tie.tie for tie in question.ties}


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
