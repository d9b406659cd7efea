"""Who holds a place: what names nobody is joined to those who name the holder."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, hop, say

from whence.model.actor import ActorKind
from whence.model.claim import Filler, Polarity
from whence.model.finding import AnswerKind, Tie
from whence.weigh import weigh

WIRE = article("a.txt", outlet="Wire A", day="2024-05-01")
PAPER = article(
    "b.txt", outlet="Paper B", day="2024-05-02", text="Paper B has other words."
)
POST = article(
    "c.txt", outlet="Post C", day="2024-05-08", text="A third text is in Post C."
)
THERE = {"place": "Tessaro"}


def said(document, speaker, kind, who="", **more):
    roles = THERE | ({"actor": who} if who else {}) | more.pop("roles", {})
    return say(
        document, "control", kind, chain=[speaker] if speaker else [], roles=roles, **more
    )


def asked(*claims):
    (question,) = weigh([WIRE, PAPER, POST], claims).questions
    return question


def answers(*claims):
    return {
        p.answer.label: set(p.holders)
        for p in sorted(asked(*claims).positions, key=lambda p: p.answer.label)
    }


TAKEN = said(WIRE, "Governor Mbo", "captured", "Reed Front")
DENIED = said(PAPER, "The army", "captured", "Reed Front", polarity=Polarity.DENIED)
NOT_LOST = said(PAPER, "The army", "lost", "Army", polarity=Polarity.DENIED)
TROOPS = said(PAPER, "The army", "controls", "its troops")
STANDS = said(PAPER, "Colonel Ado", "captured", no=True)
TURNED = said(POST, "Colonel Ado", "controls", "Reed Front")
LOST = said(POST, "The army", "lost", "The army")
FALLEN = said(POST, "", "captured")


def test_each_holder_is_one_answer():
    told = answers(TAKEN, DENIED, NOT_LOST, TROOPS, STANDS, TURNED, LOST, FALLEN)
    assert told == {
        "Reed Front": {"Governor Mbo", "Colonel Ado"},
        "the army (not Reed Front and not captured)": {"The army", "Colonel Ado"},
        "no longer the army (taken, by whom it does not say)": {
            "The army",
            "Post C’s own voice",
        },
    }


def test_who_said_that_it_had_not_fallen_and_then_who_holds_it_has_turned():
    question = asked(TAKEN, NOT_LOST, STANDS, TURNED)
    (shift,) = question.shifts
    assert (shift.source, shift.earlier, shift.later) == (
        "Colonel Ado",
        STANDS.id,
        TURNED.id,
    )
    against = {t.first for t in question.ties if t.tie in {Tie.CONTRADICTS, Tie.DENIES}}
    assert {STANDS.id, NOT_LOST.id} <= against


def test_an_article_that_tells_of_the_turn_may_tell_what_was_said_before():
    recalled = said(POST, "Colonel Ado", "captured", polarity=Polarity.DENIED)
    assert len(asked(NOT_LOST, STANDS, recalled, TURNED).shifts) == 1


def test_from_whom_it_was_taken_no_longer_holds_it():
    taken = said(
        WIRE, "Governor Mbo", "captured", "Reed Front", roles={"from": "Hill Brigade"}
    )
    holds = said(PAPER, "Envoy", "controls", "Hill Brigade")
    assert {t.tie for t in asked(taken, holds).ties} == {Tie.CONTRADICTS}
    lost = said(PAPER, "Envoy", "lost", "Hill Brigade")
    assert Tie.CONTRADICTS not in {t.tie for t in asked(taken, lost).ties}


def test_not_taken_by_one_says_nothing_of_another():
    retaken = said(PAPER, "Envoy", "captured", "Hill Brigade")
    assert asked(replace(DENIED, chain=(hop("Mayor"),)), retaken).ties == ()


def test_nobody_is_added_where_a_place_changed_hands_twice():
    back = said(PAPER, "Envoy", "captured", "Hill Brigade", roles={"from": "Reed Front"})
    taken = said(
        WIRE, "Governor Mbo", "captured", "Reed Front", roles={"from": "Hill Brigade"}
    )
    told = answers(taken, back, STANDS, FALLEN)
    assert told["not captured"] == {"Colonel Ado"}
    assert told["taken, by whom it does not say"] == {"Post C’s own voice"}


def test_the_fall_of_a_place_is_to_whom_the_same_source_has_it_fall():
    own = said(POST, "", "captured", "Reed Front")
    assert answers(own, FALLEN) == {"Reed Front": {"Post C’s own voice"}}


@pytest.mark.parametrize(
    ("speaker", "kind", "against"),
    [
        pytest.param("Reed Front", ActorKind.ARMED_GROUP, False, id="the Front and its own troops"),
        pytest.param("Hill Brigade", ActorKind.ARMED_GROUP, True, id="another group and its own"),
        pytest.param("Mayor Adu", ActorKind.PERSON, False, id="troops of nobody knows whom"),
    ],
)  # fmt: skip
def test_its_troops_are_those_of_an_armed_speaker(speaker, kind, against):
    troops = said(PAPER, speaker, "controls", "its troops")
    troops = replace(troops, chain=(replace(troops.chain[0], kind=kind),))
    found = {tie.tie for tie in asked(TAKEN, troops).ties}
    assert (Tie.CONTRADICTS in found) is against


def test_troops_are_not_joined_to_the_army_where_a_state_has_its_own():
    named = said(WIRE, "Envoy", "controls", "Armed Forces of Ostland")
    told = answers(named, said(PAPER, "Mayor", "controls", "troops"), said(POST, "Priest", "controls", "the army"))  # fmt: skip
    assert len(told) == 3
    assert len(answers(said(PAPER, "Mayor", "controls", "troops"), said(POST, "Priest", "controls", "the army"))) == 1  # fmt: skip


def test_a_headline_s_rebels_are_those_its_article_names():
    head = replace(said(WIRE, "", "captured", "Rebels"), part="headline")
    name = (Filler("Rebels", head.spans[0], "Rebels"),)
    opening = head.sentence.start
    roles = tuple(
        replace(r, fillers=tuple(replace(f, span=replace(head.sentence, end=opening + 6)) for f in name))
        if r.name == "actor"
        else r
        for r in head.roles
    )  # fmt: skip
    head = replace(head, roles=roles)
    assert set(answers(head, TAKEN)) == {"Reed Front"}
    two = said(WIRE, "Envoy", "captured", "Lake Union")
    assert "Rebels" in answers(head, TAKEN, two)


def test_what_is_pressed_on_has_no_holder_yet():
    question = asked(TAKEN, said(PAPER, "Envoy", "contested", "Hill Brigade"))
    kinds = {p.answer.kind for p in question.positions}
    assert kinds == {AnswerKind.NAME, AnswerKind.DEGREE}
    assert question.ties == ()


def test_who_holds_it_by_the_end_is_not_taken_for_who_held_it_before():
    recalled = said(POST, "Colonel Ado", "captured", polarity=Polarity.DENIED)
    question = asked(STANDS, recalled, TURNED)
    assert {p.answer.label for p in question.positions} == {"not captured", "Reed Front"}


def test_who_says_that_its_troops_are_there_and_it_has_not_fallen_holds_it():
    told = answers(TAKEN, DENIED, TROOPS, STANDS)
    assert set(told) == {"Reed Front", "the army (not Reed Front and not captured)"}
