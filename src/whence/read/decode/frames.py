"""Frame proposals: triggers, kinds and role fillers of one window."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whence.read.decode.marks import chance
from whence.read.decode.tags import Floats, probabilities

TRIGGER, ARC, KIND = 0.4, 0.4, 0.15  # least probabilities


@dataclass(frozen=True, slots=True)
class FrameLabels:
    """Names of the frame head's columns, and the layer that names a role.

    Attributes:
        frames: Frame names.
        kinds: Kinds as ``frame.kind``.
        roles: Role names.
        weight: (roles, size) of the layer that names a role.
        bias: (roles,).
    """

    frames: tuple[str, ...]
    kinds: tuple[str, ...]
    roles: tuple[str, ...]
    weight: Floats
    bias: Floats


@dataclass(frozen=True, slots=True)
class FoundRole:
    """A word of the window that fills a role."""

    role: str
    word: int
    score: float


@dataclass(frozen=True, slots=True)
class FoundFrame:
    """A frame evoked by words of the window."""

    frame: str
    kind: str
    first: int
    end: int
    roles: tuple[FoundRole, ...]
    score: float


@dataclass(frozen=True, slots=True)
class FrameOutputs:
    """What the network says about frames in one window; rows are words."""

    frame: Floats
    kind: Floats
    arcs: Floats
    role_from: Floats
    role_to: Floats


def frames_of(
    out: FrameOutputs, labels: FrameLabels, sentence: Sequence[int]
) -> tuple[FoundFrame, ...]:
    """Frames of one window in text order."""
    evoked = chance(out.frame)
    found: list[FoundFrame] = []
    for column, frame in enumerate(labels.frames):
        above = evoked[:, column] > TRIGGER
        for word in np.flatnonzero(above):
            first = int(word)
            if first and above[first - 1] and sentence[first - 1] == sentence[first]:
                continue
            end = first + 1
            while end < len(above) and above[end] and sentence[end] == sentence[first]:
                end += 1
            kind = _kind(out.kind[first], frame, labels.kinds)
            roles = _roles(out, first, labels, sentence)
            score = float(evoked[first:end, column].mean())
            found.append(FoundFrame(frame, kind, first, end, roles, score))
    return tuple(sorted(found, key=lambda one: (one.first, one.frame)))


def _kind(logits: Floats, frame: str, kinds: Sequence[str]) -> str:
    """The likeliest kind, found before its detail: modes of one root add up."""
    columns = [n for n, name in enumerate(kinds) if name.startswith(f"{frame}.")]
    if not columns:
        return ""
    chances = dict(zip(columns, probabilities(logits[columns]).tolist(), strict=True))
    roots: dict[str, float] = {}
    for column, likely in chances.items():
        root = kinds[column].partition("/")[0]
        roots[root] = roots.get(root, 0.0) + likely
    best = max(roots, key=lambda root: roots[root])
    if roots[best] < KIND:
        return ""
    inside = [column for column in columns if kinds[column].partition("/")[0] == best]
    name = kinds[max(inside, key=lambda column: chances[column])]
    return name.partition(".")[2]


def _roles(
    out: FrameOutputs, trigger: int, labels: FrameLabels, sentence: Sequence[int]
) -> tuple[FoundRole, ...]:
    likely = chance(out.arcs[trigger])
    found = []
    for word in np.flatnonzero(likely > ARC):
        if sentence[int(word)] != sentence[trigger]:
            continue
        start, end = out.role_from[trigger], out.role_to[word]
        logits = labels.weight @ (np.maximum(start + end, 0) + start * end) + labels.bias
        chances = probabilities(logits)
        best = int(chances.argmax())
        score = float(likely[word] * chances[best])
        found.append(FoundRole(labels.roles[best], int(word), score))
    return tuple(found)
