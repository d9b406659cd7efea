"""Whether somebody is in a place, has left or holds it is asked once per place, side and time."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, on, say

from whence.model.claim import Filler, Frame, Role
from whence.model.finding import AnswerKind, Tie
from whence.weigh import on_one_spot, question_keys, weigh

RADIO = article(
    "radio.txt", outlet="Radio", day="2024-08-14", text="The text of the radio."
)
WATCH = article(
    "watch.txt", outlet="Watch", day="2024-09-05", text="What the Watch has seen."
)
OLD = article("old.txt", outlet="Old", day="2023-02-01", text="An article of another year.")


def told(document, frame, kind, who, quote, **more):
    """A claim on somebody's stay in Pirrin; a known side has its id in brackets."""
    roles = {"place": more.pop("place", "Pirrin")}
    if frame == "event":
        roles |= {"mode": more.pop("mode", "withdraw")}
    chain = [more.pop("by", f"Source of {document.name}")]
    where = [roles["place"]]
    claim = say(document, frame, kind, chain=chain, roles=roles, where=where, **more)
    words, _, known = who.partition("=")
    actor = (Role("actor", (Filler(words, None, words, known or None),)),) if who else ()
    return replace(claim, quote=quote, roles=(*actor, *claim.roles))


def asked(claims):
    documents = {
        c.document: d for c in claims for d in (RADIO, WATCH, OLD) if d.id == c.document
    }
    return weigh(documents.values(), claims).questions


def ties(question):
    return {tie.tie for tie in question.ties}


LEFT = told(
    RADIO,
    "event",
    "RETREAT",
    "last Reed Front fighters=reed",
    "the last Reed Front fighters walked out of Pirrin on 9 August",
    when=on("2024-08-09"),
)


@pytest.mark.parametrize(
    "other",
    [
        told(WATCH, "event", "RETREAT", "Reed Front=reed", "has not left Pirrin", no=True),
        told(WATCH, "presence", "operates", "Reed soldiers=reed", "are still in Pirrin"),
        told(
            WATCH, "control", "controls", "Reed Front=reed", "remains in control of Pirrin"
        ),
    ],
)
def test_who_has_left_stands_against_who_is_still_there(other):
    (question,) = asked([LEFT, other])
    assert Tie.CONTRADICTS in ties(question)


def test_not_left_and_still_here_are_one_answer():
    here = told(RADIO, "presence", "operates", "Reed soldiers=reed", "are still in Pirrin")
    stays = told(
        WATCH, "event", "RETREAT", "Reed Front=reed", "has not left Pirrin", no=True
    )
    gone = replace(LEFT, quote="the last of them walked out of Pirrin")
    (question,) = asked([here, stays, gone])
    assert question.frame is Frame.PRESENCE
    assert {p.answer.kind for p in question.positions} == {AnswerKind.YES, AnswerKind.NO}


def test_a_plain_presence_before_a_withdrawal_is_of_another_time():
    before = told(
        RADIO,
        "presence",
        "operates",
        "Reed Front=reed",
        "is in Pirrin",
        when=on("2024-08-01"),
        by="Mayor",
    )
    (question,) = asked([before, LEFT])
    assert ties(question) == {Tie.OTHER_TIME}
    assert not question.shifts


def test_a_company_that_left_says_nothing_of_the_whole():
    company = told(
        RADIO, "event", "RETREAT", "two companies=reed", "two companies left Pirrin"
    )
    here = told(WATCH, "presence", "operates", "Reed Front=reed", "is still in Pirrin")
    assert len(asked([company, here])) == 2


@pytest.mark.parametrize(
    "apart",
    [
        told(WATCH, "presence", "operates", "Salt Council=salt", "is still in Pirrin"),
        told(
            WATCH,
            "presence",
            "operates",
            "Reed Front=reed",
            "is still there",
            place="Tessaro",
        ),
        told(OLD, "presence", "operates", "Reed Front=reed", "is still in Pirrin"),
    ],
)
def test_another_side_place_or_year_is_let_be(apart):
    assert all(Tie.CONTRADICTS not in ties(q) for q in asked([LEFT, apart]))
    assert len(asked([LEFT, apart])) == 2


def test_the_army_is_the_one_named_where_no_land_tells_otherwise():
    named = told(
        RADIO, "control", "controls", "Ostlandic Armed Forces=osta", "remains under control"
    )
    bare = told(WATCH, "event", "RETREAT", "the army", "the army has left Pirrin")
    (question,) = asked([named, replace(bare, when=on("2024-08-10"))])
    assert question.frame is Frame.CONTROL
    assert Tie.CONTRADICTS in ties(question)


def test_a_station_said_to_be_handed_over_and_not():
    given = told(
        RADIO,
        "event",
        "RETREAT",
        "Reed Front=reed",
        "the Front handed over the Pirrin station",
        mode="return",
        place="the Pirrin station",
        when=on("2024-08-10"),
    )
    kept = told(
        WATCH,
        "event",
        "RETREAT",
        "",
        "the Pirrin pumping station has not been handed over",
        mode="return",
        place="the Pirrin pumping station",
        no=True,
    )
    (question,) = asked([given, kept])
    assert Tie.CONTRADICTS in ties(question)


def test_the_claims_stay_as_they_were_coded_and_keys_of_a_place_go_together():
    here = told(WATCH, "presence", "operates", "Reed Front=reed", "is still in Pirrin")
    before = (LEFT.frame, LEFT.kind, LEFT.roles)
    asked([LEFT, here])
    assert (LEFT.frame, LEFT.kind, LEFT.roles) == before
    (together,) = on_one_spot(question_keys([LEFT, here]).values())
    assert len(together) == 2


def test_a_site_is_called_by_its_name_alone_and_another_of_its_sort_is_not():
    station = told(
        RADIO,
        "event",
        "RETREAT",
        "Reed Front=reed",
        "the Front handed over the Osk pumping station",
        mode="return",
        place="the Osk pumping station",
        when=on("2024-08-10"),
        by="Ministry",
    )
    given = Role("recipient", station.roles[1].fillers)
    station = replace(station, roles=(station.roles[0], given, station.roles[2]))
    alone = told(
        RADIO,
        "event",
        "RETREAT",
        "",
        "Osk has not been handed over",
        mode="return",
        place="Osk",
        no=True,
        by="Front",
    )
    other = told(
        RADIO,
        "event",
        "RETREAT",
        "",
        "the station that was handed over in May",
        mode="return",
        place="the station",
        by="Clerk",
    )
    questions = asked([station, alone, other])
    assert sorted(len({c for p in q.positions for c in p.claims}) for q in questions) == [
        1,
        2,
    ]


def test_a_key_without_a_side_goes_with_the_one_that_is_else_the_same():
    held = told(RADIO, "control", "controls", "Reed Front=reed", "holds Pirrin")
    siege = told(WATCH, "control", "surrounded", "Reed Front=reed", "has surrounded Pirrin")
    far = told(WATCH, "control", "controls", "Reed Front=reed", "holds Osk", place="Osk")
    keys = question_keys([held, siege, far])
    sets = on_one_spot(keys.values())
    assert {keys[held.id], keys[siege.id]} in map(set, sets)
    assert len(sets) == 2
