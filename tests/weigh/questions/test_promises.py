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
