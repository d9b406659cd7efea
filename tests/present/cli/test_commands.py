"""The command line: what each command prints, and its exit codes."""

import json
from pathlib import Path

import pytest
from tests.pipeline.articles import write_articles

from whence.present.cli import COMMANDS, demo, run
from whence.store import Case
from whence.version import VERSION

UNDERSTUDY = ["--reader", "understudy"]


@pytest.fixture
def case(tmp_path, capsys):
    articles = write_articles(tmp_path / "articles", 3)
    path = tmp_path / "c.whence"
    assert run(["add", str(articles), "--case", str(path), *UNDERSTUDY]) == 0
    capsys.readouterr()
    return str(path)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_has_help_with_an_example(command, capsys):
    assert run([command, "--help"]) == 0
    assert "Example: whence" in capsys.readouterr().out


def test_claims_as_json_are_one_object_a_line_with_their_quote_at_its_span(case, capsys):
    assert run(["claims", case, "--json"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert records
    for record in records:
        assert record["document"].endswith(".txt")
        assert record["quote"]
        assert {
            "id",
            "frame",
            "roles",
            "chain",
            "wording",
            "published",
            "made_by",
        } <= record.keys()


def test_claims_can_be_filtered(case, capsys):
    run(["claims", case, "--json", "--document", "001.txt"])
    lines = capsys.readouterr().out.splitlines()
    assert {json.loads(line)["document"] for line in lines} == {"001.txt"}


@pytest.mark.parametrize("command", ["claims", "questions", "check"])
def test_a_listing_for_people_ends_well(case, command, capsys):
    assert run([command, case]) == 0
    assert capsys.readouterr().out


def test_a_whole_case_is_said_to_have_its_quotes_and_no_more(case, capsys):
    assert run(["check", case]) == 0
    assert "all quotes and spans found" in capsys.readouterr().out


@pytest.mark.parametrize("words", ["(", '"', "AND"])
def test_words_that_are_no_search_are_wrong_usage(case, words, capsys):
    assert run(["claims", case, "--words", words]) == 2
    assert "is no search" in capsys.readouterr().err


def test_a_listing_without_any_claim_says_so(case, capsys):
    assert run(["claims", case, "--kind", "nonesuch"]) == 0
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "no such claim in this case\n")


def test_a_folder_without_articles_is_said_to_hold_none(tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    case = str(tmp_path / "c.whence")
    assert run(["add", str(tmp_path / "empty"), "--case", case, *UNDERSTUDY]) == 0
    assert "nothing that can be read" in capsys.readouterr().err


def test_a_path_with_nothing_at_it_leaves_no_empty_case(tmp_path, capsys):
    case = tmp_path / "c.whence"
    assert run(["add", str(tmp_path / "nofile"), "--case", str(case), *UNDERSTUDY]) == 1
    assert "no such file" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_refused_in_one_line(case, tmp_path, capsys):
    (tmp_path / "brief.md").mkdir()
    assert run(["brief", case, "-o", str(tmp_path / "brief.md")]) == 3
    assert "brief.md: Is a directory" in capsys.readouterr().err


def test_the_version_is_told(capsys):
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"whence {VERSION}\n"


def test_a_listing_without_any_question_says_so(case, capsys):
    assert run(["questions", case, "--frame", "commitment"]) == 0
    assert capsys.readouterr().err == "no question on commitment in this case\n"


def test_a_question_nobody_answers_is_said_to_have_no_answer(case, capsys):
    assert run(["ask", case, "who governs the moon"]) == 1
    errors = capsys.readouterr().err
    assert "nothing in this case" in errors
    assert f"whence questions {case}" in errors


def test_an_actor_nobody_names_is_unknown(case, capsys):
    assert run(["actor", case, "Zzyzx Union"]) == 3
    assert "cannot find actor" in capsys.readouterr().err


def test_a_second_run_shows_no_change(case, tmp_path, capsys):
    run(["add", str(tmp_path / "articles"), "--case", case, *UNDERSTUDY])
    capsys.readouterr()
    assert run(["diff", case]) == 0
    assert "0 changes" in capsys.readouterr().out


def test_new_articles_show_as_changes(case, tmp_path, capsys):
    write_articles(tmp_path / "articles", 5)
    run(["add", str(tmp_path / "articles"), "--case", case, *UNDERSTUDY])
    capsys.readouterr()
    assert run(["diff", case, "--json"]) == 0
    changes = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert "new" in {change["kind"] for change in changes}


def test_a_file_is_read_without_a_case_and_every_claim_says_why(tmp_path, capsys):
    articles = write_articles(tmp_path / "one", 1)
    assert run(["read", str(articles / "000.txt"), "--why", *UNDERSTUDY]) == 0
    assert "because:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        pytest.param(["nonsense"], 2, "No such command", id="a command that is none"),
        pytest.param(["add"], 2, "Missing argument", id="nothing to add"),
        pytest.param(["claims", "none.whence"], 3, "no such file", id="a case that is not there"),
        pytest.param(["claims", "{bad}"], 3, "not a case", id="a file that is no case"),
        pytest.param(["export", "{bad}", "--to", "clay", "-o", "x"], 2, "'--to': 'clay' is not one of", id="a format that is none"),
        pytest.param(["claims", "{bad}", "--since", "May"], 2, "'May' is no day", id="a day that is none"),
        pytest.param(["export", "{bad}", "--to", "csv", "-o", "no/such"], 2, "there is no folder no", id="a folder that is not there"),
        pytest.param(["brief", "{bad}", "-o", "no/such.md"], 2, "there is no folder no", id="no folder for the brief"),
        pytest.param(["claims"], 2, "try `whence claims --help`", id="help is that of the command"),
        pytest.param(["brief", "{bad}", "-o", "x.doc"], 2, "html or .md", id="a brief in no format we write"),
        pytest.param(["read", "none.txt", *UNDERSTUDY], 3, "no such file", id="an article that is not there"),
    ],
)  # fmt: skip
def test_what_goes_wrong_is_one_line_and_an_exit_code(
    arguments, code, says, tmp_path, capsys
):
    bad = tmp_path / "bad.whence"
    bad.write_text("this is no case")
    assert run([argument.format(bad=bad) for argument in arguments]) == code
    errors = capsys.readouterr().err
    assert says in errors
    assert errors.startswith("whence: ")
    assert len(errors.strip().splitlines()) == 1


def test_sources_that_cannot_be_read_are_listed_and_give_exit_code_one(tmp_path, capsys):
    articles = write_articles(tmp_path / "articles", 1)
    (articles / "empty.txt").write_bytes(b"")
    code = run(["add", str(articles), "--case", str(tmp_path / "c.whence"), *UNDERSTUDY])
    assert code == 1
    assert "empty.txt" in capsys.readouterr().err


def test_the_summary_as_json_counts_and_lists(tmp_path, capsys):
    articles = write_articles(tmp_path / "articles", 2)
    run(["add", str(articles), "--case", str(tmp_path / "c.whence"), "--json", *UNDERSTUDY])
    summary = json.loads(capsys.readouterr().out)
    assert (summary["read"], summary["known"], summary["problems"]) == (2, 0, [])


def test_the_demo_reads_the_examples_and_writes_a_brief(tmp_path, capsys):
    assert run(["demo", "--folder", str(tmp_path / "demo"), *UNDERSTUDY]) == 0
    assert (tmp_path / "demo" / "brief.html").stat().st_size > 1000
    assert "articles read" in capsys.readouterr().out


def test_a_sound_codebook_has_no_fault(capsys):
    assert run(["codebook", "lint"]) == 0
    assert "no fault found" in capsys.readouterr().out


def test_a_malformed_entry_is_named_with_its_file(tmp_path, capsys):
    bad = tmp_path / "bad.yml"
    bad.write_text("frame: nonsense\n", encoding="utf-8")
    assert run(["codebook", "lint", str(bad)]) == 1
    assert "bad.yml" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("terminal", "asked", "opens"),
    [
        (True, [], True),
        (False, [], False),
        (True, ["--no-desk"], False),
        (False, ["--desk"], True),
    ],
)
def test_the_demo_ends_in_the_desk_where_somebody_can_see_it(
    tmp_path, monkeypatch, terminal, asked, opens
):
    opened = []
    monkeypatch.setattr(demo, "_at_terminal", lambda: terminal)
    monkeypatch.setattr(demo, "serve_command", lambda path, **_: opened.append(path) or 0)
    assert run(["demo", "--folder", str(tmp_path), *UNDERSTUDY, *asked]) == 0
    assert opened == [tmp_path / "demo.whence"] * opens


def test_brief_and_demo_say_as_json_what_they_wrote(case, tmp_path, capsys):
    page = tmp_path / "b.html"
    assert run(["brief", case, "-o", str(page), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"written": str(page)}
    assert run(["demo", "--folder", str(tmp_path / "d"), "--json", *UNDERSTUDY]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["case"].endswith("demo.whence")


def test_a_case_of_one_run_has_no_changes_and_json_stays_json(case, capsys):
    assert run(["diff", case, "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "only one run" in printed.err


@pytest.mark.parametrize(
    "arguments", [["questions", "--most", "-3"], ["questions", "--most", "0"]]
)
def test_a_number_that_makes_no_sense_is_wrong_usage(case, arguments, capsys):
    command, *options = arguments
    assert run([command, case, *options]) == 2
    assert "--most" in capsys.readouterr().err
    assert run(["add", "x", "--case", case, "--workers", "0"]) == 2


def test_a_path_with_nothing_at_it_takes_no_case_from_who_made_it_meanwhile(
    tmp_path, monkeypatch
):
    case = tmp_path / "c.whence"
    Case.open_or_create(case).close()
    monkeypatch.setattr(Path, "exists", lambda _path: False)
    assert run(["add", str(tmp_path / "none"), "--case", str(case), *UNDERSTUDY]) == 1
    assert case.is_file()


def test_a_file_about_the_folder_is_told_and_the_code_is_that_of_success(tmp_path, capsys):
    articles = write_articles(tmp_path / "articles", 1)
    (articles / "README.md").write_text("About these articles.")
    assert run(["add", str(articles), "--case", str(tmp_path / "c"), *UNDERSTUDY]) == 0
    assert "no articles: README.md; give its own path" in capsys.readouterr().out


def test_a_folder_is_no_case(tmp_path, capsys):
    assert run(["claims", str(tmp_path)]) == 3
    assert "it is a folder" in capsys.readouterr().err


def test_a_case_given_where_articles_belong_is_refused_before_anything_is_written(
    tmp_path, monkeypatch, capsys
):
    articles = write_articles(tmp_path / "articles", 1)
    monkeypatch.chdir(tmp_path)
    assert run(["add", "c.whence", str(articles)]) == 2
    assert f"whence add {articles} --case c.whence" in " ".join(
        capsys.readouterr().err.split()
    )
    assert not list(tmp_path.glob("*.whence"))


def test_the_rule_of_a_range_is_chosen_and_printed(case, capsys):
    run(["questions", case, "--frame", "strength", "--json", "--range", "lowest"])
    ranges = [json.loads(line)["range"] for line in capsys.readouterr().out.splitlines()]
    assert {each["rule"] for each in ranges if each} <= {"lowest"}
    assert run(["questions", case, "--range", "nonsense"]) == 2
    assert run(["ask", case, "who governs the moon", "--range", "all"]) == 1
