"""Turns are told from lists, fact boxes and datelines by how lines open."""

import pytest

from whence.claims.turns.labels import find_turns

MARKS = {
    "capitals": "{asker}: Who holds the ford?\n\n{guest}: The guards do.\n\n"
    "{asker}: And the mill?\n\n{guest}: It burned.",
    "dashes": "{asker} – Who holds the ford?\n{guest} – The guards do.\n"
    "{asker} – And the mill?\n{guest} – It burned.",
    "bold": "**{asker}:** Who holds the ford?\n\n**{guest}:** The guards do.\n\n"
    "**{asker}:** And the mill?\n\n**{guest}:** It burned.",
    "clock": "[00:10] {asker}: Who holds the ford?\n[00:14] {guest}: The guards do.\n"
    "[00:19] {asker}: And the mill?\n[00:25] {guest}: It burned.",
}


@pytest.mark.parametrize("form", MARKS.values(), ids=MARKS.keys())
def test_a_turn_is_of_the_name_its_line_opens_with(form: str) -> None:
    text = form.format(asker="RADIO SELT", guest="ORDA")
    said = [(one.key, one.asks, one.content.of(text)) for one in find_turns(text)]
    assert said == [
        ("selt", True, "Who holds the ford?"),
        ("orda", False, "The guards do."),
        ("selt", True, "And the mill?"),
        ("orda", False, "It burned."),
    ]


def test_letters_ask_and_answer() -> None:
    text = (
        "Q. Who holds the ford?\n\nA. The guards do.\n\nQ. And the mill?\n\nA. It burned."
    )
    turns = find_turns(text)
    assert [one.asks for one in turns] == [True, False, True, False]
    assert [one.is_nameless for one in turns] == [False, True, False, True]


def test_a_host_named_at_the_head_asks_under_his_name() -> None:
    text = (
        "Host: Ada Pell\n\nPELL: Who holds the ford?\n\nTOMAS ORDA: The guards do.\n\n"
        "PELL: Is the mill lost?\n\nORDA: It burned."
    )
    asking = {one.key for one in find_turns(text) if one.asks}
    assert asking == {"host", "pell"}


def test_what_follows_the_last_turn_is_no_part_of_it() -> None:
    text = (
        "PELL: Who holds the ford?\n\nORDA: The guards do.\n\nPELL: And the mill?\n\n"
        "ORDA: It burned.\n\nThe talk was shortened."
    )
    assert find_turns(text)[-1].content.of(text) == "It burned."


@pytest.mark.parametrize(
    "text",
    [
        "Killed: 12\n\nWounded: 30\n\nMissing: 4\n\nWho did it? Nobody knows.",
        "GOMA – The army left.\n\nIt came back.\n\nWho knows why?",
        "Arms: rifles\n\nArms: mortars\n\nMen: 300\n\nMen: 400",
        "The mayor said: They left.\n\nThe mayor said: They came.\n\nWho knows?",
    ],
)
def test_a_list_is_no_transcript(text: str) -> None:
    assert find_turns(text) == ()


def test_the_word_interview_before_a_title_is_nobody_s_turn() -> None:
    text = (
        'Interview: "Nobody asked us"\n\nAda Orda, a farmer, spoke to The Post.\n\n'
        "Q: Who holds the ford?\n\nA: The guards do.\n\nQ: And the mill?\n\nA: It burned."
    )
    assert [one.key for one in find_turns(text)] == ["q", "a", "q", "a"]
