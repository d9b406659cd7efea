"""Ties: whether what a relation names at its ends can stand in it.

Each check is a kind of error that reading the claims of real news has shown
(`benchmarks/precision`), not a single sentence.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL, Bound
from whence.claims.sound.ends.leavers import faults_of_leaving
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import NOMINAL, VERBAL, Tree

# Nouns for a tie as such, whatever it is like.
BARE_TIES = frozenset({"relation.tie", "relation.tie-close", "relation.tie-kept"})
ALLIANCES = BARE_TIES | {"relation.alliance", "relation.alliance-made"}
# Words over a tie that say it is a bad one: *a rift in relations between the two*.
SOURING = frozenset(
    """rift tension deterioration strain breakdown crisis rupture freeze friction breach chill
    worsening split collapse deteriorate sour worsen fray collapse suffer""".split()
)
# Kinds that say nothing with one end alone where only the model sees them.
TWO_ENDED = frozenset({"allied", "cooperates", "fighting"})
MANY = frozenset({"NNS", "NNPS"})
# *Continues to fight the army*: what is gone on with is done; *trained to fight* is not yet.
FIGHTING_ON = frozenset(
    """continue begin start go keep resume help join unite ally return use come cross mobilise
    mobilize deploy be leave force compel""".split()
)
MIGHT = frozenset("can could may might must should".split())
# Of these no tie is told; *may be allied* tells of one that is not sure.
ABLE = {"cooperates": MIGHT, "allied": frozenset({"can"})}
GIVEN = frozenset({"funds", "arms", "trains"})
# Nouns that name one by a tie to another: *his partner*.
MATES = frozenset({"partner", "comrade", "friend"})
OBJECTS = frozenset({"them", "it"})
PARTING = frozenset({"from", "of"})

Ends = Mapping[str, Bound]


AT_ODDS = frozenset({"strained", "rival", "fighting"})
SETTLING = frozenset("settle resolve mend heal defuse".split())
DEEDS = frozenset("mission operation strike sortie raid exercise campaign attack".split())


class Ties:
    """Tells relations of one document whose ends cannot stand in them."""

    def __init__(self, tree: Tree, arguments: Arguments, fillers: Fillers) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers

    def faults(self, draft: Draft) -> Iterator[str]:
        """Why a relation must not become a claim; nothing when no check speaks against it."""
        ends = {one.role: one for one in draft.match.roles if one.role in {"a", "b"}}
        yield from self._faults_of_kind(draft, ends)
        yield from self._faults_of_entry(draft, ends)
        yield from faults_of_leaving(draft, self.tree, self.fillers)
        if self._holds_other(draft, ends):
            yield "a: only the owner of the other end"
        if self._is_unnamed(draft, ends):
            yield "a: nobody is named"

    def _faults_of_kind(self, draft: Draft, ends: Ends) -> Iterator[str]:
        kind = draft.match.entry.value or draft.kind
        if kind in {"allied", "cooperates"} and self._are_people(draft, ends):
            yield "a and b: people, no powers"
        if kind == "supports" and "b" in ends and self._is_aided(draft, ends["b"]):
            yield "b: people who are helped, no side"
        if kind == "affiliated" and all(self._is_ground(one) for one in ends.values()):
            yield "a and b: places, which a road links"
        if kind == "split" and len(ends) < 2 and self._parts_from_thing(draft):
            yield "b: no body is left"
        if kind == "fighting" and self._is_aim(draft.match.trigger):
            yield "trigger: only an aim"
        if kind in ABLE and self._is_possible(draft.match.trigger, ABLE[kind]):
            yield "trigger: only possible"
        if kind in GIVEN and "b" in ends and self._is_ground(ends["b"]):
            yield "b: where it is sent, and nobody who gets it"
        if kind in AT_ODDS and self._is_settled(draft.match.trigger):
            yield "trigger: what was settled"
        if kind == "depends" and self._is_loose(draft):
            yield "trigger: words that do not belong together"

    def _faults_of_entry(self, draft: Draft, ends: Ends) -> Iterator[str]:
        name = draft.match.entry.name
        if name == MODEL and draft.kind in TWO_ENDED and len(ends) < 2:
            yield "a or b: only one end is seen"
        if name == MODEL and draft.kind == "rival" and self._is_lone(ends):
            yield "a: the rival of nobody known"
        if name in ALLIANCES and self._is_against(ends):
            yield "b: whom the tie is aimed at"
        if name in BARE_TIES and self._is_soured(draft.match.trigger):
            yield "trigger: the tie is a bad one"
        if name == "relation.join" and self._are_others(ends):
            yield "b: they join in something, and are no body"
        if name == "relation.work-for" and self._is_staff(ends):
            yield "b: people at work, no body"
        if name == "relation.led-by" and self._leads_other(draft, ends):
            yield "b: another stands nearer"
        if name == "relation.part-of" and self._is_piece(draft, ends):
            yield "a or b: ground or a deed, and no body"
        if name == "relation.member" and self._has_members(draft, ends):
            yield "a: speaks of members, and is none"

    def _is_staff(self, ends: Ends) -> bool:
        """*Some 300 Syrians work for the farm*: people who earn their bread."""
        return "b" in ends and self.tree.words[ends["b"].word].xpos in {"NNS", "NNPS"}

    def _is_aim(self, trigger: int) -> bool:
        """*Trained them to fight the army*, *vowed to fight*: not fought, as far as told."""
        tree, head = self.tree, self.tree.head(trigger)
        if head < 0 or not tree.is_infinitive(trigger) or tree.is_gone_on_with(trigger):
            return False
        told = tree.base(trigger) in {"advcl", "xcomp", "acl"}
        return told and tree.lemma[head] not in FIGHTING_ON

    def _is_lone(self, ends: Ends) -> bool:
        """*A rival group*; *rival families* are rivals of one another."""
        words = [self.tree.words[one.word].xpos for one in ends.values()]
        return len(words) < 2 and not any(xpos in MANY for xpos in words)

    def _is_possible(self, trigger: int, modals: frozenset[str]) -> bool:
        """*Can work with the government*, *can be its ally*: whether they do or are is not told."""
        tree = self.tree
        return any(
            tree.form[kid] in modals
            for kid in tree.kids[trigger]
            if tree.base(kid) == "aux"
        )

    def _are_others(self, ends: Ends) -> bool:
        """*Joined four other outfits in a council*."""
        end = ends.get("b")
        if end is None:
            return False
        return any(
            self.tree.form[kid] in {"other", "others"} for kid in self.tree.kids[end.word]
        )

    def _leads_other(self, draft: Draft, ends: Ends) -> bool:
        """*The firm had offices in Lima headed by X*: the firm is not what X heads."""
        tree, trigger = self.tree, draft.match.trigger
        end = ends.get("b")
        bare = tree.words[trigger].xpos == "VBN" and tree.kid(trigger, "aux") is None
        apart = tree.base(trigger) in {"acl", "advcl"} and tree.rel(trigger) != "acl:relcl"
        if end is None or not bare or not apart or end.word == tree.head(trigger):
            return False
        return any(tree.base(w) == "obj" for w in range(end.word + 1, trigger))

    def _is_named_body(self, word: int) -> bool:
        """*Trains the guards and arms them*: of whom no table knows, and yet whom it names."""
        meant = self.fillers.stands_for(word) if self.tree.form[word] in OBJECTS else None
        if meant is None or meant.name.lower() == self.tree.form[word]:
            return False
        last = meant.name.split()[-1]
        actors = self.fillers.lists["actor-noun"]
        return last[:1].isupper() or bool({last, last.removesuffix("s")} & actors)

    def _is_known(self, word: int) -> bool:
        referent = self.fillers.stands_for(word)
        return referent is not None and referent.id is not None

    def _is_civil(self, word: int) -> bool:
        """People by a common noun: *young men*, *his family*."""
        noun = self.tree.words[word].upos == "NOUN"
        civil = self.tree.lemma[word] in self.fillers.lists["civilian-noun"]
        return noun and civil and not self._is_known(word)

    def _is_somebody(self, word: int) -> bool:
        """One person, named or not: *Rudolph*, *the officer*."""
        lists, tree = self.fillers.lists, self.tree
        one = tree.words[word].upos == "NOUN" and tree.words[word].xpos == "NN"
        human = tree.lemma[word] in lists["member-noun"] | lists["rank-noun"]
        bare = one and human and tree.lemma[word] != "force"
        return self.fillers.is_person(word) or bare

    def _are_people(self, draft: Draft, ends: Ends) -> bool:
        """*The officer's partner*, *close to his family*: private lives."""
        words = [one.word for one in ends.values()]
        if len(set(words)) < 2:
            return False
        civil = [self._is_civil(word) for word in words]
        single = [self._is_somebody(word) for word in words]
        mate = self.tree.lemma[draft.match.trigger] in MATES
        own = draft.match.trigger in words and mate
        private = own and any(self.fillers.is_person(word) for word in words)
        return private or all(c or s for c, s in zip(civil, single, strict=True))

    def _is_against(self, ends: Ends) -> bool:
        """*A partnership against the front*: the front is no partner."""
        return "b" in ends and self.tree.case(ends["b"].word) == "against"

    def _is_soured(self, trigger: int) -> bool:
        """*Relations remain strained*, *a rift in relations*."""
        tree, lists = self.tree, self.fillers.lists
        bad = lists["sour-adj"] | lists["strain-verb"] | SOURING
        for above in islice(tree.above(trigger), 2):
            kids = (k for k in tree.kids[above] if tree.base(k) in {"xcomp", "conj"})
            if any(tree.lemma[word] in bad for word in (above, *kids)):
                return True
        return False

    def _is_aided(self, draft: Draft, end: Bound) -> bool:
        """*Aid to refugees*, *gave the man first aid*."""
        around = range(max(0, draft.match.trigger - 1), draft.match.trigger + 8)
        inside = (k for k in around if k < len(self.tree.words))
        first = any(
            self.tree.form[k] == "first" and self.tree.form[k + 1 : k + 2] == ["aid"]
            for k in inside
        )
        return first or (self._is_civil(end.word) and self.tree.base(end.word) != "nsubj")

    def _is_ground(self, end: Bound) -> bool:
        """A place that is no state: *Sirte*, or a road that links it."""
        word = end.word
        known = self._is_known(word)
        named = self._is_named_body(word) or self.tree.form[word] == "nobody"
        pointed = self.tree.words[word].upos == "PRON" and not (known or named)
        return pointed or (word in self.fillers.places and not known)

    def _is_settled(self, trigger: int) -> bool:
        """*Settled a dispute with X*: over, as far as told."""
        head = self.tree.head(trigger)
        settled = head >= 0 and self.tree.lemma[head] in SETTLING
        return settled and self.tree.base(trigger) == "obj"

    def _is_piece(self, draft: Draft, ends: Ends) -> bool:
        """*Hold parts of Irob*, *strikes as part of it*: ground or a deed, and no body."""
        if "a" in ends and self.tree.lemma[ends["a"].word] in DEEDS:
            return True
        many = self.tree.words[draft.match.trigger].xpos == "NNS"
        held = self.tree.base(draft.match.trigger) in {"obj", "conj"}
        end = ends.get("b")
        return end is not None and (many or (held and end.word in self.fillers.places))

    def _parts_from_thing(self, draft: Draft) -> bool:
        """*Broke away from the vigil*, *walked out of the session*."""
        tree, trigger = self.tree, draft.match.trigger
        return any(
            tree.base(kid) == "obl"
            and kid > trigger
            and bool(PARTING & {tree.form[k] for k in tree.kids[kid]})
            and not self.fillers.is_actor(kid)
            and kid not in self.fillers.times
            for kid in tree.kids[trigger]
        )

    def _is_loose(self, draft: Draft) -> bool:
        """*Counted seven checkpoints on 12 October*, *live on a ship off the port*."""
        words = draft.match.words
        verbal = self.tree.words[words[0]].upos in VERBAL
        return verbal and len(words) > 1 and words[1] - words[0] > 2

    def _holds_other(self, draft: Draft, ends: Ends) -> bool:
        """*In support of Turkey's institutions*: Turkey is not who supports them."""
        if len(ends) < 2 or draft.match.entry.name == MODEL:
            return False
        a, b = ends["a"].word, ends["b"].word
        trigger = draft.match.trigger
        owner = self.tree.rel(a) == "nmod:poss" and self.tree.head(a) in {
            b,
            *self._joined(b),
        }
        return owner and trigger != b and not a < trigger < b  # *Turkey-funded coalition*

    def _joined(self, word: int) -> list[int]:
        """The words a word is joined to: *Turkey's government and institutions*."""
        head = self.tree.head(word)
        first = head if self.tree.base(word) == "conj" and head >= 0 else word
        return self.tree.conjuncts(first)

    def _has_members(self, draft: Draft, ends: Ends) -> bool:
        """*The police put the members of the gang at 5,500*."""
        trigger = draft.match.trigger
        governor = self.arguments.governor(trigger)
        if governor is None or "a" not in ends or self.tree.base(trigger) != "obj":
            return False
        return self.arguments.subject(governor) == ends["a"].word

    def _is_unnamed(self, draft: Draft, ends: Ends) -> bool:
        """*A friend of the suspect worked there*: a kin of somebody, and nobody known."""
        trigger, tree = draft.match.trigger, self.tree
        own = any(one.word == trigger for one in ends.values())
        open_ = any(tree.form[kid] in {"a", "an", "some"} for kid in tree.kids[trigger])
        said = (
            tree.kid(trigger, "cop", "appos") is not None or tree.base(trigger) == "appos"
        )
        noun = tree.words[trigger].upos in NOMINAL
        return own and open_ and noun and not said and not self._is_known(trigger)
