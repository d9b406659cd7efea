"""Findings in the terminal, line by line."""

from dataclasses import replace
from datetime import date

import pytest
from tests.present.small_case import claims

from whence.model.claim import Frame, Hop
from whence.model.finding import (
    Answer,
    AnswerKind,
    Independence,
    OriginCount,
    Position,
    Question,
)
from whence.model.ids import QuestionId
from whence.model.when import Basis, When
from whence.present.cli.words import answer_lines
from whence.present.facts import source_of


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2024, 1, 5), date(2024, 1, 6), "said on 2024-01-05"),
        (date(2024, 1, 1), date(2024, 2, 1), "said in January 2024"),
        (date(2024, 1, 1), None, "said since 2024-01-01"),
    ],
)
def test_a_saying_is_dated_no_more_precisely_than_it_is_known(start, end, words):
    said = When("January", None, start, end, None, Basis.STATED)
    one = replace(next(one for one, *_ in claims() if one.chain), said=said)
    origins = OriginCount(Independence.ONE, 1, (), "One chain.")
    held = Position(Answer(AnswerKind.YES, "yes"), ("someone",), (one.id,), origins)
    asked = Question(QuestionId("q"), Frame.EVENT, "Did it?", (), None, None, (held,))
    told = " ".join(" ".join(answer_lines(asked, {one.id: one})).split())
    assert words in told


@pytest.mark.parametrize(
    ("text", "identity", "shown"),
    [
        ("Old Hamdan", "sallo-reis", "Old Hamdan (Sallo Reis)"),
        ("Old Hamdan", None, "Sallo Reis"),
        ("Commander Reis", "sallo-reis", "Sallo Reis"),
        ("the militia's founder", "sallo-reis", "Sallo Reis"),
        ("SRF", "sallo-reis", "Sallo Reis"),
    ],
)
def test_a_source_keeps_the_name_its_article_has_for_it(text, identity, shown):
    assert source_of(Hop(text, None, ("Sallo Reis",), (identity,), "said")) == shown
