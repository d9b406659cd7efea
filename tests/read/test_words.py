"""How text is cut into words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.read.words import DIGIT, LOWER, MIXED, OTHER, TITLE, UPPER, shape_of, word_spans


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It isn't over.", ["It", "is", "n't", "over", "."]),
        ("the army’s claim", ["the", "army", "’s", "claim"]),
        ("U.S. and U.N. staff", ["U.S.", "and", "U.N.", "staff"]),
        ("the U. S. stayed", ["the", "U.", "S.", "stayed"]),
        ("1,200 fighters, 3.5 km", ["1,200", "fighters", ",", "3.5", "km"]),
        ("al-Qa'ida in Sana'a", ["al", "-", "Qa'ida", "in", "Sana'a"]),
        ("a re-elected co-founder", ["a", "re-elected", "co-founder"]),
        ("Gen. Ode cannot", ["Gen.", "Ode", "can", "not"]),
        ("an F-16 and a T-72", ["an", "F-16", "and", "a", "T-72"]),
        ("No. 4 said: No.", ["No.", "4", "said", ":", "No", "."]),
        ("see https://example.org/a?b=1", ["see", "https://example.org/a?b=1"]),
        ("“Go …” he said", ["“", "Go", "…", "”", "he", "said"]),
        ("the 1990s and the 20th", ["the", "1990s", "and", "the", "20th"]),
    ],
)
def test_words_are_cut_as_treebanks_cut_them(text, words):
    assert [text[a:b] for a, b in word_spans(text)] == words


@given(st.text(max_size=200))
def test_words_cover_everything_but_white_space(text):
    spans = word_spans(text)
    covered = {n for a, b in spans for n in range(a, b)}
    assert all(not text[n].strip() for n in range(len(text)) if n not in covered)
    assert all(a < b for a, b in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("army", LOWER), ("Army", TITLE), ("ISIS", UPPER), ("McKay", MIXED), ("M23", DIGIT),
        ("—", OTHER), ("A", TITLE),
    ],
)  # fmt: skip
def test_shape_tells_capitals_and_digits(word, shape):
    assert shape_of(word) == shape
