"""The case: the only door to a case file.

One writer at a time; an article and its claims are written in one transaction, so that a crash
at any moment leaves finished articles whole and unfinished ones absent.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from sqlalchemy import Engine, Table, delete, func, insert, select, update
from sqlalchemy.exc import OperationalError

from whence.errors import FilterError
from whence.model.actor import Actor
from whence.model.claim import Claim, Coded
from whence.model.claim_json import unwritten_from_record, unwritten_record
from whence.model.document import Document
from whence.model.ids import ClaimId, DocId, RunId
from whence.model.problem import Problem
from whence.store import rows
from whence.store import tables as t
from whence.store.connection import connect, open_or_create
from whence.store.dialect.search import drop_claims, index_claim, index_document
from whence.store.filters import ClaimFilter, is_wanted, select_claims
from whence.store.lists import problems
from whence.store.session import Session


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command that wrote to the case; times are UTC."""

    id: RunId
    started: datetime
    finished: datetime | None
    command: str
    version: str
    reader: str
    status: str
    articles: int
    claims: int


@dataclass(frozen=True, slots=True)
class MadeWith:
    """What an article was read and coded with, and what was found on the way.

    Attributes:
        reader: Reader and content hash of its weights.
        codebook: Content hash of the codebook.
        actors: Actors its words stand for.
        question_keys: For every claim, the key that claims weighed with it share.
    """

    reader: str
    codebook: str
    actors: tuple[Actor, ...] = ()
    question_keys: Mapping[ClaimId, str] = field(default_factory=dict)


class Case:
    """A case file, open.

    Attributes:
        session: The connection, for the store's own modules.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self.session = Session(path, engine)

    @property
    def path(self) -> Path:
        """The file."""
        return self.session.path

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """The case at `path`.

        Raises:
            NotACaseError: There is no file, or it is no case.
            NewerCaseError: A later version of Whence wrote it.
        """
        return cls(Path(path), connect(Path(path)))

    @classmethod
    def open_or_create(cls, path: Path | str) -> Self:
        """The case at `path`, made if there is no file yet."""
        return cls(Path(path), open_or_create(Path(path)))

    def close(self) -> None:
        """Let go of the file."""
        self.session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # --- writing ---------------------------------------------------------------------------

    def writing(self) -> AbstractContextManager[None]:
        """All the writes inside, or none of them. May be nested; the outermost decides.

        Raises:
            CaseBusyError: Another process kept the case locked.
            StorageFullError: The disk is full.
        """
        return self.session.writing()

    def start_run(self, command: str, version: str, reader: str) -> RunId:
        """Note that a run begins, and what it runs with."""
        run = RunId(f"r{uuid4().hex[:16]}")
        row = {
            "id": run,
            "started": datetime.now(UTC).isoformat(timespec="microseconds"),
            "command": command,
            "version": version,
            "reader": reader,
            "status": "running",
            "articles": 0,
            "claims": 0,
        }
        with self.writing():
            self.session.execute(insert(t.run), row)
        return run

    def finish_run(self, run: RunId, status: str, articles: int, claims: int) -> None:
        """Note how a run ended: ``done``, ``interrupted`` or ``failed``."""
        finished = datetime.now(UTC).isoformat(timespec="microseconds")
        values = {
            "finished": finished,
            "status": status,
            "articles": articles,
            "claims": claims,
        }
        with self.writing():
            self.session.execute(update(t.run).where(t.run.c.id == run).values(**values))

    def add_article(
        self, document: Document, coded: Coded, made_with: "MadeWith", run: RunId
    ) -> None:
        """Keep an article and write its claims, replacing what an earlier run made of it."""
        with self.writing():
            self.session.keep(t.original, [rows.original_row(document.original)])
            self._keep_document(document, run)
            self._drop_made(document.id)
            self._add_claims(coded.claims, made_with.question_keys)
            self.session.insert(
                t.actor, [rows.actor_row(a, document.id) for a in made_with.actors]
            )
            row = {
                "document": document.id,
                "reader": made_with.reader,
                "codebook": made_with.codebook,
                "claims": len(coded.claims),
                "refused": json.dumps(unwritten_record(coded), ensure_ascii=False),
            }
            self.session.insert(t.coded, [row])

    def add_problem(self, problem: Problem, run: RunId) -> None:
        """Note a fault; one met before is noted once."""
        with self.writing():
            problems.note(self.session, problem, run)

    def mend_problems(
        self,
        run: RunId,
        looked: Collection[str],
        coded: Collection[tuple[str, str]],
        met: Collection[Problem],
    ) -> None:
        """Mark the problems that a finished run looked for and did not meet again."""
        with self.writing():
            problems.mend(self.session, run, looked, coded, met)

    # --- reading ---------------------------------------------------------------------------

    def documents(self) -> Iterator[Document]:
        """Every article, by name; without the bytes of the originals."""
        query = select(t.document).order_by(t.document.c.name, t.document.c.id)
        return (rows.document_of(row) for row in self.session.rows(query))

    def document(self, document: DocId) -> Document | None:
        """One article, or `None`."""
        found = self.session.rows(select(t.document).where(t.document.c.id == document))
        return next((rows.document_of(row) for row in found), None)

    def original(self, sha256: str) -> bytes | None:
        """The bytes of a source, exactly as they came, or `None`."""
        query = select(t.original.c.content).where(t.original.c.sha256 == sha256)
        return next((bytes(row["content"]) for row in self.session.rows(query)), None)

    def claims(self, wanted: ClaimFilter | None = None) -> Iterator[Claim]:
        """Claims by article name and then by place in the article.

        Raises:
            FilterError: The words are no full-text query.
        """
        wanted = wanted or ClaimFilter()
        try:
            found = self.session.rows(select_claims(wanted))
        except OperationalError as error:
            if not wanted.words:
                raise
            hint = "it is no search; put words that hold signs in double quotes"
            raise FilterError("words", wanted.words, hint) from error
        return (rows.claim_of(row) for row in found)

    def leads(self, wanted: ClaimFilter | None = None) -> Iterator[Claim]:
        """What was too unsure to be a claim; kept to be looked at, never weighed."""
        asked = wanted or ClaimFilter()
        leads = (lead for coded in self._unwritten() for lead in coded.leads)
        return (lead for lead in leads if is_wanted(lead, asked))

    def refused(self) -> Mapping[str, int]:
        """How many matches were refused for each reason."""
        return Counter(why for coded in self._unwritten() for _, why in coded.refused)

    def _unwritten(self) -> Iterator[Coded]:
        for row in self.session.rows(
            select(t.coded.c.refused).order_by(t.coded.c.document)
        ):
            yield unwritten_from_record(json.loads(row["refused"]))

    def actors(self) -> Iterator[Actor]:
        """Actors as each article names them, by id; one id may come several times."""
        query = select(t.actor).order_by(t.actor.c.id, t.actor.c.document)
        return (rows.actor_of(row) for row in self.session.rows(query))

    def problems(self) -> Iterator[Problem]:
        """Everything that could not be read and still cannot, by name."""
        return problems.open_problems(self.session)

    def runs(self) -> Iterator[Run]:
        """Runs, oldest first."""
        for row in self.session.rows(select(t.run).order_by(t.run.c.started, t.run.c.id)):
            finished = row["finished"] and datetime.fromisoformat(row["finished"])
            moments = {
                "started": datetime.fromisoformat(row["started"]),
                "finished": finished,
            }
            yield Run(**{**row, **moments})

    def finished_with(self, reader: str, codebook: str) -> frozenset[DocId]:
        """Articles that already went through all stages with this reader and codebook."""
        same = (t.coded.c.reader == reader) & (t.coded.c.codebook == codebook)
        query = select(t.coded.c.document).where(same)
        return frozenset(DocId(row["document"]) for row in self.session.rows(query))

    def count(self, table: Table) -> int:
        """Rows of a table."""
        return int(
            self.session.execute(select(func.count()).select_from(table)).scalar_one()
        )

    # --- below the door --------------------------------------------------------------------

    def _add_claims(self, claims: Sequence[Claim], keys: Mapping[ClaimId, str]) -> None:
        new = [rows.claim_row(c, i, keys.get(c.id, "")) for i, c in enumerate(claims)]
        self.session.insert(t.claim, new)
        for table, make in (
            (t.claim_role, rows.role_rows),
            (t.claim_hop, rows.hop_rows),
            (t.claim_place, rows.place_rows),
            (t.claim_figure, rows.figure_rows),
        ):
            self.session.insert(table, [row for claim in claims for row in make(claim)])
        for claim in claims:
            index_claim(self.session, claim.id)

    def _keep_document(self, document: Document, run: RunId) -> None:
        if self.session.keep(t.document, [rows.document_row(document, run)]):
            index_document(self.session, document.id)

    def _drop_made(self, document: DocId) -> None:
        drop_claims(self.session, document)
        keys = select(t.claim.c.question_key).where(t.claim.c.document == document)
        self.session.keep(
            t.stale_key, [dict(row) for row in self.session.rows(keys.distinct())]
        )
        for table in (t.claim, t.coded, t.actor, t.actor_read, t.weighed):
            self.session.execute(delete(table).where(table.c.document == document))
        self.session.execute(delete(t.summary))
