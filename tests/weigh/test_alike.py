"""What may be one and the same is no contradiction, no second origin, and no change."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, figure, hop, on, say

from whence.model.claim import NamedFigure, Polarity
from whence.model.finding import CopyKind, Tie
from whence.weigh import weigh
from whence.weigh.copies import measure
from whence.weigh.questions.naming import deed
from whence.weigh.questions.sites import plain_place

A = article("a.txt", outlet="Wire A", day="2024-05-01")
B = article("b.txt", outlet="Paper B", day="2024-05-02", text="Paper B has other words.")
C = article("c.txt", outlet="Post C", day="2024-05-20", text="A third text is in Post C.")


def weighed(*claims):
    return weigh([A, B, C], claims).questions


def ties_of(*claims):
    (question,) = weighed(*claims)
    return {tie.tie for tie in question.ties}


def holds(document, who, speaker):
    roles = {"actor": who, "place": "Tessaro"}
    return say(document, "control", "captured", chain=[speaker], roles=roles)


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        pytest.param("rebel fighters", "Reed Front", False, id="rebels may be the Front"),
        pytest.param("the armed forces", "Armed Forces of Ostland", False, id="the forces of a state"),
        pytest.param("Ostland", "Armed Forces of Ostland", False, id="a state and its army"),
        pytest.param("militants", "the rebels", False, id="two words for rebels"),
        pytest.param("the army", "Reed Front", True, id="the army is no Front"),
        pytest.param("the army", "the rebels", True, id="army and rebels"),
        pytest.param("Hill Brigade", "Reed Front", True, id="two names"),
    ],
)  # fmt: skip
def test_only_two_sides_stand_against_each_other(one, other, against):
    found = ties_of(holds(A, one, "Envoy"), holds(B, other, "Minister"))
    assert (Tie.CONTRADICTS in found) is against


def left(document, speaker, **more):
    roles = {"actor": "Reed Front"}
    return say(document, "event", "RETREAT", chain=[speaker], roles=roles, **more)


def test_what_is_not_done_yet_may_be_done_later():
    later = article("d.txt", outlet="D", day="2024-05-06", text="The fourth text is here.")
    no = left(A, "Minister", no=True)
    question = weigh([A, later], [no, left(later, "Priest")]).questions[0]
    assert {tie.tie for tie in question.ties} == {Tie.OTHER_TIME}


def test_a_denied_deed_stands_against_those_who_tell_of_it():
    no = left(A, "Reed Front", polarity=Polarity.DENIED)
    assert ties_of(no, left(B, "Priest")) == {Tie.DENIES}


def test_a_deed_told_as_done_before_stands_against_the_no():
    found = ties_of(left(A, "Minister", no=True), left(B, "Priest", when=on("2024-04-30")))
    assert found == {Tie.CONTRADICTS}


def strength(document, speaker, low, unit="fighter", cue="said"):
    claim = say(document, "strength", roles={"actor": "Reed Front"}, chain=[speaker])
    counted = (NamedFigure("count", figure(low, low, unit)),)
    chain = (replace(hop(speaker), cue=cue),)
    return replace(claim, id=f"{claim.id}{low}", figures=counted, chain=chain)


def test_a_bare_strength_is_no_part_and_no_whole():
    one, other = strength(A, "Envoy", 900), strength(B, "Panel", 500, unit="")
    (question,) = weighed(one, other)
    assert "cannot both hold" in question.ties[0].why


def test_what_had_been_said_before_neither_contradicts_nor_counts():
    old = strength(A, "Ostland army", 500, cue="had put")
    new = strength(A, "General Sallo", 900)
    (question,) = weighed(old, replace(new, sentence=replace(new.sentence, start=1)))
    assert {tie.tie for tie in question.ties} == {Tie.OTHER_TIME}
    assert (question.range.low, question.range.high) == (900, 900)


def toll(document, speaker, dead, *, quote="", cue="said", part="body"):
    claim = say(document, "casualties", chain=[speaker], where=["Tessaro"])
    return replace(
        claim,
        id=f"{claim.id}{dead}{part}",
        part=part,
        quote=quote or claim.quote,
        figures=(NamedFigure("killed", figure(dead, dead, "person")),),
        chain=(replace(hop(speaker), cue=cue),),
    )


def test_a_described_source_of_a_headline_is_the_one_its_article_names():
    head, body = toll(A, "governor", 31, part="headline"), toll(A, "Sallo Reis", 31)
    (question,) = weighed(head, body)
    (position,) = question.positions
    assert [origin.name for origin in position.origins.origins] == ["Sallo Reis"]


def test_a_revised_toll_joins_the_one_it_revises_and_is_a_change():
    first = toll(A, "Sallo Reis", 31)
    told = toll(C, "Sallo Reis", 31, cue="had said")
    revised = toll(C, "Sallo Reis", 44, quote="revised the toll to 44", cue="revised")
    (question,) = weighed(first, told, revised)
    (shift,) = question.shifts
    assert (shift.from_answer, shift.to_answer) == ("31 people killed", "44 people killed")


def test_a_number_put_right_weeks_later_is_of_the_same_question():
    first, later = (
        toll(A, "Reed Relief", 80),
        toll(C, "Reed Relief", 18, quote="18 died, not 80"),
    )
    (question,) = weighed(first, later)
    assert question.shifts


def test_a_toll_that_grows_is_no_change_of_mind():
    (question,) = weighed(toll(A, "Sallo Reis", 12), toll(B, "Sallo Reis", 15))
    assert not question.shifts


def test_passages_copied_word_for_word_are_named_and_a_shared_quotation_is_not():
    shared = " ".join(f"word{n} of passage {n}" for n in range(40))
    mine = " ".join(f"mine{n} first" for n in range(90))
    yours = " ".join(f"yours{n} second" for n in range(90))
    one = article("one.txt", text=f"{shared}. {mine}.")
    copy = article("two.txt", text=f"{shared}. {yours}.")
    assert measure(one, copy).kind is CopyKind.PART
    quoting = [
        article(f"q{n}.txt", text=f"“{shared}.” {t}.") for n, t in enumerate((mine, yours))
    ]
    assert measure(*quoting) is None


def test_one_place_has_one_name():
    names = ("the town of Tessaro", "the Ostlandic town of Tessaro", "Tessaro market",
             "the town of Tessaro from Reed rebels", "Tessaro")  # fmt: skip
    assert set(map(plain_place, names)) == {"Tessaro"}
    claims = [
        say(d, "control", "captured", chain=[s], roles={"actor": "Reed Front", "place": p})
        for d, s, p in (
            (A, "Envoy", names[0]),
            (B, "Minister", names[1]),
            (C, "Priest", "Tessaro"),
        )
    ]
    (question,) = weighed(*claims)
    assert question.text.startswith("Who holds Tessaro?")


def test_odd_words_are_put_right():
    assert deed("for the shelling") == "the shelling"
    roles = {"a": "Westland", "b": "neither side"}
    (question,) = weighed(
        say(A, "relation", "supports", no=True, chain=["Envoy"], roles={"a": roles["a"]})
    )
    assert question.text.startswith("Is Westland tied to anyone?")


def test_a_depot_destroyed_is_nobody_hurt_and_not_the_drones_shot_down():
    where = {"where": ["Tessaro"]}
    depot = say(A, "casualties", chain=["Envoy"], roles={"materiel": "a depot"}, **where)
    drones = say(
        B, "casualties", chain=["Minister"], roles={"materiel": "all the drones"}, **where
    )
    (question,) = weighed(depot, drones)
    assert question.text.startswith("What was destroyed or damaged in Tessaro?")
    assert {p.answer.label for p in question.positions} == {"a depot", "all the drones"}


def test_nobody_is_held_to_a_denial_that_was_read_as_a_yes():
    roles = {"a": "Westland", "b": "Reed Front"}
    no = say(A, "relation", "supports", no=True, chain=["Westland"], roles=roles)
    yes = say(C, "relation", "affiliated", chain=["Westland"], roles=roles)
    (question,) = weighed(no, replace(yes, quote="Westland has always denied any ties"))
    assert not question.shifts
    assert not {tie.tie for tie in question.ties} & {Tie.CONTRADICTS, Tie.SUPERSEDES}


@pytest.mark.parametrize(
    ("later", "change"),
    [
        pytest.param({"roles": {"killed": "14 civilians"}}, True, id="the same sort, by words"),
        pytest.param({"figures": (NamedFigure("killed", figure(14, 14, "civilian")),)}, True, id="by a number"),
        pytest.param({"roles": {"killed": "14 soldiers"}}, False, id="another sort"),
        pytest.param({"roles": {"wounded": "14 civilians"}}, False, id="another harm"),
    ],
)  # fmt: skip
def test_none_of_a_sort_stands_against_some_of_it(later, change):
    toll = {"where": ["Tessaro"], "chain": ["Minister"]}
    first = say(A, "casualties", roles={"killed": "no civilians"}, no=True, **toll)
    second = say(B, "casualties", **later, **toll)
    assert bool([shift for q in weighed(first, second) for shift in q.shifts]) is change
