"""Frame proposals from scores."""

import numpy as np

from whence.read.decode.frames import FrameLabels, FrameOutputs, frames_of

LABELS = FrameLabels(
    frames=("control", "event"),
    kinds=("control.lost", "control.captured", "event.ASSAULT"),
    roles=("actor", "place"),
    weight=np.array([[1.0, 0.0], [0.0, 1.0]], np.float32) * 9,
    bias=np.zeros(2, np.float32),
)


def outputs(size):
    return FrameOutputs(
        frame=np.full((size, 2), -9, np.float32),
        kind=np.zeros((size, 3), np.float32),
        arcs=np.full((size, size), -9, np.float32),
        role_from=np.zeros((size, 2), np.float32),
        role_to=np.zeros((size, 2), np.float32),
    )


def test_a_trigger_gets_its_kind_and_roles():
    out = outputs(5)
    out.frame[1, 0] = 9
    out.kind[1] = [0, 6, 9]  # the best kind belongs to another frame
    out.arcs[1, [0, 3, 4]] = 9
    out.role_to[0, 0] = out.role_to[3, 1] = 1
    (found,) = frames_of(out, LABELS, [0, 0, 0, 0, 1])
    assert (found.frame, found.kind, found.first, found.end) == (
        "control",
        "captured",
        1,
        2,
    )
    assert [(role.role, role.word) for role in found.roles] == [("actor", 0), ("place", 3)]


def test_one_word_may_evoke_two_frames():
    out = outputs(3)
    out.frame[2] = 9
    assert [one.frame for one in frames_of(out, LABELS, [0] * 3)] == ["control", "event"]


def test_a_trigger_ends_with_its_sentence():
    out = outputs(4)
    out.frame[1:3, 1] = 9
    found = frames_of(out, LABELS, [0, 0, 1, 1])
    assert [(one.first, one.end) for one in found] == [(1, 2), (2, 3)]


def test_nothing_likely_gives_nothing():
    assert frames_of(outputs(4), LABELS, [0] * 4) == ()
