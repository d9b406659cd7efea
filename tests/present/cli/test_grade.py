"""`whence grade`: an analyst's word on a source, and no other's."""

import json

import pytest
from tests.present.small_case import make_case

from whence.present.cli import run


@pytest.fixture
def case(tmp_path):
    make_case(tmp_path / "c.whence")
    return str(tmp_path / "c.whence")


def test_a_grade_is_set_shown_and_taken_back(case, capsys):
    assert run(["grade", case, "RF", "d", "--who", "anna", "--note", "a party"]) == 0
    assert "Reed Front – D: not usually reliable (by anna" in capsys.readouterr().out
    run(["grade", case, "Reed Front", "--json"])
    shown = json.loads(capsys.readouterr().out)
    assert (shown["id"], shown["grade"], shown["note"]) == ("reed-front", "D", "a party")
    run(["grade", case, "Reed Front", "--undo", "--who", "anna"])
    assert capsys.readouterr().out == "Reed Front – not graded\n"
    run(["grade", case])
    assert capsys.readouterr().out == "no source is graded\n"


def test_the_grade_stands_beside_every_report_that_ask_shows(case, capsys):
    run(["grade", case, "Reed Front", "D", "--who", "anna"])
    capsys.readouterr()
    assert run(["ask", case, "is the Reed Front allied with the Salt Army"]) == 0
    told = capsys.readouterr().out
    assert "Source reliability" in told
    assert "Corroboration" in told
    assert "D: not usually" in told
    assert "not graded" in told
    assert max(map(len, told.splitlines())) <= 100


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (
            ["Reed Front", "G", "--who", "anna"],
            2,
            "a grade is one of A completely reliable",
        ),
        (["Reed Front", "B"], 2, "needs a name"),
        (["Nobody At All", "B", "--who", "anna"], 3, "cannot find source"),
    ],
)
def test_what_cannot_be_graded_is_refused_and_says_why(
    case, arguments, code, words, capsys
):
    assert run(["grade", case, *arguments]) == code
    assert words in capsys.readouterr().err
