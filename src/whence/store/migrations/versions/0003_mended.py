"""Where a problem was met, and which run met it no more."""

from alembic import op

revision = "0003"
down_revision = "0002"

STEPS = (
    "ALTER TABLE problem ADD COLUMN origin TEXT",
    "ALTER TABLE problem ADD COLUMN mended TEXT",
)


def upgrade() -> None:
    """Add the columns; of the problems that are there neither is known."""
    for step in STEPS:
        op.get_bind().exec_driver_sql(step)
