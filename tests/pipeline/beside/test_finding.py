"""Questions and sentences that may be of one matter in other words are shown beside it."""

from dataclasses import replace

import numpy as np
import pytest
from tests.weigh.build import article, say

from whence.model.claim import Coded
from whence.model.span import Span
from whence.pipeline.alike import embed_some
from whence.pipeline.beside import embed_sentences, find_beside
from whence.pipeline.beside.finding import LEAST
from whence.pipeline.beside.uncoded import find_uncoded
from whence.pipeline.weighing import weigh_case
from whence.store import Case, MadeWith
from whence.store.findings import Findings
from whence.weigh import question_keys

TAKEN = "the Reed Front had taken the engineers at Tessaro"
HELD = "We hold no engineers at Tessaro"
BREAD = "the price of bread has doubled at Tessaro"
GONE = "Where the engineers of Tessaro are, no one can tell."
RAIN = "It was raining on that day at Tessaro."
ASKED = "And where are the engineers of Tessaro now?"
A = article(
    "a.txt", outlet="Post", day="2024-05-01", text=f"Some say {TAKEN}. {RAIN} Gone."
)
B = article(
    "b.txt", outlet="Herald", day="2024-05-03", text=f"{HELD}. And {BREAD}.\n\n{GONE}"
)
LATE = article("late.txt", outlet="Globe", day="2025-05-03", text=f"{HELD}. {GONE}")


def embed(texts):
    """Alike are those who speak of engineers."""
    made = np.array(
        [[1.0, 0.1] if "engineers" in text else [0.1, 1.0] for text in texts], np.float32
    )
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def claim_of(document, frame, kind, quote, who, **roles):
    claim = say(document, frame, kind, chain=[who], roles=roles)
    start = document.text.index(quote)
    span = Span(start, start + len(quote))
    return replace(claim, quote=quote, sentence=span, spans=(span,))


@pytest.fixture
def case(tmp_path):
    told = {
        A.id: [claim_of(A, "event", "ASSAULT", TAKEN, "Army", actor="Reed Front", place="Tessaro")],
        B.id: [
            claim_of(B, "statement", "", HELD, "Colonel"),
            claim_of(B, "statement", "", BREAD, "Trader", topic="Tessaro"),
        ],
        LATE.id: [claim_of(LATE, "statement", "", HELD, "Colonel")],
    }  # fmt: skip
    with Case.open_or_create(tmp_path / "c.whence") as opened:
        run = opened.start_run("add", "0", "made")
        for document in (A, B, LATE):
            claims = tuple(told[document.id])
            opened.add_article(
                document, Coded(claims), MadeWith("1", "1", (), question_keys(claims)), run
            )
        weigh_case(opened, run)
        yield opened


@pytest.fixture
def taken(case):
    (question,) = Findings(case).questions("event")
    return question


def test_what_is_said_in_like_words_of_the_same_place_stands_beside(case, taken):
    (found,) = find_beside(case, taken, embed).questions
    assert (found.claim.quote, found.claim.document) == (HELD, B.id)
    assert found.own.quote == TAKEN
    assert found.chance >= LEAST
    assert found.question.id != taken.id


def test_it_stands_beside_the_other_way_round_too(case):
    held = next(q for q in Findings(case).questions("statement") if f"“{HELD}”" in q.text)
    quotes = {each.claim.quote for each in find_beside(case, held, embed).questions}
    assert quotes >= {TAKEN}


def test_other_words_and_other_times_do_not(case, taken):
    found = find_beside(case, taken, embed).questions
    assert not {BREAD} & {each.claim.quote for each in found}
    assert LATE.id not in {each.claim.document for each in found}


def test_a_sentence_without_a_claim_stands_beside_what_it_is_like(case, taken):
    (found,) = find_beside(case, taken, embed).sentences
    assert found.uncoded.passage.sentence == GONE
    assert (found.uncoded.document, found.uncoded.name) == (B.id, "b.txt")
    assert found.uncoded.span.of(B.text) == GONE
    assert found.own.quote == TAKEN


def test_without_an_encoder_only_what_has_a_vector_stands_beside(case, taken):
    assert find_beside(case, taken, None).questions == ()
    embed_some(case, embed, 100)
    found = find_beside(case, taken, None)
    assert [each.claim.quote for each in found.questions] == [HELD]
    assert found.sentences == ()
    assert sum(embed_sentences(case, embed)) > 0
    assert [
        one.uncoded.passage.sentence for one in find_beside(case, taken, None).sentences
    ] == [GONE]
    assert sum(embed_sentences(case, embed)) == 0


def test_uncoded_are_sentences_of_some_words_in_which_no_claim_stands(case):
    assert [one.passage.sentence for one in find_uncoded(case, [A.id])] == [RAIN]
    (one,) = find_uncoded(case, [B.id])
    assert one.passage.sentence == GONE
    assert one.passage.before.endswith(f"{BREAD}.\n\n")


def test_a_question_without_claims_has_nothing_beside_it(case, taken):
    assert find_beside(case, replace(taken, positions=()), embed).questions == ()
