"""A position as JSON says who holds it since when, in which sentence, on whose word, how graded."""

from tests.weigh.build import article, say

from whence.model.claim import Coded
from whence.pipeline.weighing import weigh_case
from whence.present.records import QuestionRecords
from whence.store import Case, MadeWith
from whence.store.findings import Findings
from whence.weigh import question_keys

A = article("a.txt", outlet="Post", day="2024-05-01", text="The two fronts are allied.")
TIES = {"a": "Reed Front", "b": "River Movement"}


def test_every_holder_has_the_claims_in_which_it_answers(tmp_path):
    told = say(A, "relation", "allied", chain=["Wire", "Minister"], roles=TIES)
    with Case.open_or_create(tmp_path / "c.whence") as case:
        run = case.start_run("add", "0", "fake 1")
        case.add_article(
            A, Coded((told,)), MadeWith("fake 1", "fake", (), question_keys([told])), run
        )
        weigh_case(case, run)
        (question,) = Findings(case).questions()
        record = QuestionRecords(case).record(question)
    (position,) = record["positions"]
    (held,) = position["held"]
    assert held["holder"] == "Minister"
    (claim,) = held["claims"]
    assert (claim["id"], claim["published"]) == (told.id, "2024-05-01")
    assert claim["outlet"] == "Post"
    assert claim["grades"]["wording"]["polarity"] == "affirmed"
    assert claim["sentence"] == told.sentence.of(A.text)
    assert [hop["name"] for hop in claim["chain"]] == ["Wire", "Minister"]
