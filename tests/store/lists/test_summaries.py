"""Lists over a whole case are kept from one weighing to the next change, and never beyond it."""

from contextlib import suppress
from dataclasses import replace

import pytest
from sqlalchemy import select, update
from tests.present.small_case import (
    REEDS,
    SALTS,
    WITH,
    article,
    claim,
    claims,
    coded,
    documents,
    filler,
    make_case,
)

from whence.model.claim import Coded, Frame
from whence.model.judgement import JudgementKind
from whence.pipeline.weighing import weigh_case
from whence.store import tables as t
from whence.store.judgements import Judgements
from whence.store.lists.summaries import ACTORS, PAIRS, PLACES, SOURCES, summarize
from whence.weigh import question_keys

EVERY = (ACTORS, PAIRS, PLACES, SOURCES)


@pytest.fixture
def case(tmp_path):
    with make_case(tmp_path / "town.whence") as made:
        yield made


def kept(case):
    return {row["name"] for row in case.session.rows(select(t.summary.c.name))}


def listed(case):
    return {each.name: each.lines(case) for each in EVERY}


def counted(case):
    return {each.name: each.count(case) for each in EVERY}


def add(case, document, made, actors=()):
    run = case.start_run("test", "0", "fake 1")
    keyed = replace(WITH, actors=actors, question_keys=question_keys(made))
    case.add_article(document, Coded(made), keyed, run)
    return run


def late():
    """An article that nobody has read yet, with a claim on a tie, and its actors."""
    document = article(
        "late.txt", "Liptako Paper", "War", "2024-07-09", "The Salt Army is at war."
    )
    who = filler(document, "The Salt Army", SALTS)
    roles = {"a": (who,), "b": (who,), "kind": (coded("fighting"),)}
    made = claim(document, document.text[:-1], Frame.RELATION, "fighting", roles)
    return document, (made,), (SALTS, replace(REEDS, id="late-front", name="Late Front"))


@pytest.mark.parametrize("summary", EVERY, ids=lambda each: each.name)
def test_a_weighed_case_keeps_each_list_as_it_is_counted(case, summary):
    assert summary.name in kept(case)
    assert summary.lines(case) == summary.count(case) != ()


@pytest.mark.parametrize("summary", EVERY, ids=lambda each: each.name)
def test_what_is_kept_is_not_counted_again(case, summary):
    with case.writing():
        emptied = update(t.summary).where(t.summary.c.name == summary.name)
        case.session.execute(emptied.values(lines="[]"))
    assert summary.lines(case) == ()


def test_an_article_counts_at_once_and_not_only_when_it_is_weighed(case):
    before = listed(case)
    run = add(case, *late())
    assert kept(case) == set()
    assert listed(case) == counted(case)
    for name in ("actors", "pairs", "sources"):
        assert listed(case)[name] != before[name]
    weigh_case(case, run)
    assert kept(case) == {each.name for each in EVERY}
    assert listed(case) == counted(case)


def test_an_article_coded_anew_leaves_nothing_of_what_it_was(case):
    before = listed(case)
    document, made = documents()[0], claims()[0]
    add(case, document, ())
    assert listed(case) == counted(case) != before
    weigh_case(case, add(case, document, made, WITH.actors))
    assert listed(case) == before


def test_a_write_that_fails_leaves_what_was_kept(case):
    before = listed(case)
    with suppress(ZeroDivisionError), case.writing():
        add(case, *late())
        raise ZeroDivisionError
    assert kept(case) == {each.name for each in EVERY}
    assert listed(case) == before == counted(case)


def test_a_judgement_on_actors_counts_once_it_is_weighed_and_no_more_once_it_is_undone(
    case,
):
    before = listed(case)
    merged = Judgements(case).add("Ana", JudgementKind.MERGE, REEDS.id, value=SALTS.id)
    assert listed(case) == before == counted(case)
    weigh_case(case, case.start_run("test", "0", "fake 1"))
    assert listed(case) == counted(case) != before
    Judgements(case).undo("Ana", merged.id)
    weigh_case(case, case.start_run("test", "0", "fake 1"))
    assert listed(case) == counted(case) == before


def test_a_decision_on_a_claim_changes_no_list(case):
    before = listed(case)
    Judgements(case).add("Ana", JudgementKind.REJECT, next(case.claims()))
    assert listed(case) == before == counted(case)


def test_a_case_of_an_earlier_version_is_counted_until_it_keeps_its_lists(case):
    before = listed(case)
    with case.writing():
        case.session.execute(t.summary.delete())
    assert listed(case) == before
    summarize(case)
    assert kept(case) == {each.name for each in EVERY}
    assert listed(case) == before
