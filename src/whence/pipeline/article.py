"""One document through all stages, from clean text to claims."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from whence.claims import code
from whence.codebook import Codebook, load_codebook
from whence.model.actor import Actor
from whence.model.claim import Coded
from whence.model.document import Document
from whence.model.problem import Problem
from whence.model.reading import Reader, Reading
from whence.read import Understudy, load_reader
from whence.resolve import Knowledge, load_knowledge, resolve

# Languages the reader was made for. `und` is text too short to tell.
READ_LANGUAGES = frozenset({"en", "und"})


class ReaderChoice(StrEnum):
    """Which reader is asked for; one is never put in the other's place in silence."""

    MODEL = "model"
    UNDERSTUDY = "understudy"


@dataclass(frozen=True, slots=True)
class ToolsSpec:
    """What the stages are to work with, small enough to send to a worker process.

    Attributes:
        reader: Which reader.
        weights: Folder of the reader's weights; `None` for those in the package.
        codebook_files: The case's own additions to the codebook.
        threads: Threads the reader may use.
    """

    reader: ReaderChoice = ReaderChoice.MODEL
    weights: Path | None = None
    codebook_files: tuple[Path, ...] = ()
    threads: int = 2


@dataclass(frozen=True, slots=True)
class Tools:
    """What the stages work with, loaded once a process."""

    reader: Reader
    knowledge: Knowledge
    codebook: Codebook


@dataclass(frozen=True, slots=True)
class Article:
    """What came of one document.

    Attributes:
        document: The document.
        reading: What the reader saw, or `None` when it was not read.
        coded: Its claims; empty when it was not read.
        actors: Every actor its words stand for.
        problem: Why it was not read or not coded, or `None`.
    """

    document: Document
    reading: Reading | None
    coded: Coded
    actors: tuple[Actor, ...] = ()
    problem: Problem | None = None


def load_tools(spec: ToolsSpec) -> Tools:
    """The reader, the gazetteers and the codebook.

    Raises:
        MissingWeightsError: A model file is missing or is not the one expected.
        CodebookError: An entry of the codebook is malformed.
    """
    reader = (
        Understudy()
        if spec.reader is ReaderChoice.UNDERSTUDY
        else load_reader(spec.weights, threads=spec.threads)
    )
    return Tools(reader, load_knowledge(), load_codebook(spec.codebook_files))


def code_document(document: Document, tools: Tools) -> Article:
    """The claims of one document.

    A document in a language the reader was not made for is kept and not read.
    """
    refuse = partial(Article, document, None, Coded(()))
    if document.language not in READ_LANGUAGES:
        why = f"it is in another language ({document.language}); the reader knows English only"
        remedy = "add a translation as an article of its own"
        return refuse(problem=Problem(document.name, "read", "not-english", why, remedy))
    try:
        return _through_all_stages(document, tools)
    except Exception as error:  # noqa: BLE001 - one poison article must not cost the others
        why = f"the program failed on it ({type(error).__name__}: {error})"[:300]
        remedy = "the article is kept; please report this"
        return refuse(problem=Problem(document.name, "claims", "stage-failed", why, remedy))


def _through_all_stages(document: Document, tools: Tools) -> Article:
    reading = tools.reader.read(document)
    resolved = resolve(document, reading, tools.knowledge)
    coded = code(resolved, tools.codebook)
    actors = tuple({actor.id: actor for actor in resolved.actors}.values())
    return Article(document, reading, coded, actors)
