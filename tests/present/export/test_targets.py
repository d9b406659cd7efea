"""What is asked to be written takes the place of nothing that must not be lost."""

import shutil

import pytest
from tests.pipeline.articles import write_articles

from whence.present.cli import run
from whence.present.export import Format
from whence.store import Case

UNDERSTUDY = ["--reader", "understudy"]


@pytest.fixture
def case(tmp_path, capsys):
    articles = write_articles(tmp_path / "articles", 1)
    path = tmp_path / "c.whence"
    assert run(["add", str(articles), "--case", str(path), *UNDERSTUDY]) == 0
    capsys.readouterr()
    return path


def refused(arguments, path, capsys):
    before = path.read_bytes()
    code = run([str(argument) for argument in arguments])
    told = capsys.readouterr().err
    assert path.read_bytes() == before
    assert code == 3
    assert "never written over" in told
    assert len(told.strip().splitlines()) == 1


@pytest.mark.parametrize("wanted", [f for f in Format if f not in {"csv", "parquet"}])
def test_an_export_never_writes_over_a_case(case, tmp_path, wanted, capsys):
    other = tmp_path / f"other.{wanted}"
    shutil.copy(case, other)
    refused(["export", case, "--to", wanted, "-o", other], other, capsys)


def test_a_case_is_not_written_over_by_itself_nor_through_a_link(case, tmp_path, capsys):
    refused(["export", case, "--to", "jsonl", "-o", case], case, capsys)
    (tmp_path / "link.json").symlink_to(case)
    refused(["export", case, "--to", "stix", "-o", tmp_path / "link.json"], case, capsys)
    with Case.open(case) as at_work:
        at_work.start_run("test", "0", "fake 1")
        beside = case.with_name("c.whence-wal")
        refused(["export", case, "--to", "jsonl", "-o", beside], beside, capsys)


def test_neither_the_second_file_nor_one_in_a_folder_is_a_case(case, tmp_path, capsys):
    second, inside = tmp_path / "x.statements.csv", tmp_path / "out" / "claim.csv"
    inside.parent.mkdir()
    for path, wanted, out in ((second, "ftm", "x.ftm"), (inside, "csv", "out")):
        shutil.copy(case, path)
        refused(["export", case, "--to", wanted, "-o", tmp_path / out], path, capsys)


def test_a_brief_never_writes_over_a_case(case, tmp_path, capsys):
    page = tmp_path / "x.html"
    shutil.copy(case, page)
    refused(["brief", case, "-o", page], page, capsys)
    refused(["brief", page, "-o", page], page, capsys)


def test_what_the_case_was_read_from_is_not_written_over(case, tmp_path, capsys):
    article, copied = tmp_path / "articles" / "000.txt", tmp_path / "copy.md"
    shutil.copy(article, copied)
    table = tmp_path / "articles.csv"
    table.write_text("path\nx.txt\n")
    refused(["export", case, "--to", "jsonl", "-o", article], article, capsys)
    refused(["brief", case, "-o", copied], copied, capsys)
    refused(["export", case, "--to", "acled", "-o", table], table, capsys)


def test_what_an_earlier_export_wrote_is_written_anew(case, tmp_path):
    for wanted, name in (("jsonl", "x.json"), ("csv", "tables"), ("html", "x.html")):
        for _ in range(2):
            out = str(tmp_path / name)
            assert run(["export", str(case), "--to", wanted, "-o", out]) == 0
