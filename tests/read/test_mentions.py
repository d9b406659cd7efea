"""Names and mentions joined."""

from whence.model.reading import MentionKind
from whence.read.decode.tags import TagSpan
from whence.read.mentions import merged


def test_a_name_may_stand_in_a_longer_mention():
    found = merged([TagSpan("country", 1, 2, 0.9)], [TagSpan("organisation", 0, 4, 0.8)])
    assert [(s.first, s.end, kind) for s, kind in found] == [
        (0, 4, MentionKind.ORGANISATION), (1, 2, MentionKind.PLACE),
    ]  # fmt: skip


def test_the_surer_of_two_equal_or_crossing_spans_stays():
    equal = merged([TagSpan("person", 0, 2, 0.4)], [TagSpan("organisation", 0, 2, 0.8)])
    assert [kind for _, kind in equal] == [MentionKind.ORGANISATION]
    crossing = merged([TagSpan("person", 0, 2, 0.9)], [TagSpan("event", 1, 3, 0.8)])
    assert [kind for _, kind in crossing] == [MentionKind.PERSON]


def test_names_of_no_kind_of_ours_are_left_out():
    assert merged([TagSpan("misc", 0, 1, 0.9)], []) == ()
