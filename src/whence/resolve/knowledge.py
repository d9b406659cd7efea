"""What is known before a case is read: gazetteers, and what an analyst has corrected."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from whence.model.actor import Actor, ActorKind, LineageKind
from whence.model.ids import ActorId
from whence.resolve.gazetteer.actor_table import ActorEntry, load_actors
from whence.resolve.gazetteer.actors import ActorIndex, Candidate
from whence.resolve.gazetteer.folding import fold_name
from whence.resolve.gazetteer.institutions import armies_in, keep_own_bodies
from whence.resolve.gazetteer.places import PlaceIndex
from whence.resolve.lone_names import keep_known_bearers
from whence.resolve.phrases.names import KnownName

# Of those who share a name, whoever scores lower than the first by more is left out.
CLOSE_SCORE = 0.08

# The tables score a capital for its state lower than any name of the state itself.
SEAT_SCORE = 0.5


@dataclass(frozen=True, slots=True)
class Corrections:
    """What an analyst has said about who is who; it outlives every re-run.

    Attributes:
        actors: Actors the analyst added, with all their names.
        same: Pairs of ids: the first is to be taken for the second.
        apart: Pairs of a name and an actor's id that the name never stands for.
    """

    actors: tuple[Actor, ...] = ()
    same: tuple[tuple[ActorId, ActorId], ...] = ()
    apart: tuple[tuple[str, ActorId], ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that resolving looks things up in.

    Attributes:
        actors: Known actors by name.
        places: Known places by name.
        corrections: The analyst's word, which goes before the tables'.
        branches: Known parts of each actor, by its id.
        armies: The army of each country, by its ISO 3166-1 alpha-2 code.
    """

    actors: ActorIndex
    places: PlaceIndex
    corrections: Corrections = Corrections()
    branches: Mapping[ActorId, tuple[Actor, ...]] = field(default_factory=dict)
    armies: Mapping[str, Actor] = field(default_factory=dict)

    def known_names(self, text: str, on: date | None = None) -> list[KnownName]:
        """Every name in `text` that the tables or the analyst know, in text order."""
        found = []
        hits = self.actors.scan(text, on)
        seats = self.actors.seats
        for hit in keep_known_bearers(text, keep_own_bodies(text, hits, seats), seats):
            actors = self._allowed(hit.span.of(text), _close(hit.candidates))
            if actors:
                found.append(KnownName(hit.span, actors))
        return found

    def find_actors(self, words: str, on: date | None = None) -> tuple[Actor, ...]:
        """Whom a name could stand for, best first; empty when nobody is known by it."""
        return self._allowed(words, _close(self.actors.find(words, on)))

    def _allowed(self, words: str, actors: Sequence[Actor]) -> tuple[Actor, ...]:
        never = {
            one
            for name, one in self.corrections.apart
            if fold_name(name) == fold_name(words)
        }
        return tuple(actor for actor in actors if actor.id not in never)

    def branches_of(self, actor: Actor) -> Sequence[Actor]:
        """Known branches of an actor and groups pledged to it."""
        return self.branches.get(actor.id, ())

    def seat_of(self, words: str) -> Actor | None:
        """The state that a capital or seat of government stands for, or `None`."""
        for one in self.actors.find(words)[:1]:
            if one.actor.kind is ActorKind.STATE and one.score < SEAT_SCORE:
                return one.actor
        return None

    def is_seat(self, words: str) -> bool:
        """Whether words are the name of a seat of government."""
        return words in self.actors.seats

    def army_of(self, country: str) -> Actor | None:
        """The army of a country by its ISO 3166-1 alpha-2 code, or `None`."""
        return self.armies.get(country)

    def merged(self) -> dict[ActorId, Actor]:
        """For each actor that the analyst merged away, the one that stands for it."""
        return {
            gone: kept
            for gone, stays in self.corrections.same
            if (kept := self.actors.get(stays)) is not None
        }


def _close(candidates: Sequence[Candidate]) -> tuple[Actor, ...]:
    if not candidates:
        return ()
    least = candidates[0].score - CLOSE_SCORE
    return tuple(one.actor for one in candidates if one.score >= least)


def load_knowledge(corrections: Corrections | None = None) -> Knowledge:
    """The shipped tables with an analyst's corrections; without them, loaded once a process.

    Args:
        corrections: What the case's analyst has said about who is who.
    """
    if corrections is None or corrections == Corrections():
        return _shipped()
    entries = (*load_actors(), *(ActorEntry(actor) for actor in corrections.actors))
    return make_knowledge(entries, _shipped().places, corrections)


@cache
def _shipped() -> Knowledge:
    return make_knowledge(load_actors(), PlaceIndex())


def make_knowledge(
    entries: Sequence[ActorEntry],
    places: PlaceIndex,
    corrections: Corrections | None = None,
) -> Knowledge:
    """Knowledge from actors and a place index.

    Args:
        entries: Known actors.
        places: Known places.
        corrections: What an analyst has said, if anything.
    """
    branches: dict[ActorId, list[Actor]] = {}
    for entry in entries:
        for tie in entry.actor.lineage:
            if tie.kind in (LineageKind.BRANCH_OF, LineageKind.PLEDGED_TO):
                parts = branches.setdefault(tie.other, [])
                if entry.actor not in parts:
                    parts.append(entry.actor)
    kept = {whole: tuple(parts) for whole, parts in branches.items()}
    index = ActorIndex(entries)
    return Knowledge(index, places, corrections or Corrections(), kept, armies_in(entries))
