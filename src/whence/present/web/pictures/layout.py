"""Where the actors of a network stand: ties pull, actors push; the same for the same case."""

from collections.abc import Callable, Mapping, Sequence
from math import cos, hypot, pi, sin

WIDE, NARROW = (960, 620), (360, 560)  # pixels
_LABEL_ROOM = 0.27  # of the width, on the right
_ROUNDS = 160
_GRAVITY = 0.6
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
) -> dict[str, tuple[float, float]]:
    """Where each actor stands, in pixels; no label over another as far as there is room."""
    count = max(1, len(keys))
    at = {
        key: [0.9 * cos(2 * pi * n / count), 0.9 * sin(2 * pi * n / count)]
        for n, key in enumerate(keys)
    }
    ideal = 1.6 / count**0.5
    for turn in range(_ROUNDS):
        heat = 0.1 * (1 - turn / _ROUNDS) + 0.002
        move = {key: [0.0, 0.0] for key in keys}
        for n, one in enumerate(keys):
            for other in keys[n + 1 :]:
                _push(at, move, one, other, ideal)
        for one, other in pairs:
            if one != other:
                _pull(at, move, one, other, ideal)
        for key in keys:
            # Towards the middle, or groups without a tie would drift into the corners.
            for axis in (0, 1):
                move[key][axis] -= _GRAVITY * at[key][axis]
            step = hypot(*move[key]) or 1.0
            for axis in (0, 1):
                shifted = at[key][axis] + move[key][axis] / step * min(step, heat)
                at[key][axis] = shifted
    return _parted(_fitted(at, size), labels or dict.fromkeys(keys, ""), size)


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
        ordered = sorted(heights, key=lambda key: (heights[key], key))
        for n, upper in enumerate(ordered):
            for lower in ordered[n + 1 :]:
                lack = _LINE - (heights[lower] - heights[upper])
                (left, right), (other, end) = ranges[upper], ranges[lower]
                if lack > 0 and left < end and other < right:
                    heights[upper] = max(_EDGE, heights[upper] - lack / 2)
                    heights[lower] = min(size[1] - _EDGE, heights[lower] + lack / 2)
    return {key: (x, round(heights[key], 1)) for key, (x, _) in spots.items()}


def _reach(x: float, label: str, width: int) -> tuple[float, float]:
    """From where to where an actor and its label go."""
    wide = 20 + _LETTER * len(label)
    return (x - wide, x + 14) if is_left(x, label, width) else (x - 14, x + wide)


def _push(
    at: dict[str, list[float]],
    move: dict[str, list[float]],
    one: str,
    other: str,
    ideal: float,
) -> None:
    _shove(at, move, one, other, lambda distance: ideal * ideal / distance)


def _pull(
    at: dict[str, list[float]],
    move: dict[str, list[float]],
    one: str,
    other: str,
    ideal: float,
) -> None:
    _shove(at, move, one, other, lambda distance: -distance * distance / ideal)


def _shove(
    at: dict[str, list[float]],
    move: dict[str, list[float]],
    one: str,
    other: str,
    force: Callable[[float], float],
) -> None:
    dx, dy = at[one][0] - at[other][0], at[one][1] - at[other][1]
    distance = hypot(dx, dy) or 0.01
    strength = force(distance) / distance
    for key, sign in ((one, 1), (other, -1)):
        move[key][0] += sign * dx * strength
        move[key][1] += sign * dy * strength


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
