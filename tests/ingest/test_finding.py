"""Folders, patterns, archives, lists: what is found under a path."""

import os
import zipfile
from pathlib import Path

import pytest
from tests.ingest.make_files import text_of, zip_at

from whence.ingest import RawSource, find_sources
from whence.model.problem import Problem


def names(*paths: Path | str) -> list[str]:
    return [found.name for found in find_sources([str(p) for p in paths])]


def kinds(*paths: Path | str) -> list[str]:
    found = find_sources([str(path) for path in paths])
    return [each.kind for each in found if isinstance(each, Problem)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.html", "deep/er/c.md", ".hidden.txt", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text_of())
    return tmp_path


def test_a_folder_is_read_to_the_bottom_in_order_without_hidden_files(folder: Path):
    assert names(folder) == ["a.html", "b.txt", "deep/er/c.md"]


def test_a_pattern_finds_what_it_matches(folder: Path):
    assert names(folder / "*.txt") == ["b.txt"]
    assert names(folder / "**" / "*.md") == ["c.md"]


def test_a_file_named_twice_is_found_once(folder: Path):
    assert names(folder / "b.txt", folder / "b.txt") == ["b.txt"]


def test_a_path_that_leads_nowhere_is_a_problem(tmp_path: Path):
    assert kinds(tmp_path / "none.txt") == ["missing"]
    assert kinds(tmp_path / "*.pdf") == ["missing"]


def test_links_in_a_circle_end(folder: Path):
    (folder / "deep" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "self").symlink_to(folder / "self")
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    assert names(folder).count("b.txt") == 1
    assert kinds(folder) == ["broken-link"]


def test_a_folder_without_permission_costs_only_itself(folder: Path):
    locked = folder / "deep"
    locked.chmod(0)
    try:
        if os.access(locked, os.R_OK):
            pytest.skip("this user may read everything")
        assert kinds(folder) == ["permission"]
        assert "b.txt" in names(folder)
    finally:
        locked.chmod(0o755)


def test_the_table_beside_files_says_what_they_are_and_is_no_article(folder: Path):
    (folder / "articles.csv").write_text(
        "path,outlet,title,author,published,url\n"
        'b.txt,Northern Courier,"Bridges, closed",Ada North,2024-06,\n'
        "deep/er/c.md,Southern Post,,,2023,\n"
    )
    found = {each.name: each for each in find_sources([str(folder)])}
    assert "articles.csv" not in found
    assert found["b.txt"].facts.title == "Bridges, closed"
    assert found["deep/er/c.md"].facts.outlet == "Southern Post"
    assert found["a.html"].facts.outlet == ""


def test_the_table_also_serves_a_file_given_by_itself(folder: Path):
    (folder / "articles.csv").write_text(
        "path;outlet\n".replace(";", ",") + "b.txt,Courier\n"
    )
    (found,) = find_sources([str(folder / "b.txt")])
    assert isinstance(found, RawSource)
    assert found.facts.outlet == "Courier"


def test_a_table_without_paths_is_a_problem_and_the_rest_goes_on(folder: Path):
    (folder / "articles.csv").write_text("file,outlet\nb.txt,Courier\n")
    assert kinds(folder) == ["bad-sidecar"]
    assert "b.txt" in names(folder)


def test_an_archive_gives_its_members(tmp_path: Path):
    path = zip_at(
        tmp_path / "all.zip",
        {
            "x/b.txt": text_of(),
            "a.txt": text_of(),
            "articles.csv": "path,outlet\na.txt,Courier\n",
        },
    )
    first, second = find_sources([str(path)])
    assert (first.name, second.name) == ("all.zip/a.txt", "all.zip/x/b.txt")
    assert isinstance(first, RawSource)
    assert first.facts.outlet == "Courier"
    assert first.load().content == text_of().encode()


@pytest.mark.parametrize(
    "name", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "C:/out.txt"]
)
def test_a_member_that_points_outside_is_refused_and_the_others_read(tmp_path: Path, name):
    path = zip_at(tmp_path / "all.zip", {name: "x", "good.txt": text_of()})
    assert kinds(path) == ["unsafe-path"]
    assert "all.zip/good.txt" in names(path)


def test_an_archive_that_swells_is_refused_whole(tmp_path: Path):
    path = tmp_path / "bomb.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("a.txt", "w", force_zip64=True) as member,
    ):
        for _ in range(64):
            member.write(bytes(1024 * 1024))
    assert kinds(path) == ["archive-bomb"]


def test_an_archive_cut_short_is_a_problem(tmp_path: Path):
    path = zip_at(tmp_path / "all.zip", {"a.txt": text_of()})
    path.write_bytes(path.read_bytes()[:100])
    assert kinds(path) == ["damaged-archive"]


def test_a_list_of_addresses_gives_addresses_and_names_what_is_none(tmp_path: Path):
    path = tmp_path / "list.txt"
    path.write_text("# two outlets\nhttps://a.example/1\n\nnot one\nhttp://b.example/2\n")
    assert names(f"@{path}") == ["https://a.example/1", "not one", "http://b.example/2"]
    assert kinds(f"@{path}") == ["not-an-address"]


def test_a_file_nobody_reads_is_named(tmp_path: Path):
    (tmp_path / "film.mp4").write_bytes(b"x")
    assert kinds(tmp_path) == ["unknown-format"]
