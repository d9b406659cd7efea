"""What hangs on a word: its subject, objects and phrases, however the sentence turns them."""

from whence.claims.syntax.negatives import is_unclaimed
from whence.claims.syntax.neighbours import (
    find_around,
    find_known_as,
    find_named,
    find_over,
    find_stored,
    find_titled,
    find_told,
    is_carried,
)
from whence.claims.syntax.slots import CALLING, KINDS, NAMING, Argument, mark_of, pair
from whence.claims.syntax.subjects import Subjects
from whence.claims.syntax.tree import ABROAD, NOMINAL, RELATIVE, SUBJECTS, VERBAL, Tree
from whence.model.reading import ROOT

_TIE_ONE = frozenset({"between-one", "of", "poss", "mod"})
_TIE_OTHER = frozenset({"between-other", "with", "to", "and"})
# What belongs to the governor's own noun phrases and not to what it carries.
_INNER = frozenset({"of", "poss", "mod", "appos", "num", "flag-of", "tie-one", "tie-other"})
_PLACED = frozenset({"in", "near", "at", "outside"})
_HONOURING = frozenset("celebrate mark honour honor salute greet commemorate".split())
_UNIONS = frozenset("merger fusion alliance coalition".split())
# *Ceased to be under the authority of*: what stays, comes or ceases to be under it.
_STAYING = frozenset({"remain", "stay", "cease", "come", "fall", "stand", "lie", "be"})


class Arguments:
    """Finds and remembers the arguments of a document's words."""

    def __init__(self, tree: Tree, light: frozenset[str]) -> None:
        self.tree = tree
        self.light = light
        self._known: dict[int, tuple[Argument, ...]] = {}
        self._subjects = Subjects(tree)
        self.subject = self._subjects.subject
        self.lent = self._subjects.lent

    def of(self, i: int) -> tuple[Argument, ...]:
        """Arguments of a word, nearest first."""
        known = self._known.get(i)
        if known is None:
            self._known[i] = ()  # a cycle ends here
            verbal = self.tree.words[i].upos in VERBAL
            found = self._verb(i) if verbal else self._noun(i)
            found.extend(find_around(self.tree, i))
            known = tuple(sorted(dict.fromkeys(found), key=lambda one: (one.far, one.word)))
            self._known[i] = known
        return known

    def governor(self, i: int) -> int | None:
        """The verb of which a noun is the logical object or the like, or its head noun."""
        tree = self.tree
        for kid in tree.kids[i]:
            if tree.base(kid) == "amod" and tree.kid(kid, "aux") is not None:
                return (
                    kid  # *have reinforced ties*: a clause the reader took for an attribute
                )
            done = tree.base(kid) == "acl" and tree.words[kid].xpos in {"VBN", "VBD", ""}
            if done and tree.lemma[kid] in self.light:
                return kid
            if tree.rel(kid) == "acl:relcl" and not self._has_object(kid):
                subject = tree.kid(kid, *SUBJECTS)
                if subject is not None and tree.form[subject] not in RELATIVE:
                    return kid
        word = i
        while tree.rel(word) == "conj" and tree.head(word) != ROOT:
            word = tree.head(word)
        if tree.head(word) == ROOT or tree.base(word) in {"appos", "root"}:
            return None
        return tree.head(word)

    def governed(self, i: int) -> list[Argument]:
        """What the verb or adjective that governs a noun brings."""
        tree = self.tree
        governor = self.governor(i)
        if governor is None or tree.words[governor].upos not in VERBAL | {"ADJ", "ADV"}:
            return []
        return [
            Argument("described" if one.slot == "obj" else one.slot, one.word, one.far + 1)
            for one in self.of(governor)
            if one.word != i and one.slot not in _INNER
        ] + [
            Argument("gov-subj", one.word, one.far + 1)
            for one in self.of(governor)
            if one.slot == "subj"
        ]

    def _stood(self, i: int) -> list[Argument]:
        """*The militia has been in the town*: who stands where, of a *be* that only links them."""
        tree = self.tree
        ground = tree.head(i)
        case, subject = tree.case(ground), self._subjects.standing(ground)
        if subject is None or not case or tree.words[ground].upos not in NOMINAL:
            return []
        return [
            Argument("subj", subject, 0),
            Argument(case, ground, 0),
            Argument("stood", ground, 0),
        ]

    def _has_object(self, i: int) -> bool:
        return self.tree.kid(i, "obj") is not None

    def _verb(self, i: int) -> list[Argument]:
        tree = self.tree
        passive = tree.is_passive(i)
        found = self._phrases(i, 0)
        if tree.base(i) == "cop":
            found.extend(self._stood(i))
        subject = self.subject(i)
        own = tree.kid(i, *SUBJECTS) is not None
        if subject is not None:
            found.append(Argument("obj" if passive else "subj", subject, 0 if own else 1))
            if passive:
                found.append(Argument("patient", subject, 0 if own else 1))
            found.extend(find_known_as(tree, "obj" if passive else "subj", subject, 1))
        for kid in tree.kids[i]:
            rel = tree.words[kid].deprel
            if rel == "obj" and passive and tree.lemma[i] in CALLING:
                found.append(Argument("xcomp", kid, 0))  # *designated a terrorist group*
            elif rel in {"obj", "iobj"}:
                held = self._subjects.real(i, kid)
                found.append(Argument(rel, held, 0))
                found.extend(find_over(tree, held) if held != kid else ())
            elif passive and rel in {"obl", "obl:agent"} and tree.case(kid) == "by":
                found.append(Argument("subj", kid, 0))
        if not passive and not self._has_object(i):
            found.extend(self._missing_object(i))
        if tree.base(i) == "amod" and tree.words[i].xpos == "VBN":
            found.append(Argument("described", tree.head(i), 0))  # *nine wounded herders*
        found.extend(self._through_object(i))
        found.extend(self._through_subject(i, subject))
        return found

    def _through_object(self, i: int) -> list[Argument]:
        """What hangs on the object counts, at a distance; its owner as ``flag-of``."""
        held = self.tree.kid(i, "obj")
        if held is None:
            return []
        return [
            Argument("flag-of", one.word, 1)
            if one.slot in {"mod", "poss", "of"}
            else Argument(one.slot, one.word, one.far + 2)
            for one in self._phrases(held, 0)
            if one.slot != "appos"
        ]

    def _through_subject(self, i: int, subject: int | None) -> list[Argument]:
        """Pairs in the subject, ties the subject names, and the subject of what is said."""
        found: list[Argument] = []
        if subject is not None:
            found.extend(pair(self.tree, "each", subject, 0))
            for one in self._phrases(subject, 0):
                if one.slot in _PLACED:
                    found.append(Argument(one.slot, one.word, 2))
                elif one.slot in _TIE_ONE:
                    found.append(Argument("tie-one", one.word, 1))
                elif one.slot in _TIE_OTHER:
                    found.append(Argument("tie-other", one.word, 1))
        for kid in self.tree.kids[i]:
            if self.tree.base(kid) in {"ccomp", "xcomp"}:
                spoken_of = self.subject(kid)
                if spoken_of is not None and self.tree.rel(spoken_of) != "nsubj:pass":
                    found.append(Argument("ccomp-subj", spoken_of, 1))
        return found

    def _missing_object(self, i: int) -> list[Argument]:
        """The object of a relative clause, or one shared by joined verbs."""
        tree = self.tree
        subject = tree.kid(i, *SUBJECTS)
        if subject is not None and tree.form[subject] not in RELATIVE:
            antecedent = self._subjects.antecedent(i)
            if antecedent is not None:
                return [Argument("obj", antecedent, 1), *find_over(tree, antecedent)]
        for kid in tree.kids[i]:
            if tree.rel(kid) == "conj" and tree.words[kid].upos in VERBAL and kid - i <= 4:
                shared = tree.kid(kid, "obj")
                if shared is not None:
                    return [Argument("obj", shared, 2)]
        return []

    def _phrases(self, i: int, far: int) -> list[Argument]:
        """Prepositional phrases, possessors, compounds and clauses that hang on a word."""
        tree = self.tree
        found: list[Argument] = []
        for kid in tree.kids[i]:
            rel = tree.words[kid].deprel
            base = rel.partition(":")[0]
            if rel == "nmod:poss":
                found.append(Argument("poss", self._subjects.owner(i, kid), far))
            elif base in {"obl", "nmod"}:
                case = tree.case(kid) or "bare"
                found.append(Argument(case, self._subjects.real(i, kid), far))
                if case == "of" and tree.lemma[kid] in KINDS:
                    found.extend(self._phrases(kid, far))  # *ties of any kind between them*
                found.extend(
                    Argument(case, name, far + 2)  # *alongside Taliban units*
                    for name in tree.kids[kid]
                    if tree.base(name) == "compound"
                    and tree.words[name].upos == "PROPN"
                    and tree.lemma[kid] not in ABROAD  # *at U.S. embassies*: not there
                )
                found.extend(find_stored(tree, case, kid, far))
                if case == "between" or (case == "of" and tree.lemma[i] in _UNIONS):
                    found.extend(pair(self.tree, "between", kid, far))
            elif base in {"advcl", "acl", "ccomp", "xcomp"}:
                found.append(Argument(base, kid, far))
                honoured = tree.kid(kid, "obj") if tree.lemma[kid] in _HONOURING else None
                if honoured is not None:  # *fired in the air to celebrate the return*
                    found.append(Argument("honoured", honoured, far + 1))
                mark = mark_of(tree, kid)
                if mark:
                    found.append(Argument(mark, kid, far))
            elif base in {"compound", "amod", "nummod", "appos", "flat"}:
                slot = {"nummod": "num", "appos": "appos"}.get(base, "mod")
                found.append(Argument(slot, kid, far))
        return found

    def _noun(self, i: int) -> list[Argument]:
        tree = self.tree
        found = self._phrases(i, 0)
        subject = self._predicated(i)
        if subject is not None:
            found.append(Argument("subj", subject, 0))
            found.extend(find_known_as(tree, "subj", subject, 0))
        named = tree.kid(i, "appos")
        if subject is None and named is not None:
            found.append(Argument("subj", named, 1))
        found.extend(self._through_governor(i))
        found.extend(find_told(tree, i))
        found.extend(find_titled(tree, i))
        found.extend(find_named(tree, i))
        found.extend(self._namer(i))
        if subject is not None:
            found.extend(pair(self.tree, "each", subject, 0))
            told = tree.words[i].upos == "ADJ" and tree.kid(i, "cop") is not None
            ties = self._through_subject(i, subject) if told else []
            found.extend(one for one in ties if one.slot in {"tie-one", "tie-other"})
        if tree.base(i) == "conj" and tree.words[tree.head(i)].upos in NOMINAL:
            found.extend(
                Argument(one.slot, one.word, one.far + 1)
                for one in self._phrases(tree.head(i), 0)
                if one.slot in {"of", "by"} and one.word > i
            )
        return found

    def _through_governor(self, i: int) -> list[Argument]:
        """What the light verb that carries a noun brings, or what lies *under* it."""
        tree = self.tree
        governor = self.governor(i)
        if governor is None:
            return []
        if tree.base(i) == "nmod" and tree.case(i).startswith("under"):
            return [Argument("under-head", governor, 0)]
        stays = tree.lemma[governor] in _STAYING and tree.base(i) == "obl"
        if stays and tree.case(i).startswith("under"):
            stood = self.subject(governor)
            return [] if stood is None else [Argument("stood", stood, 1)]
        if tree.base(i) == "nmod" and tree.case(i) in {"on", "of", "with"}:
            return [Argument(f"{tree.case(i)}-head", governor, 0)]
        if tree.lemma[governor] not in self.light or is_unclaimed(
            tree, governor, self.subject(governor), i
        ):
            return []
        return self.governed(i) if is_carried(tree, i, governor) else []

    def _namer(self, i: int) -> list[Argument]:
        """*The front named X as governor*: who gives the post that a noun names."""
        tree = self.tree
        verb = tree.head(i)
        while verb != ROOT and tree.words[verb].upos in NOMINAL:
            verb = tree.head(verb)  # *as governor* is easily hung on the name before it
        if tree.case(i) != "as" or verb == ROOT or tree.lemma[verb] not in NAMING:
            return []
        giver = None if tree.is_passive(verb) else self.subject(verb)
        return [] if giver is None else [Argument("namer", giver, 0)]

    def _predicated(self, i: int) -> int | None:
        """What a noun or adjective is said of: subject, head of an apposition, modified noun."""
        tree = self.tree
        own = self._subjects.own(i)
        if own is not None:
            return own
        rel, head = tree.base(i), tree.head(i)
        if head == ROOT:
            return None
        if rel == "appos" or (rel in {"amod", "acl"} and tree.words[i].upos == "ADJ"):
            return head
        if rel == "xcomp":
            return self._subjects.shared(i)
        if rel in {"obl", "nmod"} and tree.case(i) == "as":
            held = tree.kid(head, "obj")
            # *Which X regards as a branch of Y*: what the relative stands for
            return self.subject(head) if held is None else self._subjects.real(head, held)
        if rel == "conj":
            return self._predicated(head)
        return None
