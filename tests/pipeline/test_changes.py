"""What a run changed is told once, and under the name a question has now."""

import pytest
from tests.weigh.build import article, on, say

from whence.model.claim import Coded
from whence.pipeline.changes import diff, diff_last
from whence.pipeline.weighing import weigh_case
from whence.store import Case, MadeWith
from whence.weigh import question_keys

A = article("a.txt", day="2024-05-09", text="Cheers rose at the fall of Kelmeti.")
B = article("b.txt", day="2024-05-03", text="The second text has other words in it.")
C = article("c.txt", day="2024-04-20", text="A third text, of nothing that stands above.")
HELD = {"actor": "Reed Front", "place": "Tessaro"}


@pytest.fixture
def case(tmp_path):
    with Case.open_or_create(tmp_path / "c.whence") as opened:
        yield opened


def put(case, document, *claims):
    run = case.start_run("add", "0", "fake 1")
    made_with = MadeWith("fake 1", "fake", (), question_keys(claims))
    case.add_article(document, Coded(claims), made_with, run)
    weigh_case(case, run)
    return run


def told(case, since):
    return [(change.kind, change.question) for change in diff(case, since)]


@pytest.fixture(autouse=True)
def _same_for_the_last_run(case):
    """Whatever a test did, the last run is told alike with and without a look at all the rest."""
    yield
    runs = list(case.runs())
    if len(runs) > 1:
        touched, changes = diff_last(case, 99)
        assert changes == diff(case, runs[-2].id)
        assert bool(touched) >= bool(changes)


def test_of_too_many_questions_only_their_number_is_told(case):
    put(case, A, say(A, "control", "captured", chain=["Minister"], roles=HELD))
    assert diff_last(case, 99) == (0, [])
    put(case, B, say(B, "control", "lost", chain=["Envoy"], roles=HELD))
    touched, changes = diff_last(case, 99)
    assert changes
    assert diff_last(case, 0) == (touched, [])


def test_a_question_that_reaches_further_back_is_renamed_and_not_gone_and_new(case):
    first = put(case, A, say(A, "control", "captured", chain=["Minister"], roles=HELD))
    put(
        case,
        B,
        say(B, "control", "captured", chain=["Envoy"], roles=HELD, when=on("2024-03-02")),
    )
    kinds = dict(told(case, first))
    assert set(kinds) == {"renamed", "origins"}
    assert kinds["renamed"] == "Who holds Tessaro? (March 2024 to May 2024)"  # fmt: skip


def test_questions_that_became_one_are_regrouped(case):
    early = say(A, "control", "captured", roles=HELD, when=on("2024-01-01"))
    late = say(A, "control", "controls", roles=HELD, when=on("2024-09-01"))
    first = put(case, A, early, late)
    between = say(B, "control", "captured", roles=HELD, when=on("2024-05-01"))
    put(case, B, between)
    changes = diff(case, first)
    assert {change.kind for change in changes} <= {
        "regrouped",
        "renamed",
        "new answer",
        "origins",
    }
    assert any(change.kind == "regrouped" for change in changes)  # fmt: skip


def test_a_question_without_any_claim_left_is_gone_once(case):
    first = put(case, A, say(A, "control", "captured", roles=HELD))
    second = put(
        case, A, say(A, "relation", "allied", roles={"a": "Reed Front", "b": "Army"})
    )
    assert {kind for kind, _question in told(case, first)} == {"gone", "new"}
    put(case, C, say(C, "presence", roles=HELD))
    assert {kind for kind, _question in told(case, second)} == {"new"}  # fmt: skip


def test_what_weighs_most_is_told_first(case):
    ties = {"a": "Reed Front", "b": "River Movement"}
    first = put(case, C, say(C, "relation", "allied", chain=["Minister"], roles=ties))
    put(
        case,
        A,
        say(A, "relation", "split", chain=["Envoy"], roles=ties),
        say(A, "presence", roles={"actor": "Reed Front", "place": "Borimo"}),
    )
    kinds = [kind for kind, _question in told(case, first)]
    assert kinds[0] == "new contradiction"
    assert kinds[-1] == "new"
    assert kinds.index("new answer") < kinds.index("new")
