"""Questions beside a question are told with the words that bring them there."""

from dataclasses import replace

from tests.weigh.build import article, say

from whence.pipeline.beside import Beside
from whence.present.beside import BESIDE, beside_lines, beside_record
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


def test_the_words_and_the_article_are_told_within_the_width():
    head, *lines = beside_lines([one_beside()], WIDTH)[1:]
    assert head == f"{BESIDE}:"
    assert lines[0].startswith("  Is it so")
    assert "We hold none of the four" in lines[1]
    assert lines[2].strip() == "a.txt"
    assert all(len(line) <= WIDTH for line in lines)


def test_nothing_beside_is_no_line():
    assert beside_lines([], WIDTH) == []


def test_the_record_names_both_claims():
    one = one_beside()
    (record,) = beside_record([one])
    assert (record["claim"], record["like"]) == (one.claim.id, one.own.id)
    assert record["chance"] == 0.841
    assert record["quote"] == one.claim.quote
