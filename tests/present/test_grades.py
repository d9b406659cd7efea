"""Four grades side by side: what an analyst set, and nothing where nobody has."""

from dataclasses import fields, replace

import pytest
from tests.present.small_case import claims, make_case

from whence.model.claim import Hop
from whence.model.finding import Independence, OriginCount
from whence.model.judgement import JudgementKind
from whence.present.grades import HEADS, Grades, Reliability, grades_of, reliability_of
from whence.present.records import QuestionRecords
from whence.store import Case
from whence.store.findings import Findings
from whence.store.judgements import Judgements

ONE = OriginCount(Independence.ONE, 1, (), "One chain.")
SAID = next(one for one, *_ in claims() if one.chain)


def hop(name: str, actor: str | None = None) -> Hop:
    return Hop(name, None, (name,), (actor,), "said")


@pytest.fixture
def case(tmp_path):
    make_case(tmp_path / "c.whence")
    with Case.open(tmp_path / "c.whence") as opened:
        yield opened


def given(case: Case, subject: str, grade: str) -> Reliability:
    Judgements(case).add("anna", JudgementKind.GRADE, subject, value=grade)
    return reliability_of(case)


def test_the_grades_stay_four_and_the_first_is_not_set_by_the_program():
    grades = grades_of(SAID, ONE, Reliability(), "The Wire")
    assert len(grades.columns) == len(HEADS) == len(fields(Grades)) == 4
    assert grades.reliability == "not graded"
    assert grades.corroboration == "one origin"


def test_a_source_has_the_grade_of_its_actor_and_others_have_none(case):
    reliability = given(case, "reed-front", "D")
    reeds = replace(SAID, chain=(hop("Reed Front", "reed-front"),))
    other = replace(SAID, chain=(hop("Salt Army", "salt-army"),))
    assert reliability.words(reeds, "The Wire") == "D: not usually reliable"
    assert reliability.words(other, "The Wire") == "not graded"


def test_the_last_in_the_chain_is_the_source_and_not_who_relays_it(case):
    reliability = given(case, "reed-front", "B")
    relayed = replace(SAID, chain=(hop("Reed Front", "reed-front"), hop("Amara Dio", "a2")))
    assert reliability.words(relayed, "The Wire") == "not graded"


def test_an_articles_own_voice_has_the_grade_of_its_outlet(case):
    reliability = given(case, "The Wire", "C")
    own = replace(SAID, chain=())
    assert reliability.words(own, "The Wire") == "C: fairly reliable"
    assert reliability.words(own, "The Paper") == "not graded"


def test_joint_sources_keep_their_own_grades(case):
    reliability = given(case, "reed-front", "F")
    both = Hop("both", None, ("Reed Front", "Amara Dio"), ("reed-front", "a2"), "said")
    told = reliability.words(replace(SAID, chain=(both,)), "The Wire")
    assert told == "Reed Front: F: cannot be judged; Amara Dio: not graded"


def test_who_is_only_described_has_no_grade_of_others_so_described(case):
    reliability = given(case, "officials", "A")
    vague = replace(SAID, chain=(hop("officials"),))
    assert reliability.words(vague, "The Wire") == "not graded"


def test_a_grade_taken_back_is_gone(case):
    judgements = Judgements(case)
    made = judgements.add("anna", JudgementKind.GRADE, "reed-front", value="B")
    judgements.undo("anna", made.id)
    assert reliability_of(case).of("Reed Front", "reed-front") is None


def test_every_report_of_a_question_says_who_when_in_which_words_and_its_four_grades(case):
    given(case, "reed-front", "D")
    records = QuestionRecords(case)
    for question in Findings(case).questions():
        record = records.record(question)
        for position, shown in zip(question.positions, record["positions"], strict=True):
            reports = [one for held in shown["held"] for one in held["claims"]]
            assert {one["id"] for one in reports} == set(position.claims)
            for one in reports:
                assert {"outlet", "published", "chain", "quote", "sentence"} <= one.keys()
                grades = one["grades"]
                assert grades["extraction"] > 0
                assert grades["corroboration"]["origins"] == position.origins.count
                assert {"grade", "who", "source"} <= grades["reliability"][0].keys()
