"""Ids stand for content: the same always gives the same, and nothing else does."""

from hypothesis import given
from hypothesis import strategies as st

from whence.model.ids import make_id

PARTS = st.lists(st.text(st.characters(exclude_characters="\x1f"), max_size=8), max_size=4)


@given(PARTS, PARTS)
def test_ids_are_equal_exactly_for_equal_parts(first, second):
    same = make_id("x", *first) == make_id("x", *second)
    # No parts at all and one empty part are the one thing an id cannot tell apart.
    assert same is ((first or [""]) == (second or [""]))


def test_an_id_is_its_prefix_and_sixteen_hexadecimal_digits():
    assert make_id("d", "text") == "d982d9e3eb996f559"


def test_a_lone_surrogate_does_not_stop_us():
    assert make_id("d", "\ud800").startswith("d")
