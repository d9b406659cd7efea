"""Places on a plain map that is just large enough for them; an area is never drawn as a point."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import hypot, sqrt

from whence.model.listing import PlaceLine
from whence.present.brief.wording import count_words
from whence.present.web import urls

_MARGIN = 36
_LEAST_DEGREES = 12.0  # a map of less shows no country one knows
_HALF_ROUND = 180.0  # degrees; a line as long as this wraps around the world
_LAST_POINT = 3
_MOST_SPOTS = 300
_LETTER, _LETTER_HEIGHT = 7.2, 15  # pixels
_WIDE_DEGREES = 50.0  # a wider map is cut to where most is said
_MOST_OF_IT = 0.8  # share of the claims
PRECISIONS = {
    1: "exact place",
    2: "within about 25 km",
    3: "second-level division",
    4: "first-level division",
    5: "area",
    6: "country",
    7: "several countries, or waters",
}
_STEPS = (0.5, 1, 2, 5, 10, 20, 30)
PlaceKey = tuple[str, float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a picture may be, in pixels, and how large its circles are."""

    width: int
    most_height: int
    scale: float
    lines: int  # of the grid, at most


WIDE, NARROW = Shape(960, 640, 1.0, 9), Shape(360, 420, 0.7, 4)


@dataclass(frozen=True, slots=True)
class Spot:
    """One place in pixels.

    Attributes:
        name: Its name.
        href: Claims on it.
        words: Name, claims and how precisely it is named.
        x: From the left.
        y: From the top.
        radius: Of its circle.
        area: Whether it is no point.
        label: Where its name stands: ``start`` to the right, ``end`` to the left, empty where
            there is no room.
    """

    name: str
    href: str
    words: str
    x: float
    y: float
    radius: float
    area: bool
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the grid with its label, in pixels."""

    x1: float
    y1: float
    x2: float
    y2: float
    text: str


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """A plain plate carrée map, or nothing when no place is known.

    Attributes:
        width: In pixels.
        height: In pixels.
        spots: Places.
        grid: Lines of whole degrees.
        borders: Coasts and borders as points of a polyline; none where the package was built
            without them.
        outside: Places beyond the edge, most spoken of first.
    """

    width: int
    height: int
    spots: Sequence[Spot]
    grid: Sequence[Line]
    borders: Sequence[str]
    outside: Sequence[str]


def maps_of(
    lines: Sequence[PlaceLine], *, everywhere: bool = False
) -> tuple[PlaceMap, ...]:
    """Known places for a wide screen and for a narrow one; nothing where none is known.

    Args:
        lines: Places with their claims.
        everywhere: Whether a place far from all others is in the picture too.
    """
    counted: defaultdict[PlaceKey, int] = defaultdict(int)
    precisions: dict[PlaceKey, int] = {}
    for line in lines:
        if line.lat is not None and line.lon is not None:
            key = (line.name, line.lat, line.lon)
            counted[key] += line.claims
            # Named in several ways, it is drawn as the coarsest: less is claimed.
            precisions[key] = max(precisions.get(key, 0), line.where_prec or 6)
    if not counted:
        return ()
    near = list(counted) if everywhere else near_of(counted)
    return tuple(_drawn(counted, precisions, near, shape) for shape in (WIDE, NARROW))


def near_of(counted: Mapping[PlaceKey, int]) -> list[PlaceKey]:
    """Places around the middle of what is said, with most of the claims."""
    if not counted:
        return []
    lons = [lon for _, _, lon in counted]
    if max(lons) - min(lons) <= _WIDE_DEGREES:
        return list(counted)
    lat = _median([(key[1], n) for key, n in counted.items()])
    lon = _median([(key[2], n) for key, n in counted.items()])
    ordered = sorted(counted, key=lambda key: (hypot(key[1] - lat, key[2] - lon), key))
    kept: list[PlaceKey] = []
    for key in ordered:
        if sum(counted[one] for one in kept) >= _MOST_OF_IT * sum(counted.values()):
            break
        kept.append(key)
    return kept


def _median(weighted: Sequence[tuple[float, int]]) -> float:
    half, passed = sum(n for _, n in weighted) / 2, 0
    for value, count in sorted(weighted):
        passed += count
        if passed >= half:
            return value
    return 0.0


def _drawn(
    counted: dict[PlaceKey, int],
    precisions: dict[PlaceKey, int],
    near: Sequence[PlaceKey],
    shape: Shape,
) -> PlaceMap:
    frame = _Frame([lat for _, lat, _ in near], [lon for _, _, lon in near], shape)
    top = max(counted.values())
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    spots, labels, outside = [], _Labels(shape.width), []
    for (name, lat, lon), claims in ordered[:_MOST_SPOTS]:
        x, y = frame.x(lon), frame.y(lat)
        if not (0 < x < shape.width and 0 < y < frame.height):
            outside.append(f"{name} ({claims:,})")
            continue
        precision = precisions[name, lat, lon]
        area = precision > _LAST_POINT
        radius = round(shape.scale * ((14 if area else 4) + 10 * sqrt(claims / top)), 1)
        words = f"{name}: {count_words(claims, 'claim')}, {PRECISIONS[precision]}"
        label = labels.place(name, x, y, radius)
        spots.append(Spot(name, urls.search(place=name), words, x, y, radius, area, label))
    return PlaceMap(
        shape.width,
        frame.height,
        tuple(spots),
        frame.grid(),
        frame.borders(_borders()),
        tuple(outside),
    )


@dataclass(frozen=True, slots=True)
class Border:
    """A line of degrees east and north, with how far it reaches."""

    points: Sequence[Sequence[float]]
    west: float
    east: float
    south: float
    north: float


@cache
def _borders() -> Sequence[Border]:
    """Lines of degrees east and north, if the package was built with them."""
    file = files("whence.present.web").joinpath("static/vendor/borders.json")
    if not file.is_file():
        return ()
    lines: Sequence[Sequence[Sequence[float]]] = json.loads(
        file.read_text(encoding="utf-8")
    )
    made = []
    for line in lines:
        lons, lats = [lon for lon, _ in line], [lat for _, lat in line]
        made.append(Border(line, min(lons), max(lons), min(lats), max(lats)))
    return tuple(made)


class _Labels:
    """Finds room for names, those placed first having it."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._taken: list[tuple[float, float, float]] = []

    def place(self, name: str, x: float, y: float, radius: float) -> str:
        """``start``, ``end``, or empty where the name would lie on another one."""
        wide = len(name) * _LETTER + 6
        for anchor, left in (("start", x + radius), ("end", x - radius - wide)):
            free = all(
                abs(y - other) > _LETTER_HEIGHT or left > end or left + wide < start
                for start, end, other in self._taken
            )
            if free and left > 0 and left + wide < self._width:
                self._taken.append((left, left + wide, y))
                return anchor
        return ""


class _Frame:
    """Degrees to pixels."""

    def __init__(self, lats: Sequence[float], lons: Sequence[float], shape: Shape) -> None:
        self._width, self._lines = shape.width, shape.lines
        wide = max(max(lons) - min(lons), _LEAST_DEGREES) * 1.15
        tall = max(max(lats) - min(lats), _LEAST_DEGREES) * 1.15
        self._scale = min(
            (shape.width - 2 * _MARGIN) / wide, (shape.most_height - 2 * _MARGIN) / tall
        )
        self._west = (max(lons) + min(lons)) / 2 - (shape.width / 2) / self._scale
        self.height = round(tall * self._scale + 2 * _MARGIN)
        self._north = (max(lats) + min(lats)) / 2 + (self.height / 2) / self._scale

    def x(self, lon: float) -> float:
        return round((lon - self._west) * self._scale, 1)

    def y(self, lat: float) -> float:
        return round((self._north - lat) * self._scale, 1)

    def borders(self, lines: Sequence[Border]) -> tuple[str, ...]:
        """Lines that touch the picture; most lie elsewhere, and are told by their corners."""
        drawn = []
        for line in lines:
            left, right = self.x(line.west), self.x(line.east)
            top, bottom = self.y(line.north), self.y(line.south)
            seen = left < self._width and right > 0 and top < self.height and bottom > 0
            if seen and right - left < _HALF_ROUND * self._scale:
                drawn.append(" ".join(f"{self.x(x)},{self.y(y)}" for x, y in line.points))
        return tuple(drawn)

    def grid(self) -> tuple[Line, ...]:
        degrees = self._width / self._scale
        step = next((s for s in _STEPS if degrees / s <= self._lines), _STEPS[-1])
        lines = []
        lon = -(-self._west // step) * step
        while (x := self.x(lon)) < self._width:
            lines.append(Line(x, 0, x, self.height, _degrees(lon, "E", "W")))
            lon += step
        lat = self._north // step * step
        while (y := self.y(lat)) < self.height:
            lines.append(Line(0, y, self._width, y, _degrees(lat, "N", "S")))
            lat -= step
        return tuple(lines)


def _degrees(value: float, plus: str, minus: str) -> str:
    return f"{abs(value):g}° {plus if value >= 0 else minus}"
