"""Withholds the names of private persons: who they are, and how their names are covered."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar
from urllib.parse import quote_plus

from whence.model.actor import Actor, ActorKind, LineageKind
from whence.model.claim import Claim, Frame
from whence.model.describing import fold

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
# Fields that hold names folded, as questions are keyed.
_KEYS = frozenset({"key", "question_key"})
# Columns whose text is a record as JSON.
_JSON = frozenset({"record", "value", "digest", "judged", "seen", "refused"})
_PLACES = frozenset({"place", "location"})


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons of a case.

    Attributes:
        private: Every spelling of those who hold no post in the case and stand in no gazetteer.
        known: Names of those who do.
    """

    private: tuple[str, ...]
    known: tuple[str, ...]


def private_names(actors: Iterable[Actor], claims: Iterable[Claim]) -> tuple[str, ...]:
    """Names of persons who hold no post in the case and stand in no gazetteer.

    A surname alone is among them where a person's full name has one.
    """
    return persons_of(actors, claims).private


def persons_of(actors: Iterable[Actor], claims: Iterable[Claim]) -> Persons:
    """Which persons are private and which are known; the name of a place is no person's."""
    actors = tuple(actors)
    met = {actor.name for actor in actors if actor.kind is ActorKind.PERSON}
    persons: dict[str, set[str]] = {}
    public: set[str] = set()
    places: set[str] = set()
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
        places |= _places(claim)
        if claim.frame is Frame.ROLE and claim.kind != "former":
            _keep_holders(claim, persons, public)
        for hop in claim.chain:
            if hop.kind is ActorKind.PERSON and not any(hop.ids):
                unresolved |= set(hop.name)
        unresolved |= _victims(claim)
    told = {name for own in persons.values() for name in own} | unresolved
    names = set(filter(_names_somebody, told)) - places
    surnames = {name.split()[-1] for name in names if len(name.split()) > 1}
    names |= {word for word in surnames if len(word) >= _SHORTEST_SURNAME}
    private = tuple(sorted(name for name in names - public if name.strip()))
    return Persons(private, tuple(sorted(met - {*private} - places)))


def _places(claim: Claim) -> set[str]:
    """Names that a claim gives to places."""
    named = (f.name for r in claim.roles if r.name in _PLACES for f in r.fillers)
    return {*named, *(place.name for place in claim.where)}


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
    where a field is the name itself, or a key made of it, it becomes "a private person" with a
    number.

    Args:
        names: Every spelling to be covered.
    """

    def __init__(self, names: Sequence[str] = ()) -> None:
        self.names = tuple(names)
        self._labels = {
            name: f"a private person ({number})" for number, name in enumerate(names, 1)
        }
        folded = {fold(name): self._labels[name] for name in reversed(self.names)}
        self._folded = {name: label for name, label in folded.items() if name}
        # A folded word alone may be any word; two or more in a row are the name.
        several = [name for name in self._folded if " " in name]
        # An address of the desk holds a name as it is written there.
        several += [quote_plus(name) for name in names]
        self._pattern = _any_of([*names, *several])
        self._keys = _any_of(list(self._folded))

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

    def _string(self, value: str, field: str) -> str:
        if field in _JSON and value[:1] in {"{", "["}:
            try:
                parsed = json.loads(value)
            except ValueError:
                return self.words(value)
            covered = self._covered(parsed, "")
            return json.dumps(covered, ensure_ascii=False, separators=(",", ":"))
        if field in _KEYS and self._keys:
            value = self._keys.sub(lambda found: self._folded[found[0]], value)
        if field not in _COUNTED and value in self._labels:
            return self._labels[value]
        return self.words(value)

    def _covered(self, value: Any, field: str) -> Any:
        if isinstance(value, str):
            # A code of an enumeration stays.
            return self._string(value, field) if type(value) is str else value
        if isinstance(value, tuple | list):
            return type(value)(self._covered(one, field) for one in value)
        if isinstance(value, Mapping):
            return {self.words(key): self._covered(one, key) for key, one in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            changed = {
                f.name: self._covered(getattr(value, f.name), f.name) for f in fields(value)
            }
            return replace(value, **changed)
        return value


def _any_of(names: Sequence[str]) -> re.Pattern[str] | None:
    """Finds any of these as whole words, the longest first."""
    if not names:
        return None
    longest_first = sorted(set(names), key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
