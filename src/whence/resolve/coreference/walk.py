"""One pass through a document that says of every phrase what it stands for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.model.resolved import ReferentHow
from whence.resolve.coreference import branches, pronouns
from whence.resolve.coreference.asking import goes_on, number_shown
from whence.resolve.coreference.binding import partner_of, subject_heads
from whence.resolve.coreference.entities import Entity, from_phrase
from whence.resolve.coreference.features import CLASSES, GROUPS, Surroundings
from whence.resolve.coreference.ledger import Ledger, Meaning
from whence.resolve.coreference.links import find_links, titles_before
from whence.resolve.coreference.nominal import descriptions, own_bodies, twos, whereabouts
from whence.resolve.coreference.pronouns import Candidate, Chooser, choose
from whence.resolve.coreference.speech import Speech, no_speakers
from whence.resolve.phrases.aliases import Thing
from whence.resolve.phrases.names import NameHit
from whence.resolve.phrases.noun_phrases import (
    FIRST_PLURAL,
    FIRST_SINGULAR,
    REFLEXIVE,
    THIRD_PERSON,
    Form,
    Phrase,
)
from whence.resolve.phrases.tree import Tree

PAIR_SCORE, PARTNER_SCORE, FIRST_PERSON_SCORE = 0.8, 0.85, 0.8


@dataclass(frozen=True, slots=True)
class Scene:
    """What a walk passes through.

    Attributes:
        tree: The reading's tree.
        phrases: All phrases by position of the head, names among them.
        names: The names.
        things: What the names stand for, each name in exactly one.
        speech: Who is speaking where.
    """

    tree: Tree
    phrases: Sequence[Phrase]
    names: Sequence[NameHit]
    things: Sequence[Thing]
    speech: Speech


class Walk:
    """One pass; its ledger holds what came of it.

    Attributes:
        tree: The reading's tree.
        phrases: All phrases by position of the head, names among them.
        names: The names among them.
        speech: Who is speaking where.
        entities: What the document speaks of; the first ones are the named things.
        meanings: What each phrase stands for, by its head.
    """

    def __init__(
        self,
        scene: Scene,
        branches_of: branches.BranchesOf = branches.no_branches,
        chooser: Chooser = choose,
        home: own_bodies.Homeland = own_bodies.NOWHERE,
    ) -> None:
        self.tree = scene.tree
        self.phrases = scene.phrases
        self.names = scene.names
        self.speech = scene.speech
        self._ledger = Ledger(scene.tree, scene.phrases, scene.names, scene.things)
        self.entities = self._ledger.entities
        self.meanings = self._ledger.meanings
        self._branches_of = branches_of
        self._chooser = chooser
        self._home = home
        self._joined: dict[int, int] = {}
        links = find_links(self.tree, self._ledger.by_head, self._sorts())
        self._ledger.linked.update(self._link(links))

    def run(self) -> None:
        """Give every phrase a meaning."""
        for phrase in self.phrases:
            meaning = self._meaning(phrase)
            self.meanings[phrase.head] = meaning
            entity = self.entities[meaning.number]
            entity.add(phrase)
            entity.shown = number_shown(self.tree, phrase) or entity.shown
            self._ledger.touch(meaning.number, phrase)
            if phrase.form is Form.NAME:
                entity.nouns |= titles_before(self.tree, phrase)
            if phrase.form is not Form.PRONOUN:
                entity.words |= {
                    self.tree.lower(index) for index in range(phrase.first, phrase.end)
                }
                entity.about |= self._ledger.about(phrase) - {meaning.number}
            self._join_coordinated(phrase)
        self._give_first_person()

    def _sorts(self) -> dict[int, str]:
        return {
            head: self.entities[number].sort
            for head, number in self._ledger.thing_of.items()
        }

    def _link(self, links: Sequence[tuple[int, int]]) -> dict[int, int]:
        """For each linked head, the head that speaks for its group: a name if there is one."""
        top: dict[int, int] = {}

        def find(head: int) -> int:
            while top.get(head, head) != head:
                head = top[head]
            return head

        for one, other in links:
            first, second = find(one), find(other)
            if first == second or (
                first in self._ledger.thing_of and second in self._ledger.thing_of
            ):
                continue
            if second in self._ledger.thing_of:
                first, second = second, first
            top[second] = first
        return {head: find(head) for head in top}

    def _meaning(self, phrase: Phrase) -> Meaning:
        speaker = self._ledger.linked.get(phrase.head, phrase.head)
        how = _HOW[phrase.form]
        if speaker in self._ledger.thing_of:
            return Meaning(self._ledger.thing_of[speaker], how)
        if speaker != phrase.head and speaker in self.meanings:
            return Meaning(self.meanings[speaker].number, how, self.meanings[speaker].score)
        if phrase.form is Form.PRONOUN:
            return self._pronoun(phrase) or self._new(phrase)
        return self._described(phrase) or self._new(phrase)

    def _new(self, phrase: Phrase) -> Meaning:
        return self._ledger.add(from_phrase(phrase), ReferentHow.UNRESOLVED)

    def _pronoun(self, phrase: Phrase) -> Meaning | None:
        if phrase.noun not in THIRD_PERSON:
            return None
        if phrase.noun in REFLEXIVE:
            return self._reflexive(phrase)
        number = self._told_by_clause(phrase)
        if number is not None and pronouns.may_go_on(phrase, self.entities[number]):
            return Meaning(number, ReferentHow.PRONOUN, PARTNER_SCORE)
        found = self._candidates(phrase)
        choice = self._chooser(phrase, found, self.entities)
        if choice is None:
            return self._open(phrase, found)
        return Meaning(choice.number, ReferentHow.PRONOUN, choice.score)

    def _told_by_clause(self, phrase: Phrase) -> int | None:
        """Whom the clause alone tells: who goes on speaking, or whose own is joined to them."""
        if goes_on(self.tree, phrase):
            opening = self.tree.reading.sentences[phrase.sentence].span.start
            last = self.speech.last_source(opening)
            return self._ledger.source_in(last) if last else None
        partner = partner_of(self.tree, phrase)
        return None if partner is None else self._ledger.named_at(partner)

    def _candidates(self, phrase: Phrase) -> list[Candidate]:
        around, found = self._surroundings(phrase), list[Candidate]()
        for reach in pronouns.REACHES[CLASSES[phrase.noun]]:
            near = self._ledger.since(phrase.sentence - reach)
            found = pronouns.find_candidates(
                self.tree, phrase, self.entities, around, near, reach
            )
            if found:
                break
        return found

    def _open(self, phrase: Phrase, found: Sequence[Candidate]) -> Meaning:
        """A pronoun for nobody sure."""
        meaning = self._new(phrase)
        guesses = pronouns.by_number(found, pronouns.shares_of(phrase, found))
        self.entities[meaning.number].guesses = pronouns.passed_on(guesses, self.entities)
        return meaning

    def _reflexive(self, phrase: Phrase) -> Meaning | None:
        for above in self.tree.ancestors(phrase.head):
            for subject in self.tree.children(above, "nsubj"):
                meaning = self.meanings.get(subject)
                if meaning and pronouns.agrees(phrase, self.entities[meaning.number]):
                    return replace(meaning, how=ReferentHow.PRONOUN)
        return None

    def _surroundings(self, phrase: Phrase) -> Surroundings:
        coming = self._ledger.coming(phrase)
        furthest = max(pronouns.REACHES[CLASSES[phrase.noun]])
        near = {*self._ledger.since(phrase.sentence - furthest), *coming}
        theirs = no_speakers(self.speech, self.tree, phrase, self.entities, near)
        banned = self._ledger.banned(phrase) | theirs
        start = phrase.span.start
        quoted = self.speech.is_quoted(start)
        saying = self.speech.source_at(start) if quoted else None
        speaker = self._ledger.source_in(saying.source[0]) if saying else None
        last = self.speech.last_source(start)
        heads = set(subject_heads(self.tree, phrase.sentence - 1))
        subjects = {self.meanings[head].number for head in heads if head in self.meanings}
        subjects |= {self._joined[head] for head in heads if head in self._joined}
        top = {h for h in heads if self.tree.relation(self.tree.words[h].head) == "root"}
        main = {self.meanings[head].number for head in top if head in self.meanings}
        main |= {self._joined[head] for head in top if head in self._joined}
        return Surroundings(
            last_source=None if last is None else self._ledger.source_in(last),
            is_source=self.speech.is_source(phrase.span),
            quoted=quoted,
            banned=frozenset(banned | ({speaker} if speaker is not None else set())),
            subjects=frozenset(subjects),
            main=frozenset(main),
            coming=coming,
        )

    def _described(self, phrase: Phrase) -> Meaning | None:
        branch = branches.resolve_branch(self._ledger, phrase, self._branches_of)
        if branch is not None:
            return branch
        if not descriptions.is_description(phrase):
            return None
        about = frozenset(self._ledger.about(phrase))
        description = descriptions.describe(self.tree, phrase, about)
        if description.count == 2:
            return self._two(phrase, description)
        near = self._ledger.since(phrase.sentence - descriptions.REACH_CALLED_SENTENCES)
        banned = self._ledger.banned(phrase)
        banned |= whereabouts.not_meant(self.speech, self._ledger, phrase, near, self._home)
        allowed = [number for number in near if number not in banned]
        chosen = descriptions.choose(description, self.entities, allowed)
        if own_bodies.is_own_kind(phrase) and not (description.about or description.owned):
            chosen = own_bodies.settle(
                self._ledger, phrase, self._speaker(phrase), chosen, self._home
            )
        if chosen is None:
            return None
        return Meaning(chosen[0], ReferentHow.NOUN_PHRASE, chosen[1])

    def _speaker(self, phrase: Phrase) -> int | None:
        """The entity in whose mouth a phrase is put, if any."""
        saying = self.speech.source_at(phrase.span.start)
        return None if saying is None else self._ledger.source_in(saying.source[0])

    def _two(self, phrase: Phrase, description: descriptions.Description) -> Meaning | None:
        near = self._ledger.since(phrase.sentence - descriptions.REACH_SENTENCES)
        pair = twos.choose_two(description, self.entities, near)
        if pair is None:
            return None
        entity = from_phrase(phrase)
        entity.plural, entity.members = True, pair
        return self._ledger.add(entity, ReferentHow.NOUN_PHRASE, PAIR_SCORE)

    def _join_coordinated(self, phrase: Phrase) -> None:
        """After the last of "A, B and C", an entity for all of them."""
        if self.tree.relation(phrase.head) != "conj":
            return
        top = self.tree.words[phrase.head].head
        heads = [top, *(c for c in self.tree.children(top, "conj"))]
        if heads[-1] != phrase.head or any(head not in self.meanings for head in heads):
            return
        numbers = tuple(dict.fromkeys(self.meanings[head].number for head in heads))
        if len(numbers) < 2 or top not in self._ledger.by_head:
            return
        first = self.entities[numbers[0]]
        joined = Entity(first.sort, plural=True, members=numbers)
        joined.phrases.append(
            replace(self._ledger.by_head[top], plural=True, form=Form.INDEFINITE)
        )
        self.entities.append(joined)
        self._joined[top] = len(self.entities) - 1
        self._ledger.touch(self._joined[top], phrase)

    def _give_first_person(self) -> None:
        """In somebody's words, "I" is that person and "we" the body that speaks."""
        for phrase in self.phrases:
            single = phrase.noun in FIRST_SINGULAR
            if phrase.form is not Form.PRONOUN or not (
                single or phrase.noun in FIRST_PLURAL
            ):
                continue
            saying = self.speech.source_at(phrase.span.start)
            number = None if saying is None else self._ledger.source_in(saying.source[0])
            if number is None or not self.speech.is_quoted(phrase.span.start):
                continue
            sort = self.entities[number].sort
            if (sort == "person") if single else (sort in GROUPS):
                self.meanings[phrase.head] = Meaning(
                    number, ReferentHow.PRONOUN, FIRST_PERSON_SCORE
                )


_HOW = {
    Form.NAME: ReferentHow.NAME,
    Form.PRONOUN: ReferentHow.PRONOUN,
    Form.DEFINITE: ReferentHow.NOUN_PHRASE,
    Form.INDEFINITE: ReferentHow.NOUN_PHRASE,
}
