"""How strongly a claim is put: polarity, tense, hedges, conditions, distance."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from whence.claims.drafts.marks.scare_quotes import scare_quotes
from whence.claims.sound.pending import is_asked_for
from whence.claims.sound.verdicts import verdict_on
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.doubts import (
    INFORMATION,
    RUMOURS,
    hedges_nothing,
    hindered,
    is_aside,
    is_conceded,
    is_conditional,
    is_hindered,
    is_lent,
    is_rejected,
)
from whence.claims.syntax.negatives import (
    CLAIMING,
    DENIED_AS,
    clause_relation,
    first_denied,
    is_claimed,
    is_negative,
    is_none,
    is_put,
    is_relative,
    negators_of,
    only_bounds,
    only_follows,
    shares_fate,
)
from whence.claims.syntax.tree import VERBAL, Tree
from whence.claims.tense import is_set_down, tense_of
from whence.codebook.entries import Codebook, HedgeTerm
from whence.codebook.once import once_of
from whence.model.claim import HedgeWord, Polarity, Wording
from whence.model.span import Span

_ORDER = ("possible", "probable", "certain")
_MODALS = {"could": "possible", "may": "possible", "might": "possible"}
DEONTIC = frozenset({"must", "should", "ought", "let"})
FAR = 8
OUTLOOKS = frozenset({"likely", "unlikely", "probable", "improbable", "imminent"})
# Verbs that pass on what their object names: "never sold weapons to X" is no arming of X.
PASSING = frozenset(
    "sell supply send give provide ship transfer deliver offer receive buy get obtain accept "
    "form forge maintain keep establish train".split()
)


class WordingReader:
    """Reads the wording around triggers of one document."""

    def __init__(self, tree: Tree, arguments: Arguments, codebook: Codebook) -> None:
        self.tree = tree
        self.arguments = arguments
        self.words = codebook.words
        self._terms = _by_first_word(codebook)
        self._hedges: dict[int, tuple[tuple[int, HedgeWord, HedgeTerm], ...]] = {}

    def read(self, trigger: int, words: Sequence[int], spans: Sequence[Span]) -> Wording:
        """The wording of a claim.

        Args:
            trigger: Index of its trigger word.
            words: Every word of the trigger; those are no hedges.
            spans: Where the claim stands.
        """
        chain = self._chain(trigger)
        hedges = [
            (hedge, term)
            for at, hedge, term in self._hedges_of(self.tree.words[trigger].sentence)
            if at not in words and self._bears_on(at, chain)
        ]
        likelihood = next((t for _, t in hedges if t.band is not None), None)
        levels = [t.certainty for _, t in hedges if t.certainty]
        return Wording(
            polarity=self.polarity(trigger),
            certainty=min(levels, key=_ORDER.index) if levels else None,
            likelihood=likelihood.value if likelihood else None,
            likelihood_range=likelihood.band if likelihood else None,
            confidence=next((t.value for _, t in hedges if t.kind == "confidence"), None),
            evidentials=tuple(t.value for _, t in hedges if t.kind == "evidential"),
            hedges=(*(hedge for hedge, _ in hedges), *hindered(self.tree, trigger)),
            tense=self._tense(trigger),
            conditional=is_conditional(self.tree, chain),
            scare_quotes=scare_quotes(self.tree.text, spans),
        )

    def _tense(self, trigger: int) -> str | None:
        """The tense; what is only held likely or not (*judged a siege unlikely*) is to come."""
        tree = self.tree
        found = tense_of(tree, self.arguments, trigger, self.words)
        head = tree.head(trigger)
        noun = tree.words[trigger].upos == "NOUN" and head >= 0
        if found == "future" or not noun or tree.base(trigger) not in {"obj", "nsubj"}:
            return found
        # "Likely keeps close ties" guesses at the present: there the word stands before.
        weighed = any(
            k > trigger and tree.form[k] in OUTLOOKS and tree.words[k].upos == "ADJ"
            for k in tree.kids[head]
        )
        return "future" if weighed or tree.form[head] in OUTLOOKS else found

    def polarity(self, trigger: int) -> Polarity:
        """Whether the words affirm, negate or deny what the trigger says."""
        tree = self.tree
        judged = verdict_on(tree, trigger, self.words)
        if judged is not None:
            return judged
        chain = self._chain(trigger)
        negated = any(map(self._is_negated, negators_of(tree, trigger)))
        below, apart = trigger, False
        for word in chain[1:]:
            lemma = tree.lemma[word]
            rel = clause_relation(tree, below)
            # "The circumstances of the raid are not known": the raid is.
            apart = apart or (rel == "nmod" and lemma not in self.words["lifting"])
            if is_hindered(tree, below, word):
                negated = not negated
            informs = rel == "nmod" and lemma in INFORMATION
            if informs or rel in {"conj", "parataxis", "advcl", "appos"}:
                return self._polarity_in_list(below, negated=negated)
            if is_relative(tree, below) and lemma not in self.words["lifting"]:
                # "Nobody claimed the raid, which X blamed on Y": blamed all the same.
                undone = negated or is_none(tree, word)
                return Polarity.NEGATED if undone else Polarity.AFFIRMED
            if lemma in self.words["denying"] and rel in DENIED_AS:
                return self._polarity_under_denial(trigger, below, word, negated=negated)
            if lemma in self.words["failing"] and rel in {"xcomp", "advcl", "acl"}:
                negated = not negated
            elif not apart and self._lifts(word, below) and self._is_negated(word):
                turned_down = is_rejected(tree, word, self.words["rejecting"])
                return Polarity.DENIED if turned_down else Polarity.NEGATED
            elif self._is_light(word, below) and self._is_negated(word):
                # "Nobody claimed responsibility for the raid": the raid is not undone.
                negated = negated or not (apart and lemma == CLAIMING)
            below = word
        return Polarity.NEGATED if negated else Polarity.AFFIRMED

    def _polarity_in_list(self, word: int, *, negated: bool) -> Polarity:
        """The polarity of a clause beside another: with the first of a list that is denied."""
        first = first_denied(self.tree, word, self.words["denying"])
        head = self.tree.head(word)
        if shares_fate(self.tree, word) and not (negated or self._is_negated(head)):
            return self.polarity(head)
        if first is None:
            return Polarity.NEGATED if negated else Polarity.AFFIRMED
        denier = self.tree.head(first)
        return self._polarity_under_denial(word, first, denier, negated=negated)

    def _polarity_under_denial(
        self, trigger: int, below: int, verb: int, *, negated: bool
    ) -> Polarity:
        """What is denied is; *dismissed the appeal*: that was put, by whoever put it."""
        if is_put(self.tree, trigger, below):
            return Polarity.NEGATED if negated else Polarity.AFFIRMED
        return Polarity.AFFIRMED if self._is_negated(verb) else Polarity.DENIED

    def is_unrealised(self, trigger: int) -> bool:
        """Whether a deed is only demanded (*must leave*) or a purpose (*in order to seize*)."""
        tree = self.tree
        if tree.words[trigger].xpos == "VBG" and tree.case(trigger) == "from":
            return True  # prevented from, refrain from
        word = trigger
        for _ in range(3):
            forms = {tree.form[k] for k in tree.kids[word] if tree.base(k) == "aux"}
            if forms & DEONTIC:
                return True
            head, rel = tree.head(word), tree.base(word)
            infinitive = tree.words[word].upos in VERBAL and tree.is_infinitive(word)
            infinitive = infinitive and not is_set_down(tree, word)
            loose = rel in {"advcl", "acl", "root", "nmod", "csubj", "obl"}
            if infinitive and loose and not tree.is_gone_on_with(word):
                planned = head >= 0 and tree.lemma[head] in self.words["prospective"]
                return not planned
            if infinitive and head >= 0 and tree.lemma[head] in self.words["demanding"]:
                return True
            if head >= 0 and is_asked_for(tree, word, head):
                return True
            carried = rel == "obj" or rel in {"xcomp", "conj"}
            if head < 0 or not carried:
                return False
            word = head
        return False

    def _is_light(self, word: int, below: int) -> bool:
        light = self.tree.lemma[word] in self.arguments.light | PASSING
        light = light and not is_claimed(self.tree, word, below)
        below_rel = clause_relation(self.tree, below)
        # *The raid had no effect*: it was made; *the raid did not take place* was not.
        told = below_rel == "nsubj" and self.tree.kid(word, "obj") is not None
        light = light and not (told and self.tree.lemma[word] != "take")
        return (light and below_rel in {"obj", "nsubj"}) or below_rel == "xcomp"

    def _lifts(self, word: int, below: int) -> bool:
        """Whether a negated belief, proof or saying leaves what is under it unsaid."""
        lifting = self.tree.lemma[word] in self.words["lifting"]
        return lifting and not is_claimed(self.tree, word, below)

    def _is_negated(self, word: int) -> bool:
        tree = self.tree
        if only_bounds(tree, word):
            return False
        for kid in tree.kids[word]:
            base = tree.base(kid)
            if tree.form[kid] in self.words["negator"] and base in {"advmod", "det", "cc"}:
                return not only_follows(tree, kid)
            if is_negative(tree, word, kid):
                return True
            own = {tree.form[k] for k in tree.kids[kid]}
            if base == "aux" and own & self.words["negator"]:
                return True
        return tree.form[word] in {"cannot"} or (
            tree.case(word).split("-")[0] == "without" and tree.base(word) != "root"
        )

    def _chain(self, trigger: int) -> list[int]:
        """The trigger and what governs it, up to the root."""
        found = [trigger]
        for word in self.tree.above(trigger):
            found.append(word)
            if len(found) >= FAR:
                break
        return found

    def _bears_on(self, at: int, chain: Sequence[int]) -> bool:
        """Whether a hedge word hangs on the trigger or on something above it."""
        tree = self.tree
        trigger = chain[0]
        head = tree.head(at)
        if trigger in (at, head):
            rumour = tree.lemma[at] in RUMOURS and tree.words[at].upos == "NOUN"
            return not rumour and not is_conceded(tree, at)
        for below, word in pairwise(chain):
            if is_aside(self.tree, below):
                return False
            if tree.are_joined_nouns(below, word):
                continue  # what bears on the verb bears on every noun of the list
            if at == word and tree.base(below) == "acl":
                return True  # *allegations that P*
            if tree.base(below) in {"conj", "parataxis", "advcl", "acl", "appos"} and (
                tree.rel(below) != "acl:relcl"
            ):
                return tree.base(below) == "conj" and is_lent(tree, at, word, below)
            if at == word or (head == word and tree.base(at) in _ADVERBIAL):
                return tree.base(at) not in {"advcl", "conj"}
            if head in tree.kids[word] and tree.base(head) in {"obl", "advmod"}:
                return True
        return False

    def _hedges_of(self, sentence: int) -> tuple[tuple[int, HedgeWord, HedgeTerm], ...]:
        if sentence not in self._hedges:
            self._hedges[sentence] = tuple(self._find_hedges(sentence))
        return self._hedges[sentence]

    def _find_hedges(self, sentence: int) -> Iterable[tuple[int, HedgeWord, HedgeTerm]]:
        tree = self.tree
        bounds = tree.reading.sentences[sentence]
        i = bounds.first
        while i < bounds.end:
            term = self._term_at(i, bounds.end)
            if term is None:
                i += 1
                continue
            last = i + len(term.words) - 1
            span = Span(tree.words[i].span.start, tree.words[last].span.end)
            head = next(
                (w for w in range(i, last + 1) if not i <= tree.head(w) <= last), last
            )
            yield head, HedgeWord(span.of(tree.text), span, term.kind, term.value), term
            i = last + 1

    def _term_at(self, i: int, end: int) -> HedgeTerm | None:
        form = self.tree.form
        if self.tree.words[i].upos in {"PROPN", "NUM"}:
            return None  # *on 14 May*
        for term in self._terms.get(form[i], ()):
            n = len(term.words)
            if i + n <= end and tuple(form[i : i + n]) == term.words:
                return None if hedges_nothing(form[i:end], n) else term
        return None


_ADVERBIAL = frozenset({"advmod", "aux", "obl", "cop", "amod", "parataxis", "nmod", "mark"})


@once_of
def _by_first_word(codebook: Codebook) -> Mapping[str, Sequence[HedgeTerm]]:
    found: dict[str, list[HedgeTerm]] = {}
    for term in sorted(codebook.hedges, key=lambda one: -len(one.words)):
        found.setdefault(term.words[0], []).append(term)
    return found
