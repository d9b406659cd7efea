"""Senses: words of deeds that mean something else beside these words."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound
from whence.claims.syntax.tree import Tree
from whence.model.actor import ActorKind
from whence.model.ids import ActorId

GOVERNING = frozenset({"government", "ministry", "embassy", "minister", "state", "regime"})
# *The withdrawal deal*: the deal is told of, and no withdrawal.
PAPERS = frozenset(
    "deal agreement plan accord talk process order warrant pact call bid".split()
)
# Nouns for killings, whose owner alone is the one killed.
KILLINGS = frozenset({"killing", "murder", "assassination", "lynching", "beheading"})
RIVALS = frozenset("rival opponent candidate nominee contender competitor".split())
VERBAL_BLOWS = frozenset({"attack", "assault", "strike"})
# Where these are at work, what is attacked or hijacked is no body and no place.
CYBER = frozenset(
    "hacker browser website malware spyware ransomware phishing iframe cyberattack web".split()
)
SHOTS = frozenset({"gunfire", "shot", "shooting", "gunshot", "volley", "salvo"})
JOYFUL = frozenset(
    "celebrate cheer mark greet welcome rejoice honour honor fete hail".split()
)
CHARGES = frozenset({"operation", "campaign", "mission"})
BODILY = frozenset({"other", "abduction", "beating"})


class Senses:
    """Tells events of one document whose words are used in another sense."""

    def __init__(self, tree: Tree, fillers: Fillers) -> None:
        self.tree = tree
        self.fillers = fillers

    def faults(self, draft: Draft) -> Iterator[str]:
        """Why the words of a draft tell of something else."""
        name = draft.match.entry.name
        word = draft.match.trigger
        if self.tree.words[word].upos == "NOUN":
            yield from self._noun_faults(draft, word)
        elif name == "event.protest":
            yield from self._protest_faults(draft, word)
        elif name == "event.flee" and self._are_people_of_a_land(draft):
            yield "actor: people who flee, no force that withdraws"
        elif name == "event.host" and self._is_for_fighters(draft):
            yield "recipient: sheltered, no guest"
        elif name == "event.shoot" and self._shoots_at(word):
            yield "recipient: the one who shoots"
        elif name == "event.clash" and self._are_persons(draft):
            yield "actor and recipient: two persons who differ in words"
        if any(
            one.role == "recipient" and self._is_who_does(one.word, word)
            for one in draft.match.roles
        ):
            yield "recipient: the one who does it"
        if self._is_into_air(draft, word):
            yield "recipient: nobody, shots into the air"
        if draft.match.entry.mode in BODILY and self._is_on_computers(word):
            yield "trigger: done to computers"
        yield from self._torn(draft)

    def _noun_faults(self, draft: Draft, word: int) -> Iterator[str]:
        tree = self.tree
        two = len({one.role for one in draft.match.roles} & {"actor", "recipient"}) > 1
        name = draft.match.entry.name
        yield from self._other_senses(word)
        if tree.form[word] == "talk" and name == "event.talk-noun" and not two:
            yield "trigger: what is said around, no talks"
        after = word + 1
        paper = after < len(tree.words) and tree.lemma[after] in PAPERS
        if paper and tree.base(word) in {"compound", "nmod", "amod"}:
            yield "trigger: only says which deal it is"
        for bound in self._bound(draft, "actor"):
            owner = tree.rel(bound.word) == "nmod:poss" and tree.head(bound.word) == word
            if not owner or not self.fillers.is_person(bound.word):
                continue
            alone = not any(one.role == "recipient" for one in draft.match.roles)
            if tree.lemma[word] in KILLINGS and alone:
                yield "actor: the one who was killed"
            armed = any(one.role == "means" for one in draft.match.roles)
            if tree.lemma[word] in VERBAL_BLOWS and not armed:
                yield "actor: attacks in words, for all that is said"

        rivals = any(
            tree.lemma[one.word] in RIVALS for one in self._bound(draft, "recipient")
        )
        if rivals and tree.lemma[word] in VERBAL_BLOWS:
            yield "recipient: a rival, met with words"

    def _other_senses(self, word: int) -> Iterator[str]:
        """*On the march*, *celebrated with gunfire*, *a former head of operations*."""
        tree = self.tree
        head = tree.head(word)
        if tree.lemma[word] == "march" and tree.case(word) == "on":
            yield "trigger: on the move, no protest"
        if tree.lemma[word] in SHOTS and head >= 0 and tree.lemma[head] in JOYFUL:
            yield "trigger: shots for joy"
        led = head >= 0 and tree.lemma[head] in self.fillers.lists["post-noun"]
        if tree.lemma[word] in CHARGES and led and tree.case(word) == "of":
            yield "trigger: only says what somebody is in charge of"

    def _is_who_does(self, recipient: int, word: int) -> bool:
        """*The guard who shot and killed two*: no passive, though the tree takes it for one."""
        tree = self.tree
        who = tree.kid(word, "nsubj:pass")
        clause = (
            who is not None and tree.form[who] == "who" and tree.head(word) == recipient
        )
        aided = any(tree.base(kid) == "aux" for kid in tree.kids[word])
        return clause and not aided

    def _is_into_air(self, draft: Draft, word: int) -> bool:
        """*Firing shots into the air*: at nobody."""
        tree = self.tree
        after = tree.form[word + 1 : word + 6]
        shoots = draft.match.entry.value == "ASSAULT" and tree.lemma[word] in {
            "fire",
            "shoot",
        }
        return shoots and any(
            " ".join(after[n : n + 3]) in {"into the air", "in the air"} for n in range(3)
        )

    def _protest_faults(self, draft: Draft, word: int) -> Iterator[str]:
        """*Has demonstrated that*, *the state protests the fact*, *a gunman marched in*."""
        tree = self.tree
        shown = tree.kid(word, "obj", "ccomp", "xcomp")
        if tree.lemma[word] == "demonstrate" and shown is not None:
            yield "trigger: shows something"
        for bound in self._bound(draft, "actor"):
            state = tree.lemma[bound.word] in GOVERNING
            if tree.lemma[word] == "protest" and shown is not None and state:
                yield "trigger: a note of protest"
            single = tree.words[bound.word].xpos == "NN"
            listed = self.fillers.lists["member-noun"] | self.fillers.lists["civilian-noun"]
            walks = tree.lemma[word] == "march" and single
            if walks and tree.lemma[bound.word] in listed:
                yield "actor: one who only walks"

    def _are_people_of_a_land(self, draft: Draft) -> bool:
        """*These Salvadorans fled*: people of a state, by their name alone."""
        return any(
            self.tree.words[one.word].xpos in {"NNPS", "NNS"}
            and self.tree.words[one.word].span.of(self.tree.text)[:1].isupper()
            and self.tree.form[one.word].endswith(("ans", "is", "ese"))
            and self.tree.lemma[one.word] not in self.fillers.lists["armed-noun"]
            for one in self._bound(draft, "actor")
        )

    def _is_for_fighters(self, draft: Draft) -> bool:
        """*Goes on hosting the front*: an armed group is no guest of state."""
        for one in self._bound(draft, "recipient"):
            referent = self.fillers.stands_for(one.word)
            known = None if referent is None or referent.id is None else referent.id
            actor = None if known is None else self.fillers.actors.get(ActorId(known))
            if actor is not None and actor.kind is ActorKind.ARMED_GROUP:
                return True
        return False

    def _are_persons(self, draft: Draft) -> bool:
        bound = [*self._bound(draft, "actor"), *self._bound(draft, "recipient")]
        return bool(bound) and all(self.fillers.is_person(one.word) for one in bound)

    def _shoots_at(self, word: int) -> bool:
        """*Four men shot at the guards*, which the reader took for a passive."""
        aided = any(self.tree.base(kid) == "aux" for kid in self.tree.kids[word])
        return self.tree.form[word + 1 : word + 2] == ["at"] and not aided

    def _is_on_computers(self, word: int) -> bool:
        bounds = self.tree.reading.sentences[self.tree.words[word].sentence]
        return bool(CYBER & set(self.tree.lemma[bounds.first : bounds.end]))

    def _torn(self, draft: Draft) -> Iterator[str]:
        """Fillers that lack their head: *against army* of *army and state vehicles*."""
        for role in draft.roles:
            loose = [f for f in role.fillers if f.text.lower().startswith("whose ")]
            if role.name == "recipient" and any(f.id is None for f in loose):
                yield "recipient: a relative that stands for nobody known"
        tree = self.tree
        for one in self._bound(draft, "recipient"):
            bare = tree.lemma[one.word] in self.fillers.lists["modifying-actor"]
            kids = [
                k for k in tree.kids[one.word] if tree.base(k) in {"det", "nmod", "amod"}
            ]
            joined = tree.form[one.word + 1 : one.word + 2] == ["and"]
            shared = any(
                tree.base(k) == "conj"
                and tree.words[k].xpos == "NNS"
                and any(tree.base(j) == "compound" for j in tree.kids[k])
                for k in tree.kids[one.word]
            )
            if (
                tree.words[one.word].xpos == "NN"
                and bare
                and joined
                and shared
                and not kids
            ):
                yield "recipient: shares a head that stands further on"

    def _bound(self, draft: Draft, role: str) -> list[Bound]:
        return [one for one in draft.match.roles if one.role == role]
