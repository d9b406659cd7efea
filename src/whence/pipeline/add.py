"""Articles into a case: found, read, coded and written, one transaction each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from os import fspath
from pathlib import Path
from typing import Protocol

from whence.ingest import RawSource, find_sources, isolated
from whence.ingest.sidecar import SIDECAR_NAME
from whence.model.document import Document
from whence.model.ids import DocId, RunId
from whence.model.problem import FUTURE, NO_ARTICLE, Problem
from whence.pipeline.article import Article, Tools, ToolsSpec, load_tools
from whence.pipeline.meaning import embed_with
from whence.pipeline.weighing import weigh_case
from whence.pipeline.workers import Coder, code_documents
from whence.store import Case, MadeWith
from whence.version import VERSION
from whence.weigh import question_keys

# Kind of the problem of a path at which there is nothing.
MISSING = "missing"


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
        passed_over: Files that tell of their folder, such as a README, and were not read.
    """

    read: int
    known: int
    claims: int
    refused: Counter[str]
    problems: Sequence[Problem]
    leads: int = 0
    passed_over: Sequence[Problem] = ()

    @property
    def problem_kinds(self) -> Counter[str]:
        """Problems by kind."""
        return Counter(problem.kind for problem in self.problems)


def missing(paths: Sequence[str]) -> Sequence[Problem] | None:
    """The problems of `paths` where there is nothing at all to be read; else `None`."""
    problems: list[Problem] = []
    for found in find_sources(paths):
        if isinstance(found, RawSource) or found.kind != MISSING:
            return None
        problems.append(found)
    return problems


def add(
    case: Case,
    paths: str | Path | Sequence[str | Path],
    options: AddOptions | None = None,
    watch: Watch | None = None,
) -> Summary:
    """Read everything at `paths` into `case`.

    What was read before with the same reader and codebook is left as it is, so a run that was
    cut off goes on where it stopped. A source that cannot be read becomes a `Problem`.

    Args:
        case: An open case.
        paths: Files, folders, globs, archives, feeds or addresses; one or several.
        options: How it is done; everything has a default.
        watch: Told what happens.

    Raises:
        CaseBusyError: Another process kept the case locked.
        StorageFullError: The disk is full; finished articles are kept.
        MissingWeightsError: The reader's weights are missing or wrong.
    """
    several = [paths] if isinstance(paths, str | Path) else paths
    run = _Run(case, options or AddOptions(), watch or Silence())
    return run.over([fspath(path) for path in several])


class _Run:
    """One run: its tools, its tally and the case it writes to."""

    def __init__(self, case: Case, options: AddOptions, watch: Watch) -> None:
        self.case, self.options, self.watch = case, options, watch
        self.read = self.known = self.claims = self.leads = 0
        self.refused: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.passed_over: list[Problem] = []
        self.looked: set[str] = set()
        self.coded: set[tuple[str, str]] = set()

    def over(self, paths: Sequence[str]) -> Summary:
        self.watch.doing("loading the reader")
        tools = load_tools(self.options.tools)
        self.case.session.on_wait = self.watch.say
        run = self.case.start_run(self.options.command, VERSION, tools.reader.name)
        status = "failed"
        try:
            self._all(paths, tools, run)
            met = (*self.problems, *self.passed_over)
            self.case.mend_problems(run, self.looked, self.coded, met)
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
            tuple(self.passed_over),
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
        self.looked.update(paths)
        for found in find_sources(paths):
            if isinstance(found, Problem):
                self._note(found, run)
                continue
            self.looked.add(found.origin)
            if found.path is not None:
                above = (found.path, *found.path.parents)
                self.looked.update(str(path) for path in above)
                self.looked.update(str(path / SIDECAR_NAME) for path in above)
            yield found

    def _documents(
        self, sources: Iterable[RawSource], finished: frozenset[DocId], run: RunId
    ) -> Iterator[Document]:
        seen = set(finished)
        for ingested in isolated(sources, datetime.now(UTC)):
            for problem in ingested.problems:
                self._note(replace(problem, origin=ingested.source.origin), run)
            for document in ingested.documents:
                if ahead := _ahead(document):
                    self._note(ahead, run)
                if document.id in seen:
                    self.known += 1
                else:
                    seen.add(document.id)
                    yield document
            self.watch.done(ingested.source.name)

    def _write(self, article: Article, tools: Tools, run: RunId) -> None:
        document = article.document
        keys = question_keys(article.coded.claims, {document.id: document.opening})
        made_with = MadeWith(tools.reader.name, tools.codebook.hash, article.actors, keys)
        with self.case.writing():
            self.case.add_article(article.document, article.coded, made_with, run)
            origin = article.document.original.origin
            self.coded.add((article.document.name, origin))
            if article.problem:
                self._note(replace(article.problem, origin=origin), run)
        self.read += 1
        self.claims += len(article.coded.claims)
        self.leads += len(article.coded.leads)
        self.refused.update(why for _rule, why in article.coded.refused)

    def _note(self, problem: Problem, run: RunId) -> None:
        told = self.passed_over if problem.kind == NO_ARTICLE else self.problems
        told.append(problem)
        self.case.add_problem(problem, run)


def _ahead(document: Document) -> Problem | None:
    """The problem of an article whose day of publication has not come anywhere on earth."""
    published, now = document.metadata.published, document.original.retrieved
    if published is None or published.start <= (now + timedelta(hours=14)).date():
        return None
    why = f"it is read, but its day of publication, {published.start}, has not come yet"
    remedy = "put the day right in articles.csv"
    return Problem(document.name, "ingest", FUTURE, why, remedy, document.original.origin)
