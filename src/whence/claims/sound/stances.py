"""Stances: whether a reaction or a blame is one, and of the one it is given to."""

from collections.abc import Iterator, Mapping

from whence.claims.drafts.anaphora import JUDGING
from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL, Bound
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import SUBJECTS, VERBAL, Tree

# *Marched to denounce the coup*: the aim is reached by what is done; of others it is only an aim.
SHOWING = frozenset(
    """gather march rally take use issue hold fire launch stage join protest demonstrate go come
    continue hasten rush move begin start fail hand write speak publish release post send
    broadcast appear assemble seem decide proceed manage dare tend stand rise want refuse""".split()
)
POINTED = frozenset({"this", "that", "it", "these", "those", "one", "another"})
# *Received the approval of*, *had approval for*: who gets it does not give it.
GETTING = frozenset(
    "have get receive win gain obtain secure earn draw attract seek await need".split()
)
GIVEN = frozenset(
    """approval endorsement blessing praise support backing criticism condemnation tribute
    acclaim rebuke""".split()
)
# *Cannot blame*, *declined to blame*: nobody is blamed by it.
MIGHT = frozenset({"can", "could", "ca"})
OWNERS = frozenset({"his", "her", "its", "their"})
SHUNNING = frozenset("decline refuse avoid stop refrain hesitate".split())

OPEN = frozenset({"any", "whichever", "whatever"})
# *Withdrew his criticism*: what is taken back is held no longer.
RETRACTING = frozenset("withdraw retract rescind recant".split())

DENIALS = frozenset(
    f"reaction.{one}" for one in ("deny-report", "deny-any", "reject", "rejected")
)
# *Honoured every line of it*.
HONOURING = frozenset({"honour", "honor"})
KEPT = frozenset(
    """line letter clause term word agreement deal accord truce ceasefire pact treaty
    arrangement understanding undertaking contract bargain
    article debt""".split()
)
# *Is responsible for 900 square miles*.
AREAS = frozenset("mile kilometre kilometer km hectare acre".split())
FAR = 9
# *Thanked God*: no stand is taken on anything, unless it is told for what.
HEAVEN = frozenset({"god", "allah", "heaven", "providence"})

# *Warned that it would strike*: a threat by what whoever warns will do himself.
OWN_WARNING = "reaction.warn-own"
STRIKING = frozenset(
    """strike attack retaliate respond punish impose bomb invade intervene act crush kill destroy
    expel cut target shoot fire arrest hit seize storm sanction shell withdraw suspend boycott
    resume sue ban""".split()
)
WHOLE = "reaction.deny-which"
# *Vowed to respond to their needs*: an answer that harms nobody.
WANTED = frozenset(
    """need question call request demand concern appeal letter invitation criticism plea
    emergency disaster people""".split()
)

Ends = Mapping[str, Bound]


class Stances:
    """Tells stances and blames of one document that nobody takes or lays."""

    def __init__(self, tree: Tree, arguments: Arguments, fillers: Fillers) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers

    def reaction(self, draft: Draft) -> Iterator[str]:
        """Why a reaction must not become a claim; nothing when no check speaks against it."""
        ends = {one.role: one for one in draft.match.roles}
        tree, word = self.tree, draft.match.trigger
        if tree.words[word].upos in VERBAL:
            yield from self._verb(draft, ends)
        elif tree.lemma[word] in GIVEN and self._is_getter(word, ends):
            yield "actor: gets it and does not give it"
        head = tree.head(word)
        if tree.base(word) == "obj" and head >= 0 and tree.lemma[head] in RETRACTING:
            yield "trigger: taken back"
        whoever = ends.get("actor")
        # *Shelters no group, or any group, that threatens its neighbours*: of none is it told.
        if whoever is not None and OPEN & {tree.form[k] for k in tree.kids[whoever.word]}:
            yield "actor: whoever it may be"
        target = ends.get("target")
        yield from self._no_stand(word, ends)
        if target is not None and target.word > word and self._is_of_clause(target.word):
            yield "target: the subject of what is said"
        names = {role.name: {one.id for one in role.fillers} for role in draft.roles}
        if names.get("actor", set()) & names.get("target", set()) - {None}:
            yield "target: the actor itself"
        denied = draft.match.entry.name in DENIALS and names.get("target", set()) - {None}
        if denied and target is not None and self._is_somebody(target.word):
            yield "target: somebody, and no report"
        if target is not None and tree.lemma[target.word] == "behalf":
            yield "target: whom the actor speaks for"

    def _no_stand(self, word: int, ends: Ends) -> Iterator[str]:
        target = ends.get("target")
        if target is None:
            return
        if self.tree.lemma[word] in HONOURING and self.tree.lemma[target.word] in KEPT:
            yield "trigger: kept, and not praised"
        if self.tree.form[target.word] in HEAVEN and "reason" not in ends:
            yield "target: thanked, and no side to anything"

    def _verb(self, draft: Draft, ends: Ends) -> Iterator[str]:
        tree, word = self.tree, draft.match.trigger
        actor, target = ends.get("actor"), ends.get("target")
        if self._is_aim(word, draft):
            yield "trigger: only an aim"
        which = draft.match.entry.name == WHOLE
        if which and not any(self._is_whole(kid) for kid in tree.kids[word]):
            yield "target: nothing told before"
        if draft.match.entry.name == OWN_WARNING and not self._will_strike(word):
            yield "reason: nothing that whoever warns will do"
        if draft.kind == "threaten" and self._is_help(word):
            yield "reason: an answer to what is wanted, and no harm"
        if actor is not None and self._is_passed_over(word, actor.word):
            yield "actor: another stands nearer"
        if actor is not None and tree.form[actor.word] in OWNERS:
            yield "actor: only an owner"
        bare = tree.words[word].xpos == "VBN" and not self._has_aux(word)
        done_to = bare and tree.base(word) == "acl"  # *an officer hailed as a hero*
        if done_to and actor is not None and actor.word == tree.head(word):
            yield "actor: the one it is done to"
        if bare and target is not None and self._is_parted(word, target.word):
            yield "target: somebody else stands nearer"
        told_by = draft.match.entry.name in {MODEL, *JUDGING}  # *we consider it too low*
        if actor is None and not (told_by or tree.is_passive(word)):
            yield "actor: nobody is named"

    def _is_somebody(self, word: int) -> bool:
        """*Denied it*, with *it* taken for a side: what is denied is a charge."""
        meant = self.fillers.stands_for(word)
        return (
            self.tree.form[word] in POINTED and meant is not None and meant.id is not None
        )

    def _will_strike(self, word: int) -> bool:
        tree, warned = self.tree, self.tree.kid(word, "ccomp")
        if warned is None or tree.lemma[warned] not in STRIKING or tree.is_passive(warned):
            return False
        who = tree.kid(warned, "nsubj")
        return who is not None and tree.form[who] in {"it", "they", "he", "she", "we", "i"}

    def _is_whole(self, kid: int) -> bool:
        return self.tree.form[kid] == "which" and self.tree.base(kid) == "obj"

    def _is_help(self, word: int) -> bool:
        tree, vowed = self.tree, self.tree.kid(word, "xcomp")
        if vowed is None or tree.lemma[vowed] not in {"answer", "respond"}:
            return False
        return any(tree.lemma[kid] in WANTED for kid in tree.kids[vowed])

    def _is_passed_over(self, word: int, actor: int) -> bool:
        """*The army, having called it a lie, owned up*: the army has called it one."""
        tree = self.tree
        before = word - 3
        if before < 0 or tree.form[word - 2 : word] != [",", "having"]:
            return False
        return tree.base(before) in SUBJECTS and actor != before

    def _has_aux(self, word: int) -> bool:
        return any(self.tree.base(kid) == "aux" for kid in self.tree.kids[word])

    def _is_aim(self, word: int, draft: Draft) -> bool:
        """*Called a session to denounce the treaty*, *the decision to reject it*."""
        tree, head = self.tree, self.tree.head(word)
        if head < 0 or draft.kind == "celebrate" or not tree.is_infinitive(word):
            return False
        if tree.base(word) not in {"advcl", "acl"}:
            return False
        return tree.words[head].upos == "VERB" and tree.lemma[head] not in SHOWING

    def _is_parted(self, word: int, target: int) -> bool:
        """*Police held two youths, accused of theft*: the youths are accused."""
        tree, head = self.tree, self.tree.head(word)
        if head < 0 or tree.base(word) not in {"advcl", "conj", "acl"} or target >= head:
            return False
        held = tree.kid(head, "obj")
        return held is not None and target < held < word and tree.form[word - 1] == ","

    def _is_getter(self, word: int, ends: Ends) -> bool:
        governor = self.arguments.governor(word)
        actor = ends.get("actor")
        if governor is None or actor is None or self.tree.lemma[governor] not in GETTING:
            return False
        return self.arguments.subject(governor) == actor.word

    def _is_of_clause(self, word: int) -> bool:
        """*Denied this was true*: of *this* something else is said."""
        tree, after = self.tree, word + 1
        if tree.form[word] not in POINTED or after >= len(tree.words):
            return False
        return tree.words[after].upos == "AUX"

    def blame(self, draft: Draft) -> Iterator[str]:
        """Why a blame or a claim of a deed must not become one."""
        tree, match = self.tree, draft.match
        word, verb = match.trigger, tree.words[match.trigger].upos in VERBAL
        ends = {one.role: one for one in match.roles}
        actor, act = ends.get("actor"), ends.get("act")
        if draft.kind == "blamed" and verb:
            forms = {tree.form[k] for k in tree.kids[word] if tree.base(k) == "aux"}
            if forms & MIGHT:
                yield "trigger: only what one might say"
            head = tree.head(word)
            if head >= 0 and tree.lemma[head] in SHUNNING:
                yield "trigger: it is not said"
            doer = tree.agent(word) if match.entry.name.endswith("carry-out") else None
            if doer is not None and actor is not None and actor.word != doer:
                yield "actor: another did it"
        if match.entry.name == "responsibility.responsible-some" and AREAS & {
            tree.lemma[at] for at in range(word, min(word + FAR, len(tree.words)))
        }:
            yield "act: ground to look after, and no deed"
        joined = tree.base(word) == "conj" and tree.words[word].upos == "NOUN"
        if joined and actor is not None and tree.head(actor.word) == tree.head(word):
            yield "actor: belongs to another post"  # *head of the front and mastermind of it*
        admitted = match.entry.name == "responsibility.admit"
        if admitted and act is not None and tree.words[act.word].upos in VERBAL | {"ADJ"}:
            told = tree.words[act.word].xpos in {"VBN", "JJ"}
            if told and not self._has_aux(act.word):
                yield "act: what was done to somebody, and no deed"  # *admitted to three wounded*
