"""One document through all stages: what is not read is kept and said."""

from dataclasses import replace

import pytest
from tests.fakes import make_document

from whence.pipeline import ToolsSpec, code_document, load_tools
from whence.pipeline.article import ReaderChoice


@pytest.fixture(scope="module")
def tools():
    return load_tools(ToolsSpec(ReaderChoice.UNDERSTUDY))


class Failing:
    """A reader that cannot read."""

    name = "failing 1"

    def read(self, document):
        raise RuntimeError(f"no luck with {document.name}")


def test_a_document_in_another_language_is_not_read(tools):
    article = code_document(make_document(language="fr"), tools)
    assert (article.reading, article.coded.claims) == (None, ())
    assert article.problem.kind == "not-english"


def test_a_fault_of_ours_costs_one_document_and_is_named(tools):
    article = code_document(make_document(), replace(tools, reader=Failing()))
    assert article.problem.kind == "stage-failed"
    assert "RuntimeError: no luck with a.txt" in article.problem.why


def test_a_document_that_is_read_has_a_reading_and_no_problem(tools):
    article = code_document(make_document(), tools)
    assert article.reading.made_by == "understudy 1"
    assert article.problem is None
