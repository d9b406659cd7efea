"""A headline is asked with the sentence of its article that tells it in full."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, say

from whence.model.place import Place
from whence.model.span import Span
from whence.weigh.questions.keys import question_keys

WIRE = article(
    "wire.txt",
    day="2024-03-05",
    text="Gunmen seize border town\n\nArmed men took Pirrin, and later left Selk again.",
)


def told(actor, place, quote, *, part="body", kind="captured", where=None, at=30):
    claim = say(WIRE, "control", kind, roles={"actor": actor, "place": place})
    known = Place(where or place, Span(0, 1), where or place)
    return replace(claim, quote=quote, part=part, where=(known,), spans=(Span(at, at + 5),))


SHORT = told("Gunmen", "border town", "Gunmen seize border town", part="headline", at=0)
FULL = told("Armed men", "Pirrin", "Armed men took Pirrin")


def test_a_town_without_a_name_is_the_one_that_the_first_lines_name():
    keys = question_keys([SHORT, FULL])
    assert keys[SHORT.id] == keys[FULL.id]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        pytest.param(
            told("Gunmen", "Selk", "Gunmen seize Selk", part="headline", at=0), FULL,
            id="a town with a name of its own",
        ),
        pytest.param(SHORT, told("Reed Army", "Pirrin", "Reed Army lost it", kind="lost"),
            id="what befell it is something else",
        ),
        pytest.param(
            SHORT, told("Armed men", "Pirrin", "Armed men took Pirrin", at=2000),
            id="far down",
        ),
        pytest.param(replace(SHORT, part="body"), FULL, id="no headline"),
    ],
)  # fmt: skip
def test_what_may_be_something_else_stays_by_itself(short, full):
    keys = question_keys([short, full])
    assert keys[short.id] != keys[full.id]
