"""Descriptions as they stand inside a question."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, say

from whence.model.claim import Filler
from whence.model.span import Span
from whence.weigh.questions.describing import quotation, shown


@pytest.mark.parametrize(
    ("name", "identity", "opens", "words"),
    [
        pytest.param("The governor", None, True, "the governor", id="a determiner"),
        pytest.param("Several groups", None, False, "several groups", id="a determiner elsewhere"),
        pytest.param("Residents", None, True, "residents", id="a plain noun that opens"),
        pytest.param("Residents", None, False, "Residents", id="a capital the author chose"),
        pytest.param("Envoy", None, True, "an envoy", id="a bare description"),
        pytest.param("Hamas", None, True, "Hamas", id="an unknown name"),
        pytest.param("Sudan’s minister", None, True, "Sudan’s minister", id="somebody’s"),
        pytest.param("Army Council", "army-council", True, "Army Council", id="a known body"),
        pytest.param("Government of United States", "us", True, "Government of the United States", id="an article inside"),
    ],
)  # fmt: skip
def test_a_description_loses_the_capital_of_its_sentence(name, identity, opens, words):
    claim = say(article("a.txt"), "event", "ASSAULT")
    claim = replace(claim, sentence=Span(10, 80))
    at = 10 if opens else 30
    filler = Filler(name, Span(at, at + len(name)), name, identity)
    assert shown(claim, filler) == words


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("the deal “required” them to leave.", "the deal ‘required’ them to leave"),
        ("it was “never in a position to see", "it was never in a position to see"),
        ("one two three four five six seven", "one two three four …"),
        ("they left,", "they left"),
    ],
)
def test_a_quotation_reads_inside_a_question(words, quoted):
    assert quotation(words, 20 if words.startswith("one") else 80) == quoted
