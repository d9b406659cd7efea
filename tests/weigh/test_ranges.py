"""A range keeps bounds as bounds, and makes no number that nobody gave."""

import pytest
from tests.weigh.build import article, say

from whence.model.claim import NamedFigure
from whence.model.figure import Bound, Figure
from whence.model.range import RangeRule
from whence.model.span import Span
from whence.present.brief.ranges import range_told, range_words, ranged_by
from whence.weigh import weigh

SOURCES = ("Minister", "Envoy", "Doctors")


def strength(document, source, low, high, bound=None):
    kind = bound or (Bound.EXACT if low == high else Bound.BETWEEN)
    told = Figure(f"{low}-{high}", Span(0, 1), low, high, kind, "fighter")
    named = NamedFigure("figure", told)
    return say(document, "strength", chain=[source], roles={"actor": "Reed Front"}, figures=(named,))  # fmt: skip


def ranged(*ends, sources=SOURCES):
    documents = [
        article(
            f"{n}.txt", outlet=f"Paper {n}", day=f"2024-05-0{n}", text=f"Text {n} of it."
        )
        for n in range(1, len(ends) + 1)
    ]
    claims = [
        strength(d, source, *pair)
        for d, source, pair in zip(documents, sources, ends, strict=False)
    ]
    (question,) = weigh(documents, claims).questions
    return question


@pytest.mark.parametrize(
    ("ends", "low", "best", "high", "bound"),
    [
        pytest.param([(None, 5000)], None, None, 5000, Bound.AT_MOST, id="at most has no floor"),
        pytest.param([(40, None)], 40, None, None, Bound.AT_LEAST, id="at least has no ceiling"),
        pytest.param([(20, 30)], 20, None, 30, Bound.BETWEEN, id="a span points at no number"),
        pytest.param([(9, 9)], 9, 9, 9, Bound.EXACT, id="one number"),
        pytest.param([(9, 9, Bound.ABOUT)], 9, 9, 9, Bound.ABOUT, id="about one number"),
        pytest.param([(None, 12), (7, 12)], 7, None, 12, Bound.BETWEEN, id="at most, beside a span"),
        pytest.param([(None, 5), (7, 12)], None, None, 12, Bound.AT_MOST, id="at most, below all floors"),
        pytest.param([(40, None), (30, 30)], 30, 30, None, Bound.AT_LEAST, id="at least, above all ceilings"),
        pytest.param([(40, None), (63, 63)], 40, 63, 63, Bound.BETWEEN, id="at least, and one number"),
    ],
)  # fmt: skip
def test_a_bound_stays_a_bound(ends, low, best, high, bound):
    found = ranged(*ends).range
    assert (found.low, found.best, found.high, found.bound) == (low, best, high, bound)


def test_a_number_a_re_telling_made_of_a_span_is_not_its_origins():
    first = article("a.txt", outlet="Wire", day="2024-05-01", text="The first text of it.")
    again = article("b.txt", outlet="Paper", day="2024-05-02", text="Another text of it.")
    claims = [strength(first, "Minister", 7, 12), strength(again, "Wire", 12, 12)]
    (question,) = weigh([first, again], claims).questions
    assert (question.range.low, question.range.best, question.range.high) == (7, None, 12)
    assert len(question.range.reports) == 2


@pytest.mark.parametrize(
    ("rule", "best", "told"),
    [
        (RangeRule.LATEST, 30, "median of each origin’s latest number"),
        (RangeRule.MEDIAN, 30, "median of all numbers the origins gave"),
        (RangeRule.MOST_CAUTIOUS, 10, "lowest number"),
    ],
)
def test_the_rule_is_chosen_afterwards_and_told(rule, best, told):
    question = ranged_by(ranged((10, 10), (30, 30), (50, 50)), rule)
    assert (question.range.rule, question.range.best) == (rule, best)
    assert f"best is the {told}" in range_told(question)
    assert {each.rule for each in question.other_ranges} == set(RangeRule) - {rule}


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        ((None, 5000), "Number (fighters): at most 5,000 – from 1 report; no low: no floor is named, no best: nobody gives one number"),
        ((40, None), "Number (fighters): at least 40 – from 1 report; no best: nobody gives one number, no high: no ceiling is named"),
        ((60, 60, Bound.ABOUT), "Number (fighters): about 60 – from 1 report"),
        ((20, 30), "Range (fighters): low 20, best not given, high 30 – from 1 report; no best: nobody gives one number"),
    ],
)  # fmt: skip
def test_a_summary_line_keeps_the_bound_and_says_what_is_missing(ends, words):
    assert range_words(ranged(ends).range) == words
