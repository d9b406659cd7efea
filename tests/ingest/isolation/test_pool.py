"""A parser that crashes or hangs costs its own source only."""

from pathlib import Path

import pytest
from tests.ingest.conftest import NOW
from tests.ingest.make_files import page_of, text_of

from whence.ingest import Limits, RawSource, isolated

LIMITS = Limits(parse_s=20.0)


def source_at(path: Path, content: str, media_type: str) -> RawSource:
    path.write_text(content)
    return RawSource(path.name, str(path), media_type, path)


@pytest.fixture
def sources(tmp_path: Path) -> list[RawSource]:
    return [
        source_at(tmp_path / f"{number}.{ending}", content, media_type)
        for number in range(6)
        for ending, content, media_type in (
            ("html", page_of(), "text/html"),
            ("txt", text_of(), "text/plain"),
        )
    ]


def test_results_come_in_the_order_of_sources(sources):
    found = list(isolated(sources, NOW, LIMITS))
    assert [each.source for each in found] == sources
    assert all(len(each.documents) == 1 for each in found)


def test_a_parser_that_hangs_costs_its_source_only(sources, tmp_path: Path):
    pipe = tmp_path / "never.html"
    import os  # noqa: PLC0415 -- named pipes are for this test alone

    os.mkfifo(pipe)
    stuck = RawSource("never.html", str(pipe), "text/html", pipe)
    found = list(isolated([*sources[:4], stuck, *sources[4:]], NOW, Limits(parse_s=4.0)))
    assert [problem.kind for problem in found[4].problems] == ["parser-hung"]
    assert sum(len(each.documents) for each in found) == len(sources)


def test_a_parser_that_dies_costs_its_source_only(sources, tmp_path: Path):
    # Nested so deep that the cap on its memory or its stack ends the parser's process.
    deep = source_at(tmp_path / "deep.html", "x", "text/html")
    killer = RawSource(deep.name, deep.origin, deep.media_type, KillsItsReader(deep.path))
    found = list(isolated([*sources[:4], killer, *sources[4:]], NOW, LIMITS))
    assert [problem.kind for problem in found[4].problems] == ["parser-crashed"]
    assert sum(len(each.documents) for each in found) == len(sources)


class KillsItsReader(type(Path())):
    """A path whose bytes end the process that asks for them, as a crashing parser does."""

    def stat(self, *, follow_symlinks: bool = True):
        return super().stat(follow_symlinks=follow_symlinks)

    def read_bytes(self) -> bytes:
        import os  # noqa: PLC0415

        os.abort()


def test_leaving_early_leaves_no_process_behind(sources):
    found = isolated(sources, NOW, LIMITS)
    next(found)
    found.close()
