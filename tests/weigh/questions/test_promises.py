"""One promise is not another."""

import pytest
from tests.weigh.build import article, say

from whence.model.finding import Tie
from whence.weigh import weigh

A, B = (article(f"{name}.txt", text=f"Text {name}.") for name in "ab")


def weighed(*told):
    claims = [
        say(document, "commitment", status, chain=[source], roles={"by": "Reed Front", **roles})
        for document, status, source, roles in told
    ]  # fmt: skip
    (question,) = weigh([A, B], claims).questions
    return question


def test_two_promises_are_two_positions():
    question = weighed(
        (A, "made", "Envoy", {"term": "to leave Tessaro by June"}),
        (B, "made", "Mayor", {"term": "to free the hostages"}),
    )
    found = {p.answer.label: p.origins.count for p in question.positions}
    assert found == {
        "promised (to leave Tessaro by June)": 1,
        "promised (to free the hostages)": 1,
    }


@pytest.mark.parametrize("term", ["it", "himself", "the deal", "its promise"])
def test_words_that_only_say_that_something_was_promised_are_not_shown(term):
    (position,) = weighed((A, "kept", "Envoy", {"term": term})).positions
    assert position.answer.label == "kept"


@pytest.mark.parametrize(
    ("kept", "broken", "ties"),
    [
        pytest.param({}, {}, [Tie.CONTRADICTS], id="neither says which"),
        pytest.param({"term": "the truce in Tessaro"}, {"term": "the deal"}, [Tie.CONTRADICTS], id="one says which"),
        pytest.param({"term": "to leave Tessaro"}, {"term": "to be out of Tessaro"}, [Tie.CONTRADICTS], id="one promise"),
        pytest.param({"term": "to leave Tessaro"}, {"term": "to be absorbed"}, [], id="two promises"),
    ],
)  # fmt: skip
def test_one_promise_kept_says_nothing_against_another_broken(kept, broken, ties):
    question = weighed((A, "kept", "Envoy", kept), (B, "broken", "Mayor", broken))
    assert [tie.tie for tie in question.ties] == ties


C = article("c.txt", text="Text c.")


def promise(document, status, **roles):
    where = {"where": ["Tessaro"]} if document is not C else {}
    return say(document, "commitment", status, chain=["Envoy"], roles=roles, **where)


@pytest.mark.parametrize(
    ("first", "second", "questions"),
    [
        pytest.param({"term": "the terms"}, {"by": "either party"}, 1, id="all sides to one agreement"),
        pytest.param({"term": "the terms"}, {"by": "Reed Front"}, 2, id="one side"),
        pytest.param({"term": "the terms"}, {"term": "a similar agreement"}, 2, id="another agreement"),
    ],
)  # fmt: skip
def test_what_nobody_is_named_for_is_asked_by_place(first, second, questions):
    claims = [promise(A, "kept", **first), promise(B, "broken", **second)]
    assert len(weigh([A, B], claims).questions) == questions


def test_commitments_are_asked_after_by_the_place_they_are_about():
    claims = [promise(A, "kept", term="the terms"), promise(B, "broken", by="both sides")]
    (question,) = weigh([A, B], claims).questions
    assert question.text == "Were the commitments on Tessaro kept?"


def test_without_any_place_they_stay_with_their_own_article():
    claims = [promise(A, "kept", term="the terms"), promise(C, "broken", term="the terms")]
    assert len(weigh([A, C], claims).questions) == 2
