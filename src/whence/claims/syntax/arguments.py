"""What hangs on a word: its subject, objects and phrases, however the sentence turns them."""

from dataclasses import dataclass

from whence.claims.syntax.tree import NOMINAL, RELATIVE, SUBJECTS, VERBAL, Tree
from whence.model.reading import ROOT

# Verbs whose infinitive is done by their subject even when they have an object.
SUBJECT_CONTROL = frozenset({"promise", "vow", "pledge", "threaten", "use", "make", "take"})
DEEPEST = 6
REACH = 8  # words
_SKIPPED_BEFORE = frozenset({"AUX", "ADV", "PART"})
_SKIPPED_AFTER = frozenset({"DET", "ADJ", "NUM"})
STOPS = frozenset(
    {",", ";", ":", ".", "–", "—", "and", "but", "which", "that", "who", "as"}
)

_TIE_ONE = {"between-one", "of", "poss", "mod"}
_TIE_OTHER = {"between-other", "with", "to", "and"}


@dataclass(frozen=True, slots=True)
class Argument:
    """A word that stands in some slot of another.

    Attributes:
        slot: ``subj``, ``obj``, ``poss``, ``mod``, ``appos``, a preposition …
        word: Index of the word.
        far: 0 when it hangs on the trigger itself, more when it is shared or passed on.
    """

    slot: str
    word: int
    far: int


class Arguments:
    """Finds and remembers the arguments of a document's words."""

    def __init__(self, tree: Tree, light: frozenset[str]) -> None:
        self.tree = tree
        self.light = light
        self._known: dict[int, tuple[Argument, ...]] = {}
        self._subjects: dict[int, int | None] = {}

    def of(self, i: int) -> tuple[Argument, ...]:
        """Arguments of a word, nearest first."""
        known = self._known.get(i)
        if known is None:
            self._known[i] = ()  # a cycle ends here
            found = self._verb(i) if self.tree.words[i].upos in VERBAL else self._noun(i)
            found.extend(self._after(i))
            verbal = self.tree.words[i].upos in VERBAL
            found.extend(self._beside(i) if verbal else self._before(i))
            known = tuple(sorted(set(found), key=lambda one: (one.far, one.word)))
            self._known[i] = known
        return known

    def subject(self, i: int, depth: int = 0) -> int | None:
        """The word in subject position of a predicate, its own or a shared one."""
        if i in self._subjects:
            return self._subjects[i]
        self._subjects[i] = None
        found = self._own_subject(i)
        if found is None and depth < DEEPEST:
            found = self._shared_subject(i, depth)
        self._subjects[i] = found
        return found

    def governor(self, i: int) -> int | None:
        """The verb of which a noun is the logical object or the like, or its head noun."""
        tree = self.tree
        for kid in tree.kids[i]:
            if tree.base(kid) == "acl" and tree.lemma[kid] in self.light:
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

    def _before(self, i: int) -> list[Argument]:
        """What stands right before a noun: an owner, a name, a subject, an apposed name."""
        tree = self.tree
        found: list[Argument] = []
        first = tree.start_of_phrase(i)
        sentence = tree.words[i].sentence
        for word in range(first, i):
            if tree.words[word].upos in {"PROPN", "PRON"}:
                found.append(Argument("mod", word, 3))
        cop = tree.kid(i, "cop")
        at = (cop if cop is not None else first) - 1
        if cop is None:
            if at < 1 or tree.form[at] != "," or tree.words[first].upos != "DET":
                return found
            at -= 1
            if tree.form[at] == ")":
                while at > 0 and tree.form[at] != "(":
                    at -= 1
                at -= 1
        if self._is_noun_phrase(at, i) and tree.words[at].sentence == sentence:
            if cop is None or not self._has_case(at):
                found.append(Argument("subj", at, 4))
        return found

    def _after(self, i: int) -> list[Argument]:
        """Phrases that follow within a few words but were hung elsewhere by the reader."""
        tree = self.tree
        found: list[Argument] = []
        sentence = tree.words[i].sentence
        for word in range(i + 1, min(i + REACH, len(tree.words))):
            one = tree.words[word]
            if one.sentence != sentence or tree.form[word] in STOPS:
                break
            if one.upos in {"VERB", "AUX"} and tree.base(word) not in {"acl", "amod"}:
                break
            if one.upos not in NOMINAL or tree.base(word) not in {"nmod", "obl"}:
                continue
            case = tree.case(word)
            if case and tree.head(word) != i:
                found.append(Argument(case, word, 3))
                if case == "between":
                    found.extend(self.pair("between", word, 3))
        return found

    def _beside(self, i: int) -> list[Argument]:
        """The noun phrases just before and just after a verb, whatever they were hung on."""
        tree = self.tree
        passive = tree.is_passive(i)
        found: list[Argument] = []
        if i > 1 and tree.form[i - 1] == "-":  # *rebel-held*
            found.append(Argument("mod", i - 2, 0))
        before = i - 1
        while (
            before >= 0
            and tree.words[before].upos in _SKIPPED_BEFORE
            and i - before < REACH
        ):
            before -= 1
        if self._is_noun_phrase(before, i) and not self._has_case(before):
            slots = ("obj", "patient") if passive else ("subj",)
            found.extend(Argument(slot, before, 4) for slot in slots)
        if passive or self._has_object(i):
            return found
        after = i + 1
        while after < len(tree.words) and tree.words[after].upos in _SKIPPED_AFTER:
            after += 1
        if self._is_noun_phrase(after, i):
            while (
                self._is_noun_phrase(after + 1, i) and tree.words[after + 1].upos != "PRON"
            ):
                after += 1
            found.append(Argument("obj", after, 4))
        return found

    def _is_skipped(self, word: int) -> bool:
        tree = self.tree
        return tree.words[word].upos in _SKIPPED_BEFORE or tree.form[word] in {
            "“",
            '"',
            "‘",
        }

    def _is_noun_phrase(self, word: int, i: int) -> bool:
        tree = self.tree
        inside = 0 <= word < len(tree.words)
        return (
            inside
            and tree.words[word].sentence == tree.words[i].sentence
            and tree.words[word].upos in {"NOUN", "PROPN", "PRON"}
            and tree.form[word] not in RELATIVE
        )

    def _has_case(self, word: int) -> bool:
        """Whether a preposition stands before the noun phrase that ends in a word."""
        tree = self.tree
        while word > 0 and tree.words[word].upos in {"NOUN", "PROPN", "ADJ", "NUM", "DET"}:
            word -= 1
        return tree.words[word].upos == "ADP"

    def _has_object(self, i: int) -> bool:
        return self.tree.kid(i, "obj") is not None

    def _own_subject(self, i: int) -> int | None:
        tree = self.tree
        subject = tree.kid(i, *SUBJECTS)
        if subject is None:
            return None
        if tree.form[subject] in RELATIVE:
            return self.antecedent(i) or subject
        return subject

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

    def _shared_subject(self, i: int, depth: int) -> int | None:
        tree = self.tree
        rel, head = tree.base(i), tree.head(i)
        if head == ROOT:
            return None
        if rel == "conj":
            return self.subject(head, depth + 1)
        if rel == "xcomp":
            held = tree.kid(head, "obj", "iobj")
            active = (
                tree.words[head].upos in VERBAL and tree.kid(head, "nsubj:pass") is None
            )
            if held is not None and active and tree.lemma[head] not in SUBJECT_CONTROL:
                return held
            return self.subject(head, depth + 1)
        if rel in {"advcl", "ccomp", "parataxis"} and not tree.rel(i).endswith("relcl"):
            if rel != "advcl" and not tree.is_infinitive(i):
                return None
            return self.subject(head, depth + 1)
        if rel == "acl":
            return self._acl_subject(i, head, depth)
        return head if rel == "amod" else None

    def _controller(self, head: int) -> int | None:
        """The object of a verb like *order* that does what its infinitive says."""
        tree = self.tree
        active = tree.words[head].upos in VERBAL and tree.kid(head, "nsubj:pass") is None
        if not active or tree.lemma[head] in SUBJECT_CONTROL:
            return None
        return tree.kid(head, "obj", "iobj")

    def _acl_subject(self, i: int, head: int, depth: int) -> int | None:
        tree = self.tree
        if not tree.is_infinitive(i):
            return head
        owner = tree.kid(head, "nmod:poss")
        if owner is not None:
            return owner
        verb = tree.head(head)
        return None if verb == ROOT else self.subject(verb, depth + 1)

    def _verb(self, i: int) -> list[Argument]:
        tree = self.tree
        passive = tree.is_passive(i)
        found = self._phrases(i, 0)
        subject = self.subject(i)
        own = tree.kid(i, *SUBJECTS) is not None
        if subject is not None:
            found.append(Argument("obj" if passive else "subj", subject, 0 if own else 1))
            if passive:
                found.append(Argument("patient", subject, 0 if own else 1))
        for kid in tree.kids[i]:
            rel = tree.words[kid].deprel
            if rel in {"obj", "iobj"}:
                found.append(Argument(rel, self._real(i, kid), 0))
            elif passive and rel in {"obl", "obl:agent"} and tree.case(kid) == "by":
                found.append(Argument("subj", kid, 0))
        if not passive and not self._has_object(i):
            found.extend(self._missing_object(i))
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
            found.extend(self.pair("each", subject, 0))
            for one in self._phrases(subject, 0):
                if one.slot in _TIE_ONE:
                    found.append(Argument("tie-one", one.word, 1))
                elif one.slot in _TIE_OTHER:
                    found.append(Argument("tie-other", one.word, 1))
        for kid in self.tree.kids[i]:
            if self.tree.base(kid) in {"ccomp", "xcomp"}:
                spoken_of = self.subject(kid)
                if spoken_of is not None:
                    found.append(Argument("ccomp-subj", spoken_of, 1))
        return found

    def pair(self, name: str, i: int, far: int) -> list[Argument]:
        """Two of a kind: joined words, or one plural that stands for both."""
        joined = self.tree.conjuncts(i)
        if len(joined) == 1 and not self._is_plural(i):
            return []
        return [
            Argument(f"{name}-one", joined[0], far),
            Argument(f"{name}-other", joined[1] if len(joined) > 1 else i, far),
        ]

    def _is_plural(self, i: int) -> bool:
        tree = self.tree
        if tree.form[i] in {"they", "them", "both", "two"}:
            return True
        return tree.words[i].xpos == "NNS" and any(
            tree.form[k] in {"two", "both", "these"} for k in tree.kids[i]
        )

    def _real(self, i: int, word: int) -> int:
        if self.tree.form[word] in RELATIVE:
            return self.antecedent(i) or word
        return word

    def _missing_object(self, i: int) -> list[Argument]:
        """The object of a relative clause, or one shared by joined verbs."""
        tree = self.tree
        subject = tree.kid(i, *SUBJECTS)
        if subject is not None and tree.form[subject] not in RELATIVE:
            antecedent = self.antecedent(i)
            if antecedent is not None:
                return [Argument("obj", antecedent, 1)]
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
                found.append(Argument("poss", kid, far))
            elif base in {"obl", "nmod"}:
                found.append(Argument(tree.case(kid) or "bare", self._real(i, kid), far))
                if tree.case(kid) == "between":
                    found.extend(self.pair("between", kid, far))
            elif base in {"advcl", "acl", "ccomp", "xcomp"}:
                found.append(Argument(base, kid, far))
                mark = tree.case(kid)
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
        named = tree.kid(i, "appos")
        if subject is None and named is not None:
            found.append(Argument("subj", named, 1))
        found.extend(self._through_governor(i))
        found.extend(self._titled(i))
        if subject is not None:
            found.extend(self.pair("each", subject, 0))
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
        if tree.lemma[governor] not in self.light:
            return []
        return self.governed(i) if self._is_carried(i, governor) else []

    def _is_carried(self, i: int, governor: int) -> bool:
        """Whether a light verb has the noun as what is done: *carry out*, *take part in*."""
        tree = self.tree
        if governor in tree.kids[i]:
            return True
        while tree.rel(i) == "conj":
            i = tree.head(i)
        if tree.rel(i) == "obj" or tree.rel(i).startswith("nsubj:pass"):
            return True
        return tree.base(i) == "obl" and tree.lemma[governor] in {
            "engage",
            "take",
            "be",
            "carry",
        }

    def governed(self, i: int) -> list[Argument]:
        """What the verb or adjective that governs a noun brings."""
        tree = self.tree
        governor = self.governor(i)
        if governor is None or tree.words[governor].upos not in VERBAL | {"ADJ"}:
            return []
        return [
            Argument("described" if one.slot == "obj" else one.slot, one.word, one.far + 1)
            for one in self.of(governor)
            if one.word != i
        ]

    def _titled(self, i: int) -> list[Argument]:
        """The name a title stands before or after."""
        tree = self.tree
        found = [
            Argument("title", kid, 0)
            for kid in tree.kids[i]
            if tree.base(kid) == "flat" or tree.rel(kid) == "nmod:desc"
        ]
        if tree.rel(i) in {"nmod:desc", "compound", "flat", "nmod:unmarked"}:
            found.append(Argument("title", tree.head(i), 0))
        return found

    def _predicated(self, i: int) -> int | None:
        """What a noun or adjective is said of: subject, head of an apposition, modified noun."""
        tree = self.tree
        own = self._own_subject(i)
        if own is not None:
            return own
        rel, head = tree.base(i), tree.head(i)
        if head == ROOT:
            return None
        if rel == "appos" or (rel == "amod" and tree.words[i].upos == "ADJ"):
            return head
        if rel == "xcomp":
            return self._shared_subject(i, 0)
        if rel in {"obl", "nmod"} and tree.case(i) == "as":
            return tree.kid(head, "obj") or self.subject(head)
        if rel == "conj":
            return self._predicated(head)
        return None
