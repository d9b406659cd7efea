"""The reference page of the case file, from the comments on its tables."""

from collections.abc import Iterator

from whence.store.tables import KEPT, MADE


def table_lines() -> Iterator[str]:
    """Markdown for every table: what it is, then its columns."""
    for title, tables in (("Kept", KEPT), ("Made", MADE)):
        yield f"## {title}\n"
        for table in sorted(tables, key=lambda each: each.name):
            yield f"### `{table.name}`\n"
            yield f"{(table.comment or '').split('. ', 1)[-1]}\n"
            yield "| column | type | what it holds |\n|---|---|---|"
            for column in table.columns:
                key = " (key)" if column.primary_key else ""
                links = ", ".join(
                    f"→ `{link.target_fullname}`" for link in column.foreign_keys
                )
                holds = " ".join(filter(None, [column.comment, links]))
                yield f"| `{column.name}`{key} | {column.type} | {holds} |"
            yield ""
