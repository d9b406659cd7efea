"""`check` finds what is wrong with a case, each fault by its name."""

from dataclasses import replace

import pytest
from sqlalchemy import text
from tests.fakes import make_claim, make_coded, make_document

from whence.model.claim import Coded, Frame, NamedFigure
from whence.model.figure import Bound, Figure
from whence.model.span import Span
from whence.pipeline import check, odd
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


def figure(value, unit):
    return NamedFigure(
        "killed", Figure("northern", Span(22, 30), value, value, Bound.EXACT, unit)
    )


@pytest.mark.parametrize(
    ("source", "figures", "kinds"),
    [
        pytest.param("the envoy", (figure(17.0, "soldier"),), [], id="nothing odd"),
        pytest.param("(", (), ["odd-source"], id="a sign"),
        pytest.param("another", (), ["odd-source"], id="a word that only points"),
        pytest.param("reached", (), ["odd-source"], id="a participle"),
        pytest.param("the envoy " * 9, (), ["odd-source"], id="a sentence"),
        pytest.param("the envoy", (figure(1 / 3, ""),), ["odd-figure"], id="a third of a person"),
        pytest.param("the envoy", (figure(3.0, "year"),), ["odd-figure"], id="years that died"),
    ],
)  # fmt: skip
def test_what_looks_odd_is_pointed_out_and_is_no_fault(tmp_path, source, figures, kinds):
    document = make_document()
    claim = make_claim(document)
    claim = replace(
        claim,
        frame=Frame.CASUALTIES,
        chain=(replace(claim.chain[0], name=(source,)),),
        figures=figures,
    )
    with Case.open_or_create(tmp_path / "odd.whence") as opened:
        run = opened.start_run("test", "0", "fake 1")
        opened.add_article(document, Coded((claim,)), MadeWith("fake 1", "b"), run)
        assert [doubt.kind for doubt in odd(opened)] == kinds
        assert not any("quote" in fault.kind for fault in check(opened))
