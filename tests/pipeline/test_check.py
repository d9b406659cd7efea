"""`check` finds what is wrong with a case, each fault by its name."""

import pytest
from sqlalchemy import text
from tests.fakes import make_coded, make_document

from whence.pipeline import check
from whence.store import Case, MadeWith


@pytest.fixture
def case(tmp_path):
    with Case.open_or_create(tmp_path / "c.whence") as opened:
        document = make_document()
        run = opened.start_run("test", "0", "fake 1")
        opened.add_article(document, make_coded(document), MadeWith("fake 1", "b"), run)
        yield opened


def test_a_whole_case_has_no_fault(case):
    assert list(check(case)) == []


@pytest.mark.parametrize(
    ("damage", "kind"),
    [
        pytest.param("UPDATE original SET content = x'00'", "original-changed", id="changed bytes"),
        pytest.param("UPDATE document SET text = text || '!'", "text-changed", id="changed text"),
        pytest.param("UPDATE document SET text = '   ' || text", "span-without-its-words", id="words moved from under their spans"),
        pytest.param("UPDATE document SET text = 'short'", "span-outside-text", id="text cut short"),
        pytest.param("DELETE FROM coded", "article-unfinished", id="an article kept but not coded"),
        pytest.param("DELETE FROM claim", "search-index-stale", id="claims gone behind our back"),
        pytest.param("UPDATE claim_role SET claim = 'none'", "dangling-reference", id="a role of no claim"),
        pytest.param("UPDATE claim SET record = replace(record, 'had left', 'had kept')", "quote-not-in-text", id="a quote nobody wrote"),
    ],
)  # fmt: skip
def test_a_damage_is_found_and_named(case, damage, kind):
    case.session.driver("PRAGMA foreign_keys = OFF")
    with case.writing():
        case.session.execute(text(damage))
    assert kind in {fault.kind for fault in check(case)}
