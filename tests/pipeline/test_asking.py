"""Free text finds the question that a case answers, or nothing."""

import pytest
from tests.weigh.build import article, say

from whence.model.claim import Coded
from whence.model.finding import AnswerKind
from whence.pipeline.asking import ask, profile
from whence.pipeline.changes import diff
from whence.pipeline.weighing import weigh_case
from whence.store import Case, MadeWith
from whence.weigh import question_keys

TIES = {"a": "Reed Front", "b": "River Movement"}
A = article("a.txt", day="2024-05-01", text="Cheers rose at the fall of Kelmeti.")
B = article("b.txt", day="2024-05-03", text="The second text has other words in it.")


def put(case, document, *claims):
    run = case.start_run("add", "0", "fake 1")
    made_with = MadeWith("fake 1", "fake", (), question_keys(claims))
    case.add_article(document, Coded(claims), made_with, run)
    weigh_case(case, run)
    return run


@pytest.fixture
def case(tmp_path):
    with Case.open_or_create(tmp_path / "c.whence") as opened:
        put(
            opened,
            A,
            say(A, "relation", "allied", chain=["Minister"], roles=TIES),
            say(A, "control", "captured", roles={"actor": "Reed Front", "place": "Tessaro"}),
            say(A, "reaction", "celebrate", roles={"actor": "Hill Brigade", "target": "victory"}),
        )  # fmt: skip
        yield opened


@pytest.mark.parametrize(
    ("asked", "best"),
    [
        pytest.param("are the Reed Front and the River Movement allied", "Are the Reed Front and the River Movement tied to each other?", id="both actors"),
        pytest.param("who controls Tessaro", "Who holds Tessaro?", id="a place"),
        pytest.param("reactions to the fall of Kelmeti", "How did the Hill Brigade react to victory?", id="words of the article only"),
    ],
)  # fmt: skip
def test_a_question_is_found_in_other_words(case, asked, best):
    assert ask(case, asked)[0].question.text.partition(" (")[0] == best


@pytest.mark.parametrize("asked", ["who won the football match", "", "of the and"])
def test_nothing_is_found_where_nothing_fits(case, asked):
    assert ask(case, asked) == []


def test_an_actor_has_what_is_said_of_it_and_by_it(case):
    about = profile(case, "Reed Front")
    assert (len(about.about), len(about.said)) == (2, 0)
    assert len(profile(case, "Minister").said) == 1
    assert profile(case, "Nobody at all") is None


def test_a_new_article_shows_as_a_new_contradiction(case):
    first = next(iter(case.runs())).id
    put(case, B, say(B, "relation", "split", chain=["Envoy"], roles=TIES))
    kinds = {change.kind for change in diff(case, first)}
    assert {"new answer", "new contradiction"} <= kinds
    (question,) = [m.question for m in ask(case, "Reed Front River Movement allied")][:1]
    assert {p.answer.kind for p in question.positions} == {AnswerKind.YES, AnswerKind.NO}
