"""How a table of the case is declared: kept or made, strict, with its comment."""

from sqlalchemy import Column, ForeignKey, MetaData, Table, Text
from sqlalchemy.schema import SchemaItem

metadata = MetaData()


def _table(
    name: str, comment: str, columns: tuple[SchemaItem, ...], *, kept: bool
) -> Table:
    return Table(
        name, metadata, *columns, comment=comment, info={"kept": kept}, sqlite_strict=True
    )


def kept_table(name: str, comment: str, *columns: SchemaItem) -> Table:
    """A table that no run ever drops."""
    return _table(name, f"Kept. {comment}", columns, kept=True)


def made_table(name: str, comment: str, *columns: SchemaItem) -> Table:
    """A table that a re-run may drop and rebuild."""
    return _table(name, f"Made. {comment}", columns, kept=False)


def document_key(*, primary: bool = False) -> Column[str]:
    """A column that names the article a row belongs to."""
    return Column(
        "document", Text, ForeignKey("document.id"), nullable=False, primary_key=primary
    )


def claim_key() -> Column[str]:
    """A key column that names the claim a row belongs to and goes with it."""
    return Column(
        "claim", Text, ForeignKey("claim.id", ondelete="CASCADE"), primary_key=True
    )
