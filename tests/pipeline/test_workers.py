"""Documents through several processes: in order, and a crash costs one."""

import os
from dataclasses import replace

import pytest
from tests.fakes import make_document

from whence.pipeline import ToolsSpec, load_tools
from whence.pipeline.article import ReaderChoice
from whence.pipeline.workers import AHEAD, WORTH_WORKERS, code_documents

SPEC = ToolsSpec(ReaderChoice.UNDERSTUDY)


@pytest.fixture(scope="module")
def tools():
    return load_tools(SPEC)


def documents(count):
    return [make_document(f"{n:03}.txt") for n in range(count)]


@pytest.mark.parametrize("count", [0, 3, WORTH_WORKERS + 4], ids=["none", "few", "many"])
def test_articles_come_in_the_order_of_their_documents(tools, count):
    given = documents(count)
    articles = list(code_documents(given, SPEC, tools, workers=2))
    assert [article.document for article in articles] == given
    assert all(article.problem is None for article in articles)


def test_the_next_documents_are_handed_out_before_the_last_are_done(tools):
    asked: list[str] = []

    def coming():
        for document in documents(3 * WORTH_WORKERS):
            asked.append(document.name)
            yield document

    articles = code_documents(coming(), SPEC, tools, workers=2)
    for _ in range(WORTH_WORKERS):
        next(articles)
    assert WORTH_WORKERS + AHEAD < len(asked) <= WORTH_WORKERS + 2 * AHEAD
    articles.close()


def test_a_document_that_kills_its_process_costs_itself_only(tools):
    given = documents(WORTH_WORKERS + 2)
    given[5] = replace(given[5], text=Deadly(given[5].text))
    articles = list(code_documents(given, SPEC, tools, workers=2))
    assert [a.document.name for a in articles] == [d.name for d in given]
    problems = [a.problem.kind if a.problem else None for a in articles]
    assert problems.count("reader-crashed") == 1
    assert problems[5] == "reader-crashed"


class Deadly(str):
    """A text that ends the process that unpacks it, unless it is ours."""

    __slots__ = ()

    def __reduce__(self):
        return _end, (os.getpid(), str(self))


def _end(parent, text):
    if os.getpid() != parent:
        os._exit(9)
    return text
