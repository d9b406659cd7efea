"""The whole way of one source from bytes to documents."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from whence.errors import UnreadableSourceError
from whence.ingest.assembly import document_of
from whence.ingest.draft import Draft
from whence.ingest.errors import UnreadableContentError
from whence.ingest.formats import parse_content
from whence.ingest.source import DEFAULT_LIMITS, Limits, Loaded, RawSource
from whence.model.document import Document
from whence.model.problem import Problem

STAGE = "ingest"


@dataclass(frozen=True, slots=True)
class Ingested:
    """What came of one source: documents, problems, or some of each."""

    source: RawSource
    documents: Sequence[Document]
    problems: Sequence[Problem] = ()


def ingest(
    source: RawSource, retrieved: datetime, limits: Limits = DEFAULT_LIMITS
) -> tuple[Document, ...]:
    """The documents in a source; more than one only for feeds and web archives.

    Args:
        source: What to read.
        retrieved: Moment to record as the time its bytes were read, in UTC.
        limits: How much is read before it is refused.

    Raises:
        UnreadableSourceError: Nothing in it can be read.
    """
    read = read_source(source, retrieved, limits)
    if not read.documents:
        problem = read.problems[0]
        raise UnreadableSourceError(problem.name, problem.kind, problem.why, problem.remedy)
    return tuple(read.documents)


def read_source(
    source: RawSource, retrieved: datetime, limits: Limits = DEFAULT_LIMITS
) -> Ingested:
    """Like `ingest`, but what cannot be read is told as problems and never raised."""
    try:
        content = parse_content(_loaded(source, limits))
    except UnreadableContentError as error:
        return Ingested(source, (), (problem_of(source.name, error),))
    except MemoryError:
        return Ingested(source, (), (_out_of_memory(source),))
    documents: list[Document] = []
    problems = [
        problem_of(f"{source.name}#{name}", error) for name, error in content.faults
    ]
    for draft in content.drafts:
        made = _made(draft, source, content.loaded, retrieved, limits)
        if isinstance(made, Document):
            documents.append(made)
        else:
            problems.append(made)
    if not documents and not problems:
        nothing = UnreadableContentError("no-text", "it holds no article")
        problems.append(problem_of(source.name, nothing))
    return Ingested(source, tuple(documents), tuple(problems))


def _loaded(source: RawSource, limits: Limits) -> Loaded:
    loaded = source.load(limits)
    if not loaded.content.strip(b" \t\r\n\0"):
        raise UnreadableContentError("empty", "there is nothing in it")
    return loaded


def problem_of(name: str, error: UnreadableContentError, origin: str = "") -> Problem:
    """The fault of the source called `name`, met at `origin`, as a record."""
    return Problem(name, STAGE, error.kind, error.why, error.remedy, origin)


def _made(
    draft: Draft, source: RawSource, loaded: Loaded, retrieved: datetime, limits: Limits
) -> Document | Problem:
    try:
        return document_of(draft, source, loaded, retrieved, limits)
    except UnreadableContentError as error:
        name = f"{source.name}#{draft.name}" if draft.name else source.name
        return problem_of(name, error)


def _out_of_memory(source: RawSource) -> Problem:
    why = "its parser needs more memory than it may use"
    return Problem(source.name, STAGE, "parser-out-of-memory", why, "split it")
