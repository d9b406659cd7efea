"""Claims of one matter are told from others by their words, their passages and who speaks."""

from dataclasses import replace

import numpy as np
import pytest
from tests.weigh.build import article, say

from whence.model.span import Span
from whence.pipeline.beside.signs import SIGNS, signs_among
from whence.pipeline.beside.told import stems_of, told, told_uncoded
from whence.pipeline.beside.uncoded import Uncoded
from whence.store.lists.passages import Passage

POST = article("a.txt", outlet="Post", day="2024-05-01", text="What the Post has to say.")
HERALD = article("b.txt", outlet="Herald", day="2024-05-03", text="What the Herald says.")
BEFORE = "Nothing was known of them. Where are the engineers now? "


def claim_of(document, quote, frame="statement", sentence="", before="", chain=("Army",)):
    claim = replace(say(document, frame, "", chain=list(chain)), quote=quote)
    return told(claim, Passage("Engineers gone in Tessaro", before, sentence or quote))


def sentence_of(document, words):
    passage = Passage("Engineers gone in Tessaro", "", words)
    return told_uncoded(Uncoded(document.id, document.name, None, Span(0, 9), passage))


def vectors(*rows):
    made = np.array(rows, np.float32)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def signs(*records, words=None, sentences=None):
    """The signs of the first two, by name."""
    same = np.ones((len(records), 2), np.float32) / np.sqrt(np.float32(2))
    words = same if words is None else words
    found = signs_among(records, words, words if sentences is None else sentences)
    assert np.allclose(found, found.swapaxes(0, 1))
    return dict(zip(SIGNS, found[0, 1], strict=True))


TAKEN = claim_of(POST, "the Front had taken the four engineers", "event")
HELD = claim_of(HERALD, "We hold none of the four engineers")


def test_likeness_is_of_quotes_of_sentences_and_of_one_with_the_other():
    words, sentences = vectors([1, 0], [0, 1]), vectors([1, 0], [1, 1])
    found = signs(TAKEN, HELD, words=words, sentences=sentences)
    assert found["likeness"] == 0
    assert found["sentences"] == pytest.approx(np.sqrt(0.5))
    assert found["across"] == pytest.approx(np.sqrt(0.5))


def test_who_is_like_everybody_has_more_in_common_with_all():
    bread = claim_of(HERALD, "the price of bread has doubled")
    apart = signs(TAKEN, HELD, bread, words=vectors([1, 0], [1, 0], [0, 1]))
    alike = signs(TAKEN, HELD, bread, words=vectors([1, 0], [1, 0], [1, 0]))
    assert alike["common"] > apart["common"]
    assert alike["likeness"] == apart["likeness"] == 1


def test_words_are_shares_of_the_shorter():
    found = signs(TAKEN, claim_of(HERALD, "Engineers!"))
    assert found["words"] == 1
    assert signs(TAKEN, claim_of(HERALD, "the price of bread"))["words"] == 0


def test_what_was_asked_before_lends_its_words_to_the_answer():
    answer = claim_of(HERALD, "They are here", before=BEFORE)
    bare = claim_of(HERALD, "They are here")
    assert signs(TAKEN, answer)["passage"] > signs(TAKEN, bare)["passage"] == 0
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
    found = signs(one, other)
    kinds = ("same_frame", "kin", "statement", "uncoded")
    assert [name for name in kinds if found[name]] == [told_as]


@pytest.mark.parametrize("other", [HELD, sentence_of(HERALD, "None of them is with us.")])
def test_a_sentence_has_no_frame(other):
    found = signs(other, sentence_of(POST, "The engineers were gone."))
    kinds = ("same_frame", "kin", "statement", "uncoded")
    assert [name for name in kinds if found[name]] == ["uncoded"]


def test_one_source_and_one_article_are_signs():
    other = claim_of(HERALD, "We hold none", chain=("Monitor",))
    assert signs(TAKEN, HELD)["sources"] == 1
    assert signs(TAKEN, other)["sources"] == 0
    assert signs(TAKEN, HELD)["same_article"] == 0
    assert signs(HELD, other)["same_article"] == 1


def test_a_claim_without_words_is_like_nothing():
    nothing = claim_of(HERALD, "it was so", sentence="It was so.")
    assert signs(TAKEN, nothing)["words"] == 0
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
