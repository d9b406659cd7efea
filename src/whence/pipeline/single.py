"""One document without a case: what a library user calls `whence.read`."""

import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache

from whence.errors import UnreadableSourceError
from whence.ingest import (
    Ingested,
    RawSource,
    SidecarFacts,
    find_sources,
    isolated,
    read_source,
)
from whence.model.claim import Claim
from whence.model.document import Document
from whence.model.problem import Problem
from whence.pipeline.article import Article, Tools, ToolsSpec, code_document, load_tools


def read(
    text: str, *, published: str = "", outlet: str = "", title: str = ""
) -> Sequence[Claim]:
    """The claims of one article given as text.

    Use this for a paragraph or an article at hand; for many articles and for weighing them
    against each other, make a `Case`.

    Args:
        text: The article, paragraphs parted by blank lines.
        published: Day, month or year of publication, ISO 8601; without it relative dates
            stay unresolved.
        outlet: Who published it.
        title: Its headline.

    Raises:
        TypeError: It is no text, such as the bytes of a file.
        UnreadableSourceError: The text is empty.
        MissingWeightsError: The reader's weights are missing or wrong.
    """
    if not isinstance(text, str):
        kind = type(text).__name__
        raise TypeError(f"read() takes the text of an article, not {kind}; decode it first")
    facts = SidecarFacts(outlet=outlet, title=title, published=published)
    articles = read_text(text, ToolsSpec(), facts)
    return tuple(claim for article in articles for claim in article.coded.claims)


def read_text(
    text: str, spec: ToolsSpec, facts: SidecarFacts | None = None
) -> Sequence[Article]:
    """What comes of one article given as text.

    Raises:
        UnreadableSourceError: The text is empty.
        MissingWeightsError: The reader's weights are missing or wrong.
    """
    source = RawSource(
        "text", "typed text", "text/plain", facts=facts or SidecarFacts(), typed=text
    )
    return _coded([read_source(source, datetime.now(UTC))], spec)


def read_file(file: str, spec: ToolsSpec) -> Sequence[Article]:
    """What comes of the document or documents in one file; ``-`` is standard input.

    Raises:
        UnreadableSourceError: The file cannot be read.
        MissingWeightsError: The reader's weights are missing or wrong.
    """
    if file == "-":
        return read_text(sys.stdin.read(), spec)
    found = list(find_sources([file]))
    for problem in (each for each in found if isinstance(each, Problem)):
        raise _unreadable(problem)
    sources = [each for each in found if not isinstance(each, Problem)]
    return _coded(isolated(sources, datetime.now(UTC)), spec)


def _coded(ingested: Iterable[Ingested], spec: ToolsSpec) -> Sequence[Article]:
    documents: list[Document] = []
    for each in ingested:
        if each.problems and not each.documents:
            raise _unreadable(each.problems[0])
        documents += each.documents
    tools = _tools(spec)
    return tuple(code_document(document, tools) for document in documents)


def _unreadable(problem: Problem) -> UnreadableSourceError:
    return UnreadableSourceError(problem.name, problem.kind, problem.why, problem.remedy)


@lru_cache(maxsize=2)
def _tools(spec: ToolsSpec) -> Tools:
    return load_tools(spec)
