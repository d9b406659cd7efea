"""Who is said to stand how to whom, drawn and as a table."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.listing import Pair
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.live.graph import Graph, graph_of
from whence.present.web.parts import Cell, Choice, Facet, Table
from whence.present.web.pictures.layout import NARROW, WIDE, is_left, layout
from whence.present.web.pictures.months import Slider, period_asked, slider_of
from whence.present.web.pictures.pairs import (
    Ties,
    joined,
    known_names,
    shortened,
    stance_of,
)

_MOST_ROWS = 300


@dataclass(frozen=True, slots=True)
class Node:
    """An actor, in pixels; `faint` where no tie of it falls into the period."""

    name: str
    href: str
    x: float
    y: float
    radius: float
    anchor: str
    faint: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """A line between two actors; `stance` is ``friendly``, ``hostile`` or ``denied``."""

    x1: float
    y1: float
    x2: float
    y2: float
    words: str
    stance: str
    width: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing in pixels; nothing is drawn where there is no tie.

    Attributes:
        width: Of the picture.
        height: Of the picture.
        nodes: Actors with most ties.
        ties: Lines between them.
        left_out: Actors that found no room in the picture.
    """

    width: int
    height: int
    nodes: Sequence[Node]
    ties: Sequence[Tie]
    left_out: int


@dataclass(frozen=True, slots=True)
class _Shape:
    """How large a picture is, how many actors it has room for, and how long their names."""

    size: tuple[int, int]
    nodes: int
    letters: int


_SHAPES = (_Shape(WIDE, 28, 34), _Shape(NARROW, 12, 24))


@dataclass(frozen=True, slots=True)
class Network:
    """A network with its table.

    Attributes:
        title: Title of the page.
        since: First day of publication asked for, or empty.
        until: Last day asked for, or empty.
        kind: Kind asked for, or empty.
        facets: Ways to narrow it.
        slider: The months to choose from, or `None` where there are none.
        pictures: The picture for a wide screen and for a narrow one.
        graph: The same for the script that makes it a thing to work with.
        table: Every tie.
    """

    title: str
    since: str
    until: str
    kind: str
    facets: Sequence[Facet]
    slider: Slider | None
    pictures: Sequence[Picture]
    graph: Graph
    table: Table
    template: str = "network.html"


def build(desk: Desk, asked: Asked) -> Network:
    """The network of a period, every actor where it stands in the network of all time."""
    months = desk.lookup.months_of("relation")
    period, chosen = period_asked(asked, months)
    everything = desk.lookup.pairs()
    shown = everything
    if period.since or period.until:
        shown = desk.lookup.pairs(period.since, period.until and f"{period.until}~")
    kinds = Counter(pair.kind for pair in shown)
    kind = asked.among("kind", {pair.kind for pair in everything})
    pairs = [pair for pair in shown if not kind or pair.kind == kind]
    known = known_names(everything)
    told = Ties(joined(p, known) for p in everything if not kind or p.kind == kind)
    seen = told if shown is everything else Ties(joined(pair, known) for pair in pairs)
    free = {} if chosen is not None else {"since": period.since, "until": period.until}
    own = {**free, "month": chosen, "span": asked.get("span") if chosen else ""}

    def there(**changed: object) -> str:
        return urls.network(**{**own, "kind": kind, **changed})

    def at(**moved: object) -> str:
        return urls.network(**{"kind": kind, **moved})

    choices = [
        Choice("all ties", there(kind=""), None, not kind),
        *(
            Choice(k, there(kind=k), n, k == kind)
            for k, n in sorted(kinds.items(), key=lambda kv: (-kv[1], kv[0]))
        ),
    ]
    return Network(
        title="Network",
        since=period.since,
        until=period.until,
        kind=kind,
        facets=(Facet("Kind", choices),),
        slider=slider_of(
            asked, months, chosen, at, "Claims on ties by month of publication"
        ),
        pictures=tuple(_Drawing(told, seen, shape).picture() for shape in _SHAPES),
        graph=graph_of(told, seen, period),
        table=_table(pairs, asked.size(_MOST_ROWS)),
    )


class _Drawing:
    """Who is drawn, and where.

    Args:
        everything: Ties of all time; they decide who is drawn, and where.
        shown: Ties of the period; they decide what is seen.
        shape: Of the picture.
    """

    def __init__(self, everything: Ties, shown: Ties, shape: _Shape) -> None:
        self._shape, self._shown = shape, shown
        self.kept = everything.most_tied(shape.nodes)
        self._among = frozenset(self.kept)
        within = [both for _, both in everything.pairs if self._among.issuperset(both)]
        self._names = everything.names
        self._labels = {
            key: shortened(self._names[key][0], shape.letters) for key in self.kept
        }
        self._spots = layout(self.kept, within, self._labels, shape.size)

    def picture(self) -> Picture:
        """Actors, those of the period with the size they have in it, and lines between them."""
        width, height = self._shape.size
        ties = [
            _tie(pair, self._spots[both[0]], self._spots[both[1]])
            for pair, both in self._shown.pairs
            if self._among.issuperset(both)
        ]
        return Picture(
            width,
            height if self.kept else 0,
            tuple(self._node(key) for key in self.kept),
            tuple(ties),
            len(set(self._shown.claims) - self._among),
        )

    def _node(self, key: str) -> Node:
        name, actor = self._names[key]
        label, (x, y), claims = self._labels[key], self._spots[key], self._shown.claims[key]
        href = urls.actor(actor) if actor else urls.search(actor=name)
        anchor = "end" if is_left(x, label, self._shape.size[0]) else "start"
        radius = round(4 + min(10.0, claims**0.5 * 1.6), 1)
        return Node(label, href, x, y, radius, anchor, claims == 0)


def _tie(pair: Pair, one: tuple[float, float], other: tuple[float, float]) -> Tie:
    return Tie(
        *one,
        *other,
        f"{pair.one} – {pair.kind} ({pair.polarity}) – {pair.other}: {pair.claims}",
        stance_of(pair),
        round(1 + min(4.0, pair.claims**0.5), 1),
    )


def _table(pairs: Sequence[Pair], most: int) -> Table:
    rows = [
        (
            Cell(pair.one, urls.actor(pair.one_id) if pair.one_id else ""),
            Cell(pair.kind, note="" if pair.polarity == "affirmed" else pair.polarity),
            Cell(pair.other, urls.actor(pair.other_id) if pair.other_id else ""),
            Cell(pair.first if pair.first == pair.last else f"{pair.first} to {pair.last}"),
            Cell(
                f"{pair.claims:,}",
                urls.search(frame="relation", actor=pair.one),
                number=True,
            ),
        )
        for pair in pairs[:most]
    ]
    caption = "Ties"
    if len(pairs) > most:
        caption += f" (the first {most} of {len(pairs):,})"
    return Table(
        caption,
        ("Actor", "is said to stand so", "to", "Published", "Claims"),
        rows,
        "No article says how two actors stand to each other.",
    )
