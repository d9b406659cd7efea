"""The first schema: what is kept, what is made, and full-text search over both."""

from alembic import op

from whence.store.connection import FTS
from whence.store.tables import metadata

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables of the first version."""
    connection = op.get_bind()
    metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        for statement in FTS:
            op.execute(statement)
