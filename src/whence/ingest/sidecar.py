"""The table ``articles.csv`` that may lie beside articles and says what they are."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from whence.ingest.decoding import decode
from whence.ingest.errors import UnreadableContentError
from whence.ingest.facts.dates import resolve_published
from whence.ingest.source import NO_FACTS, SidecarFacts
from whence.model.document import FactSource

SIDECAR_NAME = "articles.csv"
COLUMNS = ("outlet", "title", "author", "published", "url")
# A comma, and what spreadsheets write in its place in some languages.
_DELIMITERS = (",", ";", "\t")
# A table with more broken lines than this is no table.
_MOST_BROKEN = 100
# Rows told in one line; the others are counted.
_MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class SidecarTable:
    """What the table says.

    Attributes:
        facts: Facts by path, the path as the table writes it with forward slashes.
        faults: Rows that cannot be what was meant, one fault for each sort of them.
    """

    facts: Mapping[str, SidecarFacts]
    faults: Sequence[UnreadableContentError] = ()

    def unmatched(
        self, is_there: Callable[[str], bool]
    ) -> Sequence[UnreadableContentError]:
        """The fault of rows for files that are not there, if there are such."""
        gone = [repr(path) for path in self.facts if not is_there(path)]
        why = "it has rows for files that are not there: "
        return _told(why, gone, "paths are written from the folder it lies in")


NO_TABLE = SidecarTable({})


def parse_sidecar(content: bytes) -> SidecarTable:
    """What the table says; a row that cannot be right is told and costs only itself.

    Columns are found by name in any order and case; unknown ones are passed over. Semicolons
    or tabs may part them.

    Raises:
        UnreadableContentError: There is no ``path`` column, or it is no table.
    """
    text = decode(content).text
    if "\0" in text:
        raise UnreadableContentError("bad-sidecar", "articles.csv is not a text table")
    lines = list(io.StringIO(text, newline=""))
    for delimiter in _DELIMITERS:
        header = _header(lines, delimiter)
        if "path" in header:
            return _Rows(lines, delimiter, header).table()
    raise UnreadableContentError(
        "bad-sidecar",
        "articles.csv has no column named path",
        "name its columns path,outlet,title,author,published,url",
    )


def facts_for(facts: Mapping[str, SidecarFacts], path: str) -> SidecarFacts:
    """What the table says of the file at `path`, relative to the table."""
    return facts.get(path, NO_FACTS)


def _header(lines: Sequence[str], delimiter: str) -> list[str]:
    row = next(csv.reader(lines[:1], delimiter=delimiter), [])
    return [cell.strip().casefold() for cell in row]


class _Rows:
    """The rows below the header, and what is wrong with them."""

    def __init__(self, lines: Sequence[str], delimiter: str, header: list[str]) -> None:
        self._lines, self._delimiter, self._header = lines, delimiter, header
        self._broken: list[str] = []
        self._wide: list[str] = []
        self._undated: list[str] = []
        self._again: list[str] = []

    def table(self) -> SidecarTable:
        facts: dict[str, SidecarFacts] = {}
        for number, row in self._whole():
            if any(cell.strip() for cell in row[len(self._header) :]):
                self._wide.append(f"line {number}")
                continue
            cells = dict(zip(self._header, (cell.strip() for cell in row), strict=False))
            path = cells.get("path", "").replace("\\", "/").removeprefix("./")
            if not path:
                continue
            if path in facts:
                self._again.append(f"{path!r} (line {number})")
            day = cells.get("published", "")
            if day and resolve_published(day, FactSource.SIDECAR) is None:
                self._undated.append(f"{day!r} (line {number})")
            facts[path] = SidecarFacts(**{name: cells.get(name, "") for name in COLUMNS})
        return SidecarTable(facts, tuple(self._faults()))

    def _whole(self) -> Iterator[tuple[int, list[str]]]:
        """Rows with the number of their first line; behind a broken one it goes on."""
        start = 1
        while start < len(self._lines):
            reader = csv.reader(self._lines[start:], delimiter=self._delimiter, strict=True)
            done = 0
            try:
                for row in reader:
                    yield start + done + 1, row
                    done = reader.line_num
            except csv.Error:
                start += done + 1
                self._broken.append(f"line {start}")
                if len(self._broken) > _MOST_BROKEN:
                    return
            else:
                return

    def _faults(self) -> Iterator[UnreadableContentError]:
        yield from _told(
            "a quotation mark has no partner, and the row is passed over, in ",
            self._broken,
            "close it, or write two where one is meant",
        )
        yield from _told(
            "there are more cells than columns, and the row is passed over, in ",
            self._wide,
            "put a cell that holds a comma in quotation marks",
        )
        yield from _told(
            "its column published holds what is no date: ",
            self._undated,
            "write a day as 2024-03-09, a month as 2024-03, a year as 2024",
        )
        yield from _told(
            "it has more than one row for a file, of which the last counts: ",
            self._again,
            "leave one",
        )


def _told(why: str, rows: Sequence[str], remedy: str) -> Sequence[UnreadableContentError]:
    if not rows:
        return ()
    more = len(rows) - _MOST_TOLD
    listed = ", ".join(rows[:_MOST_TOLD]) + (f" and {more} more" if more > 0 else "")
    return (UnreadableContentError("bad-sidecar", why + listed, remedy),)
