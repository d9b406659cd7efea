"""What tells one promise from another."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, on, say

from whence.model.finding import AnswerKind, Tie
from whence.weigh import weigh
from whence.weigh.promises.due import due_for
from whence.weigh.promises.terms import is_one, may_be_one

A, B = (
    article(f"{name}.txt", day="2024-06-02", text=f"Text {name} on Tessaro.")
    for name in "ab"
)


def told(document, kind, term="", by="", **more):
    roles = {key: value for key, value in (("by", by), ("term", term)) if value}
    return say(document, "commitment", kind, chain=["Envoy"], roles=roles, **more)


@pytest.mark.parametrize(
    ("term", "other", "same"),
    [
        ("to withdraw its men from Tessaro", "that it would be out of Tessaro by June", True),
        ("to reopen the road before 15 June", "to open it before the fifteenth", True),
        ("to free the nine nurses", "the release of the nurses", True),
        ("to free the nine nurses", "to free the miners", False),
        ("to leave the barracks", "to leave the bridge", False),
        ("to pay the teachers", "to free the teachers", False),
        ("that the Reed Front will not host bandits", "that the Reed Front will hold a vote", False),
    ],
)  # fmt: skip
def test_one_promise_has_one_deed_and_one_thing(term, other, same):
    first, second = (
        told(A, "made", term, "Reed Front"),
        told(B, "kept", other, "Reed Front"),
    )
    assert may_be_one(first, second) is same


def test_the_same_promised_again_after_half_a_year_is_a_new_promise():
    first = told(A, "made", "to leave Tessaro", "Reed Front", when=on("2023-06-01"))
    second = told(B, "made", "to leave Tessaro", "Reed Front")
    assert not is_one(first, second)


def test_two_sides_promise_each_their_own():
    first = told(A, "made", "to leave Tessaro", "Reed Front")
    second = told(B, "made", "to leave Tessaro", "Lake Front")
    assert not may_be_one(first, second)


@pytest.mark.parametrize(
    ("term", "due"),
    [
        ("to reopen it before 15 June", ("open", "2024-06-15")),
        ("to open the road before the fifteenth of this month", ("open", "2024-06-15")),
        ("to leave by January 3", ("leave", "2024-01-03")),
        ("to leave within ten days", ()),
        ("to mend the well before 15 June", ()),
    ],
)
def test_day_set_for_a_promise(term, due):
    claim = told(A, "made", term)
    assert due_for(replace(claim, published=A.metadata.published)) == due


def test_fates_of_a_promise_of_nobody_named_meet_by_deed_and_day():
    claims = [
        told(A, "made", "to open it before 15 June", "General Sallo"),
        told(A, "kept", "to open it before 15 June", "General Sallo"),
        say(B, "commitment", "kept", chain=["Monitor"], no=True,
            roles={"term": "the undertaking to reopen the road before 15 June"}),
    ]  # fmt: skip
    (question,) = weigh([A, B], claims).questions
    assert {p.answer.label: p.answer.kind for p in question.positions} == {
        "promised": AnswerKind.DEGREE,
        "kept": AnswerKind.YES,
        "broken": AnswerKind.NO,
    }
    assert Tie.CONTRADICTS in {tie.tie for tie in question.ties}


def test_a_truce_is_nobodys_promise_alone():
    claims = [
        told(A, "made", "to bring the bands under one law", "Ostland"),
        told(A, "broken", "the truce", "Ostland"),
    ]
    assert len(weigh([A], claims).questions) == 2


def test_a_similar_agreement_is_another():
    claims = [
        told(A, "made", "to leave Tessaro", ("Reed Front", "Lake Front")),
        told(B, "broken", "a similar agreement", "Reed Front"),
    ]
    assert len(weigh([A, B], claims).questions) == 2


def test_what_is_told_before_a_promise_is_not_its_fate():
    claims = [
        told(A, "made", "to leave Tessaro", "Reed Front"),
        told(B, "broken", "to leave Tessaro", "Reed Front", when=on("2024-01-04")),
    ]
    assert len(weigh([A, B], claims).questions) == 2
