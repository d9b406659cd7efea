"""What is said of which place; an area is never drawn as a point."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import sqrt

from whence.model.listing import PlaceLine
from whence.present.brief.wording import TOPICS, count_words
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Choice, Facet, Table

WIDTH, MOST_HEIGHT = 960, 640
_MARGIN = 36
_LEAST_DEGREES = 12.0  # a map of less shows no country one knows
_HALF_ROUND = 180.0  # degrees; a line as long as this wraps around the world
_LAST_POINT = 3
_MOST_SPOTS, _MOST_ROWS = 300, 300
_LETTER, _LETTER_HEIGHT = 7.2, 15  # pixels
PRECISIONS = {
    1: "exact place",
    2: "within about 25 km",
    3: "second-level division",
    4: "first-level division",
    5: "area",
    6: "country",
    7: "international waters or air",
}
_STEPS = (0.5, 1, 2, 5, 10, 20, 30)


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
    """

    width: int
    height: int
    spots: Sequence[Spot]
    grid: Sequence[Line]
    borders: Sequence[str]


@dataclass(frozen=True, slots=True)
class Places:
    """A map with its table; `unplaced` tells how many claims name places nobody knows."""

    title: str
    facets: Sequence[Facet]
    map: PlaceMap
    unplaced: str
    table: Table
    template: str = "map.html"


def build(desk: Desk, asked: Asked) -> Places:
    """The map of one frame or of all."""
    lines = desk.lookup.places()
    frames = sorted({line.frame for line in lines})
    frame = asked.among("frame", frames)
    shown = [line for line in lines if not frame or line.frame == frame]
    names = {str(key): name for key, name in TOPICS.items()}
    choices = [
        Choice("everything", urls.places(), None, not frame),
        *(Choice(names[f], urls.places(frame=f), None, f == frame) for f in frames),
    ]
    unknown = sum(line.claims for line in shown if line.lat is None)
    return Places(
        title="Map",
        facets=(Facet("About", choices),),
        map=map_of(shown),
        unplaced=f"{count_words(unknown, 'mention')} of places that no gazetteer entry fits stand in the table only."
        if unknown
        else "",
        table=_table(shown),
    )


def map_of(lines: Sequence[PlaceLine]) -> PlaceMap:
    """Known places on a map that is just large enough for them."""
    counted: defaultdict[tuple[str, float, float], int] = defaultdict(int)
    precisions: dict[tuple[str, float, float], int] = {}
    for line in lines:
        if line.lat is not None and line.lon is not None:
            key = (line.name, line.lat, line.lon)
            counted[key] += line.claims
            # Named in several ways, it is drawn as the coarsest: less is claimed.
            precisions[key] = max(precisions.get(key, 0), line.where_prec or 6)
    if not counted:
        return PlaceMap(WIDTH, 0, (), (), ())
    frame = _Frame([lat for _, lat, _ in counted], [lon for _, _, lon in counted])
    top = max(counted.values())
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    spots, labels = [], _Labels()
    for (name, lat, lon), claims in ordered[:_MOST_SPOTS]:
        precision = precisions[name, lat, lon]
        area = precision > _LAST_POINT
        radius = round((14 if area else 4) + 10 * sqrt(claims / top), 1)
        x, y = frame.x(lon), frame.y(lat)
        words = f"{name}: {count_words(claims, 'claim')}, {PRECISIONS[precision]}"
        label = labels.place(name, x, y, radius)
        spots.append(Spot(name, urls.search(place=name), words, x, y, radius, area, label))
    return PlaceMap(
        WIDTH, frame.height, tuple(spots), frame.grid(), frame.borders(_borders())
    )


@cache
def _borders() -> Sequence[Sequence[Sequence[float]]]:
    """Lines of degrees east and north, if the package was built with them."""
    file = files("whence.present.web").joinpath("static/vendor/borders.json")
    if not file.is_file():
        return ()
    lines: Sequence[Sequence[Sequence[float]]] = json.loads(
        file.read_text(encoding="utf-8")
    )
    return lines


class _Labels:
    """Finds room for names, those placed first having it."""

    def __init__(self) -> None:
        self._taken: list[tuple[float, float, float]] = []

    def place(self, name: str, x: float, y: float, radius: float) -> str:
        """``start``, ``end``, or empty where the name would lie on another one."""
        wide = len(name) * _LETTER + 6
        for anchor, left in (("start", x + radius), ("end", x - radius - wide)):
            free = all(
                abs(y - other) > _LETTER_HEIGHT or left > end or left + wide < start
                for start, end, other in self._taken
            )
            if free and left > 0 and left + wide < WIDTH:
                self._taken.append((left, left + wide, y))
                return anchor
        return ""


class _Frame:
    """Degrees to pixels."""

    def __init__(self, lats: Sequence[float], lons: Sequence[float]) -> None:
        wide = max(max(lons) - min(lons), _LEAST_DEGREES) * 1.15
        tall = max(max(lats) - min(lats), _LEAST_DEGREES) * 1.15
        self._scale = min((WIDTH - 2 * _MARGIN) / wide, (MOST_HEIGHT - 2 * _MARGIN) / tall)
        self._west = (max(lons) + min(lons)) / 2 - (WIDTH / 2) / self._scale
        self.height = round(tall * self._scale + 2 * _MARGIN)
        self._north = (max(lats) + min(lats)) / 2 + (self.height / 2) / self._scale

    def x(self, lon: float) -> float:
        return round((lon - self._west) * self._scale, 1)

    def y(self, lat: float) -> float:
        return round((self._north - lat) * self._scale, 1)

    def borders(self, lines: Sequence[Sequence[Sequence[float]]]) -> tuple[str, ...]:
        """Lines that touch the picture."""
        drawn = []
        for line in lines:
            points = [(self.x(lon), self.y(lat)) for lon, lat in line]
            xs, ys = [x for x, _ in points], [y for _, y in points]
            seen = min(xs) < WIDTH and max(xs) > 0 and min(ys) < self.height and max(ys) > 0
            if seen and max(xs) - min(xs) < _HALF_ROUND * self._scale:
                drawn.append(" ".join(f"{x},{y}" for x, y in points))
        return tuple(drawn)

    def grid(self) -> tuple[Line, ...]:
        degrees = WIDTH / self._scale
        step = next((s for s in _STEPS if degrees / s <= 9), _STEPS[-1])
        lines = []
        lon = -(-self._west // step) * step
        while (x := self.x(lon)) < WIDTH:
            lines.append(Line(x, 0, x, self.height, _degrees(lon, "E", "W")))
            lon += step
        lat = self._north // step * step
        while (y := self.y(lat)) < self.height:
            lines.append(Line(0, y, WIDTH, y, _degrees(lat, "N", "S")))
            lat -= step
        return tuple(lines)


def _degrees(value: float, plus: str, minus: str) -> str:
    return f"{abs(value):g}° {plus if value >= 0 else minus}"


def _table(lines: Sequence[PlaceLine]) -> Table:
    names = {str(key): name for key, name in TOPICS.items()}
    together: defaultdict[tuple[str, str, str, int], dict[str, int]] = defaultdict(dict)
    for line in lines:
        frames = together[line.name, line.adm1, line.country, line.where_prec or 0]
        frames[line.frame] = frames.get(line.frame, 0) + line.claims
    rows = [
        (
            Cell(name, urls.search(place=name)),
            Cell(", ".join(filter(None, (adm1, country)))),
            Cell(PRECISIONS.get(precision, "not known")),
            Cell(", ".join(f"{names.get(f, f)} {n:,}" for f, n in frames.items())),
            Cell(f"{sum(frames.values()):,}", number=True),
        )
        for (name, adm1, country, precision), frames in together.items()
    ]
    rows.sort(key=lambda row: (-int(row[4].text.replace(",", "")), row[0].text))
    columns = ("Place", "In", "How precisely it is named", "About", "Claims")
    return Table("Places", columns, rows[:_MOST_ROWS])
