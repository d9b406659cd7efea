"""The tables of a case file.

Every table is either *kept* (documents, originals, runs, problems, judgements: never dropped) or
*made* (what a re-run may drop and rebuild; nothing in it depends on the order articles came in).
The comment on each table says so, and the reference page is generated from these comments.
"""

from sqlalchemy import REAL, Column, ForeignKey, Index, Integer, LargeBinary, Text

from whence.store.finding_tables import (
    actor_read,
    claim_read,
    copy_pair,
    headline_gap,
    held,
    history,
    question,
    question_claim,
    sketch,
    stale_key,
    summary,
    vector,
    weighed,
)
from whence.store.schema import claim_key, document_key, kept_table, made_table, metadata

run = kept_table(
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

original = kept_table(
    "original",
    "The bytes of every source, once, exactly as they came.",
    Column("sha256", Text, primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

document = kept_table(
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

problem = kept_table(
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
    Column("origin", Text, comment="path or address it was met at"),
    Column("mended", Text, comment="run that met it no more; else empty"),
)

judgement = kept_table(
    "judgement",
    "What analysts decided. Never changed by a run; undoing is another judgement.",
    Column("id", Text, primary_key=True),
    Column("at", Text, nullable=False, comment="UTC, ISO 8601"),
    Column("who", Text, nullable=False),
    Column(
        "kind",
        Text,
        nullable=False,
        comment="accept, reject, correct, merge, split, give, name, grade, note, undo",
    ),
    Column("subject", Text, nullable=False, comment="claim, actor or source judged"),
    Column("document", Text, ForeignKey("document.id"), comment="article it was made on"),
    Column("start", Integer, comment="first code point of the words judged"),
    Column("end", Integer, comment="code point after the words judged"),
    Column("value", Text, nullable=False, comment="what was decided, as JSON"),
    Column("seen", Text, nullable=False, comment="made_by of the version that was judged"),
    Column("note", Text, nullable=False),
    Column("undoes", Text, ForeignKey("judgement.id")),
    Column("batch", Text, comment="shared by judgements that were made together"),
    Column("judged", Text, comment="the claim as it was seen, as JSON"),
    Column("frame", Text, comment="of that claim, as are its kind and its quote"),
    Column("claim_kind", Text),
    Column("quote", Text),
    Index("judgement_subject", "subject"),
    Index("judgement_document", "document"),
    Index("judgement_batch", "batch"),
    Index("judgement_undoes", "undoes"),
    Index(
        "judgement_decided", "kind", "id", "subject", "document", "start", "end", "frame"
    ),
)

coded = made_table(
    "coded",
    "One row per article that went through all stages, written with its claims or not at all.",
    document_key(primary=True),
    Column("reader", Text, nullable=False),
    Column("codebook", Text, nullable=False, comment="content hash of the codebook"),
    Column("claims", Integer, nullable=False),
    Column(
        "refused",
        Text,
        nullable=False,
        comment="what was refused and what was kept as leads, as JSON",
    ),
)

claim = made_table(
    "claim",
    "One row per claim; `record` holds all of it.",
    Column("id", Text, primary_key=True),
    document_key(),
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
    Column(
        "strength",
        Text,
        nullable=False,
        server_default="plain",
        comment="how strongly the words put it: plain, qualified, probable, possible, conditional",
    ),
    Column(
        "text_key",
        Text,
        nullable=False,
        server_default="",
        comment="SHA-256 of the quote with single spaces; the key of its vector",
    ),
    Index("claim_document", "document", "position", "start", "end", "frame", "id"),
    Index("claim_question_key", "question_key"),
    Index("claim_text_key", "text_key", "id", "published"),
    # Whatever lists are counted by stands in an index: counting never reads the records.
    Index("claim_told", "document", "published", "strength", "polarity", "id"),
    Index(
        "claim_frame",
        "frame",
        "polarity",
        "strength",
        "extraction",
        "published",
        "kind",
        "id",
    ),
    Index(
        "claim_extraction", "extraction", "id", "strength", "frame", "polarity", "published"
    ),
)

claim_role = made_table(
    "claim_role",
    "Who or what fills each role of a claim.",
    claim_key(),
    Column("role", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("text", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("filler", Text, comment="actor or place id"),
    Column("start", Integer),
    Column("end", Integer),
    Index("claim_role_filler", "filler"),
)

claim_hop = made_table(
    "claim_hop",
    "The chain of sources of a claim, nearest the article first; joint sources share a position.",
    claim_key(),
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

claim_place = made_table(
    "claim_place",
    "Places a claim concerns.",
    claim_key(),
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

claim_figure = made_table(
    "claim_figure",
    "Numbers in a claim, by name.",
    claim_key(),
    Column("name", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("low", REAL),
    Column("high", REAL),
    Column("bound", Text, nullable=False),
    Column("unit", Text, nullable=False),
)

actor = made_table(
    "actor",
    "Actors as each article names them.",
    Column("id", Text, primary_key=True),
    document_key(primary=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False, comment="the actor, as JSON"),
)

KEPT = tuple(table for table in metadata.sorted_tables if table.info["kept"])
MADE = tuple(table for table in metadata.sorted_tables if not table.info["kept"])

__all__ = [
    "KEPT",
    "MADE",
    "actor",
    "actor_read",
    "claim",
    "claim_figure",
    "claim_hop",
    "claim_place",
    "claim_read",
    "claim_role",
    "coded",
    "copy_pair",
    "document",
    "headline_gap",
    "held",
    "history",
    "judgement",
    "metadata",
    "original",
    "problem",
    "question",
    "question_claim",
    "run",
    "sketch",
    "stale_key",
    "summary",
    "vector",
    "weighed",
]
