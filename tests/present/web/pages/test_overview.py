"""The overview says each thing once, the gravest first."""

import pytest
from tests.present.small_case import make_case

from whence.model.finding import Independence
from whence.present.web.desk import Asked, Desk
from whence.present.web.pages import overview
from whence.present.web.parts import pager
from whence.store import Case
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


def test_an_empty_case_compares_nothing(tmp_path):
    with Case.open_or_create(tmp_path / "c.whence") as case:
        found = overview.build(Desk(case), Asked())
    assert found.changes_words == "Nothing has been read into this case yet."


@pytest.mark.parametrize(
    ("total", "page", "words"),
    [
        (0, 1, "no claims"),
        (41, 2, "21–40 of 41 claims"),
        (41, 3, "41–41 of 41 claims"),
        (41, 9, "none of 41 claims this far on"),
    ],
)
def test_where_one_is_in_a_list_is_told_in_words(total, page, words):
    assert pager(total, page, 20, "claims", str).words == words
