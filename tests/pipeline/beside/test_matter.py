"""Claims of one matter are told from others by their words, their passages and who speaks."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, say

from whence.pipeline.beside.matter import WEIGHTS, chance, signs, stems_of, told
from whence.store.lists.passages import Passage

POST = article("a.txt", outlet="Post", day="2024-05-01", text="What the Post has to say.")
HERALD = article("b.txt", outlet="Herald", day="2024-05-03", text="What the Herald says.")
BEFORE = "Nothing was known of them. Where are the engineers now? "


def claim_of(document, quote, frame="statement", sentence="", before="", chain=("Army",)):
    claim = replace(say(document, frame, "", chain=list(chain)), quote=quote)
    return told(claim, Passage("Engineers gone in Tessaro", before, sentence or quote))


TAKEN = claim_of(POST, "the Front had taken the four engineers", "event")
HELD = claim_of(HERALD, "We hold none of the four engineers")


def test_one_matter_is_likelier_than_another():
    bread = claim_of(HERALD, "the price of bread has doubled")
    assert chance(TAKEN, HELD, 0.8) > chance(TAKEN, bread, 0.8)
    assert chance(TAKEN, HELD, 0.9) > chance(TAKEN, HELD, 0.6)


def test_it_is_the_same_either_way_round():
    assert chance(TAKEN, HELD, 0.7) == chance(HELD, TAKEN, 0.7)


def test_what_was_asked_before_lends_its_words_to_the_answer():
    answer = claim_of(HERALD, "They are here", before=BEFORE)
    bare = claim_of(HERALD, "They are here")
    assert signs(TAKEN, answer, 0.6)["passage"] > signs(TAKEN, bare, 0.6)["passage"] == 0
    # No further back than the sentence before.
    assert "known" not in answer.passage


@pytest.mark.parametrize(
    ("frames", "told_as"),
    [
        (("event", "event"), "same_frame"),
        (("control", "presence"), "kin"),
        (("responsibility", "event"), "kin"),
        (("statement", "control"), "statement"),
    ],
)
def test_frames_speak_for_one_matter(frames, told_as):
    one, other = (claim_of(POST, "they hold the town", frame) for frame in frames)
    found = signs(one, other, 0.5)
    assert [n for n in ("same_frame", "kin", "statement") if found[n]] == [told_as]


def test_one_source_and_one_article_are_signs():
    other = claim_of(HERALD, "We hold none", chain=("Monitor",))
    assert signs(TAKEN, HELD, 0.5)["sources"] == 1
    assert signs(TAKEN, other, 0.5)["sources"] == 0
    assert signs(TAKEN, HELD, 0.5)["same_article"] == 0
    assert signs(HELD, other, 0.5)["same_article"] == 1


def test_every_sign_has_a_weight():
    assert signs(TAKEN, HELD, 0.5).keys() == WEIGHTS.keys()


def test_a_claim_without_words_is_like_nothing():
    nothing = claim_of(HERALD, "it was so", sentence="It was so.")
    assert signs(TAKEN, nothing, 0.5)["words"] == 0
    assert stems_of("it was so") == frozenset()


@pytest.mark.parametrize(
    ("title", "sentence", "names"),
    [
        (
            "Engineers gone in Tessaro",
            "They were taken near Pirrin.",
            {"tessaro", "pirrin"},
        ),
        ("Four Engineers Gone In Tessaro", "Gunmen took them.", set()),
    ],
)
def test_names_are_capitals_that_nothing_else_calls_for(title, sentence, names):
    claim = replace(say(POST, "statement", "", chain=[]), quote="took them")
    assert told(claim, Passage(title, "", sentence)).names == names
