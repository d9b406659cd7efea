"""Full text: SQLite keeps an index that we fill, PostgreSQL one that fills itself."""

from typing import Any, Protocol

from sqlalchemy import ColumnElement, text
from sqlalchemy.ext.compiler import compiles

from whence.model.ids import ClaimId, DocId

_CLAIM = "INSERT INTO claim_fts(rowid, quote) SELECT rowid, quote FROM claim WHERE id = :id"
_DOCUMENT = (
    "INSERT INTO document_fts(rowid, title, text) "
    "SELECT rowid, title, text FROM document WHERE id = :id"
)
_DROP = (
    "INSERT INTO claim_fts(claim_fts, rowid, quote) "
    "SELECT 'delete', rowid, quote FROM claim WHERE document = :id"
)


class Executing(Protocol):
    """What runs a statement."""

    on_sqlite: bool

    def execute(self, statement: Any, values: Any = None) -> Any:
        """Run it."""


def index_claim(session: Executing, claim: ClaimId) -> None:
    """Make a claim just written findable by its words."""
    if session.on_sqlite:
        session.execute(text(_CLAIM), {"id": claim})


def index_document(session: Executing, document: DocId) -> None:
    """Make an article just written findable by its words."""
    if session.on_sqlite:
        session.execute(text(_DOCUMENT), {"id": document})


def drop_claims(session: Executing, document: DocId) -> None:
    """Forget the words of an article's claims, which are about to go."""
    if session.on_sqlite:
        session.execute(text(_DROP), {"id": document})


class HasWords(ColumnElement[bool]):
    """That a claim's quote answers a full-text query."""

    inherit_cache = False

    def __init__(self, words: str) -> None:
        self.hits = {
            "sqlite": text(
                "claim.rowid IN (SELECT rowid FROM claim_fts WHERE claim_fts MATCH :words)"
            ).bindparams(words=words),
            "postgresql": text(
                "to_tsvector('simple', claim.quote) @@ websearch_to_tsquery('simple', :words)"
            ).bindparams(words=words),
        }


@compiles(HasWords)
def _compiled(element: HasWords, compiler: Any, **options: Any) -> str:
    return str(compiler.process(element.hits[compiler.dialect.name], **options))
