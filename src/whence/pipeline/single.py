"""One document without a case: what a library user calls `whence.read`."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache

from whence.errors import UnreadableSourceError
from whence.ingest import find_sources, ingest, source_from_text
from whence.model.claim import Claim
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
        UnreadableSourceError: The text is empty.
        MissingWeightsError: The reader's weights are missing or wrong.
    """
    source = source_from_text(text, published=published, outlet=outlet, title=title)
    documents = ingest(source, datetime.now(UTC))
    tools = _tools(ToolsSpec())
    return tuple(c for d in documents for c in code_document(d, tools).coded.claims)


def read_file(file: str, spec: ToolsSpec) -> Sequence[Article]:
    """What comes of the document or documents in one file; ``-`` is standard input.

    Raises:
        UnreadableSourceError: The file cannot be read.
        MissingWeightsError: The reader's weights are missing or wrong.
    """
    if file == "-":
        sources = [source_from_text(sys.stdin.read())]
    else:
        found = list(find_sources([file]))
        for problem in (f for f in found if isinstance(f, Problem)):
            raise UnreadableSourceError(
                problem.name, problem.kind, problem.why, problem.remedy
            )
        sources = [f for f in found if not isinstance(f, Problem)]
    tools = _tools(spec)
    retrieved = datetime.now(UTC)
    documents = [document for source in sources for document in ingest(source, retrieved)]
    return tuple(code_document(document, tools) for document in documents)


@lru_cache(maxsize=2)
def _tools(spec: ToolsSpec) -> Tools:
    return load_tools(replace(spec))
