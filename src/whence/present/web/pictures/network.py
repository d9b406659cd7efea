"""Who is said to stand how to whom, drawn and as a table."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from whence.present.brief.wording import is_name
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Choice, Facet, Table
from whence.store.lookup import Pair

WIDTH, HEIGHT = 960, 620
_MOST_NODES = 28
_MOST_ROWS = 300
_ROUNDS = 160
FRIENDLY = frozenset(
    "allied affiliated member supports funds trains arms shelters commands cooperates depends succeeds".split()
)


@dataclass(frozen=True, slots=True)
class Node:
    """An actor, in pixels."""

    name: str
    href: str
    x: float
    y: float
    radius: float
    anchor: str


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
    width: int
    height: int
    nodes: Sequence[Node]
    ties: Sequence[Tie]
    left_out: int
    table: Table
    template: str = "network.html"


def build(desk: Desk, asked: Asked) -> Network:
    """The network of a period."""
    since, until = asked.day("since"), asked.day("until")
    everything = desk.lookup.pairs(since, f"{until}~" if until else "")
    kinds = Counter(pair.kind for pair in everything)
    kind = asked.among("kind", kinds)
    pairs = [pair for pair in everything if not kind or pair.kind == kind]
    named = [pair for pair in pairs if _is_drawn(pair)]
    counted: Counter[str] = Counter()
    for pair in named:
        counted[_key(pair.one_id, pair.one)] += pair.claims
        counted[_key(pair.other_id, pair.other)] += pair.claims
    kept = [key for key, _ in sorted(counted.items(), key=lambda kv: (-kv[1], kv[0]))][
        :_MOST_NODES
    ]
    drawn = [
        p
        for p in named
        if _key(p.one_id, p.one) in kept and _key(p.other_id, p.other) in kept
    ]
    spots = layout(
        kept, [(_key(p.one_id, p.one), _key(p.other_id, p.other)) for p in drawn]
    )
    names = {_key(p.one_id, p.one): (p.one, p.one_id) for p in pairs}
    names |= {_key(p.other_id, p.other): (p.other, p.other_id) for p in pairs}
    there = {"since": since, "until": until}
    choices = [
        Choice("all ties", urls.network(**there), None, not kind),
        *(
            Choice(k, urls.network(**there, kind=k), n, k == kind)
            for k, n in sorted(kinds.items(), key=lambda kv: (-kv[1], kv[0]))
        ),
    ]
    return Network(
        title="Network",
        since=since,
        until=until,
        kind=kind,
        facets=(Facet("Kind", choices),),
        width=WIDTH,
        height=HEIGHT if kept else 0,
        nodes=tuple(_node(*names[key], spots[key], counted[key]) for key in kept),
        ties=tuple(_tie(pair, spots) for pair in drawn),
        left_out=len(counted) - len(kept),
        table=_table(pairs),
    )


def _key(actor: str, name: str) -> str:
    return actor or f"name:{name.casefold()}"


def _node(name: str, actor: str, spot: tuple[float, float], claims: int) -> Node:
    href = urls.actor(actor) if actor else urls.search(actor=name)
    anchor = "end" if spot[0] > WIDTH * 0.72 else "start"
    return Node(
        _short(name), href, *spot, round(4 + min(10.0, claims**0.5 * 1.6), 1), anchor
    )


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


def layout(
    keys: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> dict[str, tuple[float, float]]:
    """Where each actor stands: ties pull, actors push; the same for the same case."""
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
            step = hypot(*move[key]) or 1.0
            for axis in (0, 1):
                shifted = at[key][axis] + move[key][axis] / step * min(step, heat)
                at[key][axis] = shifted
    return _fitted(at)


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


def _fitted(at: Mapping[str, Sequence[float]]) -> dict[str, tuple[float, float]]:
    """The same arrangement over the whole picture, in pixels."""
    if not at:
        return {}
    room = ((WIDTH - 260, 50.0), (HEIGHT - 60, 30.0))
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
