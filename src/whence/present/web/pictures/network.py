"""Who is said to stand how to whom, drawn and as a table."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.model.listing import Pair
from whence.present.brief.wording import is_name
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Choice, Facet, Table
from whence.present.web.pictures.layout import HEIGHT, WIDTH, is_left, layout
from whence.present.web.pictures.months import Slider, period_asked, slider_of

_MOST_NODES = 28
_MOST_ROWS = 300
FRIENDLY = frozenset(
    "allied affiliated member supports funds trains arms shelters commands cooperates depends succeeds".split()
)


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
class Network:
    """A network with its table.

    Attributes:
        title: Title of the page.
        since: First day of publication asked for, or empty.
        until: Last day asked for, or empty.
        kind: Kind asked for, or empty.
        facets: Ways to narrow it.
        slider: The months to choose from, or `None` where there are none.
        width: Of the picture, in pixels.
        height: Of the picture, in pixels.
        nodes: Actors with most ties.
        ties: Lines between them.
        left_out: Actors that found no room in the picture.
        table: Every tie.
    """

    title: str
    since: str
    until: str
    kind: str
    facets: Sequence[Facet]
    slider: Slider | None
    width: int
    height: int
    nodes: Sequence[Node]
    ties: Sequence[Tie]
    left_out: int
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
    drawn = _Drawing([p for p in everything if not kind or p.kind == kind], pairs)
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
        slider=slider_of(asked, months, chosen, at),
        width=WIDTH,
        height=HEIGHT if drawn.kept else 0,
        nodes=drawn.nodes(),
        ties=drawn.ties(),
        left_out=drawn.left_out,
        table=_table(pairs),
    )


class _Drawing:
    """Who is drawn, and where.

    Args:
        everything: Ties of all time; they decide who is drawn, and where.
        shown: Ties of the period; they decide what is seen.
    """

    def __init__(self, everything: Sequence[Pair], shown: Sequence[Pair]) -> None:
        told = [pair for pair in everything if _is_drawn(pair)]
        self._shown = [pair for pair in shown if _is_drawn(pair)]
        counted = _counted(told)
        ordered = sorted(counted.items(), key=lambda kv: (-kv[1], kv[0]))
        self.kept = [key for key, _ in ordered][:_MOST_NODES]
        within = [ends for ends in map(_ends, told) if set(ends) <= set(self.kept)]
        self._names: dict[str, tuple[str, str]] = {}
        for pair in told:
            for key, name, actor in zip(
                _ends(pair),
                (pair.one, pair.other),
                (pair.one_id, pair.other_id),
                strict=True,
            ):
                self._names.setdefault(key, (name, actor))
        labels = {key: _short(self._names[key][0]) for key in self.kept}
        self._spots = layout(self.kept, within, labels)
        self._seen = _counted(self._shown)
        self.left_out = len(set(self._seen) - set(self.kept))

    def nodes(self) -> tuple[Node, ...]:
        """Actors, those of the period with the size they have in it."""
        return tuple(
            _node(*self._names[key], self._spots[key], self._seen[key]) for key in self.kept
        )

    def ties(self) -> tuple[Tie, ...]:
        """Lines between them."""
        return tuple(
            _tie(pair, self._spots)
            for pair in self._shown
            if set(_ends(pair)) <= set(self.kept)
        )


def _counted(pairs: Sequence[Pair]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for pair in pairs:
        for key in _ends(pair):
            counted[key] += pair.claims
    return counted


def _ends(pair: Pair) -> tuple[str, str]:
    return _key(pair.one_id, pair.one), _key(pair.other_id, pair.other)


def _key(actor: str, name: str) -> str:
    return actor or f"name:{name.casefold()}"


def _node(name: str, actor: str, spot: tuple[float, float], claims: int) -> Node:
    href = urls.actor(actor) if actor else urls.search(actor=name)
    anchor = "end" if is_left(spot[0]) else "start"
    radius = round(4 + min(10.0, claims**0.5 * 1.6), 1)
    return Node(_short(name), href, *spot, radius, anchor, claims == 0)


def _short(name: str) -> str:
    return name if len(name) <= 34 else name[:33] + "…"


def _tie(pair: Pair, spots: Mapping[str, tuple[float, float]]) -> Tie:
    stance = "friendly" if pair.kind in FRIENDLY else "hostile"
    if pair.polarity != "affirmed":
        stance = "denied"
    return Tie(
        *spots[_key(pair.one_id, pair.one)],
        *spots[_key(pair.other_id, pair.other)],
        f"{pair.one} – {pair.kind} ({pair.polarity}) – {pair.other}: {pair.claims}",
        stance,
        round(1 + min(4.0, pair.claims**0.5), 1),
    )


def _is_drawn(pair: Pair) -> bool:
    """Whether both ends are somebody: known actors or names, and not the same."""
    one, other = _key(pair.one_id, pair.one), _key(pair.other_id, pair.other)
    both = (pair.one_id or is_name(pair.one)) and (pair.other_id or is_name(pair.other))
    return bool(both) and one != other


def _table(pairs: Sequence[Pair]) -> Table:
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
        for pair in pairs[:_MOST_ROWS]
    ]
    caption = "Ties"
    if len(pairs) > _MOST_ROWS:
        caption += f" (the first {_MOST_ROWS} of {len(pairs):,})"
    return Table(
        caption,
        ("Actor", "is said to stand so", "to", "Published", "Claims"),
        rows,
        "No article says how two actors stand to each other.",
    )
