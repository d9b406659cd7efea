"""Which day a claim speaks of."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, on, say

from whence.model.finding import Tie
from whence.weigh import weigh
from whence.weigh.questions.spells import dated

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
