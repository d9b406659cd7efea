"""What analysts decide on actors counts in the questions, is taken back whole, and outlives runs."""

import random
from dataclasses import replace

import pytest
from sqlalchemy import select
from tests.weigh.build import article, say

from whence.model.actor import Actor, ActorKind
from whence.model.claim import Coded
from whence.model.describing import fold
from whence.model.held import new_actor
from whence.model.ids import make_id
from whence.model.judgement import JudgementKind
from whence.model.span import Span
from whence.pipeline.judged.holding import weigh_as_judged
from whence.pipeline.weighing import weigh_case
from whence.store import Case, MadeWith
from whence.store import tables as t
from whence.store.findings import Findings
from whence.store.judgements import Judgements
from whence.store.lists.ties import find_ties
from whence.store.lookup import Lookup
from whence.weigh import question_keys

FRONT, LIBERATION, SALTS = "varna-front", "Varna Liberation Front", "salt-army"
MADE = make_id("a", "armed_group", fold(LIBERATION))
MERGE, SPLIT = JudgementKind.MERGE, JudgementKind.SPLIT


def told():
    """Four articles; two call the Front by another name, one of which nobody resolved."""
    documents = [
        article(f"{n}.txt", outlet=f"Paper {n}", day=f"2024-05-0{n}", text=f"Text {n}.")
        for n in range(1, 5)
    ]
    names = (("Varna Front", FRONT), (LIBERATION, MADE), ("Varna Front", FRONT), (LIBERATION, None))  # fmt: skip
    kinds = ("allied", "split", "allied", "split")
    claims = [
        resolved(
            say(each, "relation", kind, chain=["Minister"] if n else [name[0]],
                roles={"a": name[0], "b": "Salt Army"}),
            {name[0]: name[1], "Salt Army": SALTS},
        )
        for n, (each, name, kind) in enumerate(zip(documents, names, kinds, strict=True))
    ]  # fmt: skip
    actors = [
        tuple(
            Actor(one, name, ActorKind.ARMED_GROUP)
            for name, one in (names[n], ("Salt Army", SALTS))
            if one
        )
        for n in range(4)
    ]
    return documents, claims, actors


def resolved(claim, ids):
    roles = tuple(
        replace(
            role,
            fillers=tuple(
                replace(f, id=ids.get(f.name, f.id), span=Span(0, 1)) for f in role.fillers
            ),
        )
        for role in claim.roles
    )
    chain = tuple(
        replace(hop, ids=tuple(ids.get(name) for name in hop.name)) for hop in claim.chain
    )
    return replace(claim, roles=roles, chain=chain)


def put(case, run, *places):
    documents, claims, actors = told()
    for n in places:
        made_with = MadeWith("fake 1", "fake", actors[n], question_keys([claims[n]]))
        case.add_article(documents[n], Coded((claims[n],)), made_with, run)


def weighed(case, *places):
    run = case.start_run("add", "0", "fake 1")
    put(case, run, *(places or range(4)))
    weigh_case(case, run)


@pytest.fixture
def case(tmp_path):
    with Case.open_or_create(tmp_path / "c.whence") as opened:
        weighed(opened)
        yield opened


def state(case):
    """All that a face could show of who is who."""
    questions = sorted(Findings(case).questions(), key=lambda one: one.id)
    actors = sorted(case.actors(), key=str)
    keys = sorted(
        row["question_key"] for row in case.session.rows(select(t.claim.c.question_key))
    )
    return questions, list(case.claims()), actors, keys


def test_claims_of_two_actors_held_to_be_one_meet_in_one_question(case):
    assert len(list(Findings(case).questions())) == 2
    Judgements(case).add("Ana", MERGE, MADE, value=FRONT)
    assert weigh_as_judged(case) > 0
    (question,) = Findings(case).questions()
    assert len(question.claims) == 4
    assert LIBERATION not in question.text
    assert {line.id for line in Lookup(case).actors()} == {FRONT, SALTS}
    assert len(find_ties(case, (FRONT,), (SALTS,))) == 4
    assert {(pair.one_id, pair.one) for pair in Lookup(case).pairs()} == {
        (FRONT, "Varna Front")
    }
    names = {name for one in case.actors() if one.id == FRONT for name in one.names}
    assert LIBERATION in names


def test_a_merge_taken_back_leaves_the_case_as_it_was(case):
    before = state(case)
    made = Judgements(case).add("Ana", MERGE, MADE, value=FRONT)
    weigh_as_judged(case)
    assert state(case) != before
    Judgements(case).undo("Ana", made.id)
    weigh_as_judged(case)
    assert state(case) == before
    assert case.count(t.claim_read) == case.count(t.actor_read) == case.count(t.held) == 0


def test_not_the_same_takes_a_merge_back_too(case):
    before = state(case)
    Judgements(case).add("Ana", MERGE, MADE, value=FRONT)
    weigh_as_judged(case)
    Judgements(case).add("Ben", SPLIT, FRONT, value=MADE)
    weigh_as_judged(case)
    assert state(case) == before


@pytest.mark.parametrize("seed", range(6))
def test_judging_in_any_step_comes_to_the_same_as_judging_first(tmp_path, seed):
    rng = random.Random(seed)
    with Case.open_or_create(tmp_path / "whole.whence") as whole:
        run = whole.start_run("add", "0", "fake 1")
        put(whole, run, 1, 0, 2, 3)
        judge_all(whole)
        weigh_case(whole, run)
        wanted = state(whole)
    with Case.open_or_create(tmp_path / "steps.whence") as case:
        coming = [1, 0, *rng.sample([2, 3], 2)]
        at = rng.randint(2, 4)
        for n, place in enumerate(coming, start=1):
            weighed(case, place)
            if n == at:
                judge_all(case)
                weigh_as_judged(case)
        weighed(case, *rng.sample(range(4), 2))  # read again
        assert state(case) == wanted


def judge_all(case):
    """A merge, and one claim's chain given to another."""
    judgements = Judgements(case)
    judgements.add("Ana", MERGE, MADE, value=FRONT)
    first = next(one for one in case.claims() if one.document_name == "1.txt")
    judgements.give("Ana", FRONT, new_actor("Varna Guard"), name="Varna Guard", what=(first,))  # fmt: skip


def test_an_article_read_again_keeps_what_was_decided(case):
    Judgements(case).add("Ana", MERGE, MADE, value=FRONT)
    weigh_as_judged(case)
    before = state(case)
    weighed(case, 1, 3)
    assert state(case) == before


def test_weighing_again_without_a_new_judgement_does_nothing(case):
    Judgements(case).add("Ana", MERGE, MADE, value=FRONT)
    assert weigh_as_judged(case) > 0
    assert weigh_as_judged(case) == 0
    Judgements(case).add("Ana", JudgementKind.GRADE, FRONT, value="B")
    assert weigh_as_judged(case) == 0


def test_words_given_to_a_new_actor_part_from_the_one_they_were_joined_to(case):
    before = state(case)
    guard = new_actor("Varna Guard")
    made = Judgements(case).give("Ana", MADE, guard, name="Varna Guard", what=(LIBERATION,))  # fmt: skip
    weigh_as_judged(case)
    texts = {question.text for question in Findings(case).questions()}
    assert any("Varna Guard" in text for text in texts)
    assert not any(LIBERATION in text for text in texts)
    about = Lookup(case).claims_about((guard,), 9)
    assert sorted(one.document_name for one in about) == ["2.txt", "4.txt"]
    assert [line.kind for line in Lookup(case).actors() if line.id == guard] == [
        "armed_group"
    ]
    weighed(case, 1)
    assert sorted(o.document_name for o in Lookup(case).claims_about((guard,), 9)) == [
        "2.txt",
        "4.txt",
    ]
    Judgements(case).undo_all("Ana", made[0].batch)
    weigh_as_judged(case)
    assert state(case) == before


def test_single_claims_are_given_to_an_actor_that_is_there(case):
    third = next(one for one in case.claims() if one.document_name == "3.txt")
    Judgements(case).give("Ana", FRONT, MADE, what=(third,))
    weigh_as_judged(case)
    about = {o.document_name for o in Lookup(case).claims_about((MADE,), 9)}
    assert about == {"2.txt", "3.txt"}
    assert sorted(len(q.claims) for q in Findings(case).questions()) == [1, 3]


def test_a_new_name_is_shown_wherever_the_actor_stands(case):
    Judgements(case).add("Ana", JudgementKind.NAME, FRONT, value="Front of Varna")
    weigh_as_judged(case)
    names = {pair.one for pair in Lookup(case).pairs()}
    assert names == {"Front of Varna", LIBERATION}
    assert any("Front of Varna" in q.text for q in Findings(case).questions())


def test_two_of_one_name_that_are_not_the_same_are_asked_after_apart(tmp_path):
    body = make_id("a", "organisation", fold(LIBERATION))
    with Case.open_or_create(tmp_path / "c.whence") as case:
        documents, claims, actors = told()
        run = case.start_run("add", "0", "fake 1")
        other = resolved(claims[1], {LIBERATION: body, "Salt Army": SALTS})
        other = replace(other, id=f"{other.id}x", document=documents[2].id, document_name="3.txt")  # fmt: skip
        for document, one, own in ((documents[1], claims[1], actors[1]), (documents[2], other, (Actor(body, LIBERATION, ActorKind.ORGANISATION),))):  # fmt: skip
            made_with = MadeWith("fake 1", "fake", own, question_keys([one]))
            case.add_article(document, Coded((one,)), made_with, run)
        weigh_case(case, run)
        assert len(list(Findings(case).questions())) == 1
        Judgements(case).add("Ana", SPLIT, body, value=MADE)
        weigh_as_judged(case)
        assert len(list(Findings(case).questions())) == 2
