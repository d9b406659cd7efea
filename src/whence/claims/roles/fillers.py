"""What may fill a role: typed words, the noun phrases around them and what they stand for."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from whence.claims.syntax.tree import NOMINAL, RELATIVE, VERBAL, Tree
from whence.model.actor import Actor, ActorKind
from whence.model.claim import Filler
from whence.model.figure import Figure
from whence.model.ids import ActorId
from whence.model.place import Place
from whence.model.reading import Mention, MentionKind
from whence.model.resolved import Referent, ReferentHow, Resolved
from whence.model.span import Span
from whence.model.when import When

_PERSONAL = """he she they we i you him her them us me it its their his our himself herself
itself themselves ourselves both"""
PERSONAL = frozenset(_PERSONAL.split())
INDEFINITE = frozenset({"nobody", "someone", "anyone", "everyone", "others", "one"})
OUTSIDE = frozenset({"acl:relcl", "acl", "appos", "conj", "cc", "parataxis", "cop", "expl"})
OUTSIDE_BASES = frozenset({"nsubj", "aux", "mark", "punct", "csubj", "advcl", "obl", "dep"})
NAMED_ACTORS = frozenset(
    {MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.COMMUNITY}
)
NOT_ACTORS = frozenset({ActorKind.DOCUMENT})
COUNTRY = 6
LONGEST_NAME = 8  # words; a longer mention tells nothing of the kind of its words
_LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "from"})
_TRIMMED = frozenset({"ADP", "CCONJ", "SCONJ", "PUNCT"})
_OF_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
_NAME_TAGS = frozenset({"PROPN", "X", "NUM", "ADJ"})
_NAMES = frozenset({ReferentHow.NAME, ReferentHow.ALIAS, ReferentHow.NEW})
_UNNAMED = frozenset({MentionKind.TIME, MentionKind.QUANTITY})

Located = TypeVar("Located", Place, When, Figure)


class Fillers:
    """Looks up what the words of one document stand for."""

    def __init__(
        self, resolved: Resolved, tree: Tree, lists: Mapping[str, frozenset[str]]
    ) -> None:
        self.tree = tree
        self.lists = lists
        self.actors: dict[ActorId, Actor] = {actor.id: actor for actor in resolved.actors}
        self._starts = [word.span.start for word in tree.words]
        self.referent: dict[int, Referent] = {}
        for one in resolved.referents:
            self.referent.setdefault(one.head, one)
        self.cover: dict[int, Referent] = {}
        for one in sorted(resolved.referents, key=lambda one: len(one.span)):
            if one.how in _NAMES:
                for index in self.words_in(one.span):
                    self.cover.setdefault(index, one)
        self.places = self._by_word(resolved.places)
        self.times = self._by_word([t for t in resolved.times if t.span is not None])
        self.figures = self._by_word(resolved.figures)
        self._tests: dict[str, Callable[[int], bool]] = {
            "any": self._is_any,
            "actor": self.is_actor,
            "place": self.is_place,
            "person": self.is_person,
            "body": self._is_body,
            "force": self._is_force,
            "holder": self._is_holder,
            "attack": partial(self._is_noun_of, "attack-noun", None),
            "people": partial(self._is_noun_of, "civilian-noun", None),
            "figure": self._is_figure,
            "document": partial(self._is_noun_of, "document-noun", MentionKind.DOCUMENT),
            "event": partial(self._is_noun_of, "event-noun", MentionKind.EVENT),
            "pact": partial(self._is_noun_of, "pact-noun", None),
            "post": partial(self._is_noun_of, "post-noun", None),
            "materiel": partial(self._is_noun_of, "materiel-noun", MentionKind.PLATFORM),
            "weapon": partial(self._is_noun_of, "weapon-noun", MentionKind.WEAPON),
        }
        self.mentions: dict[int, Mention] = {}
        for mention in sorted(resolved.reading.mentions, key=lambda one: len(one.span)):
            inside = self.words_in(mention.span)
            if mention.kind not in _UNNAMED and len(inside) <= LONGEST_NAME:
                for index in inside:
                    self.mentions.setdefault(index, mention)

    def words_in(self, span: Span) -> range:
        """Indexes of the words that share a character with a span."""
        first = bisect_right(self._starts, span.start)
        if first and self.tree.words[first - 1].span.end > span.start:
            first -= 1
        return range(first, bisect_right(self._starts, span.end - 1))

    def _by_word(self, things: Sequence[Located]) -> dict[int, Located]:
        found: dict[int, Located] = {}
        for thing in things:
            if thing.span is not None:
                for index in self.words_in(thing.span):
                    found.setdefault(index, thing)
        return found

    def fits(self, is_a: str, i: int) -> bool:
        """Whether a word can fill a role of a type."""
        test = self._tests.get(is_a)
        return test(i) if test is not None else self._is_thing(i)

    def _is_thing(self, i: int) -> bool:
        return self.tree.words[i].upos in NOMINAL and self._is_any(i)

    def _is_any(self, i: int) -> bool:
        idle = i in self.times or self.tree.lemma[i] in self.lists["abstract-noun"]
        return self.tree.words[i].upos in NOMINAL | VERBAL and not idle

    def _is_holder(self, i: int) -> bool:
        """One definite holder of a post: *the mayor*, not *officials* or *a spokesman*."""
        tree = self.tree
        definite = any(
            tree.form[k] == "the" or tree.rel(k) == "nmod:poss" for k in tree.kids[i]
        )
        return tree.words[i].xpos in {"NN", ""} and definite

    def _is_force(self, i: int) -> bool:
        """An actor that moves in arms: no single person and no civilians."""
        if self.tree.lemma[i] in self.lists["civilian-noun"] or not self.is_actor(i):
            return False
        return not self.is_person(i) and self.tree.form[i] not in {"we", "you", "me", "us"}

    def _is_figure(self, i: int) -> bool:
        return i in self.figures and i not in self.times

    def _is_body(self, i: int) -> bool:
        return (
            self.is_actor(i) and not self.is_person(i) and self.tree.words[i].upos != "PRON"
        )

    def _is_noun_of(self, words: str, kind: MentionKind | None, i: int) -> bool:
        mention = self.mentions.get(i)
        named = mention is not None and kind is not None and mention.kind is kind
        if words == "pact-noun" and self.tree.form[i] == "it":
            return True
        return named or self.tree.lemma[i] in self.lists[words]

    def is_actor(self, i: int) -> bool:
        """Whether a word names or stands for someone who can act."""
        tree = self.tree
        if tree.words[i].upos == "PRON" or tree.form[i] in PERSONAL:
            return tree.form[i] in PERSONAL or tree.form[i] in INDEFINITE
        part = self.part_of(i)
        if part is not None:
            return self.is_actor(part)
        referent = self.stands_for(i)
        if referent is not None and referent.id is not None:
            actor = self.actors.get(ActorId(referent.id))
            return actor is None or actor.kind not in NOT_ACTORS
        lemma = tree.lemma[i]
        if lemma in self.lists["actor-noun"] and tree.words[i].upos in NOMINAL:
            return True
        if tree.words[i].upos == "NOUN" and lemma in self.lists["no-actor-noun"]:
            return False
        mention = self.mentions.get(i)
        if mention is not None and mention.kind in NAMED_ACTORS:
            return i not in self.times
        place = self.places.get(i)
        if place is not None:
            capital = tree.words[i].upos == "PROPN" and tree.case(i) not in _LOCATIVE
            return capital or place.where_prec is None or place.where_prec >= COUNTRY
        return False

    def is_named_actor(self, i: int) -> bool:
        """Whether a word before a noun names an actor, or is a kind of one (*rebel*)."""
        referent = self.stands_for(i)
        if referent is not None and referent.id is not None:
            return True
        upos = self.tree.words[i].upos
        return (
            upos == "PROPN"
            or self.tree.lemma[i] in self.lists["modifying-actor"]
            or (upos in {"ADJ", "X"} and i in self.mentions)
        )

    def stands_for(self, i: int) -> Referent | None:
        """The referent a word heads, or the name it is part of."""
        found = self.referent.get(i)
        if found is not None and found.how is not ReferentHow.UNRESOLVED:
            return found
        return self.cover.get(i, found) if self.tree.words[i].upos in _NAME_TAGS else found

    def part_of(self, i: int) -> int | None:
        """What a partitive is part of: *most of the fighters*, *dozens of villages*."""
        tree = self.tree
        if tree.lemma[i] in self.lists["partitive"] or tree.words[i].upos == "NUM":
            for kid in tree.kids[i]:
                if tree.base(kid) in {"nmod", "obl"} and tree.case(kid).startswith("of"):
                    return kid
        return None

    def is_person(self, i: int) -> bool:
        """Whether a word names or stands for one person."""
        tree = self.tree
        if tree.form[i] in {"he", "she", "him", "her", "i", "his"}:
            return True
        mention = self.mentions.get(i)
        if mention is not None:
            return mention.kind is MentionKind.PERSON and tree.words[i].upos != "NOUN"
        referent = self.referent.get(i)
        if referent is not None and referent.id is not None:
            actor = self.actors.get(ActorId(referent.id))
            return actor is not None and actor.kind is ActorKind.PERSON
        return False

    def is_place(self, i: int) -> bool:
        """Whether a word names or stands for somewhere."""
        tree = self.tree
        if i in self.places:
            return True
        if tree.words[i].upos == "NOUN":
            part = self.part_of(i)
            if part is not None:
                return self.is_place(part)
            return tree.lemma[i] in self.lists["place-noun"]
        if tree.words[i].upos == "PRON":
            referent = self.referent.get(i)
            return tree.form[i] == "it" and (referent is None or referent.id is None)
        mention = self.mentions.get(i)
        if mention is None:
            return self.part_of(i) is not None and self.is_place(self.part_of(i) or i)
        return mention.kind is MentionKind.PLACE or self._may_be_place(i, mention)

    def _may_be_place(self, i: int, mention: Mention) -> bool:
        """Whether a name the reader took for a body may be a place nobody listed."""
        referent = self.referent.get(i)
        known = None if referent is None or referent.id is None else referent.id
        actor = None if known is None else self.actors.get(ActorId(known))
        unknown = actor is None or actor.source == "this case"
        return (
            unknown
            and mention.kind is MentionKind.ORGANISATION
            and self.tree.words[i].upos == "PROPN"
            and not self.tree.form[i].isupper()
            and self.tree.text[
                self.tree.words[i].span.start : self.tree.words[i].span.end
            ].istitle()
        )

    def phrase(self, i: int) -> Span:
        """The noun phrase of a word, without clauses, appositions and joined phrases."""
        tree = self.tree
        if tree.form[i] in {"what", "whatever"}:
            return self.whole_phrase(i)
        name = self.cover.get(i) if tree.words[i].upos in _NAME_TAGS else None
        kept = {i, *(self.words_in(name.span) if name is not None else ())}
        for kid in tree.kids[i]:
            rel = tree.words[kid].deprel
            base = rel.partition(":")[0]
            if rel in OUTSIDE or base in OUTSIDE_BASES or (base == "case" and kid < i):
                continue
            if base == "advmod" and kid > i:
                continue
            kept.update(self._inner(kid))
        first = last = i
        while first - 1 in kept or self._bridges(first - 1, kept, -1):
            first -= 1
        while last + 1 in kept or self._bridges(last + 1, kept, 1):
            last += 1
        last = self._with_of(last)
        while first < i and tree.words[first].upos in _TRIMMED:
            first += 1
        while last > i and tree.words[last].upos in _TRIMMED:
            last -= 1
        return Span(tree.words[first].span.start, tree.words[last].span.end)

    def _with_of(self, last: int) -> int:
        """The end of a phrase with the *of* phrase that follows it, whatever it hangs on."""
        tree = self.tree
        end = len(tree.words) - 1
        while last + 1 < end and tree.form[last + 1] == "of":
            at = last + 2
            while at <= end and tree.words[at].upos in _OF_PHRASE:
                at += 1
            if at == last + 2:
                break
            last = at - 1
            while last + 2 <= end and tree.form[last + 1] in {",", "and"}:
                step = 2 if tree.form[last + 2] != "and" else 3
                if last + step > end or tree.words[last + step].upos != "PROPN":
                    break
                if tree.rel(last + step) not in {"conj", "compound", "flat"}:
                    break
                last += step
                while last < end and tree.words[last + 1].upos in {"PROPN", "NOUN"}:
                    last += 1
        return last

    def whole_phrase(self, i: int) -> Span:
        """Everything under a word, from its first to its last character."""
        words = [self.tree.words[w].span for w in self.tree.below(i)]
        return Span(min(one.start for one in words), max(one.end for one in words))

    def can_speak(self, i: int) -> bool:
        """Whether a word can be a source: an actor, a document or an unnamed somebody."""
        lemma = self.tree.lemma[i]
        return (
            self.is_actor(i)
            or lemma in self.lists["document-noun"]
            or lemma in self.lists["source-noun"]
        )

    def _inner(self, i: int) -> list[int]:
        """A dependent with what is below it, clauses left out."""
        tree = self.tree
        found = [i]
        for word in found:
            found.extend(k for k in tree.kids[word] if tree.base(k) not in _CLAUSES)
        return found

    def _bridges(self, i: int, kept: set[int], step: int) -> bool:
        """Whether punctuation between two kept words belongs to the phrase."""
        tree = self.tree
        inside = 0 <= i < len(tree.words) and tree.words[i].upos == "PUNCT"
        return inside and i + step in kept and tree.form[i] not in {",", ";", ":", "(", ")"}

    def named(self, i: int) -> tuple[str, str | None]:
        """What a word stands for and the id of it; the phrase itself when unknown."""
        tree = self.tree
        place = self.places.get(i)
        referent = self.stands_for(i)
        if referent is not None and referent.how is not ReferentHow.UNRESOLVED:
            return referent.name, referent.id
        if place is not None:
            return place.name, place.id
        text = self.phrase(i).of(tree.text)
        if tree.lemma[i] in self.lists["member-noun"]:
            for kid in tree.kids[i]:
                owner = self.stands_for(kid)
                named = tree.base(kid) in {"compound", "amod", "nmod"}
                if named and owner is not None and owner.id is not None:
                    return owner.name, owner.id
        part = self.part_of(i)
        if part is not None:
            return self.named(part)
        title = tree.kid(i, "appos", "flat")
        if title is not None and tree.words[i].upos == "NOUN" and title in self.referent:
            return self.referent[title].name, self.referent[title].id
        return text, None

    def filler(self, i: int) -> Filler:
        """The filler a word stands at the head of."""
        span = self.phrase(i)
        name, known = self.named(i)
        if name == "" or not name.strip():
            name = span.of(self.tree.text)
        return Filler(span.of(self.tree.text), span, name, known)

    def all_of(self, i: int, is_a: str) -> tuple[Filler, ...]:
        """The fillers of a word and what is joined to it, those of the right type."""
        words = [w for w in self.tree.conjuncts(i) if w == i or self.fits(is_a, w)]
        return tuple(self.filler(word) for word in words if not self.is_relative(word))

    def narrow(self, i: int) -> Filler:
        """The filler of a word alone, where its phrase would swallow the trigger."""
        span = self.tree.words[i].span
        return Filler(span.of(self.tree.text), span, span.of(self.tree.text))

    def words_of(self, i: int) -> Filler:
        """The filler as words only, for posts and terms that stand for nothing else."""
        span = self.phrase(i)
        text = span.of(self.tree.text)
        return Filler(text, span, text)

    def one_of_two(self, i: int, which: int) -> Filler:
        """The filler for one of the two a plural stands for, or for one joined word."""
        filler = self.filler(i)
        referent = self.referent.get(i)
        if referent is None or len(referent.members) != 2:
            return filler
        known = self.actors.get(referent.members[which])
        if known is None:
            return filler
        return Filler(filler.text, filler.span, known.name, known.id)

    def is_relative(self, i: int) -> bool:
        """Whether a word is a relative pronoun that nothing resolved."""
        return self.tree.form[i] in RELATIVE and i not in self.referent


_CLAUSES = frozenset({"acl", "advcl", "appos", "parataxis"})
