"""The tables of a case file.

Every table is either *kept* (documents, originals, runs, problems, judgements: never dropped) or
*made* (what a re-run may drop and rebuild; nothing in it depends on the order articles came in).
The comment on each table says so, and the reference page is generated from these comments.
"""

from sqlalchemy import (
    REAL,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.schema import SchemaItem

metadata = MetaData()


def _table(
    name: str, comment: str, columns: tuple[SchemaItem, ...], *, kept: bool
) -> Table:
    return Table(
        name, metadata, *columns, comment=comment, info={"kept": kept}, sqlite_strict=True
    )


def _kept(name: str, comment: str, *columns: SchemaItem) -> Table:
    return _table(name, f"Kept. {comment}", columns, kept=True)


def _made(name: str, comment: str, *columns: SchemaItem) -> Table:
    return _table(name, f"Made. {comment}", columns, kept=False)


def _document_key(*, primary: bool = False) -> Column[str]:
    return Column(
        "document", Text, ForeignKey("document.id"), nullable=False, primary_key=primary
    )


def _claim_key() -> Column[str]:
    return Column(
        "claim", Text, ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True
    )


run = _kept(
    "run",
    "One row per run of a command that wrote to the case.",
    Column("id", Text, primary_key=True),
    Column("started", Text, nullable=False, comment="UTC, ISO 8601"),
    Column("finished", Text, comment="UTC, ISO 8601; empty while running or after a crash"),
    Column("command", Text, nullable=False),
    Column("version", Text, nullable=False, comment="version of Whence"),
    Column("reader", Text, nullable=False, comment="reader and hash of its weights"),
    Column("status", Text, nullable=False, comment="running, done, interrupted or failed"),
    Column("articles", Integer, nullable=False, comment="articles newly read"),
    Column("claims", Integer, nullable=False, comment="claims newly written"),
)

original = _kept(
    "original",
    "The bytes of every source, once, exactly as they came.",
    Column("sha256", Text, primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

document = _kept(
    "document",
    "One row per article. `text` never changes: every offset in the case counts its code points.",
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, comment="file name as it was given"),
    Column("outlet", Text),
    Column("title", Text),
    Column("published", Text, comment="first possible day, ISO 8601"),
    Column("published_precision", Text, comment="day, month or year"),
    Column("language", Text, nullable=False, comment="ISO 639-1, or und"),
    Column(
        "version_of", Text, nullable=False, comment="key that versions of one article share"
    ),
    Column("text", Text, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("original", Text, ForeignKey("original.sha256"), nullable=False),
    Column("retrieved", Text, nullable=False, comment="UTC, ISO 8601"),
    Column("origin", Text, nullable=False, comment="path or address the bytes came from"),
    Column("run", Text, ForeignKey("run.id"), nullable=False, comment="run that added it"),
    Column("record", Text, nullable=False, comment="parts, metadata and removals, as JSON"),
    Index("document_name", "name"),
    Index("document_version_of", "version_of"),
)

problem = _kept(
    "problem",
    "What could not be read, and why; each fault once.",
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, comment="source as it was given"),
    Column("stage", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("remedy", Text, nullable=False),
    Column(
        "run", Text, ForeignKey("run.id"), nullable=False, comment="run that met it first"
    ),
)

judgement = _kept(
    "judgement",
    "What analysts decided. Never changed by a run; undoing is another judgement.",
    Column("id", Text, primary_key=True),
    Column("at", Text, nullable=False, comment="UTC, ISO 8601"),
    Column("who", Text, nullable=False),
    Column(
        "kind",
        Text,
        nullable=False,
        comment="accept, reject, correct, merge, split, grade, note, undo",
    ),
    Column(
        "subject",
        Text,
        nullable=False,
        comment="claim, actor or source the judgement is about",
    ),
    Column("document", Text, ForeignKey("document.id"), comment="article it was made on"),
    Column("start", Integer, comment="first code point of the words judged"),
    Column("end", Integer, comment="code point after the words judged"),
    Column("value", Text, nullable=False, comment="what was decided, as JSON"),
    Column("seen", Text, nullable=False, comment="made_by of the version that was judged"),
    Column("note", Text, nullable=False),
    Column("undoes", Text, ForeignKey("judgement.id")),
    Index("judgement_subject", "subject"),
)

coded = _made(
    "coded",
    "One row per article that went through all stages, written with its claims or not at all.",
    _document_key(primary=True),
    Column("reader", Text, nullable=False),
    Column("codebook", Text, nullable=False, comment="content hash of the codebook"),
    Column("claims", Integer, nullable=False),
    Column(
        "refused", Text, nullable=False, comment="what the grounding gate refused, as JSON"
    ),
)

claim = _made(
    "claim",
    "One row per claim; `record` holds all of it.",
    Column("id", Text, primary_key=True),
    _document_key(),
    Column("position", Integer, nullable=False, comment="order within the article, from 0"),
    Column("part", Text, nullable=False),
    Column("frame", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("published", Text),
    Column("rule", Text, nullable=False),
    Column(
        "question_key",
        Text,
        nullable=False,
        comment="claims that share it are weighed together",
    ),
    Column("extraction", REAL, nullable=False, comment="0-1"),
    Column("record", Text, nullable=False, comment="the claim, as JSON"),
    Index("claim_document", "document", "position"),
    Index("claim_frame", "frame", "kind"),
    Index("claim_question_key", "question_key"),
)

claim_role = _made(
    "claim_role",
    "Who or what fills each role of a claim.",
    _claim_key(),
    Column("role", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("filler", Text, comment="actor or place id"),
    Column("start", Integer),
    Column("end", Integer),
    Index("claim_role_filler", "filler"),
)

claim_hop = _made(
    "claim_hop",
    "The chain of sources of a claim, nearest the article first; joint sources share a position.",
    _claim_key(),
    Column("position", Integer, primary_key=True),
    Column("member", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("actor", Text),
    Column("text", Text, nullable=False),
    Column("cue", Text, nullable=False),
    Column("source_document", Text, nullable=False),
    Column("medium", Text, nullable=False),
    Column("source_class", Text),
    Index("claim_hop_actor", "actor"),
)

claim_place = _made(
    "claim_place",
    "Places a claim concerns.",
    _claim_key(),
    Column("position", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("place", Text),
    Column("lat", REAL),
    Column("lon", REAL),
    Column("country", Text, nullable=False),
    Column("adm1", Text, nullable=False),
    Column("where_prec", Integer, comment="UCDP 1-7"),
    Index("claim_place_place", "place"),
)

claim_figure = _made(
    "claim_figure",
    "Numbers in a claim, by name.",
    _claim_key(),
    Column("name", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("low", REAL),
    Column("high", REAL),
    Column("bound", Text, nullable=False),
    Column("unit", Text, nullable=False),
)

actor = _made(
    "actor",
    "Actors as each article names them.",
    Column("id", Text, primary_key=True),
    _document_key(primary=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False, comment="the actor, as JSON"),
)

history = _kept(
    "history",
    "What each question came to after each run that changed it, for telling what is new.",
    Column("run", Text, ForeignKey("run.id"), primary_key=True),
    Column("question", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column(
        "digest", Text, nullable=False, comment="answers, origin counts and ties, as JSON"
    ),
)

stale_key = _made(
    "stale_key",
    "Question keys of claims that were dropped and not weighed again yet.",
    Column("question_key", Text, primary_key=True),
)

weighed = _made(
    "weighed",
    "Articles whose claims are in the questions, with the family of copies they were weighed in.",
    _document_key(primary=True),
    Column("kin", Text, nullable=False),
)

sketch = _made(
    "sketch",
    "Sampled five-word runs of each article, for finding copies.",
    _document_key(primary=True),
    Column("sampled", LargeBinary, nullable=False, comment="uint64, little-endian, sorted"),
)

copy_pair = _made(
    "copy_pair",
    "Articles measured against each other; an empty kind is a pair that is no copy.",
    Column("first", Text, ForeignKey("document.id"), primary_key=True),
    Column("second", Text, ForeignKey("document.id"), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("resemblance", REAL, nullable=False, comment="0-1"),
    Column("containment", REAL, nullable=False, comment="0-1"),
)

question = _made(
    "question",
    "One row per question; `record` holds positions, ties, shifts, drifts and range.",
    Column("id", Text, primary_key=True),
    Column("question_key", Text, nullable=False),
    Column("frame", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("positions", Integer, nullable=False),
    Column(
        "origins", Integer, nullable=False, comment="established origins, all positions"
    ),
    Column("disputed", Integer, nullable=False, comment="1 when claims contradict or deny"),
    Column("start", Text),
    Column("end", Text),
    Column("record", Text, nullable=False, comment="the question, as JSON"),
    Index("question_question_key", "question_key"),
    Index("question_frame", "frame"),
)

question_claim = _made(
    "question_claim",
    "Which position of which question a claim takes.",
    _claim_key(),
    Column("question", Text, ForeignKey("question.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("answer", Text, nullable=False),
    Index("question_claim_question", "question", "position"),
)

headline_gap = _made(
    "headline_gap",
    "Headlines that say more than their article, or the opposite.",
    Column("headline", Text, ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True),
    Column("body", Text, ForeignKey("claim.id", ondelete="CASCADE")),
    Column("why", Text, nullable=False),
)

vector = _made(
    "vector",
    "Meaning of texts, for search and for grouping free statements.",
    Column("text_key", Text, primary_key=True, comment="SHA-256 of the text"),
    Column("vector", LargeBinary, nullable=False, comment="float16, unit length"),
)

KEPT = tuple(table for table in metadata.sorted_tables if table.info["kept"])
MADE = tuple(table for table in metadata.sorted_tables if not table.info["kept"])
