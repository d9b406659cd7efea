"""Who is tied to whom: one key for an actor under any of its names, counts, and friend or foe."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from whence.model.listing import Pair
from whence.present.brief.wording import is_name

FRIENDLY = frozenset(
    "allied affiliated member supports funds trains arms shelters commands cooperates depends succeeds".split()
)


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
    return replace(
        pair,
        one_id=pair.one_id or known.get(pair.one.casefold(), ""),
        other_id=pair.other_id or known.get(pair.other.casefold(), ""),
    )


def counted(pairs: Iterable[Pair]) -> Counter[str]:
    """How many claims tie each actor to another."""
    found: Counter[str] = Counter()
    for pair in pairs:
        for key in ends(pair):
            found[key] += pair.claims
    return found


def most_tied(pairs: Iterable[Pair], most: int) -> list[str]:
    """The actors with most ties, by key."""
    ordered = sorted(counted(pairs).items(), key=lambda kv: (-kv[1], kv[0]))
    return [key for key, _ in ordered][:most]


def named(pairs: Iterable[Pair]) -> dict[str, tuple[str, str]]:
    """Name and id of every actor, by key; the id may be empty."""
    found: dict[str, tuple[str, str]] = {}
    for pair in pairs:
        both = ((pair.one, pair.one_id), (pair.other, pair.other_id))
        for key, one in zip(ends(pair), both, strict=True):
            found.setdefault(key, one)
    return found


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
