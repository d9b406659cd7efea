"""Parties: whether those whom ties, promises and stances name have a will of their own."""

import re
from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.model.actor import ActorKind
from whence.model.claim import Frame
from whence.model.ids import ActorId

# In these frames those named bind, oppose or help one another.
WILLED = {
    Frame.RELATION: frozenset({"a", "b"}),
    Frame.COMMITMENT: frozenset({"by", "to"}),
    Frame.REACTION: frozenset({"actor"}),
}
# Beside the nouns for arms: what carries them and what is done with them.
ENGINES = frozenset(
    """aircraft plane jet warplane gunship vehicle device fire strike airstrike round payload
    warhead ship boat truck pickup tractor pump""".split()
)
BRANCHES = frozenset("branch wing affiliate offshoot cell chapter arm franchise".split())
CRAFT = frozenset({"aircraft", "plane"})
LAWS = frozenset("law laws rules code convention conventions charter".split())
# What follows the head of a phrase.
_FOLLOWING = re.compile(r",| (?:of|on|by|from|in|for|that|which|about|to|with|dated|seen) ")
HELPED = frozenset({"arms", "trains", "shelters", "commands"})
TELLERS = frozenset({ActorKind.INTERNATIONAL_BODY, ActorKind.MEDIA})
DEAD = frozenset("body corpse remains ash".split())


class Parties:
    """Tells drafts of one document in which a thing is taken for a party."""

    def __init__(self, tree: Tree, fillers: Fillers) -> None:
        self.tree = tree
        self.fillers = fillers

    def faults(self, draft: Draft) -> Iterator[str]:
        """Why no party stands where one must; nothing when no check speaks against it."""
        frame = draft.match.entry.frame
        for bound in draft.match.roles:
            if bound.role not in WILLED.get(frame, ()):
                continue
            # In a tie the wider list of arms counts as well.
            tied = frame is Frame.RELATION and is_engine(
                bound.word, self.tree, self.fillers
            )
            helped = bound.role == "b" and draft.kind in HELPED
            if helped and self._is_teller(bound.word):
                yield "b: a pronoun, taken for those who tell of it"
            if tied or self._is_thing(bound.word):
                yield f"{bound.role}: a thing, and no party"
        if frame is Frame.RELATION:
            yield from self._faults_of_tie(draft)
        if frame is Frame.REACTION:
            yield from self._faults_of_stance(draft)

    def _is_thing(self, word: int) -> bool:
        """*The drone*, *their bodies*, *the Law of Armed Conflict*: no will of its own."""
        tree, lists = self.tree, self.fillers.lists
        if tree.words[word].upos == "ADV" or self._is_deed_taken_up(word):
            return True
        if is_paper(word, tree, self.fillers):
            return True
        if tree.words[word].upos == "PROPN":
            return tree.form[word] in LAWS
        machine = tree.lemma[word] in lists["weapon-noun"] | CRAFT
        dead = tree.lemma[word] in DEAD and tree.words[word].xpos == "NNS"
        return tree.words[word].upos == "NOUN" and (machine or dead)

    def _is_deed_taken_up(self, word: int) -> bool:
        """*The ambush was the third; it put the army's partners to shame*: a deed."""
        tree, referent = self.tree, self.fillers.referent.get(word)
        if tree.words[word].upos != "PRON" or referent is None or referent.id is not None:
            return False
        deeds = self.fillers.lists["attack-noun"] | self.fillers.lists["event-noun"]
        told = (
            head
            for head, one in self.fillers.referent.items()
            if head < word and one.name == referent.name and tree.words[head].upos == "NOUN"
        )
        return any(tree.lemma[head] in deeds for head in told)

    def _faults_of_tie(self, draft: Draft) -> Iterator[str]:
        ends = {one.role: one for one in draft.match.roles}
        a, b = ends.get("a"), ends.get("b")
        if draft.kind == "commands" and a is not None and self._is_people(a.word):
            yield "a: a people, who are led by nobody in particular"
        if draft.kind != "affiliated" or a is None or b is None:
            return
        branch = self.tree.lemma[a.word] in BRANCHES
        if branch and self._is_state(b.word):
            yield "b: the country a branch is in, and not whose it is"

    def _faults_of_stance(self, draft: Draft) -> Iterator[str]:
        ends = {one.role: one for one in draft.match.roles}
        actor, target = ends.get("actor"), ends.get("target")
        word = draft.match.trigger
        if actor is not None and self._has_nearer(word, actor.word):
            yield "actor: another stands nearer"
        if target is not None and self._is_person_for_which(word, target.word):
            yield "target: people, and *which* stands for a thing"

    def _has_nearer(self, word: int, actor: int) -> bool:
        """*The record favours X, since the army, having called it a lie, …*: the army did."""
        tree = self.tree
        perfect = word > 0 and tree.form[word - 1] == "having"
        if not perfect or actor > word:
            return False
        return any(tree.base(w) == "nsubj" for w in range(actor + 1, word - 1))

    def _is_person_for_which(self, word: int, target: int) -> bool:
        """*Sanctions against two officers, which it rejects*: the sanctions."""
        tree, lists = self.tree, self.fillers.lists
        human = lists["member-noun"] | lists["rank-noun"] | lists["civilian-noun"]
        if tree.lemma[target] not in human or tree.rel(word) != "acl:relcl":
            return False
        kids = {tree.form[kid] for kid in tree.kids[word] if target < kid < word}
        return "which" in kids

    def _is_teller(self, word: int) -> bool:
        """*Kenya arms it, the experts said*: they count arms, and bear none."""
        meant = self.fillers.stands_for(word)
        known = None if meant is None or meant.id is None else meant.id
        actor = None if known is None else self.fillers.actors.get(ActorId(known))
        pronoun = self.tree.words[word].upos == "PRON"
        return pronoun and actor is not None and actor.kind in TELLERS

    def _is_people(self, word: int) -> bool:
        """*Hutu-led militias*: of that people, and under nobody's command."""
        referent = self.fillers.stands_for(word)
        known = None if referent is None or referent.id is None else referent.id
        actor = None if known is None else self.fillers.actors.get(ActorId(known))
        return actor is not None and actor.kind is ActorKind.COMMUNITY

    def _is_state(self, word: int) -> bool:
        referent = self.fillers.stands_for(word)
        known = None if referent is None else referent.id
        return known is not None and self.fillers.is_state(known)


def is_paper(word: int, tree: Tree, fillers: Fillers) -> bool:
    """*Its fight against them*, taken for that of the report that tells of it."""
    meant = fillers.referent.get(word) if tree.words[word].upos == "PRON" else None
    if meant is None or meant.id is not None:
        return False
    head = next(iter(_FOLLOWING.split(meant.name.lower(), maxsplit=1)))
    return head.split()[-1:] != [] and head.split()[-1] in fillers.lists["document-noun"]


def is_engine(word: int, tree: Tree, fillers: Fillers) -> bool:
    """Whether a word names arms or a vehicle, and nobody by such a name."""
    thing = tree.lemma[word] in fillers.lists["arms-noun"] | ENGINES
    meant = fillers.stands_for(word)
    known = meant is not None and meant.id is not None
    return thing and not known and tree.words[word].upos == "NOUN"
