"""Where the actors of a network stand: ties pull, actors push; the same for the same case."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Spots = npt.NDArray[np.float64]

WIDE, NARROW = (960, 620), (360, 560)  # pixels
_LABEL_ROOM = 0.27  # of the width, on the right
_ROUNDS = 160
_LINE, _LETTER, _EDGE = (
    19.0,
    7.3,
    14.0,
)  # pixels: height of a label, width of a letter, margin


def layout(
    keys: Sequence[str],
    pairs: Sequence[tuple[str, str]],
    labels: Mapping[str, str] | None = None,
    size: tuple[int, int] = WIDE,
    gravity: float = 0.6,
) -> dict[str, tuple[float, float]]:
    """Where each actor stands, in pixels; no label over another as far as there is room.

    Args:
        keys: Of the actors.
        pairs: Those tied to each other.
        labels: What stands beside each.
        size: Of the picture.
        gravity: How near to each other groups without a tie stay.
    """
    named = tuple((labels or {}).get(key, "") for key in keys)
    return dict(_layout(tuple(keys), tuple(pairs), named, size, gravity))


# A network of all time comes anew with every month that is looked at.
@lru_cache(maxsize=32)
def _layout(
    keys: tuple[str, ...],
    pairs: tuple[tuple[str, str], ...],
    labels: tuple[str, ...],
    size: tuple[int, int],
    gravity: float,
) -> Mapping[str, tuple[float, float]]:
    if not keys:
        return {}
    number = {key: n for n, key in enumerate(keys)}
    ties = np.zeros((len(keys), len(keys)))
    for one, other in pairs:
        if one != other:
            ties[number[one], number[other]] += 1
            ties[number[other], number[one]] += 1
    turns = 2 * np.pi * np.arange(len(keys)) / len(keys)
    at = 0.9 * np.column_stack((np.cos(turns), np.sin(turns)))
    ideal = 1.6 / len(keys) ** 0.5
    for turn in range(_ROUNDS):
        heat = 0.1 * (1 - turn / _ROUNDS) + 0.002
        # Towards the middle, or groups without a tie would drift into the corners.
        move = _forces(at, ties, ideal) - gravity * at
        step = np.hypot(*move.T)[:, None]
        step[step == 0] = 1.0
        at = at + move / step * np.minimum(step, heat)
    spots = dict(zip(keys, at.tolist(), strict=True))
    return _parted(_fitted(spots, size), dict(zip(keys, labels, strict=True)), size)


def is_left(x: float, label: str, width: int) -> bool:
    """Whether the label of an actor stands to its left, for want of room on the right."""
    wide = 20 + _LETTER * len(label)
    return x > width * (1 - _LABEL_ROOM) or (x + wide > width and x > wide)


def _parted(
    spots: Mapping[str, tuple[float, float]],
    labels: Mapping[str, str],
    size: tuple[int, int],
) -> dict[str, tuple[float, float]]:
    """The same with actors moved up and down until their labels stand apart."""
    heights = {key: y for key, (_, y) in spots.items()}
    ranges = {key: _reach(x, labels[key], size[0]) for key, (x, _) in spots.items()}
    for _ in range(_ROUNDS):
        before = dict(heights)
        ordered = sorted(heights, key=lambda key: (heights[key], key))
        for n, upper in enumerate(ordered):
            for lower in ordered[n + 1 :]:
                lack = _LINE - (heights[lower] - heights[upper])
                if lack <= -_LINE:  # those below are farther still
                    break
                (left, right), (other, end) = ranges[upper], ranges[lower]
                if lack > 0 and left < end and other < right:
                    heights[upper] = max(_EDGE, heights[upper] - lack / 2)
                    heights[lower] = min(size[1] - _EDGE, heights[lower] + lack / 2)
        if heights == before:
            break
    return {key: (x, round(heights[key], 1)) for key, (x, _) in spots.items()}


def _reach(x: float, label: str, width: int) -> tuple[float, float]:
    """From where to where an actor and its label go."""
    wide = 20 + _LETTER * len(label)
    return (x - wide, x + 14) if is_left(x, label, width) else (x - 14, x + wide)


def _forces(at: Spots, ties: Spots, ideal: float) -> Spots:
    """Where each is moved: by all others, the more the nearer, and by ties, the more the farther."""
    apart = at[:, None, :] - at[None, :, :]
    distance = np.hypot(apart[..., 0], apart[..., 1])
    distance[distance == 0] = 0.01
    strength = (ideal / distance) ** 2 - ties * distance / ideal
    moved: Spots = (apart * strength[..., None]).sum(axis=1)
    return moved


def _fitted(
    at: Mapping[str, Sequence[float]], size: tuple[int, int]
) -> dict[str, tuple[float, float]]:
    """The same arrangement over the whole picture, in pixels."""
    if not at:
        return {}
    width, height = size
    room = ((width * (1 - _LABEL_ROOM), width * 0.05), (height - 60, 30.0))
    lows = [min(spot[axis] for spot in at.values()) for axis in (0, 1)]
    wide = [
        (max(spot[axis] for spot in at.values()) - lows[axis]) or 1.0 for axis in (0, 1)
    ]
    return {
        key: (
            round(room[0][1] + (spot[0] - lows[0]) / wide[0] * room[0][0], 1),
            round(room[1][1] + (spot[1] - lows[1]) / wide[1] * room[1][0], 1),
        )
        for key, spot in at.items()
    }
