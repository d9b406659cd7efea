"""The sentence of a claim comes with its headline and with what stands before it."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, say

from whence.model.claim import Coded
from whence.model.span import Span
from whence.store import Case, MadeWith
from whence.store.lists.passages import find_passages
from whence.weigh import question_keys

TEXT = "Ümlaut zuerst. Who holds the pass? They do. The end."
DOCUMENT = article("a.txt", outlet="Post", day="2024-05-01", text=TEXT)


@pytest.fixture
def case(tmp_path):
    spans = [Span(TEXT.index(words), TEXT.index(words) + len(words)) for words in ("Ümlaut zuerst.", "They do.")]  # fmt: skip
    made = [
        replace(
            say(DOCUMENT, "statement", "", chain=[who]),
            quote=span.of(TEXT),
            spans=(span,),
            sentence=span,
        )
        for who, span in zip(("Army", "Mayor"), spans, strict=True)
    ]
    with Case.open_or_create(tmp_path / "c.whence") as opened:
        run = opened.start_run("add", "0", "made")
        opened.add_article(
            DOCUMENT, Coded(tuple(made)), MadeWith("1", "1", (), question_keys(made)), run
        )
        yield opened


def test_what_stands_before_is_cut_where_the_text_begins(case):
    first, answer = sorted(case.claims(), key=lambda one: one.sentence.start)
    found = find_passages(case, [first.id, answer.id], 20)
    assert found[first.id].before == ""
    assert found[first.id].sentence == "Ümlaut zuerst."
    assert found[answer.id].before == "Who holds the pass? "
    assert found[answer.id].sentence == "They do."
    assert found[answer.id].title == ""


def test_no_more_than_there_is(case):
    answer = max(case.claims(), key=lambda one: one.sentence.start)
    assert (
        find_passages(case, [answer.id], 4000)[answer.id].before
        == TEXT[: answer.sentence.start]
    )


def test_of_no_claim_there_is_no_passage(case):
    assert find_passages(case, ["none"], 20) == {}
