"""The table ``articles.csv`` that may lie beside articles and says what they are."""

import csv
import io
from collections.abc import Mapping

from whence.ingest.decoding import decode
from whence.ingest.errors import UnreadableContentError
from whence.ingest.source import NO_FACTS, SidecarFacts

SIDECAR_NAME = "articles.csv"
COLUMNS = ("outlet", "title", "author", "published", "url")


def parse_sidecar(content: bytes) -> Mapping[str, SidecarFacts]:
    """Facts by path, the path as the table writes it with forward slashes.

    Columns are found by name in any order and case; unknown ones are passed over.

    Raises:
        UnreadableContentError: There is no ``path`` column, or it is no table.
    """
    text = decode(content).text
    if "\0" in text:
        raise UnreadableContentError("bad-sidecar", "articles.csv is not a text table")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=False))
    except csv.Error as error:
        raise UnreadableContentError("bad-sidecar", f"articles.csv: {error}") from error
    header = [cell.strip().casefold() for cell in rows[0]] if rows else []
    if "path" not in header:
        raise UnreadableContentError(
            "bad-sidecar",
            "articles.csv has no column named path",
            "name its columns path,outlet,title,author,published,url",
        )
    facts: dict[str, SidecarFacts] = {}
    for row in rows[1:]:
        cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
        path = cells.get("path", "").replace("\\", "/").removeprefix("./")
        if path:
            facts[path] = SidecarFacts(**{name: cells.get(name, "") for name in COLUMNS})
    return facts


def facts_for(facts: Mapping[str, SidecarFacts], path: str) -> SidecarFacts:
    """What the table says of the file at `path`, relative to the table."""
    return facts.get(path, NO_FACTS)
