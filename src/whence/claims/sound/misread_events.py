"""Misreadings of events: words of deeds that tell of none, or of somebody else's."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound
from whence.claims.sound.events.senses import Senses
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import SUBJECTS, VERBAL, Tree

CARE = frozenset(
    {"hospital", "treat", "treatment", "clinic", "patient", "medic", "examine"}
)
# What comes after a thing left in a state: *leaving the town in the hands of the rebels*.
STATES = frozenset({"without", "to"})
HELD = frozenset({"hand", "ruin", "control", "charge"})
# Who does these to a deed has not done it: *the attack was contained by the army*.
ANSWERED = frozenset(
    """contain repel repulse foil condemn denounce investigate thwart prevent stop end describe
    see witness film record report confirm""".split()
)
SPATES = frozenset("spate wave series string surge number rash flurry spike rise".split())
HAPPENED = frozenset({"had", "has", "have", "was", "were", "is", "are", "would", "will"})
REFLEXIVE = ("self", "selves")
# What suffers or ends a deed has not done it: *suffered an attack*, *stopped the slaughter*.
UNDERGOING = frozenset(
    """suffer sustain receive face survive escape stop end halt prevent foil thwart accept
    avert call describe term label watch see witness accustom accustomed inure inured""".split()
)
# Verbs that strike with words as well as with arms, so that who strikes must be one who can.
TWO_SENSES = frozenset({"attack", "assail", "target", "hit", "strike", "slam", "blast"})
# Who claims a deed, or is blamed for it, is said with these; the deed is told elsewhere.
CLAIMING = frozenset({"claim", "blame", "attribute", "ascribe"})
# *The embassy blasts*: what was struck, named before the blow.
SITES = frozenset(
    """embassy consulate mosque church temple synagogue cathedral market hotel airport station
    school hospital mall theatre theater stadium nightclub""".split()
)
# *Took a grave view after the abduction*: who does one thing has not done what came before it.
BESIDE = frozenset(
    "following after since before amid despite during until because due".split()
)
COUNTS = frozenset({"number", "total"})
QUESTIONS = frozenset("whether if who whom what why how when where which".split())
DONE_TO_SOMEBODY = frozenset({"ASSAULT", "COERCE", "SANCTION"})
BLOWS = ("attack-noun", "weapon-noun", "materiel-noun", "event-noun")


class MisreadEvents:
    """Tells misread drafts of events of one document."""

    def __init__(self, tree: Tree, arguments: Arguments, fillers: Fillers) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers
        self.senses = Senses(tree, fillers)

    def _owns_another(self, word: int, trigger: int) -> bool:
        """*The attacks, which brought about the state's downfall*: the state's is the downfall."""
        tree, owned = self.tree, self.tree.head(word)
        owner = tree.rel(word) == "nmod:poss" and owned not in {-1, trigger}
        path = (owned, *tree.above(owned)) if owner else ()
        return trigger in path and any(
            tree.rel(one) == "acl:relcl" and tree.head(one) == trigger for one in path
        )

    def faults(self, draft: Draft) -> Iterator[str]:
        """Why a draft of an event is a misreading; nothing when no check speaks against it."""
        tree, match = self.tree, draft.match
        word = match.trigger
        if tree.words[word].upos in VERBAL and self._strikes_with_words(draft):
            yield "subject: not one who strikes with arms"
        yield from self._only_said(draft)
        if tree.lemma[word] == "leave" and self._leaves_behind(word):
            yield "trigger: leaves something in a state, goes from nowhere"
        yield from self._of_no_deed(draft)
        yield from self.senses.faults(draft)
        if match.entry.name == "event.move-in" and tree.base(match.words[-1]) == "case":
            yield "trigger: drives about there, does not come"
        if match.entry.mode == "release" and self._is_of_patients(word):
            yield "trigger: let go from hospital"
        own = tree.kid(word, "nsubj")
        governor = self.arguments.governor(self._whole_of(word))
        for bound in match.roles:
            if bound.role == "actor" and self._owns_another(bound.word, word):
                yield "actor: owns something else"
            other = own not in {None, bound.word} and bound.role == "actor"
            if other and bound.far and tree.words[own or 0].upos in {"NOUN", "PROPN"}:
                yield "actor: the verb has a subject of its own"
            if bound.role == "recipient" and tree.form[bound.word].endswith(REFLEXIVE):
                yield "recipient: the doer again"
            carried = bound.role == "actor" and bound.word == self._subject(governor)
            yield from self._no_party(bound, word, carried=carried)
            if (
                carried
                and tree.words[word].upos not in VERBAL
                and governor is not None
                and tree.lemma[governor] in UNDERGOING
            ):
                yield "actor: suffers or ends the deed"

    def _is_stranded(self, at: int) -> bool:
        """*Police shot at during a stop*: nothing stands after *at*, so that they were."""
        after = self.tree.words[at + 1].upos if at + 1 < len(self.tree.words) else "PUNCT"
        return after in {"ADP", "SCONJ", "PUNCT"}

    def _no_party(self, bound: Bound, word: int, *, carried: bool) -> Iterator[str]:
        """Why who is named has no part in the deed itself."""
        tree = self.tree
        if bound.role == "actor" and self._is_site_before(bound.word, word):
            yield "actor: what was struck"
        beset = tree.case(word) == "under" and bound.word == tree.kid(word, *SUBJECTS)
        if bound.role == "actor" and beset:
            yield "actor: who is under attack"
        if bound.role == "recipient" and self._is_count(bound.word):
            yield "recipient: a number, nobody"
        beside = self._is_beside(word)
        if carried and beside:
            yield "actor: does something else at another time"
        theirs = bound.role in {"recipient", "place"} and beside
        if theirs and bound.word > word and word not in tree.above(bound.word):
            yield f"{bound.role}: of what was done beside it"

    def _is_thought(self, word: int) -> bool:
        """*His conviction that it was a trap*: a noun with a *that* of its own is no deed."""
        tree = self.tree
        clauses = [k for k in tree.kids[word] if tree.rel(k) in {"acl", "ccomp"}]
        told = any(tree.case(clause) == "that" for clause in clauses)
        return told and tree.words[word].upos == "NOUN"

    def _is_count(self, word: int) -> bool:
        """*The number of people held* is nobody; *a number of ships* are several."""
        which = {self.tree.form[kid] for kid in self.tree.kids[word]}
        return self.tree.lemma[word] in COUNTS and "the" in which

    def _is_site_before(self, word: int, trigger: int) -> bool:
        tree = self.tree
        blow = tree.words[trigger].upos == "NOUN" and tree.head(word) == trigger
        return blow and tree.base(word) == "compound" and tree.lemma[word].lower() in SITES

    def _is_beside(self, trigger: int) -> bool:
        tree = self.tree
        noun = tree.words[trigger].upos == "NOUN" and tree.base(trigger) == "obl"
        return noun and tree.case(trigger).partition("-")[0] in BESIDE

    def _whole_of(self, word: int) -> int:
        """*A spate of attacks*: the spate is what the sentence is built on."""
        head = self.tree.head(word)
        spate = head >= 0 and self.tree.lemma[head] in SPATES
        return head if spate and self.tree.case(word) == "of" else word

    def _of_no_deed(self, draft: Draft) -> Iterator[str]:
        """Forms of the verb that tell of no deed, or not of this one."""
        tree, match = self.tree, draft.match
        word, bound = match.trigger, {one.word for one in match.roles}
        rel, lemma = tree.rel(word), tree.lemma[word]
        if rel == "amod" and tree.words[word].xpos == "VBG" and "burn" in lemma:
            yield "trigger: burns by itself"  # *set up burning barricades*
        if rel.startswith("csubj") and tree.words[word].xpos == "VBG":
            yield "trigger: weighed, not done"  # *attacking the ports would not help*
        held, name = tree.kid(word, "obj"), match.entry.name
        if name == "event.shoot-at" and self._is_stranded(match.words[-1]):
            yield "actor: who was shot at"
        if name == "event.disarm" and held is not None and held not in bound:
            yield "recipient: who is disarmed is somebody unknown"
        for one in match.roles:
            head = tree.words[one.word].head
            if one.role == "actor" and head != word and head >= 0:
                answered = tree.lemma[head] in ANSWERED and tree.is_passive(head)
                if answered and tree.rel(one.word).startswith("obl"):
                    yield "actor: answers the deed"

    def _only_said(self, draft: Draft) -> Iterator[str]:
        lemma = self.tree.lemma[draft.match.trigger]
        if lemma == "insist" and self._holds_so(draft):
            yield "trigger: says that it is so, asks for nothing"
        if lemma == "insist" and self._goes_on_with(draft):
            yield "trigger: does it, and asks nobody"
        if lemma == "ask" and self._puts_question(draft):
            yield "trigger: puts a question, asks for nothing"
        if self._only_claimed(draft):
            yield "trigger: who did it is said, not that it was done"
        done = draft.match.entry.value in DONE_TO_SOMEBODY
        if done and self._is_thought(draft.match.trigger):
            yield "trigger: what somebody thinks"

    def _holds_so(self, draft: Draft) -> bool:
        """*Insisted that it had not fallen*: only a bare verb asks (*that it leave*)."""
        tree = self.tree
        said = [one.word for one in draft.match.roles if one.role == "term"]
        return any(
            tree.words[word].xpos in {"VBD", "VBZ"}
            or any(tree.form[k] in HAPPENED for k in tree.kids[word])
            for word in said
        )

    def _goes_on_with(self, draft: Draft) -> bool:
        """*Insisted on pursuing it*: what somebody does himself, whoever minds."""
        said = [one.word for one in draft.match.roles if one.role == "term"]
        words = self.tree.words
        return any(words[w].xpos == "VBG" and words[w].upos in VERBAL for w in said)

    def _puts_question(self, draft: Draft) -> bool:
        """*Asked who had attacked*: an answer is wanted, and no deed."""
        tree = self.tree
        said = [one.word for one in draft.match.roles if one.role == "term"]
        return any(
            QUESTIONS & {tree.form[k] for k in (word, *tree.kids[word])} for word in said
        )

    def _only_claimed(self, draft: Draft) -> bool:
        """*The branch claimed the raid*, *blamed the raid on bandits*: nothing told of the raid."""
        tree, word = self.tree, draft.match.trigger
        governor = self.arguments.governor(word)
        if governor is None or tree.words[word].upos in VERBAL:
            return False
        below = set(tree.below(word))
        told = any(one.word in below for one in draft.match.roles if one.role != "means")
        return tree.lemma[governor] in CLAIMING and not (
            told and tree.lemma[governor] == "claim"
        )

    def _is_of_patients(self, word: int) -> bool:
        first = self.tree.reading.sentences[self.tree.words[word].sentence]
        return bool(CARE & set(self.tree.lemma[first.first : first.end]))

    def _leaves_behind(self, word: int) -> bool:
        """*The shootout left four dead*, *had 90 men left*: nobody goes from anywhere."""
        tree = self.tree
        kids = {tree.form[k]: k for k in tree.kids[word]}
        if {"behind", "out"} & kids.keys():
            return True
        held = tree.kid(word, "obj")
        if held is None:  # *a store that they had left*, *the rifles left by them*
            return self._is_left(word)
        after = [k for k in tree.kids[word] if k > held]
        state = (
            k for k in after if tree.base(k) == "xcomp" and tree.words[k].upos == "ADJ"
        )
        if any(tree.lemma[k] in HELD for k in after) or any(state):
            return True  # *left the shops untouched*
        cases = {tree.form[c] for k in after for c in tree.kids[k] if tree.rel(c) == "case"}
        if cases & STATES:
            return True
        common = tree.words[held].upos in {"NOUN", "NUM"}
        return common and not self.fillers.fits("place", held)

    def _is_left(self, word: int) -> bool:
        """Whether it is the word before that is left: no place that one goes from."""
        tree, head = self.tree, self.tree.words[word].head
        rel, own = tree.rel(word), self.tree.kid(word, "nsubj")
        if rel == "acl" and tree.words[word].xpos in {"VBN", "VBD"}:
            return True
        whom = own is not None and tree.words[own].xpos not in {"WP", "WDT"}
        return rel == "acl:relcl" and whom and not self.fillers.fits("place", head)

    def _subject(self, word: int | None) -> int | None:
        return None if word is None else self.arguments.subject(word)

    def _strikes_with_words(self, draft: Draft) -> bool:
        """*Critics are targeting the school*: a subject, but none that bears arms."""
        tree, word = self.tree, draft.match.trigger
        if tree.lemma[word] not in TWO_SENSES or tree.is_passive(word):
            return False
        if any(bound.role == "actor" for bound in draft.match.roles):
            return False
        subject = self.arguments.subject(word)
        if subject is None:
            return any(
                bound.role == "recipient" and self.fillers.is_person(bound.word)
                for bound in draft.match.roles
            )
        lists = self.fillers.lists
        shot = any((one.role, one.word) == ("means", subject) for one in draft.match.roles)
        blow = shot or any(tree.lemma[subject] in lists[name] for name in BLOWS)
        return not blow and tree.words[subject].upos in {"NOUN", "PROPN"}
