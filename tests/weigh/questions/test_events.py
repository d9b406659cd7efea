"""Which attacks are one question: by whom, on whom, and where."""

import pytest
from tests.weigh.build import article, say

from whence.weigh import question_keys
from whence.weigh.incidents.joining import without_scene

A, B = (article(f"{name}.txt", text=f"Text {name}.") for name in "ab")


def attack(document, *, where=(), **roles):
    return say(document, "event", "ASSAULT", roles=roles, where=where)


def same(first, second):
    keys = question_keys([first, second])
    return without_scene(keys[first.id]) == without_scene(keys[second.id])


@pytest.mark.parametrize("doer", ["gunmen", "the militants", "suspected extremists"])
def test_whoever_has_no_name_is_left_out_of_an_attack_at_a_named_place(doer):
    assert same(attack(A, where=["Tessaro"], actor=doer), attack(B, where=["Tessaro"]))


def test_two_named_attackers_of_one_place_are_two_questions():
    first = attack(A, where=["Tessaro"], actor="Reed Front")
    assert not same(first, attack(B, where=["Tessaro"], actor="Lake Union"))


def test_whoever_has_no_name_is_not_taken_for_one_who_has():
    first = attack(A, where=["Tessaro"], actor="Reed Front")
    assert not same(first, attack(B, where=["Tessaro"], actor="gunmen"))


def test_nameless_attackers_of_no_known_place_stay_with_their_article():
    assert not same(attack(A, actor="gunmen"), attack(B, actor="gunmen"))


def test_what_was_attacked_is_the_place_where_its_article_knows_it_as_one():
    struck = attack(A, where=["Tessaro"], actor="Reed Front", recipient="Tessaro")
    assert same(struck, attack(B, where=["Tessaro"], actor="Reed Front"))


def test_a_named_victim_without_attackers_is_asked_after_apart():
    first = attack(A, where=["Tessaro"], recipient="Lake Union")
    assert not same(first, attack(B, where=["Tessaro"]))


def test_other_deeds_of_nameless_doers_stay_with_their_article():
    first, second = (
        say(each, "event", "PROTEST", roles={"actor": "the crowd"}, where=["Tessaro"])
        for each in (A, B)
    )
    assert not same(first, second)
