"""An attack that sources lay at different doors is asked after by who made it."""

from dataclasses import replace

from tests.weigh.build import article, on, say

from whence.model.claim import Frame, Polarity
from whence.model.finding import AnswerKind, Tie
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
