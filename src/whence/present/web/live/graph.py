"""The network as a script draws it: actors with their place, and lines that can be asked."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.model.listing import Pair
from whence.present.brief.wording import count_words
from whence.present.web import urls
from whence.present.web.pictures.layout import is_left, layout
from whence.present.web.pictures.months import Period
from whence.present.web.pictures.pairs import (
    Ties,
    shortened,
    stance_of,
)

_SIZE = (1300, 760)  # pixels at the size where nothing is zoomed
_MOST_ACTORS, _LETTERS = 60, 34
_GRAVITY = 2.0  # more than in the plain picture, where nobody can look nearer


@dataclass(frozen=True, slots=True)
class Dot:
    """An actor where it stands all the time.

    Attributes:
        key: Its own.
        name: Its name.
        label: The name as far as there is room.
        href: Its page.
        x: From the left.
        y: From the top.
        radius: The larger, the more ties.
        left: Whether its name stands to its left.
        faint: Whether no tie of it falls into the period.
    """

    key: str
    name: str
    label: str
    href: str
    x: float
    y: float
    radius: float
    left: bool
    faint: bool


@dataclass(frozen=True, slots=True)
class Bond:
    """A line between two actors.

    Attributes:
        key: Its own.
        one: Key of an actor.
        other: Key of the other.
        kinds: What is said of them, most told first.
        stance: ``friendly``, ``hostile`` or ``denied``.
        words: The same as a sentence.
        claims: How many say so.
        href: Every claim on these two.
    """

    key: str
    one: str
    other: str
    kinds: str
    stance: str
    words: str
    claims: int
    href: str


@dataclass(frozen=True, slots=True)
class Graph:
    """Actors and lines; `left_out` actors of the period found no room."""

    dots: Sequence[Dot]
    bonds: Sequence[Bond]
    left_out: int


def graph_of(everything: Ties, shown: Ties, period: Period) -> Graph:
    """The network of a period, every actor where it stands in the network of all time.

    Args:
        everything: Ties of all time; they decide who is drawn, and where.
        shown: Ties of the period.
        period: That period, for the addresses.
    """
    kept = everything.most_tied(_MOST_ACTORS)
    inside = set(kept)
    names, counts = everything.names, shown.claims
    labels = {key: shortened(names[key][0], _LETTERS) for key in kept}
    # One line for each two: where much is said of two, they would lie on each other.
    tied = dict.fromkeys(tuple(sorted(both)) for _, both in everything.pairs)
    within = [(one, other) for one, other in tied if {one, other} <= inside]
    spots = layout(kept, within, labels, _SIZE, _GRAVITY)
    dots = tuple(
        Dot(
            key,
            names[key][0],
            labels[key],
            urls.actor(names[key][1])
            if names[key][1]
            else urls.search(actor=names[key][0]),
            *spots[key],
            round(5 + min(13.0, counts[key] ** 0.5 * 2), 1),
            is_left(spots[key][0], labels[key], _SIZE[0]),
            counts[key] == 0,
        )
        for key in kept
    )
    drawn = [(pair, both) for pair, both in shown.pairs if inside.issuperset(both)]
    return Graph(dots, _bonds(drawn, names, period), len(set(counts) - inside))


def _bonds(
    pairs: Sequence[tuple[Pair, tuple[str, str]]],
    names: Mapping[str, tuple[str, str]],
    period: Period,
) -> tuple[Bond, ...]:
    """One line for all that is said of two actors in one sense."""
    together: defaultdict[tuple[str, str, str], list[Pair]] = defaultdict(list)
    for pair, both in pairs:
        one, other = sorted(both)
        together[one, other, stance_of(pair)].append(pair)
    made = []
    for (one, other, stance), own in together.items():
        claims = sum(pair.claims for pair in own)
        kinds = ", ".join(dict.fromkeys(pair.kind for pair in own))
        first, last = names[one][0], names[other][0]
        denied = " (denied)" if stance == "denied" else ""
        words = f"{first} and {last}: {kinds}{denied}, {count_words(claims, 'claim')}"
        asked = urls.ties(
            one=names[one][1] or first,
            other=names[other][1] or last,
            since=period.since,
            until=period.until,
        )
        key = f"{one}|{other}|{stance}"
        made.append(Bond(key, one, other, kinds, stance, words, claims, asked))
    return tuple(made)
