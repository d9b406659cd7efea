"""What pages ask for most is at hand: lists over the whole case, and what was judged."""

from alembic import op

revision = "0006"
down_revision = "0005"

STEPS = (
    # The lists are counted when the case is weighed next, and for every page until then.
    """\
CREATE TABLE summary (
  name TEXT NOT NULL,
  lines TEXT NOT NULL,
  PRIMARY KEY (name)
) STRICT""",
    "ALTER TABLE judgement ADD COLUMN frame TEXT",
    "ALTER TABLE judgement ADD COLUMN claim_kind TEXT",
    "ALTER TABLE judgement ADD COLUMN quote TEXT",
    """\
UPDATE judgement SET frame = json_extract(judged, '$.frame'),
  claim_kind = json_extract(judged, '$.kind'), quote = json_extract(judged, '$.quote')""",
    "CREATE INDEX judgement_document ON judgement (document)",
    "CREATE INDEX judgement_undoes ON judgement (undoes)",
    """\
CREATE INDEX judgement_decided
  ON judgement (kind, id, subject, document, start, "end", frame)""",
    "DROP INDEX claim_document",
    """\
CREATE INDEX claim_document
  ON claim (document, position, start, "end", frame, id)""",
)


def upgrade() -> None:
    """Add the table, empty, and the columns, filled from the claims that were judged."""
    case = op.get_bind()
    for step in STEPS:
        case.exec_driver_sql(step)
