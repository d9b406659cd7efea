"""Tolls of one incident, told over days, are of one question; those of two are not."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, figure, hop, on, say

from whence.model.claim import NamedFigure
from whence.model.finding import Tie
from whence.model.span import Span
from whence.weigh import weigh

FIRST = article("a.txt", outlet="Wire A", day="2024-05-01")
LATER = article(
    "b.txt", outlet="Paper B", day="2024-05-06", text="Paper B has other words."
)
MUCH_LATER = article(
    "c.txt", outlet="Post C", day="2024-05-11", text="A third text is in Post C."
)


def toll(document, who, n, *, quote="", unit="soldier", cue="said", **more):
    named = (NamedFigure("killed", figure(n, n, unit)),)
    claim = say(
        document, "casualties", chain=[who], where=["Tessaro"], figures=named, **more
    )
    chain = tuple(replace(each, cue=cue) for each in claim.chain)
    return replace(claim, quote=quote or f"{n} {unit}s were killed", chain=chain)


def asked(*claims):
    return weigh([FIRST, LATER, MUCH_LATER], claims).questions


TWELVE = toll(FIRST, "Colonel Ado", 12)


@pytest.mark.parametrize(
    ("later", "questions"),
    [
        pytest.param(toll(LATER, "Colonel Ado", 58), 1, id="one source counts on"),
        pytest.param(toll(LATER, "Governor Mbo", 58), 2, id="another source, and nothing to tie them"),
        pytest.param(toll(LATER, "[official]", 58), 2, id="sources without a name"),
        pytest.param(toll(LATER, "Colonel Ado", 58, when=on("2024-05-05")), 2, id="a day of its own"),
        pytest.param(toll(LATER, "Colonel Ado", 58, quote="an ambush killed 58 soldiers"), 2, id="an ambush"),
        pytest.param(toll(LATER, "Colonel Ado", 58, quote="58 soldiers were killed in another attack"), 2, id="another attack"),
        pytest.param(toll(MUCH_LATER, "Colonel Ado", 58), 2, id="ten days on"),
        pytest.param(toll(MUCH_LATER, "Federation", 45, cue="had put"), 1, id="a toll given before"),
        pytest.param(toll(LATER, "Colonel Ado", 58, unit="civilian"), 2, id="people of another sort"),
        pytest.param(toll(LATER, "Governor Mbo", 12), 2, id="a small number twice"),
    ],
)  # fmt: skip
def test_a_later_toll_needs_something_to_tie_it(later, questions):
    assert len(asked(TWELVE, later)) == questions


def test_a_number_that_is_no_chance_is_of_one_incident():
    assert len(asked(toll(FIRST, "Mayor", 40), toll(LATER, "Envoy", 40))) == 1


def test_what_was_reported_days_before_is_of_that_day():
    retold = toll(MUCH_LATER, "Wire A", 40)
    when = on("2024-05-01")
    retold = replace(retold, chain=(replace(hop("Wire A"), when_said=when),))
    assert len(asked(TWELVE, retold)) == 1


def test_a_toll_raised_days_later_is_a_change_of_mind_and_one_raised_at_once_is_not():
    (question,) = asked(TWELVE, toll(LATER, "Colonel Ado", 58))
    (shift,) = question.shifts
    assert (shift.from_answer, shift.to_answer) == (
        "12 soldiers killed",
        "58 soldiers killed",
    )
    soon = article("d.txt", day="2024-05-03", text="A fourth text.")
    (question,) = weigh([FIRST, soon], [TWELVE, toll(soon, "Colonel Ado", 58)]).questions
    assert question.shifts == ()


def sentences(*texts):
    document = article("told.txt", text=" ".join(texts))
    spans = [document.text.index(each) for each in texts]
    return document, [Span(s, s + len(e)) for s, e in zip(spans, texts, strict=True)]


@pytest.mark.parametrize(
    ("part", "ties"),
    [
        pytest.param("Of them, 60 were soldiers.", {Tie.FIGURES_DIFFER}, id="said to be of them"),
        pytest.param("Of them, 31 were soldiers.", {Tie.NARROWER}, id="some of them"),
        pytest.param("The army counted 60 soldiers.", set(), id="another count"),
    ],
)  # fmt: skip
def test_only_what_is_said_to_be_a_part_can_be_larger_than_the_whole(part, ties):
    document, spans = sentences("Forty people were killed.", part)
    claims = [
        toll(document, "Envoy", 40, unit="person", quote="Forty people were killed"),
        toll(document, "Envoy", 31 if "31" in part else 60, quote=part),
    ]
    claims = [
        replace(claim, sentence=span, spans=(span,))
        for claim, span in zip(claims, spans, strict=True)
    ]
    (question,) = weigh([document], claims).questions
    assert {tie.tie for tie in question.ties} == ties


def test_bodies_that_were_counted_are_not_all_there_are():
    bodies = toll(FIRST, "Doctor", 62, unit="body", quote="had received 62 bodies")
    near = article("d.txt", day="2024-05-02", text="A fourth text.")
    ties = [
        weigh([FIRST, near], [bodies, toll(near, "Mayor", n, unit="person")]).questions[0].ties
        for n in (71, 40)
    ]  # fmt: skip
    assert [tie.tie for each in ties for tie in each] == [
        Tie.FIGURES_OVERLAP,
        Tie.FIGURES_DIFFER,
    ]


def test_who_had_earlier_put_the_toll_otherwise_counts_the_same_dead():
    document, spans = sentences(
        "In Tessaro 71 were killed.", "It had earlier put it at 45."
    )
    now = toll(document, "Federation", 71)
    before = replace(
        toll(document, "Federation", 45, unit="", cue="put", quote="It had earlier put it at 45"),
        where=(),
    )  # fmt: skip
    claims = [
        replace(claim, sentence=span, spans=(span,))
        for claim, span in zip((now, before), spans, strict=True)
    ]
    (question,) = weigh([document], claims).questions
    assert len(question.claims) == 2


def at(claim, start, **changes):
    span = Span(start, start + 5)
    return replace(claim, sentence=span, spans=(span,), **changes)


def placeless(who, n, start):
    return at(toll(FIRST, who, n), start, where=())


LEAD, LAST = placeless("Ministry", 70, 0), placeless("Mayor Dure", 67, 300)
ATTACK = at(say(FIRST, "event", "ASSAULT"), 0, quote="the attack on the clinic")


def test_placeless_tolls_are_of_the_one_attack_that_their_article_tells_of():
    (question,) = (q for q in asked(LEAD, ATTACK, LAST) if q.frame == "casualties")
    assert {tie.tie for tie in question.ties} == {Tie.FIGURES_DIFFER}


def test_placeless_tolls_of_an_article_that_tells_of_two_attacks_stay_apart():
    past = say(FIRST, "event", "ASSAULT", when=on("2022-01-04"))
    past = at(past, 1200, quote="an earlier attack, near Mirsa")
    told = [q for q in asked(LEAD, ATTACK, past, LAST) if q.frame == "casualties"]
    assert len(told) == len(asked(LEAD, LAST)) == 2


def test_those_killed_by_another_party_are_not_of_the_toll():
    slain = toll(FIRST, "Army", 10, roles={"perpetrator": "Army"}, unit="person")
    slain = at(slain, 200, where=())
    tolls = [q for q in asked(LEAD, ATTACK, slain, LAST) if q.frame == "casualties"]
    assert sorted(len(q.claims) for q in tolls) == [1, 2]
