"""Judgements made together, the claim as it was judged, and how strongly a claim is put."""

from alembic import op

revision = "0002"
down_revision = "0001"

STEPS = (
    "ALTER TABLE judgement ADD COLUMN batch TEXT",
    "ALTER TABLE judgement ADD COLUMN judged TEXT",
    "CREATE INDEX judgement_batch ON judgement (batch)",
    "ALTER TABLE claim ADD COLUMN strength TEXT NOT NULL DEFAULT 'plain'",
    "CREATE INDEX claim_extraction ON claim (extraction)",
    # A claim is coded anew only when its article is; those that are there are told from
    # their record.
    """\
UPDATE claim SET strength = CASE
  WHEN json_extract(record, '$.wording.conditional') OR EXISTS (
    SELECT 1 FROM json_each(record, '$.wording.hedges')
    WHERE json_extract(value, '$.kind') = 'conditional') THEN 'conditional'
  WHEN json_extract(record, '$.wording.certainty') IN ('possible', 'probable')
    THEN json_extract(record, '$.wording.certainty')
  WHEN json_array_length(record, '$.wording.hedges') > 0 THEN 'qualified'
  ELSE 'plain' END""",
    # Of judgements on claims that are still as they were seen.
    """\
UPDATE judgement SET judged = (
  SELECT record FROM claim WHERE claim.id = judgement.subject AND judgement.seen =
    json_extract(record, '$.made_by.rule') || ' ' || json_extract(record, '$.made_by.model'))""",
)


def upgrade() -> None:
    """Add the columns and fill them from what the case holds."""
    for step in STEPS:
        op.get_bind().exec_driver_sql(step)
