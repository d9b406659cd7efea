"""Reasons of ties hold of both claims."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, on, say

from whence.model.claim import NamedFigure, Polarity
from whence.model.figure import Bound, Figure
from whence.model.finding import AnswerKind, Tie
from whence.model.span import Span
from whence.weigh import weigh

TIES = {"a": "Reed Front", "b": "River Movement"}
A = article("a.txt", outlet="Post", day="2024-05-01", text="The first text of it.")
B = article("b.txt", outlet="Wire", day="2024-05-09", text="Another text of it.")


def asked(*claims):
    (question,) = weigh([A, B], claims).questions
    return question


def test_an_agreement_in_two_words_is_told_with_both():
    question = asked(
        say(A, "relation", "allied", chain=["Minister"], roles=TIES),
        say(B, "relation", "funds", chain=["Envoy"], roles=TIES),
    )
    (tie,) = question.ties
    assert tie.tie is Tie.AGREES
    assert tie.why == "“allied” and “funds” are one answer to the question."


def test_one_plain_answer_comes_before_its_words():
    question = asked(
        say(A, "relation", "allied", chain=["Minister"], roles=TIES),
        say(B, "relation", "funds", chain=["Envoy"], roles=TIES),
    )
    (position,) = question.positions
    assert (position.answer.kind, position.answer.label) == (AnswerKind.YES, "yes")
    assert position.ways == ("allied", "funds")


def test_nobody_is_told_to_deny_what_was_said_after_him():
    denied = say(
        A, "relation", "allied", chain=["Minister"], roles=TIES, polarity=Polarity.DENIED
    )
    question = asked(denied, say(B, "relation", "allied", chain=["Envoy"], roles=TIES))
    (tie,) = question.ties
    assert tie.tie is Tie.DENIES
    assert tie.why.endswith("Minister denies it, Envoy says so.")


def test_each_holder_keeps_the_claims_in_which_it_answers():
    first = say(A, "relation", "allied", chain=["Minister"], roles=TIES)
    second = say(B, "relation", "allied", chain=["Envoy"], roles=TIES)
    (position,) = asked(first, second).positions
    assert dict(zip(position.holders, position.told, strict=True)) == {
        "Minister": (first.id,),
        "Envoy": (second.id,),
    }


@pytest.mark.parametrize(
    ("words", "day", "tie"),
    [
        pytest.param("Tessaro is back in the hands of the army", "2024-05-02",
            Tie.OTHER_TIME, id="regained since"),
        pytest.param("Tessaro is in the hands of the army", "2024-05-02",
            Tie.CONTRADICTS, id="held"),
        pytest.param("Tessaro is back in the hands of the army", "2024-05-01",
            Tie.CONTRADICTS, id="said on one day"),
    ],
)  # fmt: skip
def test_what_was_regained_says_nothing_against_who_held_it_before(words, day, tie):
    later = article("c.txt", outlet="Radio", day=day, text="The words of the radio.")
    place = {"place": "Tessaro"}
    first = say(
        A, "control", "controls", chain=["Mayor"], roles={"actor": "Reed Front", **place}
    )
    second = say(later, "control", "controls", chain=["Governor"],
        roles={"actor": "River Movement", **place})  # fmt: skip
    claims = [first, replace(second, quote=words)]
    (question,) = weigh([A, later], claims).questions
    assert [each.tie for each in question.ties] == [tie]


def test_a_split_told_later_says_nothing_against_a_tie_told_before_it():
    member = say(A, "relation", "member", chain=["Envoy"], roles=TIES)
    left = say(
        B, "relation", "split", chain=["Minister"], roles=TIES, when=on("2024-05-08")
    )
    (tie,) = asked(member, left).ties
    assert tie.tie is Tie.OTHER_TIME


def test_shots_of_last_month_say_nothing_against_a_tie_of_now():
    fought = say(
        B, "relation", "fighting", chain=["Colonel"], roles=TIES, when=on("2024-04-02")
    )
    arms = say(B, "relation", "arms", chain=["Envoy"], roles=TIES)
    (tie,) = asked(fought, arms).ties
    assert tie.tie is Tie.OTHER_TIME


def test_a_part_is_of_the_whole_in_its_own_sentence():
    def toll(document, quote, number, unit="person"):
        figures = (
            NamedFigure(
                "killed", Figure("", Span(0, 1), number, number, Bound.EXACT, unit)
            ),
        )
        claim = say(
            document,
            "casualties",
            roles={"killed": quote},
            where=["Tessaro"],
            figures=figures,
        )
        return replace(claim, quote=quote)

    text = "Two more died there. We count 24 dead, three of them soldiers."
    note = article("c.txt", outlet="Check", text=text)

    def at(claim, first, last):
        span = Span(text.index(first), text.index(last) + len(last))
        sentence = Span(0, 20) if span.end <= 20 else Span(21, len(text))
        return replace(claim, spans=(span,), sentence=sentence)

    claims = [
        at(toll(note, "Two more died there", 2), "Two", "there"),
        at(toll(note, "We count 24 dead", 24), "We", "dead"),
        at(toll(note, "three of them soldiers", 3, "soldier"), "three", "soldiers"),
    ]
    (question,) = weigh([note], claims).questions
    assert Tie.FIGURES_DIFFER not in {tie.tie for tie in question.ties}
