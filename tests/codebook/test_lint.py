"""The linter names every fault with its file and entry."""

from pathlib import Path

import pytest

from whence.codebook import lint_codebook, load_codebook
from whence.errors import CodebookError
from whence.model.claim import Frame

ADDITION = """
frame: control
patterns:
  run: {actor: subj @actor, place: obj @place}
entries:
  - {id: lord-over, verb: lord_over, as: run, gives: controls}
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "ours.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_ships_has_no_faults() -> None:
    assert lint_codebook() == ()


def test_an_addition_of_a_case_is_sound_and_read(tmp_path: Path) -> None:
    path = write(tmp_path, ADDITION)
    assert lint_codebook([path]) == ()
    names = {one.name: one for one in load_codebook((path,)).entries}
    assert names["control.lord-over"].source == "ours.yml"


def test_an_addition_may_use_the_patterns_that_ship(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "frame: control\nentries:\n  - {id: x, verb: lord_over, as: take, gives: controls}\n",
    )
    assert lint_codebook([path]) == ()
    assert load_codebook((path,)).entries[-1].patterns[0].name == "take"


@pytest.mark.parametrize(
    ("text", "where", "why"),
    [
        ("frame: weather\n", "ours.yml", "no known frame"),
        ("- a list\n", "ours.yml", "the file must hold a mapping"),
        (ADDITION + "colour: red\n", "ours.yml", "no key 'colour'"),
        (
            ADDITION.replace("gives: controls", "gives: owns"),
            "lord-over",
            "no value 'owns'",
        ),
        (ADDITION.replace("as: run", "as: walk"), "lord-over", "no pattern 'walk'"),
        (ADDITION.replace("@place", "@planet"), "patterns.run", "no filler type 'planet'"),
        (ADDITION.replace("verb: lord_over", "verb: $nobody"), "lord-over", "no word list"),
        (ADDITION.replace("verb: lord_over", "verb: ''"), "lord-over", "no words evoke it"),
        (ADDITION.replace("verb: lord_over,", ""), "lord-over", "needs an id and one of"),
        (
            ADDITION.replace("gives: controls", "gives: controls, prior: 7"),
            "lord-over",
            "prior",
        ),
        (
            ADDITION.replace("id: lord-over", "id: lord-over, wen: 1"),
            "lord-over",
            "no key 'wen'",
        ),
    ],
)
def test_each_fault_is_told(tmp_path: Path, text: str, where: str, why: str) -> None:
    faults = lint_codebook([write(tmp_path, text)])
    assert any(where in one.where and why in one.why for one in faults), faults


def test_two_entries_may_not_share_an_id(tmp_path: Path) -> None:
    twice = ADDITION + "  - {id: lord-over, verb: rule_over, as: run, gives: controls}\n"
    assert {one.why for one in lint_codebook([write(tmp_path, twice)])} == {
        "the id is used twice"
    }


def test_a_malformed_file_stops_loading(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match=r"ours\.yml"):
        load_codebook((write(tmp_path, "frame: [control\n"),))


def test_every_frame_has_a_definition_and_roles() -> None:
    rules = {one.frame: one for one in load_codebook().frames}
    assert set(rules) == set(Frame)
    assert all(one.definition and one.roles for one in rules.values())
