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


def test_a_name_that_is_no_text_is_shown_with_its_bytes_and_read(folder: Path):
    path = os.fsencode(folder) + b"/bad\xff.txt"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123 - its name is bytes
        file.write(text_of())
    found = {each.name: each for each in find_sources([str(folder)])}
    bad = found["bad\\xff.txt"]
    assert isinstance(bad, RawSource)
    assert bad.load().content == text_of().encode()
    assert bad.origin.encode().endswith(b"bad\\xff.txt")
    assert "b.txt" in found


def test_a_problem_of_a_name_that_is_no_text_can_be_told(tmp_path: Path):
    (found,) = find_sources([os.fsdecode(os.fsencode(tmp_path) + b"/none\xff.txt")])
    assert found.name.encode().endswith(b"none\\xff.txt")


SIDECAR_FAULTS = {
    "b.txt,Courier,,,2020-13-45,\n": "no date: '2020-13-45' (line 2)",
    'b.txt,"Courier,,,2024,\na.html,Post,,,2024,\n': "no partner, and the row is passed over, in line 2",
    "none.txt,Courier,,,2024,\n": "files that are not there: 'none.txt'",
    "b.txt,Old,,,2024,\nb.txt,Courier,,,2024,\n": "more than one row for a file, of which the last counts: 'b.txt' (line 3)",
    "b.txt,Courier,Bridges, closed,Ada North,2024-06,x\n": "more cells than columns, and the row is passed over, in line 2",
}


@pytest.mark.parametrize("rows", SIDECAR_FAULTS)
def test_a_row_of_the_table_that_cannot_be_right_is_told(folder: Path, rows):
    header = "path,outlet,title,author,published,url\n"
    (folder / "articles.csv").write_text(header + rows)
    found = list(find_sources([str(folder)]))
    (problem,) = [each for each in found if isinstance(each, Problem)]
    assert problem.kind == "bad-sidecar"
    assert SIDECAR_FAULTS[rows] in problem.why
    assert problem.remedy
    assert len(found) == 4


def test_a_broken_row_costs_only_itself(folder: Path):
    (folder / "articles.csv").write_text(
        'path,outlet\nb.txt,"Courier\na.html,Post\ndeep/er/c.md,"The ""Southern"" Post"\n'
    )
    found = {each.name: each for each in find_sources([str(folder)])}
    assert found["b.txt"].facts.outlet == ""
    assert found["a.html"].facts.outlet == "Post"
    assert found["deep/er/c.md"].facts.outlet == 'The "Southern" Post'


@pytest.mark.parametrize("sign", [";", "\t"])
def test_the_table_of_a_spreadsheet_in_another_language_is_understood(folder: Path, sign):
    rows = (("path", "title"), ("b.txt", "Bridges, closed"))
    (folder / "articles.csv").write_text("\n".join(sign.join(row) for row in rows))
    found = {each.name: each for each in find_sources([str(folder)])}
    assert found["b.txt"].facts.title == "Bridges, closed"
    assert kinds(folder) == []


def test_faults_of_the_table_in_an_archive_are_told(tmp_path: Path):
    table = "path,published\na.txt,soon\nnone.txt,2024\n"
    path = zip_at(tmp_path / "all.zip", {"a.txt": text_of(), "articles.csv": table})
    assert kinds(path) == ["bad-sidecar", "bad-sidecar"]


def test_what_tells_of_a_folder_is_passed_over_and_noted(folder: Path, tmp_path: Path):
    (folder / "README.md").write_text(text_of())
    (folder / "deep" / "LICENSE").write_text(text_of())
    (folder / "readme-first-blood.txt").write_text(text_of())
    assert kinds(folder) == ["no-article", "no-article"]
    assert "readme-first-blood.txt" in names(folder)
    assert kinds(folder / "README.md") == []
    path = zip_at(tmp_path / "all.zip", {"README.md": text_of(), "b.txt": text_of()})
    assert kinds(path) == ["no-article"]


def test_a_file_that_the_table_names_is_an_article_whatever_its_name(folder: Path):
    (folder / "README.md").write_text(text_of())
    (folder / "articles.csv").write_text("path,outlet\nREADME.md,Courier\n")
    assert kinds(folder) == []
    assert "README.md" in names(folder)
