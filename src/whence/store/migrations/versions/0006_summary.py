"""Lists over the whole case are kept, since to count them takes longer than a page may."""

from alembic import op

revision = "0006"
down_revision = "0005"

# They are counted when the case is weighed next, and for every page until then.
STEP = """\
CREATE TABLE summary (
  name TEXT NOT NULL,
  lines TEXT NOT NULL,
  PRIMARY KEY (name)
) STRICT"""


def upgrade() -> None:
    """Add the table, empty."""
    op.get_bind().exec_driver_sql(STEP)
