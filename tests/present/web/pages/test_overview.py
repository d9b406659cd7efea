"""The overview says each thing once, the gravest first."""

from tests.present.small_case import make_case

from whence.model.finding import Independence
from whence.present.web.desk import Asked, Desk
from whence.present.web.pages import overview
from whence.store.findings import Findings


def test_a_question_with_several_answers_of_one_origin_is_one_line(tmp_path):
    with make_case(tmp_path / "c.whence") as case:
        shown = overview.build(Desk(case), Asked()).repeated
        questions = list(Findings(case).questions())
        articles = {one.id: one.document for one in case.claims()}
    wide = {
        question.text
        for question in questions
        for one in question.positions
        if one.origins.independence is Independence.ONE
        and len({articles[claim] for claim in one.claims}) > 1
    }
    assert len(shown) == len(wide)
    assert {link.text for link in shown} == wide
    assert all(link.note.endswith("articles)") for link in shown)
