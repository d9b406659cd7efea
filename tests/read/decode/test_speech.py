"""Sources and contents find their cues."""

import numpy as np

from whence.read.decode.speech import grouped
from whence.read.decode.tags import TagSpan


def flat(size):
    return np.full((size, size), -np.log(size), np.float32)


def span(kind, first, end):
    return TagSpan(kind, first, end, 0.9)


def test_each_speaker_keeps_to_the_near_cue():
    spans = [
        span("source", 0, 1), span("cue", 1, 2), span("content", 2, 5),
        span("source", 6, 7), span("cue", 7, 8), span("content", 8, 11),
    ]  # fmt: skip
    found = grouped(spans, flat(12), flat(12), [0] * 6 + [1] * 6)
    assert [(g.source.first, g.cue.first, g.contents[0].first) for g in found] == [
        (0, 1, 2), (6, 7, 8),
    ]  # fmt: skip


def test_a_cue_without_content_is_dropped():
    assert (
        grouped([span("source", 0, 1), span("cue", 1, 2)], flat(3), flat(3), [0] * 3) == ()
    )


def test_what_the_network_says_outweighs_distance():
    to_cue = flat(12)
    to_cue[3:5, 8] = -0.01
    to_cue[3:5, 1] = -9.0
    spans = [span("cue", 1, 2), span("content", 3, 5), span("cue", 8, 9)]
    (group,) = grouped(spans, flat(12), to_cue, [0] * 12)
    assert group.cue.first == 8
    assert group.source is None


def test_a_quotation_in_two_pieces_is_one_attribution():
    spans = [
        span("content", 0, 3), span("source", 3, 4), span("cue", 4, 5), span("content", 5, 8),
    ]  # fmt: skip
    (group,) = grouped(spans, flat(8), flat(8), [0] * 8)
    assert [c.first for c in group.contents] == [0, 5]
