"""Withholds the names of private persons: who they are, and how their names are covered."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from whence.model.actor import Actor, ActorKind, LineageKind
from whence.model.claim import Claim, Frame

Record = TypeVar("Record")
_DETERMINERS = frozenset({"The", "A", "An"})
_PARTICLES = frozenset(
    "al el ul ur as bin ibn bint abu de la von van der den du of".split()
)
COVER = "█"
_FIRST_MET_HERE = "this case"
_SHORTEST_SURNAME = 4  # characters; a shorter word is part of too many other words
# Fields whose characters are counted by spans: they keep their length.
_COUNTED = frozenset({"text", "quote"})


def private_names(actors: Iterable[Actor], claims: Iterable[Claim]) -> tuple[str, ...]:
    """Names of persons who hold no post in the case and stand in no gazetteer.

    A surname alone is among them where a person's full name has one.
    """
    persons: dict[str, set[str]] = {}
    public: set[str] = set()
    for actor in actors:
        if actor.kind is not ActorKind.PERSON:
            public |= _words_of((actor.name, *actor.names))
        elif actor.source != _FIRST_MET_HERE or any(
            tie.kind is LineageKind.HOLDS_OFFICE for tie in actor.lineage
        ):
            public |= {actor.name, *actor.names} | _words_of((actor.name, *actor.names))
        else:
            persons.setdefault(str(actor.id), set()).update({actor.name, *actor.names})
    unresolved: set[str] = set()
    for claim in claims:
        if claim.frame is Frame.ROLE:
            _keep_holders(claim, persons, public)
        for hop in claim.chain:
            if hop.kind is ActorKind.PERSON and not any(hop.ids):
                unresolved |= set(hop.name)
        unresolved |= _victims(claim)
    told = {name for own in persons.values() for name in own} | unresolved
    names = set(filter(_names_somebody, told))
    surnames = {name.split()[-1] for name in names if len(name.split()) > 1}
    names |= {word for word in surnames if len(word) >= _SHORTEST_SURNAME}
    return tuple(sorted(name for name in names - public if name.strip()))


def _victims(claim: Claim) -> set[str]:
    """Full names among those a claim says were killed, hurt or taken."""
    if claim.frame is not Frame.CASUALTIES:
        return set()
    suffered = (f for role in claim.roles if role.name == "victims" for f in role.fillers)
    return {f.name for f in suffered if not f.id and len(f.name.split()) > 1}


def _names_somebody(words: str) -> bool:
    """Whether these are a name and no description: "a trader" says of nobody who it is.

    >>> _names_somebody("Amara al-Dio"), _names_somebody("Hospital staff in Dori")
    (True, False)
    """
    first, *others = words.split() or [""]
    named = all(
        word[:1].isupper() or word.partition("-")[0] in _PARTICLES for word in others
    )
    return named and first[:1].isupper() and first not in _DETERMINERS


def _keep_holders(claim: Claim, persons: dict[str, set[str]], public: set[str]) -> None:
    """Holders of a post are public."""
    for role in claim.roles:
        if role.name == "person":
            for filler in role.fillers:
                public |= persons.pop(str(filler.id), set()) | {filler.name, filler.text}
                public |= _words_of((filler.name,))


def _words_of(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in name.split()}


class Withholding:
    """Covers names in records; with no names it changes nothing.

    In running text a name is covered letter by letter, so that every span still counts right;
    where a field is the name itself it becomes "a private person" with a number.

    Args:
        names: Every spelling to be covered.
    """

    def __init__(self, names: Sequence[str] = ()) -> None:
        self.names = tuple(names)
        longest_first = sorted(names, key=lambda name: (-len(name), name))
        self._pattern = (
            re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
            if names
            else None
        )
        self._labels = {
            name: f"a private person ({number})" for number, name in enumerate(names, 1)
        }

    def record(self, record: Record, field: str = "") -> Record:
        """A record, tuple, mapping or string with every name in it covered."""
        if self._pattern is None:
            return record
        covered: Any = self._covered(record, field)
        return covered  # type: ignore[no-any-return]

    def words(self, words: str) -> str:
        """Running text with names covered letter by letter; as long as before."""
        if self._pattern is None:
            return words
        return self._pattern.sub(lambda found: re.sub(r"\w", COVER, found[0]), words)

    def _covered(self, value: Any, field: str) -> Any:
        if isinstance(value, str):
            if type(value) is not str:  # a code of an enumeration
                return value
            if field not in _COUNTED and value in self._labels:
                return self._labels[value]
            return self.words(value)
        if isinstance(value, tuple | list):
            return type(value)(self._covered(one, field) for one in value)
        if isinstance(value, Mapping):
            return {key: self._covered(one, key) for key, one in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            changed = {
                f.name: self._covered(getattr(value, f.name), f.name) for f in fields(value)
            }
            return replace(value, **changed)
        return value
