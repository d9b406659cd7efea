"""Subjects: who does what a verb says, also when the sentence says it elsewhere."""

from whence.claims.syntax.tree import RELATIVE, SUBJECTS, VERBAL, Tree
from whence.model.reading import ROOT

# Verbs whose infinitive is done by their subject even when they have an object.
SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "threaten", "use", "make", "take"})
INERT = frozenset("truce ceasefire cease-fire armistice lull calm pause siege".split())
DEEPEST = 6
CITING = frozenset({"cite", "quote"})  # *cites X as assessing*: X assesses
_OF_OBJECT = frozenset({"from", "for", "of"})  # *criticised X for doing*: X does it


class Subjects:
    """Finds and remembers the subjects of a document's predicates."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._known: dict[int, int | None] = {}
        self.lent: dict[int, int] = {}  # subjects that a heading gives to bare verbs

    def subject(self, i: int, depth: int = 0) -> int | None:
        """The word in subject position of a predicate, its own or a shared one."""
        if i in self._known:
            return self._known[i]
        self._known[i] = None
        found = self.own(i)
        if found is None and depth < DEEPEST:
            found = self.shared(i, depth)
        self._known[i] = found
        return found

    def own(self, i: int) -> int | None:
        """The subject that hangs on a predicate itself."""
        tree = self.tree
        subject = tree.kid(i, *SUBJECTS)
        if subject is None:
            return self.lent.get(i)
        if tree.form[subject] in RELATIVE:
            return self.real(i, subject)
        return subject

    def standing(self, i: int) -> int | None:
        """Who stands where a predicate says, also where he is only *thought to be* there."""
        tree, head = self.tree, self.tree.head(i)
        thought = tree.base(i) == "xcomp" and tree.is_passive(head)
        own = self.own(i)
        return self.subject(head) if own is None and thought else own

    def antecedent(self, i: int) -> int | None:
        """The noun a relative clause hangs on."""
        tree = self.tree
        word = i
        for _ in range(DEEPEST):
            if tree.rel(word) in {"acl:relcl", "acl", "advcl:relcl"}:
                return tree.head(word)
            if tree.base(word) not in {"conj", "xcomp", "ccomp", "aux"}:
                return None
            word = tree.head(word)
        return None

    def shared(self, i: int, depth: int = 0) -> int | None:
        """The subject a predicate takes over from what it hangs on."""
        tree = self.tree
        rel, head = tree.base(i), tree.head(i)
        if head == ROOT:
            return None
        if rel == "conj":
            return self.subject(head, depth + 1)
        if rel == "acl":
            return self._acl_subject(i, head, depth)
        cited = tree.lemma[head] in CITING and tree.case(i) == "as"
        if rel == "xcomp" or (rel == "advcl" and (cited or tree.case(i) in _OF_OBJECT)):
            held = self._against(head) if tree.case(i) == "for" else None
            held = self._controller(head) if held is None else held
            return self.subject(head, depth + 1) if held is None else held
        if rel == "advcl" and self._is_inert(head):
            return self._doer_between(head, i, depth)
        if rel == "advcl" or (rel in {"ccomp", "parataxis"} and self._is_bare(i)):
            return None if tree.rel(i).endswith("relcl") else self.subject(head, depth + 1)
        return head if rel == "amod" else None

    def _is_inert(self, verb: int) -> bool:
        """*The truce lasted until*: its subject says and does nothing."""
        subject = self.own(verb)
        return subject is not None and self.tree.lemma[subject] in INERT

    def _doer_between(self, head: int, i: int, depth: int) -> int | None:
        """*The truce lasted until May, when the army left, blaming X*: the army blames."""
        if self.tree.words[i].xpos != "VBG":
            return self.subject(head, depth + 1)
        between = (
            subject
            for verb in range(i - 1, head, -1)
            if self.tree.words[verb].upos == "VERB"
            and (subject := self.own(verb)) is not None
        )
        return next(between, self.subject(head, depth + 1))

    def _is_bare(self, i: int) -> bool:
        """Whether a verb has no subject by its form: *to leave*, *denied leaving*."""
        return self.tree.is_infinitive(i) or self.tree.words[i].xpos == "VBG"

    def _controller(self, head: int) -> int | None:
        """The object of a verb like *order* that does what its infinitive says."""
        tree = self.tree
        active = tree.words[head].upos in VERBAL and tree.kid(head, "nsubj:pass") is None
        if not active or tree.lemma[head] in SUBJECT_CONTROL:
            return None
        held = tree.kid(head, "obj", "iobj")
        return None if held is None else self.real(head, held)  # *which X calls a branch*

    def _against(self, head: int) -> int | None:
        """*Railed against X for refusing*, *made threats against X for it*: X does it."""
        tree = self.tree
        out = tree.kid(head, "compound") is not None
        cases = {"against", "at"} if out else {"against"}
        object_ = tree.kid(head, "obj")
        near = (*tree.kids[head], *(tree.kids[object_] if object_ is not None else ()))
        kids = (k for k in near if tree.base(k) in {"obl", "nmod"})
        return next((k for k in kids if tree.case(k) in cases), None)

    def _acl_subject(self, i: int, head: int, depth: int) -> int | None:
        tree = self.tree
        if not tree.is_infinitive(i):
            return head
        owner = tree.kid(head, "nmod:poss")
        if owner is not None:
            return owner
        verb = tree.head(head)
        return None if verb == ROOT else self.subject(verb, depth + 1)

    def real(self, i: int, word: int) -> int:
        """A word, or what the relative pronoun stands for."""
        if self.tree.form[word] in RELATIVE:
            antecedent = self.antecedent(i)
            return word if antecedent is None else self._nearer(word, antecedent)
        return word

    def owner(self, i: int, word: int) -> int:
        """An owner, or what *whose* stands for: *the branch, whose raids go on*."""
        tree = self.tree
        if tree.form[word] != "whose" or tree.base(i) not in {"nsubj", "obj", "conj"}:
            return word
        clause = tree.head(i)
        antecedent = None if clause == ROOT else self.antecedent(clause)
        return word if antecedent is None else antecedent

    def _nearer(self, who: int, antecedent: int) -> int:
        """*A militia founded by exiles who fled*: past a verb, *who* is the noun before it."""
        tree = self.tree
        near = who - 1
        if tree.form[who] != "who" or near <= antecedent:
            return antecedent
        verb = any(tree.words[w].upos == "VERB" for w in range(antecedent + 1, near))
        noun = tree.words[near].upos in {"NOUN", "PROPN"}
        return near if verb and noun else antecedent


def told_apart(tree: Tree, i: int) -> list[int]:
    """*The army and the militia met; each blamed the other*: the two of whom *each* is one.

    Args:
        tree: The document's tree.
        i: The word *each*.
    """
    opens = tree.sentence(i).start
    back = i - 1
    while back >= 0 and tree.words[i].sentence - tree.words[back].sentence <= 1:
        inside = tree.words[back].span.start >= opens
        root = tree.head(tree.head(back)) == ROOT if tree.head(back) != ROOT else False
        if tree.base(back) == "nsubj" and (inside or root):
            joined = tree.conjuncts(back)
            if len(joined) > 1:
                return joined
        back -= 1
    return []
