"""Spans give back the characters they were made from, and say how they lie to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.model.span import Span, SpanIndex, hull, words_of


@given(st.text(min_size=1), st.data())
def test_a_span_gives_back_the_characters_it_was_made_from(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert text[:start] + Span(start, end).of(text) + text[end:] == text


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (5, 2)])
def test_what_covers_no_character_is_no_span(start, end):
    with pytest.raises(ValueError, match="cannot make a span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("first", "second", "overlap", "covered"),
    [
        pytest.param((0, 5), (5, 9), False, False, id="neighbours share nothing"),
        pytest.param((0, 6), (5, 9), True, False, id="crossing ones overlap"),
        pytest.param((0, 9), (5, 9), True, True, id="one inside the other"),
        pytest.param((2, 4), (2, 4), True, True, id="the same"),
    ],
)
def test_how_two_spans_lie_to_each_other(first, second, overlap, covered):
    one, other = Span(*first), Span(*second)
    assert one.overlaps(other) is other.overlaps(one) is overlap
    assert one.covers(other) is covered


def test_the_hull_reaches_from_the_first_to_the_last():
    assert hull([Span(8, 9), Span(2, 4)]) == Span(2, 9)


def test_pieces_are_told_in_the_order_of_the_text():
    assert words_of([Span(6, 7), Span(0, 2)], "ab cd ef") == "ab … e"


SPANS = st.lists(
    st.tuples(st.integers(0, 900), st.integers(1, 400)).map(
        lambda one: Span(one[0], one[0] + one[1])
    ),
    max_size=20,
)


@given(SPANS, SPANS, st.integers(0, 1400))
def test_an_index_finds_what_going_through_all_would_find(held, asked, position):
    index = SpanIndex(zip(held, range(len(held)), strict=True))
    for span in asked:
        expected = [(one, n) for n, one in enumerate(held) if one.overlaps(span)]
        assert list(index.overlapping(span)) == expected
    over = [(one, n) for n, one in enumerate(held) if one.start <= position < one.end]
    assert list(index.at(position)) == over
