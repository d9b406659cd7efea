"""Which figures can be held against each other, and how they are said."""

import pytest
from tests.weigh.build import article, figure, say

from whence.model.claim import NamedFigure
from whence.model.figure import Bound, Figure
from whence.model.finding import Tie
from whence.model.span import Span
from whence.weigh import weigh
from whence.weigh.figures import Scope, figure_words, scope


@pytest.mark.parametrize(
    ("unit", "other", "expected"),
    [
        ("soldier", "soldier", Scope.SAME),
        ("fighter", "militant", Scope.SAME),
        ("", "person", Scope.SAME),
        ("soldier", "person", Scope.NARROWER),
        ("person", "civilian", Scope.BROADER),
        ("soldier", "civilian", None),
        ("vehicle", "soldier", None),
        ("wounded soldier", "soldier", Scope.SAME),
        ("vehicle", "person", None),
    ],
)
def test_units_count_the_same_or_a_part_or_something_else(unit, other, expected):
    assert scope(unit, other) is expected


@pytest.mark.parametrize(
    ("name", "low", "high", "bound", "unit", "words"),
    [
        ("killed", 17, 17, Bound.EXACT, "soldier", "17 soldiers killed"),
        ("killed", 1, 1, Bound.EXACT, "soldier", "1 soldier killed"),
        ("killed", 40, None, Bound.AT_LEAST, "", "at least 40 people killed"),
        ("figure", 20000, 30000, Bound.BETWEEN, "fighter", "20,000 to 30,000 fighters"),
        ("attacks", 75, 75, Bound.EXACT, "attack", "75 attacks"),
        ("killed", 2, 2, Bound.EXACT, "body", "2 bodies"),
    ],
)
def test_a_figure_says_what_is_counted(name, low, high, bound, unit, words):
    named = NamedFigure(name, Figure("n", Span(0, 1), low, high, bound, unit))
    assert figure_words(named) == words


def tie_of(*figures):
    documents = [
        article(f"{n}.txt", day=f"2024-05-0{n}", text=f"Text {n}.") for n in (1, 2)
    ]
    claims = [
        say(d, "casualties", chain=[source], where=["Tessaro"], figures=named)
        for d, source, named in zip(documents, ("Minister", "Envoy"), figures, strict=True)
    ]
    (question,) = weigh(documents, claims).questions
    return [tie.tie for tie in question.ties]


@pytest.mark.parametrize(
    ("first", "second", "ties"),
    [
        pytest.param(("killed", 17, "soldier"), ("killed", 14, "vehicle"), [], id="other things"),
        pytest.param(("killed", 17, "soldier"), ("wounded", 14, "soldier"), [], id="other fates"),
        pytest.param(("killed", 25, "person"), ("killed", 17, "soldier"), [Tie.NARROWER], id="a part of them"),
        pytest.param(("killed", 17, "soldier"), ("killed", 25, "person"), [Tie.BROADER], id="all of them"),
        pytest.param(("killed", 10, "person"), ("killed", 17, "soldier"), [Tie.FIGURES_DIFFER], id="a part larger than all"),
        pytest.param(("killed", 10, "militant"), ("killed", 17, "fighter"), [Tie.FIGURES_DIFFER], id="one sort in two words"),
    ],
)  # fmt: skip
def test_only_figures_of_one_name_and_sort_are_compared(first, second, ties):
    named = [(NamedFigure(name, figure(n, n, unit)),) for name, n, unit in (first, second)]
    assert tie_of(*named) == ties
