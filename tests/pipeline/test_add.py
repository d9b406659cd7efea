"""A run finds, reads, codes and writes; twice is once, and order is nothing."""

import os

import pytest
from tests.pipeline.articles import made_of, write_articles

from whence.pipeline import AddOptions, ToolsSpec, add, check
from whence.pipeline.article import ReaderChoice
from whence.store import Case

UNDERSTUDY = AddOptions(ToolsSpec(ReaderChoice.UNDERSTUDY), workers=1)


@pytest.fixture
def articles(tmp_path):
    return write_articles(tmp_path / "articles", 4)


@pytest.fixture
def case(tmp_path):
    with Case.open_or_create(tmp_path / "c.whence") as opened:
        yield opened


def test_articles_become_claims_whose_words_stand_at_their_places(articles, case):
    summary = add(case, [str(articles)], UNDERSTUDY)
    assert (summary.read, summary.problems) == (4, ())
    assert summary.claims == len(list(case.claims())) > 4
    assert list(check(case)) == []


def test_adding_twice_changes_nothing(articles, case):
    add(case, [str(articles)], UNDERSTUDY)
    before = made_of(case)
    summary = add(case, [str(articles)], UNDERSTUDY)
    assert (summary.read, summary.known, summary.claims) == (0, 4, 0)
    assert made_of(case) == before


def test_the_order_and_the_number_of_runs_do_not_matter(articles, tmp_path):
    files = sorted(str(path) for path in articles.iterdir())
    made = []
    for name, runs in (("a", [files]), ("b", [files[::-1]]), ("c", [files[2:], files[:2]])):
        with Case.open_or_create(tmp_path / f"{name}.whence") as case:
            for run in runs:
                add(case, run, UNDERSTUDY)
            made.append(made_of(case))
    assert made[0] == made[1] == made[2]


def test_several_processes_make_the_same_case_as_one(tmp_path):
    articles = write_articles(tmp_path / "many", 20)
    made = []
    for workers in (1, 2):
        with Case.open_or_create(tmp_path / f"{workers}.whence") as case:
            add(case, [str(articles)], AddOptions(UNDERSTUDY.tools, workers=workers))
            made.append(made_of(case))
    assert made[0] == made[1]


def test_a_bad_file_costs_itself_only(articles, case):
    (articles / "broken.pdf").write_bytes(b"%PDF-1.4 and then nothing")
    (articles / "empty.txt").write_bytes(b"")
    summary = add(case, [str(articles)], UNDERSTUDY)
    assert summary.read == 4
    assert {problem.name for problem in summary.problems} == {"broken.pdf", "empty.txt"}
    assert {problem.name for problem in case.problems()} == {"broken.pdf", "empty.txt"}


def test_an_article_in_another_language_is_kept_and_not_coded(case, tmp_path):
    german = (
        "Die Regierung teilte am Mittwoch mit, dass die Stadt wieder unter ihrer Kontrolle "
        "sei. Ein Sprecher der Miliz bestritt das und sprach von Kämpfen in den Vororten."
    )
    (tmp_path / "bericht.txt").write_text(german * 3, encoding="utf-8")
    summary = add(case, [str(tmp_path / "bericht.txt")], UNDERSTUDY)
    assert [problem.kind for problem in summary.problems] == ["not-english"]
    assert [document.language for document in case.documents()] == ["de"]
    assert list(case.claims()) == []


def test_an_edited_article_is_a_version_and_the_first_is_kept(articles, case):
    path = articles / "000.txt"
    add(case, [str(path)], UNDERSTUDY)
    path.write_text(path.read_text().replace("3 soldiers", "9 soldiers"), encoding="utf-8")
    add(case, [str(path)], UNDERSTUDY)
    first, second = case.documents()
    assert first.version_of == second.version_of
    assert {"3 soldiers" in d.text for d in (first, second)} == {True, False}


def test_a_run_says_how_it_ended(articles, case):
    add(case, [str(articles)], UNDERSTUDY)
    (run,) = case.runs()
    assert (run.status, run.articles, run.reader) == ("done", 4, "understudy 1")


def test_one_path_need_not_be_a_list(articles, case):
    assert add(case, str(articles), UNDERSTUDY).read == 4
    assert add(case, articles, UNDERSTUDY).known == 4
    assert add(case, [articles / "000.txt"], UNDERSTUDY).known == 1


def test_a_name_that_is_no_text_costs_nothing(articles, case):
    (articles / os.fsdecode(b"bad\xff.txt")).write_text("The envoy said it was over.")
    summary = add(case, [str(articles)], UNDERSTUDY)
    assert (summary.read, summary.problems) == (5, ())
    assert "bad\\xff.txt" in {document.name for document in case.documents()}


def test_a_mended_fault_is_no_problem_any_more(articles, case):
    (articles / "late.txt").write_bytes(b"")
    (articles / "worse.txt").write_bytes(b"")
    (articles / "articles.csv").write_text("file\n")
    add(case, [str(articles), str(articles / "none.txt")], UNDERSTUDY)
    assert len(list(case.problems())) == 4
    (articles / "late.txt").write_text("The envoy said that it was over.")
    (articles / "articles.csv").write_text("path\nlate.txt\n")
    (articles / "none.txt").write_text("The envoy said that nothing was over.")
    add(case, [str(articles), str(articles / "none.txt")], UNDERSTUDY)
    assert [problem.name for problem in case.problems()] == ["worse.txt"]


def test_a_fault_of_a_file_elsewhere_or_of_another_sort_is_not_mended(case, tmp_path):
    for name, text in (("a", ""), ("b", "The envoy said that it was over.")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "n.txt").write_text(text)
    german = "Die Regierung teilte am Mittwoch mit, dass die Stadt unter Kontrolle sei. "
    (tmp_path / "b" / "de.txt").write_text(german * 5, encoding="utf-8")
    for folder in ("a", "b", "b"):
        add(case, [str(tmp_path / folder)], UNDERSTUDY)
    assert [problem.name for problem in case.problems()] == ["de.txt", "n.txt"]


def test_a_day_that_has_not_come_is_told(articles, case):
    (articles / "articles.csv").write_text(
        "path,published\n000.txt,2091-05-01\n001.txt,2024\n"
    )
    summary = add(case, [str(articles)], UNDERSTUDY)
    assert summary.read == 4
    assert [(p.name, p.kind) for p in summary.problems] == [("000.txt", "future-date")]
    assert "2091-05-01, has not come yet" in summary.problems[0].why


def test_a_file_about_the_folder_is_noted_and_no_problem(articles, case):
    (articles / "README.md").write_text("The envoy said that these are articles.")
    summary = add(case, [str(articles)], UNDERSTUDY)
    assert (summary.read, summary.problems) == (4, ())
    assert [problem.name for problem in summary.passed_over] == ["README.md"]
    assert [problem.kind for problem in case.problems()] == ["no-article"]
    assert add(case, [str(articles / "README.md")], UNDERSTUDY).read == 1
    assert list(case.problems()) == []
