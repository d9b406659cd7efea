"""Articles into a case: found, read, coded and written, one transaction each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Protocol

from whence.ingest import RawSource, find_sources, isolated
from whence.model.document import Document
from whence.model.ids import DocId, RunId
from whence.model.problem import Problem
from whence.pipeline.article import Article, Tools, ToolsSpec, load_tools
from whence.pipeline.meaning import embed_with
from whence.pipeline.weighing import weigh_case
from whence.pipeline.workers import Coder, code_documents
from whence.store import Case, MadeWith
from whence.version import VERSION
from whence.weigh import question_keys


class Watch(Protocol):
    """Someone who wants to know how a run gets on."""

    def doing(self, what: str, total: int | None = None) -> None:
        """A new step begins, with so many things to do if that is known."""

    def done(self, name: str) -> None:
        """One thing of the step is finished."""

    def say(self, sentence: str) -> None:
        """Something the user should read while the run goes on."""


class Silence:
    """A watch that nobody reads."""

    def doing(self, what: str, total: int | None = None) -> None:
        """Nothing."""

    def done(self, name: str) -> None:
        """Nothing."""

    def say(self, sentence: str) -> None:
        """Nothing."""


@dataclass(frozen=True, slots=True)
class AddOptions:
    """How a run is done.

    Attributes:
        tools: Reader, weights and codebook to use.
        workers: Processes; `None` for one per core.
        coder: What codes the documents instead of processes of this machine.
        command: How the run is named in the case.
    """

    tools: ToolsSpec = field(default_factory=ToolsSpec)
    workers: int | None = None
    coder: Coder | None = None
    command: str = "add"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did.

    Attributes:
        read: Articles newly read.
        known: Articles that were in the case already, made with the same reader and codebook.
        claims: Claims newly written.
        refused: Matches that did not become claims, by reason.
        problems: Everything that could not be read in this run.
        leads: What was too unsure to be a claim and was kept as a lead.
    """

    read: int
    known: int
    claims: int
    refused: Counter[str]
    problems: Sequence[Problem]
    leads: int = 0

    @property
    def problem_kinds(self) -> Counter[str]:
        """Problems by kind."""
        return Counter(problem.kind for problem in self.problems)


def add(
    case: Case,
    paths: Sequence[str],
    options: AddOptions | None = None,
    watch: Watch | None = None,
) -> Summary:
    """Read everything at `paths` into `case`.

    What was read before with the same reader and codebook is left as it is, so a run that was
    cut off goes on where it stopped. A source that cannot be read becomes a `Problem`.

    Args:
        case: An open case.
        paths: Files, folders, globs, archives, feeds or addresses.
        options: How it is done; everything has a default.
        watch: Told what happens.

    Raises:
        CaseBusyError: Another process kept the case locked.
        StorageFullError: The disk is full; finished articles are kept.
        MissingWeightsError: The reader's weights are missing or wrong.
    """
    return _Run(case, options or AddOptions(), watch or Silence()).over(paths)


class _Run:
    """One run: its tools, its tally and the case it writes to."""

    def __init__(self, case: Case, options: AddOptions, watch: Watch) -> None:
        self.case, self.options, self.watch = case, options, watch
        self.read = self.known = self.claims = self.leads = 0
        self.refused: Counter[str] = Counter()
        self.problems: list[Problem] = []

    def over(self, paths: Sequence[str]) -> Summary:
        self.watch.doing("loading the reader")
        tools = load_tools(self.options.tools)
        self.case.session.on_wait = self.watch.say
        run = self.case.start_run(self.options.command, VERSION, tools.reader.name)
        status = "failed"
        try:
            self._all(paths, tools, run)
            status = "done"
        except KeyboardInterrupt:
            status = "interrupted"
            raise
        finally:
            self.case.finish_run(run, status, self.read, self.claims)
        return Summary(
            self.read,
            self.known,
            self.claims,
            self.refused,
            tuple(self.problems),
            self.leads,
        )

    def _all(self, paths: Sequence[str], tools: Tools, run: RunId) -> None:
        self.watch.doing("looking for articles")
        sources = list(self._sources(paths, run))
        finished = self.case.finished_with(tools.reader.name, tools.codebook.hash)
        self.watch.doing("reading", total=len(sources))
        documents = self._documents(sources, finished, run)
        coder = self.options.coder or partial(code_documents, workers=self.options.workers)
        for article in coder(documents, self.options.tools, tools):
            self._write(article, tools, run)
        self.watch.doing("weighing")
        weigh_case(self.case, run, embed_with(self.options.tools))

    def _sources(self, paths: Sequence[str], run: RunId) -> Iterator[RawSource]:
        for found in find_sources(paths):
            if isinstance(found, Problem):
                self._note(found, run)
            else:
                yield found

    def _documents(
        self, sources: Iterable[RawSource], finished: frozenset[DocId], run: RunId
    ) -> Iterator[Document]:
        seen = set(finished)
        for ingested in isolated(sources, datetime.now(UTC)):
            for problem in ingested.problems:
                self._note(problem, run)
            for document in ingested.documents:
                if document.id in seen:
                    self.known += 1
                else:
                    seen.add(document.id)
                    yield document
            self.watch.done(ingested.source.name)

    def _write(self, article: Article, tools: Tools, run: RunId) -> None:
        keys = question_keys(article.coded.claims)
        made_with = MadeWith(tools.reader.name, tools.codebook.hash, article.actors, keys)
        with self.case.writing():
            self.case.add_article(article.document, article.coded, made_with, run)
            if article.problem:
                self._note(article.problem, run)
        self.read += 1
        self.claims += len(article.coded.claims)
        self.leads += len(article.coded.leads)
        self.refused.update(why for _rule, why in article.coded.refused)

    def _note(self, problem: Problem, run: RunId) -> None:
        self.problems.append(problem)
        self.case.add_problem(problem, run)
