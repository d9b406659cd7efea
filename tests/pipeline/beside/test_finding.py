"""Questions that may be of one matter in other words are shown beside each other."""

from dataclasses import replace

import numpy as np
import pytest
from tests.weigh.build import article, say

from whence.model.claim import Coded
from whence.model.span import Span
from whence.pipeline.beside.finding import LEAST, find_beside
from whence.pipeline.weighing import weigh_case
from whence.store import Case, MadeWith
from whence.store.findings import Findings
from whence.weigh import question_keys

TEXT = "The text of the article, long enough to be cut in pieces."
A = article("a.txt", outlet="Post", day="2024-05-01", text=TEXT)
B = article("b.txt", outlet="Herald", day="2024-05-03", text=TEXT + " Another.")
LATE = article("late.txt", outlet="Globe", day="2025-05-03", text=TEXT + " Late.")
TAKEN = "the Reed Front had taken the engineers at Tessaro"
HELD = "We hold no engineers at Tessaro"
BREAD = "the price of bread has doubled at Tessaro"


def embed(texts):
    """Alike are those who speak of engineers."""
    made = np.array(
        [[1.0, 0.1] if "engineers" in text else [0.1, 1.0] for text in texts], np.float32
    )
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def claim_of(document, frame, kind, quote, who, **roles):
    claim = say(document, frame, kind, chain=[who], roles=roles)
    start = 0 if frame == "event" else 6
    return replace(
        claim, quote=quote, sentence=Span(start, start + 5), spans=(Span(start, start + 5),)
    )


@pytest.fixture
def case(tmp_path):
    told = {
        A.id: [claim_of(A, "event", "ASSAULT", TAKEN, "Army", actor="Reed Front", place="Tessaro")],
        B.id: [
            claim_of(B, "statement", "", HELD, "Colonel"),
            claim_of(B, "statement", "", BREAD, "Trader", topic="Tessaro"),
        ],
        LATE.id: [claim_of(LATE, "statement", "", HELD + " now", "Colonel")],
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


def test_what_is_said_in_like_words_of_the_same_place_stands_beside(case):
    (question,) = Findings(case).questions("event")
    (found,) = find_beside(case, question, embed)
    assert found.claim.quote == HELD
    assert found.own.quote == TAKEN
    assert found.chance >= LEAST
    assert found.question.id != question.id


def test_it_stands_beside_the_other_way_round_too(case):
    held = next(q for q in Findings(case).questions("statement") if f"“{HELD}”" in q.text)
    assert {each.claim.quote for each in find_beside(case, held, embed)} >= {TAKEN}


def test_other_words_and_other_times_do_not(case):
    (question,) = Findings(case).questions("event")
    quotes = {each.claim.quote for each in find_beside(case, question, embed)}
    assert not quotes & {BREAD, HELD + " now"}
