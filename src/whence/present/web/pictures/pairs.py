"""Who is tied to whom: one key for an actor under any of its names, counts, and friend or foe."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from whence.model.listing import Pair
from whence.present.brief.wording import is_name

FRIENDLY = frozenset(
    "allied affiliated member supports funds trains arms shelters commands cooperates depends succeeds".split()
)


class Ties:
    """Ties that are drawn, counted once for all pictures of them.

    Attributes:
        pairs: The ties, each with the keys of both actors.
        claims: How many claims tie each actor to another.
        names: Name and id of every actor, by key; the id may be empty.
    """

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self.pairs = [(pair, ends(pair)) for pair in pairs if is_drawn(pair)]
        self.claims: Counter[str] = Counter()
        self.names: dict[str, tuple[str, str]] = {}
        for pair, (one, other) in self.pairs:
            self.claims[one] += pair.claims
            self.claims[other] += pair.claims
            self.names.setdefault(one, (pair.one, pair.one_id))
            self.names.setdefault(other, (pair.other, pair.other_id))

    def most_tied(self, most: int) -> list[str]:
        """The actors with most ties, by key."""
        ordered = sorted(self.claims.items(), key=lambda kv: (-kv[1], kv[0]))
        return [key for key, _ in ordered][:most]


def known_names(pairs: Sequence[Pair]) -> dict[str, str]:
    """Ids of actors by their names, where a name is one actor's only."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        for name, actor in ((pair.one, pair.one_id), (pair.other, pair.other_id)):
            if actor:
                found[name.casefold()].add(actor)
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}


def joined(pair: Pair, known: Mapping[str, str]) -> Pair:
    """The same with an actor that was not made out drawn as the one of its name."""
    if pair.one_id and pair.other_id:
        return pair
    return replace(
        pair,
        one_id=pair.one_id or known.get(pair.one.casefold(), ""),
        other_id=pair.other_id or known.get(pair.other.casefold(), ""),
    )


def ends(pair: Pair) -> tuple[str, str]:
    """Keys of both actors."""
    return key_of(pair.one_id, pair.one), key_of(pair.other_id, pair.other)


def key_of(actor: str, name: str) -> str:
    """What an actor is known by: its id, else its name."""
    return actor or f"name:{name.casefold()}"


def stance_of(pair: Pair) -> str:
    """How they stand: ``friendly``, ``hostile``, or ``denied`` where somebody says it is not so."""
    if pair.polarity != "affirmed":
        return "denied"
    return "friendly" if pair.kind in FRIENDLY else "hostile"


def is_drawn(pair: Pair) -> bool:
    """Whether both ends are somebody: known actors or names, and not the same."""
    one, other = ends(pair)
    both = (pair.one_id or is_name(pair.one)) and (pair.other_id or is_name(pair.other))
    return bool(both) and one != other


def shortened(name: str, letters: int) -> str:
    """A name that fits, with a sign where it goes on."""
    return name if len(name) <= letters else name[: letters - 1] + "…"
