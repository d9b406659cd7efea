import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.read.sentences import LONGEST_SENTENCE, sentence_spans


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One left. Two came.", ["One left.", "Two came."]),
        ("Gen. A. Sow left on Jan. 3. He came back.", ["Gen. A. Sow left on Jan. 3.", "He came back."]),
        ("The U.N. denied it.", ["The U.N. denied it."]),
        ("One\u2028left. Two.", ["One\u2028left.", "Two."]),
        ("  ", []),
    ],
)  # fmt: skip
def test_text_is_cut_into_sentences(text, sentences):
    assert cut(text) == sentences


def test_only_the_stretch_asked_for_is_cut():
    assert sentence_spans("One. Two. Three.", 5, 9) == [(5, 9)]


def test_a_sentence_without_an_end_is_cut_all_the_same():
    lengths = {len(sentence) for sentence in cut("x" * 10_000)}
    assert max(lengths) <= LONGEST_SENTENCE


@given(st.text(st.characters()))
def test_sentences_hold_every_visible_character_in_order(text):
    spans = sentence_spans(text)
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert spans == sorted(spans)
