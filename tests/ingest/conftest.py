"""What the tests of this stage share."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from whence.ingest import Ingested, RawSource, find_sources, read_source
from whence.model.problem import Problem

NOW = datetime(2026, 1, 2, tzinfo=UTC)
Reader = Callable[..., Ingested]


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    """Writes bytes under a name and reads them the way a user's file is read."""

    def reader(name: str, content: bytes | str) -> Ingested:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        (found,) = find_sources([str(path)])
        if isinstance(found, Problem):
            source = RawSource(name, name, "")
            return Ingested(source, (), (found,))
        return read_source(found, NOW)

    return reader
