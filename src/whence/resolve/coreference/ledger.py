"""The state of a walk: what has been spoken of, and what each phrase stands for."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.resolved import ReferentHow
from whence.model.span import Span
from whence.resolve.coreference.binding import banned_heads, coming_subjects
from whence.resolve.coreference.entities import Entity, from_thing
from whence.resolve.phrases.aliases import Thing
from whence.resolve.phrases.names import NameHit
from whence.resolve.phrases.noun_phrases import Phrase, owner_of
from whence.resolve.phrases.tree import Tree


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one phrase stands for.

    Attributes:
        number: Number of its entity.
        how: How that was found; `UNRESOLVED` when the phrase opens an entity of its own.
        score: Uncalibrated 0-1.
    """

    number: int
    how: ReferentHow
    score: float = 1.0


class Ledger:
    """What has been spoken of so far; grows while a document is walked through.

    Attributes:
        tree: The reading's tree.
        phrases: All phrases by position of the head.
        by_head: The same by the index of their head.
        entities: What the document speaks of; the first ones are the named things.
        meanings: What each phrase stands for, by its head.
        thing_of: Number of the entity that each name stands for, by its head.
        linked: For heads that grammar equates, the head that speaks for them all.
    """

    def __init__(
        self,
        tree: Tree,
        phrases: Sequence[Phrase],
        names: Sequence[NameHit],
        things: Sequence[Thing],
    ) -> None:
        self.tree = tree
        self.phrases = phrases
        self.by_head = {phrase.head: phrase for phrase in phrases}
        self.entities: list[Entity] = [from_thing(thing) for thing in things]
        self.meanings: dict[int, Meaning] = {}
        self.thing_of = {names[i].head: n for n, t in enumerate(things) for i in t.hits}
        self.linked: dict[int, int] = {}
        self._starts = [tree.words[phrase.head].span.start for phrase in phrases]
        self._touched: list[tuple[int, int]] = []  # sentence and number, in text order

    def touch(self, number: int, phrase: Phrase) -> None:
        """Note that an entity is spoken of where a phrase stands."""
        self._touched.append((phrase.sentence, number))

    def since(self, sentence: int) -> Sequence[int]:
        """Numbers of the entities spoken of from a sentence on, lowest first."""
        first = bisect_left(self._touched, (sentence, -1))
        return sorted({number for _, number in self._touched[first:]})

    def add(self, entity: Entity, how: ReferentHow, score: float = 1.0) -> Meaning:
        """A new entity's meaning."""
        self.entities.append(entity)
        return Meaning(len(self.entities) - 1, how, score)

    def number_at(self, head: int) -> int | None:
        """The entity that a word stands for as far as is known, names to come included."""
        speaker = self.linked.get(head, head)
        if speaker in self.thing_of:
            return self.thing_of[speaker]
        return self.meanings[head].number if head in self.meanings else None

    def named_at(self, head: int) -> int | None:
        """The named entity that a word stands for, or `None`."""
        number = self.number_at(head)
        return number if number is not None and self.entities[number].is_named else None

    def name_of(self, number: int) -> str:
        """The name of an entity; empty when it has none."""
        thing = self.entities[number].thing
        if thing is None:
            return self.entities[number].described
        return thing.actor.name if thing.actor else thing.full

    def banned(self, phrase: Phrase) -> frozenset[int]:
        """Numbers of the entities that grammar forbids a phrase to mean, later names too."""
        heads = banned_heads(self.tree, phrase, self.by_head)
        return frozenset(n for head in heads if (n := self.number_at(head)) is not None)

    def coming(self, phrase: Phrase) -> dict[int, Phrase]:
        """Named subjects of the clause that a phrase opens, by number of the entity."""
        return {
            self.thing_of[head]: self.by_head[head]
            for head in coming_subjects(self.tree, phrase.head)
            if head in self.thing_of
        }

    def source_in(self, span: Span) -> int | None:
        """The entity that the words of a source name: that of their topmost phrase."""
        first = bisect_left(self._starts, span.start)
        found = self.phrases[first : bisect_left(self._starts, span.end)]
        heads = {phrase.head for phrase in found}
        for phrase in found:
            if not any(above in heads for above in self.tree.ancestors(phrase.head)):
                return self.number_at(phrase.head)
        return None

    def about(self, phrase: Phrase) -> set[int]:
        """Numbers of the things a phrase names inside itself and of its possessor."""
        found = {
            self.thing_of[head]
            for head in range(phrase.first, phrase.end)
            if head in self.thing_of and head != phrase.head
        }
        owner = owner_of(self.tree, phrase.head)
        if owner in self.meanings:
            found.add(self.meanings[owner].number)
        return found
