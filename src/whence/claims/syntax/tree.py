"""The dependency trees of one document, with the questions the matcher asks of them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from whence.claims.syntax.pairs import described
from whence.claims.syntax.repairs import agreed, lemma_of, related, rooted
from whence.model.reading import ROOT, Reading, Word
from whence.model.span import Span

RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
# Houses that a state keeps in others.
ABROAD = frozenset({"embassy", "consulate", "mission"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass"})
BE = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "'s", "’s", "get", "got"}
)
CLAUSES = ("acl", "advcl", "ccomp", "xcomp", "csubj", "parataxis", "root")
_CASES = frozenset({"case", "mark"})
_BEFORE = ["in", "front", "of"]
_GENITIVE = frozenset({"'s", "’s", "'", "’"})
_JOINERS = frozenset({"-", "“", "‘", '"', "–", "'s", "’s"})
_BEFORE_NUMBERS = frozenset({"more", "some", "about", "nearly", "almost", "around"})
_IN_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"})
_GOING_ON = frozenset({"continue", "begin", "start", "manage", "proceed"})
VERBAL = frozenset({"VERB", "AUX"})
# Tags of verbs that carry a tense of their own.
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "X"})
STOPS = frozenset({".", "!", "?"})
# What hangs on a word of its own sentence, wherever a reader of a long quotation hung it.
OWN = frozenset({"obj", "iobj", "obl", "nmod", "nsubj", "acl", "amod", "advmod"})
# Pronouns that stand as the subject for somebody spoken of.
SUBJECT_PRONOUNS = frozenset({"he", "she", "it", "they"})


def _is_cut_off(index: int, word: Word, stops: Sequence[int]) -> bool:
    """*“… were arrested. It planned nothing until May.”*, read as one: *May* of another sentence."""
    first, last = sorted((index, word.head))
    at = bisect_right(stops, first)
    return word.deprel.partition(":")[0] in OWN and at < len(stops) and stops[at] < last


class Tree:
    """Words of one document with their dependents; words are named by index."""

    def __init__(
        self, reading: Reading, text: str, known: frozenset[str] = frozenset()
    ) -> None:
        self.reading = reading
        self.text = text
        words = described(tuple(map(agreed, reading.words)), text)
        self.words = rooted(related(words, text))
        self._cases: dict[int, str] = {}
        self._bases = [word.deprel.partition(":")[0] for word in self.words]
        self.kids: list[list[int]] = [[] for _ in self.words]
        self.lemma: list[str] = []
        self.form: list[str] = []
        for word in self.words:
            form = text[word.span.start : word.span.end]
            self.form.append(form.lower())
            self.lemma.append(lemma_of(word, form.lower(), known))
        stops = [n for n, form in enumerate(self.form) if form in STOPS]
        for index, word in enumerate(self.words):
            if word.head != ROOT and not _is_cut_off(index, word, stops):
                self.kids[word.head].append(index)

    def word(self, i: int) -> Word:
        """The word at index `i`."""
        return self.words[i]

    def rel(self, i: int) -> str:
        """Dependency relation of a word to its head."""
        return self.words[i].deprel

    def base(self, i: int) -> str:
        """Dependency relation without its subtype."""
        return self._bases[i]

    def head(self, i: int) -> int:
        """Index of a word's head, or `ROOT`."""
        return self.words[i].head

    def kid(self, i: int, *rels: str) -> int | None:
        """The first dependent with one of these exact relations."""
        for kid in self.kids[i]:
            if self.words[kid].deprel in rels:
                return kid
        return None

    def agent(self, i: int) -> int | None:
        """Who does it in a passive: *was told by soldiers that*, *estimated by the DIA*."""
        kids = self.kids[i]
        return next(
            (k for k in kids if self.base(k) == "obl" and self.case(k) == "by"), None
        )

    def case(self, i: int) -> str:
        """Words of the preposition or mark before a phrase, joined by ``-``; or empty.

        The words themselves count for more than the tree: what stands right before the phrase
        is its preposition, wherever a reader hung it.
        """
        known = self._cases.get(i)
        if known is None:
            known = self._cases[i] = "-".join(self._find_case(i))
        return known

    def _find_case(self, i: int) -> list[str]:
        hung = [k for k in self.kids[i] if self.words[k].deprel in _CASES and k < i]
        if self.words[i].upos in NOMINAL:
            first = self.start_of_phrase(i)
            before = first - 1
            if before >= 0 and self._is_preposition(before, i):
                while before - 1 >= 0 and self.rel(before) == "fixed":
                    before -= 1
                hung = [before]
            elif len(hung) > 1:
                hung = hung[-1:]
        words = [
            self.form[word]
            for kid in hung
            for word in (kid, *(k for k in self.kids[kid] if self.rel(k) == "fixed"))
        ]
        if words == _BEFORE:  # *in front of the store* is at it, as roles tell places apart
            return ["at"]
        return [word for word in words if word not in _GENITIVE]

    def _is_preposition(self, word: int, i: int) -> bool:
        """Whether a word is a preposition before the phrase that ends in another."""
        upos = self.words[word].upos
        clausal = upos == "SCONJ" and self.base(i) in {"obl", "nmod"}
        return upos == "ADP" or (clausal and self.form[word] != "that")

    def start_of_phrase(self, i: int) -> int:
        """The first word of the run of determiners, adjectives and nouns that ends in a word."""
        first = i
        sentence = self.words[i].sentence
        while first > 0 and self.words[first - 1].sentence == sentence:
            before = self.words[first - 1]
            joined = before.upos in _IN_PHRASE or self.form[first - 1] in _JOINERS
            joined = joined or self._is_in_range(first - 1)
            if not joined or (before.upos == "PRON" and before.xpos != "PRP$"):
                break
            first -= 1
        return first

    def _is_in_range(self, i: int) -> bool:
        """*With 2,000 to 2,500 men*: between two numbers; *grew from 500 to 900* goes on."""
        if self.form[i] != "to" or not 1 < i < len(self.words) - 1:
            return False
        numbers = self.words[i - 1].upos == self.words[i + 1].upos == "NUM"
        return numbers and self.form[i - 2] != "from"

    def below(self, i: int) -> Iterator[int]:
        """A word and everything under it, in no particular order."""
        stack = [i]
        seen = 0
        while stack and seen < len(self.words):
            word = stack.pop()
            seen += 1
            yield word
            stack.extend(self.kids[word])

    def above(self, i: int) -> Iterator[int]:
        """The heads of a word, nearest first."""
        seen = 0
        while (i := self.words[i].head) != ROOT and seen < 100:
            seen += 1
            yield i

    def sentence(self, i: int) -> Span:
        """Characters of the sentence a word stands in."""
        return self.reading.sentences[self.words[i].sentence].span

    def clause(self, i: int) -> int:
        """The verb or predicate whose clause a word stands in."""
        word = i
        for _ in range(50):
            if self.words[word].upos in VERBAL or self.base(word) in CLAUSES:
                return word
            if self.words[word].head == ROOT or self.kid(word, *SUBJECTS) is not None:
                return word
            word = self.words[word].head
        return word

    def conjuncts(self, i: int) -> list[int]:
        """A word and the words joined to it by *and*, *or* or a comma."""
        found = [i]
        for word in found:
            found.extend(k for k in self.kids[word] if self.rel(k) == "conj")
            if len(found) > 40:
                break
        return found

    def are_joined_nouns(self, i: int, head: int) -> bool:
        """Whether two nouns are parts of one list: *5,000 men and 300 guards*."""
        joined = self.head(i) == head and self.base(i) == "conj"
        return joined and all(self.words[k].upos in NOMINAL for k in (i, head))

    def is_participle_past(self, i: int) -> bool:
        """Whether the form can be a past participle (by its tag, or its looks)."""
        tag = self.words[i].xpos
        if tag.startswith("VB"):
            return tag in {"VBN", "VBD"}
        form, lemma = self.form[i], self.lemma[i]
        return not form.endswith(("ing", "s")) and (
            form != lemma or form.endswith(("ed", "en")) or lemma in _BARE_PARTICIPLES
        )

    def is_gone_on_with(self, i: int) -> bool:
        """*Continued to train*: the infinitive is done, wherever a reader hung it."""
        before = i > 1 and self.form[i - 1] == "to"
        return before and self.lemma[i - 2] in _GOING_ON

    def is_passive(self, i: int) -> bool:
        """Whether a verb is passive, also when a participle stands alone."""
        kids = {self.words[k].deprel for k in self.kids[i]}
        if kids & {"aux:pass", "obl:agent"}:
            return True
        tag = self.words[i].xpos
        if kids & {"nsubj:pass", "csubj:pass"}:
            past = tag == "VBD" and not (self._is_headline(i) and "obj" not in kids)
            active = past or tag in {"VBZ", "VBP"} or self._is_perfect(i)
            clause = kids & {"xcomp", "ccomp"} and "aux" not in kids and bool(tag)
            return not active and not clause and not (tag and self._goes_on(i))
        if "nsubj" in kids:  # a headline leaves the auxiliary out
            clipped = not kids & {"aux", "obj"} and not self._goes_on(i)
            return (
                clipped and self._is_headline(i) and (tag == "VBN" or self._is_done_to(i))
            )
        rel = self.base(i)
        if (
            rel in {"acl", "advcl", "amod", "xcomp"}
            and "obj" not in kids
            and "aux" not in kids
        ):
            return self.is_participle_past(i) and not self._marked_infinitive(i)
        if rel == "conj" and "obj" not in kids and not kids & {"aux", "nsubj"}:
            head = self.head(i)
            return (
                self.words[head].upos in VERBAL
                and self.is_passive(head)
                and self.is_participle_past(i)
            )
        return False

    def _is_done_to(self, i: int) -> bool:
        """*Convoy attacked near Gao*: a headline tells in the present, or of what was done.

        So a form that may be a participle is one, unless nobody can be done that.
        """
        subject = self.kid(i, "nsubj")
        bare = subject is not None and self.words[subject].upos in {"NOUN", "PROPN"}
        bare = bare and not any(self.rel(k) == "det" for k in self.kids[subject or 0])
        own = {self.base(k) for k in self.kids[i]} & {"xcomp", "ccomp", "parataxis"}
        shot = self.lemma[i] == "shoot" and self.form[i + 1 : i + 2] != ["at"]
        done = shot or self.form[i].endswith("ed") or self.lemma[i] in _BARE_PARTICIPLES
        return bare and done and not own and self.lemma[i] not in _OF_THEMSELVES

    def _is_headline(self, i: int) -> bool:
        return not self.sentence(i).of(self.text).endswith((".", "”", '"', ":", "!", "?"))

    def _goes_on(self, i: int) -> bool:
        """Whether a noun phrase follows at once, so that the verb is no passive."""
        after = i + 1
        if after >= len(self.words):
            return False
        return self.words[after].upos in _IN_PHRASE or self.form[after] in _BEFORE_NUMBERS

    def _is_perfect(self, i: int) -> bool:
        return any(self.lemma[k] in {"have", "'ve", "’ve"} for k in self.kids[i])

    def _marked_infinitive(self, i: int) -> bool:
        return any(self.form[k] == "to" and self.rel(k) == "mark" for k in self.kids[i])

    def is_infinitive(self, i: int) -> bool:
        """Whether a verb stands with *to*."""
        return self._marked_infinitive(i)


# What nobody can be done: they die, surrender, clash of themselves.
_OF_THEMSELVES = frozenset(
    """die flee surrender retreat withdraw clash agree arrive return escape explode erupt rally
    march protest gather resign defect talk vote collapse happen react respond vanish disappear
    land crash advance meet fight refuse remain continue rule warn pray appear""".split()
)
_BARE_PARTICIPLES = frozenset(
    "cut put set hit shut hurt let split spread rid become come run overcome".split()
)
