"""Claims and actors as they were read, where judgements on actors hold their words for others."""

from alembic import op

revision = "0004"
down_revision = "0003"

# Judgements that stand are written into the claims when the case is weighed next.
STEPS = (
    """\
CREATE TABLE claim_read (
  claim TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (claim),
  FOREIGN KEY(claim) REFERENCES claim (id) ON DELETE CASCADE
) STRICT""",
    """\
CREATE TABLE actor_read (
  id TEXT NOT NULL,
  document TEXT NOT NULL,
  name TEXT NOT NULL,
  held TEXT NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (id, document),
  FOREIGN KEY(document) REFERENCES document (id)
) STRICT""",
    "CREATE INDEX actor_read_held ON actor_read (held)",
    """\
CREATE TABLE held (
  judgement TEXT NOT NULL,
  PRIMARY KEY (judgement),
  FOREIGN KEY(judgement) REFERENCES judgement (id)
) STRICT""",
)


def upgrade() -> None:
    """Add the tables, empty."""
    for step in STEPS:
        op.get_bind().exec_driver_sql(step)
