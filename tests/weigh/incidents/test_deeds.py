"""Handovers, releases and pacts of several articles: one question for one deed, and no more."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, on, say

from whence.model.claim import Filler, Role
from whence.model.finding import Tie
from whence.weigh import question_keys, weigh

WIRE = article("wire.txt", outlet="Wire", day="2024-04-12", text="The text of the wire, long enough.")  # fmt: skip
HERALD = article("herald.txt", outlet="Herald", day="2024-04-14", text="The text of the herald, quite long enough.")  # fmt: skip
LATE = article("late.txt", outlet="Late", day="2024-05-20", text="The text of the late paper, rather long.")  # fmt: skip


def deed(document, mode, thing, *, by=None, kind="RETREAT", no=False, when=None, place=None, who="Colonel"):  # fmt: skip
    roles = {"recipient": thing, "type": kind, "mode": mode}
    if by:
        roles["actor"] = by
    if place:
        roles["place"] = place
    claim = say(document, "event", kind, chain=[who], roles=roles, no=no, when=when)
    return replace(claim, quote=f"{by} {mode} {thing}")


def questions(*claims):
    return weigh([WIRE, HERALD, LATE], claims).questions


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            deed(WIRE, "return", "the Pirrin pumping station", by="Reed Front", when=on("2024-04-10")),
            deed(HERALD, "return", "Pirrin", no=True, who="Mayor"),
            id="a thing by its name, denied by whoever names no doer",
        ),
        pytest.param(
            deed(WIRE, "return", "the Pirrin station", by="Reed Front", when=on("2024-04-10")),
            deed(LATE, "return", "the Pirrin pumping station", by="Reed Front", when=on("2024-04-10"), who="Envoy"),
            id="told again a month later with its day",
        ),
        pytest.param(
            deed(WIRE, "release", "all eight soldiers", by="Reed Front"),
            deed(HERALD, "release", "three of the soldiers", by="Reed Front", no=True, who="Father"),
            id="the same sort of people, by the same party",
        ),
        pytest.param(
            deed(WIRE, "release", "12 teachers", place="Pirrin"),
            deed(HERALD, "release", "the teachers", place="Pirrin", no=True, who="Father"),
            id="at one place",
        ),
        pytest.param(
            deed(WIRE, "weapons", "as many as 200 drones", by="Reed Front", kind="MOBILIZE"),
            deed(LATE, "weapons", "200 armed drones", by="Reed Front", kind="MOBILIZE", who="Envoy"),
            id="a number that is no chance",
        ),
        pytest.param(
            deed(WIRE, "deal", "Salt Council", by="Reed Front", kind="AGREE"),
            deed(HERALD, "deal", "Reed Front", by="Salt Council", kind="AGREE", no=True, who="Mayor"),
            id="a pact, whoever is named first",
        ),
    ],
)  # fmt: skip
def test_reports_of_one_deed_answer_one_question(first, second):
    assert len(questions(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            deed(WIRE, "return", "the Pirrin station", by="Reed Front"),
            deed(HERALD, "return", "the Gelmo station", by="Reed Front"),
            id="another thing",
        ),
        pytest.param(
            deed(WIRE, "return", "the Pirrin station", by="Reed Front"),
            deed(HERALD, "return", "the Pirrin station", by="Salt Council"),
            id="another doer",
        ),
        pytest.param(
            deed(WIRE, "return", "the Pirrin station", when=on("2024-04-10")),
            deed(LATE, "return", "the Pirrin station", when=on("2024-05-18")),
            id="another day",
        ),
        pytest.param(
            deed(WIRE, "release", "12 prisoners", by="Reed Front"),
            deed(HERALD, "release", "30 prisoners", by="Reed Front"),
            id="another number",
        ),
        pytest.param(
            deed(WIRE, "release", "prisoners", place="Pirrin"),
            deed(HERALD, "release", "the prisoners", place="Gelmo", no=True),
            id="another place",
        ),
        pytest.param(
            deed(WIRE, "release", "her son"),
            deed(HERALD, "release", "her son", no=True),
            id="whose son, no article tells the other",
        ),
        pytest.param(
            deed(WIRE, "release", "the soldiers", by="Reed Front"),
            deed(LATE, "release", "the soldiers", by="Reed Front", no=True),
            id="a month later, of soldiers",
        ),
        pytest.param(
            deed(WIRE, "deal", "Salt Council", by="Reed Front", kind="AGREE"),
            deed(HERALD, "deal", "Lake Union", by="Reed Front", kind="AGREE"),
            id="a pact with another",
        ),
        pytest.param(
            deed(WIRE, "return", "Pirrin", by="families of Gelmo"),
            deed(HERALD, "return", "Pirrin", by="Reed Front"),
            id="families who came home hand nothing over",
        ),
    ],
)  # fmt: skip
def test_other_deeds_stay_apart(first, second):
    assert len(questions(first, second)) == 2


def test_a_report_without_a_doer_is_of_none_where_two_are_named():
    claims = [
        deed(WIRE, "return", "the Pirrin station", by="Reed Front"),
        deed(HERALD, "return", "the Pirrin station", by="Salt Council"),
        deed(HERALD, "return", "the Pirrin station", no=True, who="Mayor"),
    ]
    assert len(questions(*claims)) == 3


def test_what_was_not_done_is_of_the_nearest_of_two_deeds():
    first = deed(WIRE, "return", "the Pirrin station", when=on("2024-03-01"))
    second = deed(WIRE, "return", "the Pirrin station", when=on("2024-04-10"), who="Envoy")
    denial = deed(HERALD, "return", "Pirrin", no=True, who="Mayor")
    held = {
        frozenset(c for position in question.positions for c in position.claims)
        for question in questions(first, second, denial)
    }
    assert held == {frozenset({first.id}), frozenset({second.id, denial.id})}


def test_a_report_without_a_day_does_not_make_one_deed_of_two():
    claims = [
        deed(WIRE, "return", "the Pirrin station", by="Reed Front", when=on("2024-04-08")),
        deed(WIRE, "return", "the Pirrin station", by="Reed Front", when=on("2024-04-15")),
        deed(WIRE, "return", "Pirrin", by="Reed Front", who="Envoy"),
    ]
    assert len(questions(*claims)) == 2


def test_done_and_not_done_stand_against_each_other():
    (question,) = questions(
        deed(WIRE, "return", "the Pirrin station", by="Reed Front", when=on("2024-04-10")),
        deed(HERALD, "return", "Pirrin", no=True, who="Mayor"),
    )
    assert question.text.startswith(
        "Did the Reed Front return or hand over the Pirrin station?"
    )
    assert [tie.tie for tie in question.ties] == [Tie.CONTRADICTS]


def test_the_group_of_a_leader_is_the_leaders_group():
    def tie(document, words, name, identity):
        claim = say(document, "relation", "allied", roles={"a": "Reed Front", "b": name})
        ends = tuple(
            Role(r.name, (Filler(words, None, name, identity),)) if r.name == "b" else r
            for r in claim.roles
        )
        return replace(claim, roles=ends)

    claims = [
        tie(WIRE, "the group of Sallo Reis", "Sallo Reis", None),
        tie(HERALD, "the Reis group", "Sallo Reis Group", "sallo-reis"),
        tie(LATE, "Sallo Reis", "Sallo Reis", None),
    ]
    keys = question_keys(claims)
    first, second, man = (keys[claim.id] for claim in claims)
    assert first == second != man
