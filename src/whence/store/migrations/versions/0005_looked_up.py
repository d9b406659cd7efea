"""What is looked up often has a column and an index: keys of vectors, changed answers, counts."""

from hashlib import sha256

from alembic import op
from sqlalchemy import text

revision = "0005"
down_revision = "0004"

STEPS = (
    "ALTER TABLE claim ADD COLUMN text_key TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE question ADD COLUMN shifts INTEGER NOT NULL DEFAULT '0'",
    "UPDATE question SET shifts = json_array_length(record, '$.shifts')",
)
INDEXES = (
    "CREATE INDEX claim_text_key ON claim (text_key, id, published)",
    "CREATE INDEX claim_told ON claim (document, published, strength, polarity, id)",
    "DROP INDEX claim_frame",
    """\
CREATE INDEX claim_frame
  ON claim (frame, polarity, strength, extraction, published, kind, id)""",
    "DROP INDEX claim_extraction",
    """\
CREATE INDEX claim_extraction
  ON claim (extraction, id, strength, frame, polarity, published)""",
    "CREATE INDEX question_shifts ON question (shifts)",
)


def upgrade() -> None:
    """Add the columns and fill them from what the case holds."""
    case = op.get_bind()
    for step in STEPS:
        case.exec_driver_sql(step)
    keys = [
        {"id": claim, "key": sha256(" ".join(quote.split()).encode()).hexdigest()}
        for claim, quote in case.exec_driver_sql("SELECT id, quote FROM claim")
    ]
    if keys:
        case.execute(text("UPDATE claim SET text_key = :key WHERE id = :id"), keys)
    for step in INDEXES:
        case.exec_driver_sql(step)
