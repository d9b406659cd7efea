"""An attack that sources lay at different doors is asked after by who made it."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, hop, on, say

from whence.model.actor import ActorKind
from whence.model.claim import Frame, Polarity
from whence.model.finding import AnswerKind, Tie
from whence.model.ids import ActorId
from whence.weigh import weigh

WIRE = article(
    "wire.txt", outlet="Wire", day="2024-03-05", text="The text of the wire, long enough."
)
DAY = on("2024-03-03")


def deed(actor, who, quote, *, denied=False, **roles):
    filled = {"actor": actor, **roles}
    claim = say(
        WIRE,
        "event",
        "ASSAULT",
        chain=[who] if who else [],
        roles=filled,
        when=DAY,
        where=["Pirrin"],
    )
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    return replace(claim, quote=quote, wording=replace(claim.wording, polarity=polarity))


def test_two_makers_of_one_attack_are_two_answers_that_cannot_both_hold():
    claims = [
        deed("Reed Front", "Army", "the Reed Front had fired on Pirrin"),
        deed("Reed Front", "Colonel", "the Reed Front denied that it fired", denied=True),
        deed("Salt Council", "Colonel", "the Salt Council had fired on Pirrin"),
    ]
    (question,) = weigh([WIRE], claims).questions
    assert question.frame is Frame.RESPONSIBILITY
    names = {p.answer.label for p in question.positions if p.answer.kind is AnswerKind.NAME}
    assert names == {"Reed Front", "Salt Council"}
    assert {Tie.CONTRADICTS, Tie.DENIES} & {tie.tie for tie in question.ties}


def test_who_fought_each_other_both_did():
    claims = [
        deed(
            "Reed Front",
            "Army",
            "the Reed Front attacked the Salt Council",
            recipient="Salt Council",
        ),
        deed(
            "Salt Council",
            "Colonel",
            "the Salt Council attacked the Reed Front",
            recipient="Reed Front",
        ),
        deed(
            "Reed Front",
            "Colonel",
            "it denied the attack",
            denied=True,
            recipient="Salt Council",
        ),
    ]
    assert {q.frame for q in weigh([WIRE], claims).questions} == {Frame.EVENT}


def test_one_maker_whom_nobody_disputes_stays_asked_after_by_name():
    claims = [
        deed("Reed Front", "Army", "the Reed Front had fired on Pirrin"),
        deed("Reed Front", "Mayor", "the Reed Front had fired on Pirrin"),
    ]
    (question,) = weigh([WIRE], claims).questions
    assert question.frame is Frame.EVENT


def test_what_an_article_says_by_itself_is_an_answer_where_sources_differ():
    claims = [
        deed("Reed Front", "Army", "the Reed Front had fired on Pirrin"),
        deed("Salt Council", "Colonel", "the Salt Council had fired on Pirrin"),
        deed("Reed Front", "Colonel", "the Reed Front did not fire", denied=True),
        deed("Reed Front", "", "the rocket was fired by the Reed Front"),
    ]
    (question,) = weigh([WIRE], claims).questions
    assert question.frame is Frame.RESPONSIBILITY
    assert sum(len(position.claims) for position in question.positions) == len(claims)


def test_what_only_an_article_says_stays_a_deed():
    (question,) = weigh(
        [WIRE], [deed("Reed Front", "", "the Reed Front fired on Pirrin")]
    ).questions
    assert question.frame is Frame.EVENT


LATER = article(
    "ministry.txt", outlet="Ministry", day="2024-03-06", text="What the ministry put out."
)


def laid(who, source, *, kind="blamed"):
    """That a source of the wire has somebody responsible for the attack on Pirrin."""
    return replace(
        say(
            WIRE,
            "responsibility",
            kind,
            chain=[source],
            roles={"actor": who, "act": "the raid"},
            when=DAY,
            where=["Pirrin"],
        ),
        quote="he blamed the raid on them",
    )


def told_plainly(who, *, recipient="the position of Pirrin", chain=(), part="body"):
    """The attack in the words of the communiqué itself."""
    claim = say(
        LATER,
        "event",
        "ASSAULT",
        chain=chain,
        roles={"actor": who, "recipient": recipient},
        when=DAY,
        where=["Pirrin"],
    )
    return replace(claim, quote=f"{who} launched an assault", part=part)


def test_a_communique_answers_whom_another_article_asks_after():
    questions = weigh(
        [WIRE, LATER], [laid("Salt Council", "Mayor"), told_plainly("Reed Front")]
    )
    (question,) = questions.questions
    assert question.frame is Frame.RESPONSIBILITY
    assert {p.answer.label for p in question.positions} == {"Salt Council", "Reed Front"}


@pytest.mark.parametrize(
    ("who", "recipient"),
    [
        pytest.param("Salt Army", "a Reed Front incursion", id="who fought it off"),
        pytest.param("gunmen", "the position of Pirrin", id="nobody in particular"),
    ],
)
def test_whoever_is_not_said_to_have_made_it_is_no_answer(who, recipient):
    claims = [laid("Reed Front", "Mayor"), told_plainly(who, recipient=recipient)]
    frames = {q.frame for q in weigh([WIRE, LATER], claims).questions}
    assert frames == {Frame.RESPONSIBILITY, Frame.EVENT}


def test_its_men_are_those_of_the_armed_group_that_says_so():
    mine = told_plainly("its men", chain=["Reed Front"])
    armed = replace(mine, chain=(replace(mine.chain[0], kind=ActorKind.ARMED_GROUP),))
    (question,) = weigh([WIRE, LATER], [laid("Salt Council", "Mayor"), armed]).questions
    assert {p.answer.label for p in question.positions} == {"Salt Council", "Reed Front"}


def test_its_men_are_nobodys_where_a_journalist_tells_of_them():
    mine = told_plainly("its men", chain=["Daily"])
    told = replace(mine, chain=(replace(mine.chain[0], kind=ActorKind.MEDIA),))
    questions = weigh([WIRE, LATER], [laid("Salt Council", "Mayor"), told]).questions
    assert len(questions) > 1


def test_who_fired_first_is_another_question_than_who_struck():
    first = say(
        WIRE,
        "responsibility",
        "denied",
        roles={"actor": "Salt Council", "act": "having fired first"},
        when=DAY,
        where=["Pirrin"],
    )
    claims = [
        replace(first, quote="The Salt Council denied having fired first"),
        deed("Reed Front", "Army", "a Reed Front drone struck an ambulance"),
    ]
    questions = weigh([WIRE], claims).questions
    assert sorted(len(q.positions) for q in questions) == [1, 1]


def test_an_army_that_says_it_struck_fighters_does_not_confirm_a_strike_on_a_market():
    known = {"actor": ActorId("northarmy")}

    def struck(who, what, **more):
        claim = deed("North Army", who, f"the army struck {what}", recipient=what)
        roles = tuple(
            replace(r, fillers=tuple(replace(f, id=known.get(r.name)) for f in r.fillers))
            for r in claim.roles
        )
        return replace(claim, roles=roles, **more)

    army = replace(hop("North Army"), ids=(ActorId("northarmy"),))
    claims = [
        struck("Residents", "a market"),
        struck("North Army", "a convoy of terrorists", chain=(army,)),
    ]
    questions = weigh([WIRE], claims).questions
    assert all(p.origins.count < 2 for q in questions for p in q.positions)
