"""One force under several names, and where its strength is told of."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, figure, say

from whence.model.claim import Filler, NamedFigure, Role
from whence.model.span import Span
from whence.weigh import question_keys, weigh

A = article("a.txt", day="2024-05-01", text="Some words of the first paper on the matter.")
B = article("b.txt", day="2024-05-09", text="Other words in the second paper altogether.")


def counted(document, name, *, known=None, unit="soldier", ends=(450, 450), **more):
    named = NamedFigure("low", figure(*ends, unit))
    claim = say(document, "strength", figures=(named,), **more)
    filler = Filler(
        name, Span(0, len(name)), name if known is None else known.title(), known
    )
    return replace(claim, roles=(Role("actor", (filler,)),))


def key(*claims):
    return question_keys(claims)[claims[0].id]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(("Ugandan", None), ("the Ugandan contingent", None), True, id="a nation's soldiers"),
        pytest.param(("Ugandan", None), ("the Ugandan force", "uganda"), True, id="by its name and its people"),
        pytest.param(("Ugandan", None), ("Kenyan", None), False, id="two nations"),
        pytest.param(("the Ugandan border police", None), ("Ugandan", None), False, id="some other body"),
        pytest.param(("its men", None), ("its men", None), False, id="whose is not known"),
    ],
)  # fmt: skip
def test_a_nation_and_a_word_for_forces_are_that_state_s(one, other, same):
    first, second = (
        counted(d, n, known=i) for d, (n, i) in zip((A, B), (one, other), strict=True)
    )
    assert (key(first) == key(second)) is same


def test_a_nationality_alone_counts_forces_only_where_soldiers_are_counted():
    assert key(counted(A, "Ugandan", unit="nurse")) != key(counted(B, "Ugandan"))


def owning(document, words, owner):
    """A claim in which `words` at the start of the text stand for `owner`."""
    claim = say(document, "relation", "affiliated")
    who = Filler(words, Span(0, len(words)), owner.title(), owner)
    return replace(claim, roles=(Role("b", (who,)),))


def test_its_wing_is_the_wing_of_whoever_it_is():
    named = counted(A, "The Front's river wing"), owning(A, "The Front's", "reed-front")
    pointed = counted(B, "Its river wing"), owning(B, "Its", "reed-front")
    others = counted(B, "Its river wing"), owning(B, "Its", "delta-league")
    assert key(*named) == key(*pointed)
    assert key(*named) != key(*others)
    question = next(
        q for q in weigh([A, B], [*named, *pointed]).questions if q.frame == "strength"
    )
    assert question.text.startswith("How many soldiers does the Front's river wing have?")


def test_a_strength_in_a_place_is_asked_of_that_place():
    here = counted(A, "Ugandan", where=["Tessaro"])
    silent = counted(B, "Ugandan")
    shown = say(B, "presence", "operates", where=["Tessaro"])
    assert key(here) != key(silent)
    assert key(here) == key(silent, shown)
    question = weigh([A], [here]).questions[0]
    assert (
        question.text
        == "How many Ugandan soldiers are there in Tessaro? (reported 1 May 2024)"
    )
