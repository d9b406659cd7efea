"""Judgements are never lost, never spread to other claims, and taken back as they were made."""

from dataclasses import replace

import pytest
from tests.present.small_case import claims, documents, filler, make_case

from whence.model.claim import Coded, Frame, Polarity, Role
from whence.model.correction import apply, as_is
from whence.model.judgement import JudgementKind
from whence.model.span import Span
from whence.store import ClaimFilter, MadeWith
from whence.store.judgements import Judgements
from whence.store.lookup import Lookup

WIRE, PAPER, NOTE = documents()
KILLED, POST, ALLIED = claims()[0]
MADE = [one for own in claims() for one in own]
ACCEPT, REJECT, CORRECT = (
    JudgementKind.ACCEPT,
    JudgementKind.REJECT,
    JudgementKind.CORRECT,
)


@pytest.fixture
def case(tmp_path):
    with make_case(tmp_path / "town.whence") as opened:
        yield opened


def code_anew(case, *made):
    run = case.start_run("again", "1", "fake 2")
    case.add_article(WIRE, Coded(made), MadeWith("fake 2", "book"), run)
    return made


def waiting(case):
    return {one.id for one in Lookup(case).least_sure(ClaimFilter(unjudged=True), 99)}


def kinds(found, claim):
    return [one.kind for one in found[claim.id]]


def test_several_claims_are_decided_at_once_and_taken_back_at_once(case):
    judgements = Judgements(case)
    before = judgements.add("Ben", ACCEPT, ALLIED)
    made = judgements.add_all("Ana", REJECT, MADE[:3], "not said there")
    assert len({one.batch for one in made}) == 1
    assert [one.note for one in judgements.of_batch(made[0].batch)] == [
        "not said there"
    ] * 3
    assert not {one.id for one in MADE[:3]} & waiting(case)
    back = judgements.undo_all("Cem", made[0].batch)
    assert [one.undoes for one in back] == [one.id for one in made]
    assert judgements.of_batch(made[0].batch) == ()
    assert judgements.standing() == (before,)
    assert {KILLED.id, POST.id} <= waiting(case)
    assert ALLIED.id not in waiting(case)


def test_what_was_taken_back_singly_is_not_taken_back_again(case):
    judgements = Judgements(case)
    one, other = judgements.add_all("Ana", REJECT, MADE[:2])
    judgements.undo("Ana", one.id)
    assert [j.undoes for j in judgements.undo_all("Ana", one.batch)] == [other.id]
    assert judgements.undo_all("Ana", one.batch) == ()
    assert judgements.undo_all("Ana", "") == ()


def test_a_judgement_keeps_the_claim_as_it_was_seen(case):
    Judgements(case).add("Ana", REJECT, KILLED)
    code_anew(case)
    ((judgement, claim),) = Judgements(case).examples()
    assert claim == KILLED
    assert judgement.seen == "casualties.plain fake 1"


def test_a_correction_comes_back_as_it_went_in_and_survives_a_run(case):
    right = replace(
        as_is(ALLIED),
        kind="supports",
        polarity=Polarity.DENIED,
        roles=(Role("a", (filler(WIRE, "Colonel Ibrahim Sallo"),)), ALLIED.roles[1]),
        chain=(),
        trigger="allied",
        trigger_span=filler(WIRE, "allied").span,
    )
    Judgements(case).correct("Ana", ALLIED, right)
    (again,) = code_anew(case, replace(ALLIED, id="c-new"))
    (kept,) = Judgements(case).on_claims((again,))["c-new"]
    assert (kept.kind, kept.correction, kept.words) == (
        CORRECT,
        right,
        "relation, supports",
    )
    fixed = apply(kept.correction, again)
    assert (fixed.id, fixed.quote, fixed.kind) == ("c-new", ALLIED.quote, "supports")
    assert fixed.wording.polarity is Polarity.DENIED
    assert again.id not in waiting(case)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        pytest.param("the Salt Army", Span(0, 13), id="words that stand elsewhere"),
        pytest.param("the Salt Navy", ALLIED.roles[1].fillers[0].span, id="other words"),
        pytest.param("the end", Span(90_000, 90_007), id="beyond the article"),
    ],
)
def test_no_correction_is_kept_whose_words_do_not_stand_in_the_article(case, words, span):
    wrong = replace(ALLIED.roles[1].fillers[0], text=words, span=span)
    right = replace(as_is(ALLIED), roles=(ALLIED.roles[0], Role("b", (wrong,))))
    with pytest.raises(ValueError, match="no such words"):
        Judgements(case).correct("Ana", ALLIED, right)
    assert Judgements(case).all() == ()


def test_another_claim_on_the_same_words_is_not_judged_by_it(case):
    """One sentence may tell of an attack and of its dead; rejecting one leaves the other."""
    attack = replace(KILLED, id="c-attack", frame=Frame.EVENT, kind="ASSAULT")
    Judgements(case).add("Ana", REJECT, KILLED)
    dead, attack = code_anew(case, replace(KILLED, id="c-dead"), attack)
    found = Judgements(case).on_claims((dead, attack))
    assert (kinds(found, dead), kinds(found, attack)) == ([REJECT], [])
    assert waiting(case) & {"c-dead", "c-attack"} == {"c-attack"}


def test_what_a_claim_was_corrected_to_is_found_again_when_a_run_reads_it_so(case):
    right = replace(as_is(KILLED), frame=Frame.EVENT, kind="ASSAULT")
    Judgements(case).correct("Ana", KILLED, right)
    attack = replace(KILLED, id="c-attack", frame=Frame.EVENT, kind="ASSAULT")
    found = Judgements(case).on_claims(code_anew(case, attack))
    assert kinds(found, attack) == [CORRECT]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        pytest.param(ClaimFilter(strength="possible"), 1, id="as possible"),
        pytest.param(ClaimFilter(strength="plain"), 7, id="plainly"),
        pytest.param(ClaimFilter(below_extraction=0.8), 0, id="less sure"),
        pytest.param(ClaimFilter(below_extraction=0.81), 8, id="not much more sure"),
        pytest.param(ClaimFilter(unjudged=True), 7, id="not decided yet"),
    ],
)
def test_claims_are_found_by_strength_certainty_and_decision(case, wanted, count):
    Judgements(case).add("Ana", ACCEPT, KILLED)
    assert len(list(case.claims(wanted))) == count
