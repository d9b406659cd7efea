"""Conditions on claims as they stand in an address: what the search, the queue and bulk share."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from whence.model.claim import Frame, Polarity, Strength
from whence.model.listing import NameLine
from whence.present.brief.wording import TOPICS
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Choice, Facet
from whence.store import ClaimFilter
from whence.store.lists.named import find_named

Address = Callable[..., str]
STRENGTHS = {
    Strength.PLAIN: "plainly",
    Strength.PROBABLE: "as probable",
    Strength.POSSIBLE: "as possible",
    Strength.CONDITIONAL: "on a condition",
    Strength.QUALIFIED: "qualified otherwise",
}
# How sure the program is that the text says this: name, words, lowest, and what is not reached.
BANDS: tuple[tuple[str, str, float | None, float | None], ...] = (
    ("very-high", "90 % and more", 0.9, None),
    ("high", "75 to 90 %", 0.75, 0.9),
    ("middle", "60 to 75 %", 0.6, 0.75),
    ("low", "below 60 %", None, 0.6),
)
TYPED = ("words", "actor", "source", "place", "outlet", "since", "until")
NAMED = {"actor": "Actor", "source": "Source", "place": "Place", "outlet": "Outlet"}
_MOST_NAMES, _MOST_OFFERED = 8, 100
_MOST_COUNTED = 4000  # claims; counting the names of more takes too long for a page
CHOSEN = ("frame", "polarity", "strength", "sure")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the form; `hint` shows what may stand in it, `offered` what would find claims."""

    name: str
    label: str
    value: str
    hint: str = ""
    offered: Sequence[Choice] = ()


def asked_conditions(asked: Asked) -> dict[str, str]:
    """The conditions in force, by name; what makes no sense is empty."""
    return {
        "words": asked.get("words"),
        "actor": asked.get("actor"),
        "source": asked.get("source"),
        "place": asked.get("place"),
        "outlet": asked.get("outlet"),
        "since": asked.day("since"),
        "until": asked.day("until"),
        "frame": asked.among("frame", [f.value for f in Frame]),
        "polarity": asked.among("polarity", [p.value for p in Polarity]),
        "strength": asked.among("strength", [s.value for s in Strength]),
        "sure": asked.among("sure", [name for name, *_ in BANDS]),
    }


def fields_of(
    now: Mapping[str, str], named: Mapping[str, Sequence[NameLine]]
) -> tuple[Field, ...]:
    """The form for what is typed, with names that would find claims."""
    labels = ("Words", "Actor", "Source", "Place", "Outlet", "Published from", "to")
    hints = {"since": "2024-01-31", "until": "2024-06"}
    return tuple(
        Field(name, label, now[name], hints.get(name, ""), _offered(named.get(name, ())))
        for name, label in zip(TYPED, labels, strict=True)
    )


def claim_filter(
    now: Mapping[str, str], *, words: str | None = None, unjudged: bool = False
) -> ClaimFilter:
    """The same as the store is asked for it; `words` in the place of those typed."""
    asked = {key: value or None for key, value in now.items()}
    _, _, least, below = _band(now["sure"])
    return ClaimFilter(
        frame=asked["frame"],
        actor=asked["actor"],
        source=asked["source"],
        place=asked["place"],
        outlet=asked["outlet"],
        polarity=asked["polarity"],
        words=words or asked["words"],
        since=asked["since"],
        until=asked["until"] and f"{asked['until']}~",  # a month holds its days
        least_extraction=least,
        below_extraction=below,
        strength=asked["strength"],
        unjudged=unjudged,
    )


def facets_of(
    desk: Desk, now: Mapping[str, str], there: Address, wanted: ClaimFilter | None
) -> tuple[Facet, ...]:
    """Ways to narrow a list of claims; counted where `wanted` says what is in force."""
    frames = [(f.value, TOPICS[f]) for f in Frame]
    polarities = [(p.value, p.value) for p in Polarity]
    strengths = [(s.value, words) for s, words in STRENGTHS.items()]
    bands = [(name, words) for name, words, *_ in BANDS]
    counted = desk.lookup.tallies(wanted, _EDGES) if wanted else {}
    return tuple(
        _facet(name, key, [("", every), *choices], now[key], there, counted.get(key))
        for name, key, every, choices in (
            ("About", "frame", "everything", frames),
            ("Polarity", "polarity", "any", polarities),
            ("Worded", "strength", "in any way", strengths),
            ("Certainty", "sure", "any", bands),
        )
    )


def named_in(
    desk: Desk, wanted: ClaimFilter | None, total: int
) -> Mapping[str, Sequence[NameLine]]:
    """Whom and what the claims in force name; nothing where they are too many to be counted."""
    if wanted is None or not 0 < total <= _MOST_COUNTED:
        return {}
    return find_named(desk.case, wanted, _MOST_OFFERED)


def name_facets(
    now: Mapping[str, str], there: Address, named: Mapping[str, Sequence[NameLine]]
) -> tuple[Facet, ...]:
    """Ways to narrow a list of claims by the names most of them have."""
    return tuple(
        Facet(label, _names(key, now[key], there, named.get(key, ())))
        for key, label in NAMED.items()
        if now[key] or named.get(key)
    )


def _names(
    key: str, chosen: str, there: Address, lines: Sequence[NameLine]
) -> Sequence[Choice]:
    every = Choice("any", there(**{key: ""}), None, not chosen)
    if chosen:  # the others were counted beside it, and would come in its place
        return every, Choice(chosen, there(**{key: chosen}), None, is_on=True)
    shown = lines[:_MOST_NAMES]
    return every, *(Choice(n.name, there(**{key: n.name}), n.claims) for n in shown)


def _offered(lines: Sequence[NameLine]) -> tuple[Choice, ...]:
    return tuple(Choice(line.name, "", line.claims) for line in lines)


_EDGES = tuple((name, least or 0.0) for name, _, least, _ in BANDS)


def _band(name: str) -> tuple[str, str, float | None, float | None]:
    return next((band for band in BANDS if band[0] == name), ("", "", None, None))


def _facet(
    name: str,
    key: str,
    choices: Sequence[tuple[str, str]],
    chosen: str,
    there: Address,
    counted: Mapping[str, int] | None,
) -> Facet:
    # What is chosen was counted under itself: of the others nothing is known.
    known = {} if chosen or counted is None else counted
    return Facet(
        name,
        [
            Choice(words, there(**{key: value}), known.get(value), value == chosen)
            for value, words in choices
            if not value or not known or value in known
        ],
    )
