"""Quoting: the words of a text that say what a match found."""

from collections.abc import Sequence

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.syntax.doubts import doubt_over
from whence.claims.syntax.tree import SUBJECTS, VERBAL, Tree
from whence.model.span import Span, hull

DESCRIBING = frozenset({"det", "compound", "amod", "nummod"})
# Words further apart than this are quoted as two pieces.
WIDEST_GAP = 60
LEADING = frozenset({"ADP", "SCONJ", "CCONJ", "PUNCT"})
BRACKETS = {"<": ">", "(": ")", "[": "]", "{": "}"}
# Roles whose words are the claim.
NAMED = frozenset({"post", "term", "act", "reason", "person"})
DOERS = frozenset({"actor", "a", "by", "perpetrator", "person"})
OWNERS = frozenset({"'s", "’s"})
LASTING = frozenset({"remain", "stay", "continue", "become", "grow"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
APART = frozenset(
    {"acl:relcl", "advcl", "parataxis", "conj", "appos", "cc", "punct", "ccomp"}
)


class Quoting:
    """Finds the words of claims in one document."""

    def __init__(self, tree: Tree, fillers: Fillers) -> None:
        self.tree = tree
        self.fillers = fillers

    def spans(self, match: Match) -> tuple[Span, ...]:
        """The words that say it: the trigger's clause and the fillers of its roles."""
        tree = self.tree
        sentence = tree.words[match.trigger].sentence
        words = set(match.words)
        words.update(self._clause(match.trigger))
        governor = tree.head(match.trigger)
        carried = any(b.far for b in match.roles) or tree.base(match.trigger) == "obj"
        if carried and tree.words[match.trigger].upos not in VERBAL and governor >= 0:
            words.update(self._clause(governor))
        words.update(doubt_over(tree, match.trigger) or ())
        words.update(self._told_of_it(match.trigger))
        words.update(self._so_many_of(match.trigger))
        spans = [tree.words[w].span for w in self._led_in(sorted(words), match)]
        spans += [
            self._reach(bound)
            for bound in match.roles
            if tree.words[bound.word].sentence == sentence
        ]
        return self._unspliced(match, pieces(spans))

    def _told_of_it(self, trigger: int) -> list[int]:
        """*The relationship remains close*: what is told of a tie that is only named."""
        tree, verb = self.tree, self.tree.head(trigger)
        named = tree.words[trigger].upos == "NOUN" and tree.base(trigger) == "nsubj"
        if verb <= trigger or not named or tree.lemma[verb] not in LASTING:
            return []
        return [word for word in self._clause(verb) if word > trigger]

    def _so_many_of(self, trigger: int) -> list[int]:
        """*Nine of the dead were women*: without the number it says nothing."""
        tree, number = self.tree, self.tree.head(trigger)
        if tree.base(trigger) != "nmod" or tree.words[number].upos != "NUM":
            return []
        told = tree.base(number) in SUBJECTS and tree.head(number) >= 0
        return self._clause(tree.head(number) if told else number)

    def _unspliced(self, match: Match, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
        """*It rebuked X … and joined Y* in one: no two clauses read as if they were one."""
        tree = self.tree
        shared = [one for one in match.roles if one.role in DOERS and one.far]
        if len(pieces) < 2 or tree.words[match.trigger].xpos not in FINITE:
            return pieces
        for one in shared:
            between = range(one.word + 1, match.trigger)
            if any(
                tree.words[k].xpos in FINITE for k in between if self._left_out(k, pieces)
            ):
                return (hull(pieces),)
        return pieces

    def _left_out(self, word: int, pieces: Sequence[Span]) -> bool:
        return not any(one.overlaps(self.tree.words[word].span) for one in pieces)

    def _reach(self, bound: Bound) -> Span:
        """How much of a role's filler is quoted: of what is promised or done, all."""
        if bound.role in NAMED and self.tree.words[bound.word].upos in VERBAL:
            return self.fillers.clause(bound.word)
        noun = self.tree.head(bound.word)
        within = bound.role == "place" and self.tree.base(bound.word) == "nmod"
        attack = noun >= 0 and self.tree.lemma[noun] in self.fillers.lists["attack-noun"]
        if within and attack and noun < bound.word:
            # *The bombings in Goma … injured nine*: no quote opens in the midst of its subject.
            own = [k for k in self.tree.kids[noun] if self.tree.base(k) in DESCRIBING]
            first = min((w for k in own for w in (k, *self.tree.below(k))), default=noun)
            start = self.tree.words[min(first, noun)].span.start
            return Span(start, self.fillers.phrase(bound.word).end)
        return self.fillers.phrase(bound.word)

    def _led_in(self, words: Sequence[int], match: Match) -> Sequence[int]:
        """Words without what only leads in: *that*, a preposition, a time and its comma."""
        first = 0
        kept = {*match.words, *(bound.word for bound in match.roles)}
        while first < len(words) - 1:
            word = words[first]
            leading = self.tree.words[word].upos in LEADING or word in self.fillers.times
            if self.tree.form[word + 1] in OWNERS:
                break  # *Friday's raid*
            # *In Goma, the governor …*: a preposition stays with the place it leads.
            if self._leads(word, kept - {match.trigger}):
                break
            first_after = self._aside(word, words, kept)
            if first_after is not None:
                first = first_after
                continue
            opens = self.tree.form[word] == "that" and self.tree.words[word].xpos != "DT"
            if word in kept or not (leading or opens or self.tree.form[word] == "then"):
                break
            first += 1
        at = self._opened(self.fillers.with_bound(words[first]), words[-1])
        return [*range(at, words[first]), *words[first:]]

    def _aside(self, word: int, words: Sequence[int], kept: set[int]) -> int | None:
        """*After the raid, the army vowed …*: where the words go on behind such a phrase.

        Its noun without its preposition would read as what the sentence is about.
        """
        tree, led = self.tree, self.tree.head(word)
        if tree.words[word].upos != "ADP" or led <= word or tree.base(led) != "obl":
            return None
        last = max((led, *tree.below(led)))
        inside = range(word, last + 1)
        if kept & set(inside) or not set(inside) & set(words):
            return None
        return next((n for n, each in enumerate(words) if each > last), None)

    def _opened(self, first: int, last: int) -> int:
        """A word, or the bracket before it that closes inside the quote (*<Rebels> take town*)."""
        form = self.tree.form
        same = first > 0 and self.tree.words[first - 1].sentence == (
            self.tree.words[first].sentence
        )
        closing = BRACKETS.get(form[first - 1]) if same else None
        return first - 1 if closing in form[first : last + 1] else first

    def _leads(self, word: int, kept: set[int]) -> bool:
        tree, led = self.tree, self.tree.head(word)
        # *At no time did they leave*: the phrase negates what follows.
        negating = led >= 0 and any(tree.form[kid] == "no" for kid in tree.kids[led])
        return tree.words[word].upos == "ADP" and (led in kept or negating)

    def _clause(self, i: int) -> list[int]:
        """A word and what hangs on it, other clauses and joined phrases left out."""
        tree = self.tree
        found = [i]
        for word in found:
            found.extend(
                k
                for k in tree.kids[word]
                if tree.rel(k) not in APART or (tree.rel(k) == "conj" and word != i)
            )
        return found


def pieces(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans merged where little stands between them."""
    ends: list[tuple[int, int]] = []
    for start, end in sorted((one.start, one.end) for one in spans):
        if ends and start <= ends[-1][1] + WIDEST_GAP:
            ends[-1] = ends[-1][0], max(ends[-1][1], end)
        else:
            ends.append((start, end))
    return tuple(Span(*each) for each in ends)
