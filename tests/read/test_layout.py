"""Windows of whole paragraphs."""

import pytest
from tests.fakes import make_document

from whence.read.checksums import WEIGHTS
from whence.read.layout import LONGEST_SENTENCE, MOST_PIECES, lay_out, lay_out_words
from whence.read.pieces import Pieces


@pytest.fixture(scope="module")
def pieces():
    return Pieces(WEIGHTS / "tokenizer.json")


def laid(text, pieces):
    document = make_document(text=text)
    return lay_out(document.text, document.parts, pieces)


def size_of(window, layout):
    inside = layout.words[window.first : window.end]
    return 2 + len(window.breaks) + sum(len(word.pieces) for word in inside)


@pytest.mark.parametrize(
    "text",
    [
        "One short line.",
        "\n\n".join(
            f"Paragraph {n} says a little about the town of Tessaro." for n in range(60)
        ),
        " ".join(f"Sentence {n} is one of very many." for n in range(200)),
        "word " * 900,
        "xq" * 400,
    ],
)
def test_every_word_is_in_one_window_that_fits(text, pieces):
    layout = laid(text.strip(), pieces)
    covered = [n for window in layout.windows for n in range(window.first, window.end)]
    assert covered == list(range(len(layout.words)))
    assert all(size_of(window, layout) <= MOST_PIECES for window in layout.windows)
    assert all(
        len(window.sentence) == window.end - window.first for window in layout.windows
    )
    assert all(s.end - s.first <= LONGEST_SENTENCE for s in layout.sentences)


def test_a_short_paragraph_is_not_cut(pieces):
    paragraph = " ".join(f"Sentence {n} tells of the road." for n in range(12))
    layout = laid("\n\n".join([paragraph] * 6), pieces)
    for window in layout.windows:
        parts = {layout.sentences[n].part for n in window.sentence}
        for other in layout.windows:
            if other is not window:
                assert not parts & {layout.sentences[n].part for n in other.sentence}


def test_words_that_are_given_keep_their_places(pieces):
    text, layout = lay_out_words([[["It", "fell", "."], ["Yes", "."]]], pieces)
    assert text == "It fell . Yes ."
    assert [text[w.start : w.end] for w in layout.words] == ["It", "fell", ".", "Yes", "."]
    assert [(s.first, s.end) for s in layout.sentences] == [(0, 3), (3, 5)]
