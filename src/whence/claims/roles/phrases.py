"""Noun phrases: how far the words of a filler reach."""

import re
from collections.abc import Mapping

from whence.claims.roles.lookup import NAME_TAGS, Lookup
from whence.claims.syntax.subjects import told_apart
from whence.claims.syntax.tree import Tree
from whence.model.actor import ActorKind
from whence.model.ids import ActorId
from whence.model.resolved import Resolved
from whence.model.span import Span, hull

OUTSIDE = frozenset({"acl:relcl", "acl", "appos", "conj", "cc", "parataxis", "cop", "expl"})
OUTSIDE_BASES = frozenset({"nsubj", "aux", "mark", "punct", "csubj", "advcl", "obl", "dep"})
_CLAUSES = frozenset({"acl", "advcl", "appos", "parataxis"})
_TRIMMED = frozenset({"ADP", "CCONJ", "SCONJ", "PUNCT"})
_POSSESSIVE = frozenset(
    {"'s", "’s", "'", "’"}
)  # of an owner left outside: *today's attack*
# Words that bound a number and belong to it, prepositions though they are.
_BOUNDS = frozenset(
    {("at", "least"), ("at", "most"), ("up", "to"), ("in", "excess"), ("as", "many")}
)
# *The area during the raid*: when it was, and no part of where.
_WHEN = frozenset({"during", "since", "until", "amid"})
_OF_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
_LISTED = frozenset({"conj", "compound", "flat"})
# *The Prime Minister-designate*, *a 16-year-old*: one word, whatever a reader parts it into.
_TAIL = re.compile(r"-(?:designate|elect|general|in-chief|years?-olds?)\b(?!-)")


class Phrases(Lookup):
    """Finds the noun phrase around a word."""

    def __init__(
        self, resolved: Resolved, tree: Tree, lists: Mapping[str, frozenset[str]]
    ) -> None:
        super().__init__(resolved, tree, lists)
        self._phrases: dict[int, Span] = {}

    def phrase(self, i: int) -> Span:
        """The noun phrase of a word, without clauses, appositions and joined phrases."""
        known = self._phrases.get(i)
        if known is None:
            known = self._phrases[i] = self._find_phrase(i)
        return known

    def _find_phrase(self, i: int) -> Span:
        tree = self.tree
        if tree.form[i] in {"what", "whatever"}:
            return self.whole_phrase(i)
        kept = self._kept(i)
        first = last = i
        while first - 1 in kept or self._bridges(first - 1, kept, -1):
            first -= 1
        while last + 1 in kept or self._bridges(last + 1, kept, 1):
            last += 1
        last = max(
            last, self._with_of(last)
        )  # a tree may be odd; a phrase never ends before it begins
        first = self._opening(first, i)
        while last > i and tree.words[last].upos in _TRIMMED:
            last -= 1
        end = tree.words[last].span.end
        tail = _TAIL.match(tree.text, end)
        return Span(tree.words[first].span.start, tail.end() if tail else end)

    def _opening(self, first: int, i: int) -> int:
        """Where a phrase opens: no preposition, but *at least* and *up to* with their number."""
        tree = self.tree
        while first < i and (
            tree.words[first].upos in _TRIMMED or tree.form[first] in _POSSESSIVE
        ):
            if self.opens_bound(first):
                return first
            first += 1
        return self.with_bound(first) if first < i else first

    def with_bound(self, first: int) -> int:
        """A word, or the one that opens the *at least* right before or around it."""
        for back in (1, 2):
            if self.opens_bound(first - back):
                return first - back
        return first

    def opens_bound(self, i: int) -> bool:
        """Whether a word opens *at least*, *up to* and the like before a number."""
        return i >= 0 and tuple(self.tree.form[i : i + 2]) in _BOUNDS

    def _kept(self, i: int) -> set[int]:
        """Words that belong to the phrase of a word, not all of them next to it."""
        tree = self.tree
        name = self.cover.get(i) if tree.words[i].upos in NAME_TAGS else None
        kept = {i, *(self.words_in(name.span) if name is not None else ())}
        for kid in tree.kids[i]:
            base = tree.base(kid)
            outside = tree.rel(kid) in OUTSIDE or base in OUTSIDE_BASES
            if (
                outside
                or kid in self.times
                or (base == "nmod" and tree.case(kid) in _WHEN and self._is_ground(i))
                or (base == "case" and kid < i)
                or (base == "advmod" and kid > i)
            ):
                continue
            kept.update(self._inner(kid))
        return kept

    def _is_ground(self, i: int) -> bool:
        return i in self.places or self.tree.lemma[i] in self.lists["place-noun"]

    def _with_of(self, last: int) -> int:
        """The end of a phrase with the *of* phrase that follows it, whatever it hangs on."""
        tree = self.tree
        end = len(tree.words) - 1
        while last + 1 < end and tree.form[last + 1] == "of":
            at = last + 2
            while at <= end and tree.words[at].upos in _OF_PHRASE:
                at += 1
            if at == last + 2:
                break
            last = self._with_list(at - 1)
        return last

    def _with_list(self, last: int) -> int:
        """The end of a list of names that goes on after a name."""
        tree = self.tree
        end = len(tree.words) - 1
        while last + 2 <= end and tree.form[last + 1] in {",", "and"}:
            step = 2 if tree.form[last + 2] != "and" else 3
            following = last + step
            if following > end or tree.words[following].upos != "PROPN":
                break
            if tree.rel(following) not in _LISTED:
                break
            last = following
            while last < end and tree.words[last + 1].upos in {"PROPN", "NOUN"}:
                last += 1
        return last

    def is_both(self, i: int) -> bool:
        """*Condemned both*: a determiner that stands for the two it would stand before."""
        held = self.tree.base(i) in {"obj", "nsubj"}
        return held and self.tree.form[i] in {"both", "neither"}

    def listed_after(self, i: int) -> list[int]:
        """The names after a plural that say who they are: *two towns, Gashua and Nguru*."""
        tree = self.tree
        if tree.form[i] == "each":
            return told_apart(tree, i)
        title = tree.kid(i, "appos", "flat")
        if title is None or tree.words[i].xpos != "NNS" or tree.case(title):
            return []
        names = tree.conjuncts(title)
        named = len(names) > 1 and all(tree.words[w].upos == "PROPN" for w in names)
        return names if named else []

    def whole_phrase(self, i: int) -> Span:
        """Everything under a word, from its first to its last character."""
        inside = sorted(self.tree.below(i))
        if len(inside) > 1 and self.tree.form[inside[0]] == ",":
            # *Accused X, who denied it, of lying*.
            inside = inside[self.tree.form[inside[1]] in {"of", "on"} :]
        words = [self.tree.words[w].span for w in inside]
        return Span(min(one.start for one in words), max(one.end for one in words))

    def is_told_where(self, i: int) -> bool:
        """*That all of them will be home*: a clause whose predicate is no verb and no noun."""
        tree = self.tree
        clause = tree.base(i) in {"ccomp", "acl", "root"}
        return clause and tree.words[i].upos == "ADV" and tree.kid(i, "cop") is not None

    def clause(self, i: int) -> Span:
        """The words of a clause with the subjectless clauses that go on with it."""
        tree, head = self.tree, self.tree.head(i)
        going_on = [
            kid
            for kid in (tree.kids[head] if head >= 0 else ())
            if kid > i
            and tree.base(kid) in {"parataxis", "conj"}
            and tree.words[kid].xpos == "VB"
            and tree.kid(kid, "nsubj") is None
        ]
        return hull(self.whole_phrase(word) for word in (i, *going_on))

    def _inner(self, i: int) -> list[int]:
        """A dependent with what is below it, clauses left out."""
        tree = self.tree
        found = [i]
        for word in found:
            found.extend(k for k in tree.kids[word] if tree.base(k) not in _CLAUSES)
        return found

    def _bridges(self, i: int, kept: set[int], step: int) -> bool:
        """Whether punctuation between two kept words belongs to the phrase."""
        tree = self.tree
        inside = 0 <= i < len(tree.words) and tree.words[i].upos == "PUNCT"
        return inside and i + step in kept and tree.form[i] not in {",", ";", ":", "(", ")"}

    def is_inside_name(self, i: int) -> bool:
        """*Al-Qaeda in the Maghreb*: a place that is only part of what an actor is called."""
        name = self.cover.get(i)
        if name is None or name.id is None or i in self.referent:
            return False
        actor = self.actors.get(ActorId(name.id))
        own = actor is not None and actor.kind in {ActorKind.ARMED_GROUP, ActorKind.PERSON}
        before = bool(self.words_in(name.span)) and self.words_in(name.span)[0] < i
        return own and before and self.tree.form[i] in name.name.lower()

    def is_named_for(self, i: int) -> bool:
        """*The Kasese attacks*: a place that says which, and no shorthand of a state (*U.S.*)."""
        named_for = self.tree.base(i) == "compound" and i in self.places
        form = self.tree.words[i].span.of(self.tree.text).replace(".", "")
        return named_for and not form.isupper()

    def _is_no_ground(self, i: int) -> bool:
        """*In line with the UN*, *from positions held by rebels*: nowhere on the ground."""
        tree = self.tree
        if tree.lemma[i] == "position":
            around = (w for w in tree.below(i) if w != i)
            sites = self.lists["place-noun"]
            return not any(w in self.places or tree.lemma[w] in sites for w in around)
        return tree.form[i - 1 : i + 2] == ["in", "line", "with"]

    def is_other(self, i: int) -> bool:
        """*Each blamed the other*, *blamed each other*: the one of two that is not the subject."""
        tree = self.tree
        return tree.form[i] == "other" and any(
            tree.form[kid] in {"the", "each"} for kid in tree.kids[i]
        )
