"""Questions beside a question are told with the words that bring them there."""

from dataclasses import replace

from tests.weigh.build import article, say

from whence.model.span import Span
from whence.pipeline.beside import Beside, Sentence, Surroundings
from whence.pipeline.beside.uncoded import Uncoded
from whence.present.beside import BESIDE, UNCODED, beside_lines, beside_record
from whence.store.lists.passages import Passage
from whence.weigh import weigh

A = article(
    "a.txt", outlet="Post", day="2024-05-01", text="The text of the article, long enough."
)
WIDTH = 60


def one_beside():
    own = replace(
        say(A, "event", "ASSAULT", chain=["Army"], roles={"actor": "Reed Front"}),
        quote="had taken them",
    )
    other = replace(
        say(A, "statement", chain=["Colonel"]),
        quote="We hold none\nof the four " + "men " * 60,
    )
    (question,) = weigh([A], [other]).questions
    return Beside(question, other, own, 0.8412)


def one_sentence(own):
    passage = Passage("Four men", "", "The four men\nwere never with us, " + "never " * 60)
    return Sentence(Uncoded(A.id, "b.txt", None, Span(40, 90), passage), own, 0.7318)


def test_the_words_and_the_article_are_told_within_the_width():
    head, *lines = beside_lines(Surroundings((one_beside(),)), WIDTH)[1:]
    assert head == f"{BESIDE}:"
    assert lines[0].startswith("  Is it so")
    assert "We hold none of the four" in lines[1]
    assert lines[2].strip() == "a.txt"
    assert all(len(line) <= WIDTH for line in lines)


def test_a_sentence_is_told_after_the_questions():
    found = Surroundings((one_beside(),), (one_sentence(one_beside().own),))
    *_, head, words, name = beside_lines(found, WIDTH)
    assert head == f"{UNCODED}:"
    assert words.startswith("    “The four men were never with us")
    assert len(words) <= WIDTH
    assert name.strip() == "b.txt"


def test_nothing_beside_is_no_line():
    assert beside_lines(Surroundings(), WIDTH) == []


def test_the_record_names_both_claims():
    one = one_beside()
    (record,) = beside_record(Surroundings((one,)))["beside"]
    assert (record["claim"], record["like"]) == (one.claim.id, one.own.id)
    assert record["chance"] == 0.841
    assert record["quote"] == one.claim.quote


def test_the_record_of_a_sentence_says_where_it_stands():
    one = one_sentence(one_beside().own)
    (record,) = beside_record(Surroundings((), (one,)))["uncoded"]
    assert (record["document"], record["start"], record["end"]) == (A.id, 40, 90)
    assert (record["like"], record["chance"]) == (one.own.id, 0.732)
