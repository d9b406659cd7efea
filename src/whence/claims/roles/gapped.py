"""Gapped strengths: numbers whose verb stands with the number before them.

*Put the Taliban at 28,000 and al-Qaeda at 500*, *has 900 men, down from 2,000*: no entry finds
the second number, for no word of its own says that somebody has so many.
"""

from collections.abc import Sequence

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match, figures_taken
from whence.claims.roles.told import sizes
from whence.claims.roles.told.telling import find_teller, find_telling
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import VERBAL, Tree
from whence.codebook.entries import Entry
from whence.model.claim import Frame
from whence.model.figure import Figure

ENTRY = Entry("strength.gapped", Frame.STRENGTH, "", "", frozenset({"NUM"}), (), ())
PRIOR = 0.8
FIGURE = "figure"
# *With 500*, *at no more than 700*: what may stand between whose they are and the number.
LINKS = frozenset({"at", "with", "about", "numbering"})
OPENING = frozenset({",", ";", "and", "but", "while", "or", "to", "give", "gave", "gives"})
KEEPING = frozenset("have number field count muster command keep retain maintain".split())
# Verbs that give so many fighters to whoever stands between them and the number.
GIVING = frozenset({"give", "allot"})
ARTICLES = frozenset({"the", "its", "their", "a", "an", "'s"})
LONGEST = 7  # words of who has them
PARTED = frozenset({",", ";", "and", "in", "on", "at", "to", "by", "about"})
TALLIES = sizes.SIZES | {"number", "figure", "total", "numbers"}
PUTTING = frozenset({"put", "estimate", "place", "peg", "reckon"})
NEAR = 2  # sentences in which a bare number goes on with a strength that was told
LEAST = 10


def find_gapped(
    tree: Tree, arguments: Arguments, fillers: Fillers, matches: Sequence[Match]
) -> list[Match]:
    """Strengths told with a number alone, by the strength told right before.

    Args:
        tree: The document's trees.
        arguments: What hangs on its words.
        fillers: What its words stand for.
        matches: What the codebook found; its figures are taken.
    """
    return _Gaps(tree, arguments, fillers, matches).find()


class _Gaps:
    """The strengths told so far in one document, and the numbers that go on with them."""

    def __init__(
        self, tree: Tree, arguments: Arguments, fillers: Fillers, matches: Sequence[Match]
    ) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers
        self.told = [one for one in matches if self._is_told(one)]
        self.tolls = [m.trigger for m in matches if m.entry.frame is Frame.CASUALTIES]
        self.taken = figures_taken(matches, fillers)

    def find(self) -> list[Match]:
        """Every number that goes on with a strength, in text order."""
        figures = {one.span: one for one in self.fillers.figures.values()}
        found = []
        for span in sorted(figures):
            if span in self.taken or not self._may_count(figures[span]):
                continue
            words = self.fillers.words_in(span)
            roles = self._roles(words[0], figures[span])
            if not roles:
                continue
            word = next((w for w in words if self.tree.words[w].upos == "NUM"), words[0])
            trigger = self._trigger(words[0], word)
            telling = find_telling(word, self.tree, self.fillers)
            teller = sizes.find_teller(telling or trigger, self.arguments)
            filled = (*roles[:1], Bound(FIGURE, word, FIGURE, 0), *roles[1:])
            match = Match(ENTRY, trigger, (trigger, *teller), filled, PRIOR)
            self.told.append(match)
            found.append(match)
        return found

    def _trigger(self, first: int, word: int) -> int:
        """The verb that says so: *had 500*, *put the figure at 500*; else the number."""
        tree, verb = self.tree, first - 1
        if tree.words[verb].upos == "VERB":
            return verb
        if tree.form[verb] == "of" and tree.lemma[verb - 1] == "speak":
            return verb - 1
        carrier = tree.head(word)
        put = (
            carrier >= 0 and tree.lemma[carrier] in PUTTING and self._before(first) is None
        )
        return carrier if put and tree.form[verb] in {"at", "to"} else word

    def _is_told(self, match: Match) -> bool:
        """Whether a match tells a strength and no number of dead, seized or sent."""
        tree = self.tree
        if match.entry.frame is not Frame.STRENGTH:
            return False
        if match.entry.name != "strength.force":
            return True
        above = tree.head(match.trigger)
        had = above >= 0 and tree.lemma[above] in KEEPING | GIVING | {"put", "estimate"}
        return had or tree.case(match.trigger) == "with"

    def _may_count(self, figure: Figure) -> bool:
        """Whether a number can be one of fighters: bare, or of people who bear arms."""
        if figure.of_total is not None or (figure.high or figure.low or 0) < LEAST:
            return False
        lists = self.fillers.lists
        return figure.unit in {"", "man"} or figure.unit in lists["member-noun"]

    def _roles(self, first: int, figure: Figure) -> tuple[Bound, ...]:
        """Who has them, by the words before the number, and where."""
        before = self._before(first)
        if before is not None:
            again = self._again(first, figure, before)
            if again:
                return again
            owner = self._listed(first, before)
            if owner is not None:
                return (owner,)
        owner = self._given(first, figure) or self._kept(first, figure)
        owner = owner or self._retold(first, figure) or self._said(first)
        if owner is None and sizes.is_ours(figure, self.tree, self.fillers):
            owner = self._told_of(first)
        return () if owner is None else (owner,)

    def _before(self, first: int) -> Match | None:
        """The strength told last in the sentence before a word, with no clause between."""
        tree = self.tree
        same = [
            one
            for one in self.told
            if tree.words[one.trigger].sentence == tree.words[first].sentence
            and self._end(one) < first
        ]
        last = max(same, key=self._end, default=None)
        if last is None:
            return None
        between = range(self._end(last) + 1, first)
        clause = any(tree.words[w].upos in VERBAL and w != last.trigger for w in between)
        return None if clause else last

    def _end(self, match: Match) -> int:
        """The last word of a match's number."""
        figure = next(one.word for one in match.roles if one.word in self.fillers.figures)
        return self.fillers.words_in(self.fillers.figures[figure].span)[-1]

    def _again(self, first: int, figure: Figure, before: Match) -> tuple[Bound, ...]:
        """*1,500 in 2015 and 7,000 in 2019*, *80 men in Sulu and 20 in Basilan*: the same one's."""
        tree, fillers = self.tree, self.fillers
        actor = next((one for one in before.roles if one.role == "actor"), None)
        between = range(self._end(before) + 1, first)
        apart = [w for w in between if tree.form[w] not in PARTED]
        told = all(w in fillers.times or w in fillers.places for w in apart)
        joined = any(tree.form[w] in {",", "and", ";"} for w in between)
        if actor is None or not (told and joined):
            return ()
        at = fillers.words_in(figure.span)[-1] + 1
        after = range(at, min(at + 3, len(tree.words)))
        if tree.form[first - 1] in {"at", "to"} and any(w in fillers.times for w in apart):
            return (actor,)
        if not apart or at >= len(tree.words) or tree.form[at] not in {"in", "on", "near"}:
            return ()
        if any(w in fillers.times for w in after):
            return (actor,)
        place = next((w for w in after if fillers.fits("place", w)), None)
        return () if place is None else (actor, Bound("place", place, "place", 0))

    def _retold(self, first: int, figure: Figure) -> Bound | None:
        """*Another put the figure at 700*, *a diplomat spoke of 12,000*: of whoever was told of."""
        tree, verb = self.tree, first - 1
        if figure.unit and not figure.text[-1:].isdigit():
            return None
        put = tree.form[verb] in {"at", "to"} and tree.base(verb) == "case"
        if put:
            verb = next((w for w in tree.above(first) if tree.words[w].upos == "VERB"), -1)
            held = None if verb < 0 else tree.kid(verb, "obj", "nsubj:pass")
            whole = held is not None and tree.form[held] in TALLIES
            if held is None or not whole or tree.kid(held, "nmod", "nmod:poss") is not None:
                return None
        elif tree.form[verb] == "of":
            verb -= 1
        said = PUTTING if put else sizes.RETELLING
        if verb < 0 or tree.lemma[verb] not in said:
            return None
        return self._told_of(first)

    def _said(self, first: int) -> Bound | None:
        """*A diplomat said 400*, where the text has counted nothing but fighters before."""
        verb = find_telling(first, self.tree, self.fillers)
        if find_teller(verb, self.arguments, self.fillers) is None or not self._is_near(
            first
        ):
            return None
        since = self.tree.words[self._last(first).trigger].sentence
        at = self.tree.reading.sentences[since].first
        harmed = any(at <= one < first for one in self.tolls)
        return None if harmed else self._told_of(first)

    def _told_of(self, first: int) -> Bound | None:
        """Whose strength was told right before a word, or whose size was at least named."""
        if not self._is_near(first):
            return sizes.find_sized(first, NEAR, self.tree, self.fillers)
        return next((one for one in self._last(first).roles if one.role == "actor"), None)

    def _last(self, first: int) -> Match:
        before = (one for one in self.told if one.trigger < first)
        return max(before, key=lambda one: one.trigger)

    def _listed(self, first: int, before: Match) -> Bound | None:
        """*And 3R at no more than 700*, *the Bungos faction 40*: another one's."""
        owner = self._named_before(first)
        old = {
            self.fillers.named(one.word)[0] for one in before.roles if one.role == "actor"
        }
        if owner is None or self.fillers.named(owner)[0] in old:
            return None
        return Bound("actor", owner, "force", 1)

    def _given(self, first: int, figure: Figure) -> Bound | None:
        """*The paper gives the group 2,000 to 3,000 fighters*: it reckons with so many."""
        tree, lists = self.tree, self.fillers.lists
        owner = self._named_before(first)
        verb = -1 if owner is None else self._start(owner) - 1
        if owner is None or verb < 0 or tree.lemma[verb] not in GIVING:
            return None
        giver = self.arguments.subject(verb)
        tells = giver is not None and (
            tree.lemma[giver] in lists["document-noun"] | lists["source-noun"]
            or tree.lemma[giver] in {"expert", "analyst", "assessment", "monitor", "panel"}
        )
        near = not figure.unit and self._is_near(first)
        return Bound("actor", owner, "force", 0) if tells or near else None

    def _kept(self, first: int, figure: Figure) -> Bound | None:
        """*Boko Haram had about 1,500*, after another's strength was told."""
        tree, verb = self.tree, first - 1
        if verb < 0 or tree.lemma[verb] not in KEEPING or tree.base(verb) == "aux":
            return None
        last = self.fillers.words_in(figure.span)[-1]
        if figure.text[-1:].isalpha() or (
            last + 1 < len(tree.words)
            and tree.words[last + 1].upos in {"NOUN", "ADJ", "PROPN"}
        ):
            return None
        owner = self.arguments.subject(verb)
        acts = owner is not None and self.fillers.fits("force", owner)
        if owner is None or not acts or not self._is_near(first):
            return None
        return Bound("actor", owner, "force", 0)

    def _is_near(self, first: int) -> bool:
        """Whether a strength was told in the same sentence or just before."""
        at = self.tree.words[first].sentence
        return any(
            one.trigger < first and at - self.tree.words[one.trigger].sentence <= NEAR
            for one in self.told
        )

    def _named_before(self, first: int) -> int | None:
        """Who is named right before a number: *X with*, *and X at*, *gives X*."""
        tree = self.tree
        end = first - 1
        while end > 0 and (tree.form[end] in LINKS or tree.form[end] == ","):
            end -= 1
        if tree.words[end].upos not in {"PROPN", "NOUN", "PRON"} and tree.form[end] != "it":
            return None
        start = self._start(end)
        opened = start > 0 and (tree.form[start - 1] in OPENING)
        sentence = tree.words[first].sentence
        opened = opened or start == 0 or tree.words[start - 1].sentence != sentence
        inside = range(start, end + 1)
        heads = [w for w in inside if tree.head(w) not in inside]
        owner = heads[0] if len(heads) == 1 else end
        force = self.fillers.fits("force", owner) or self.fillers.fits("force", end)
        if not (opened and force and len(inside) <= LONGEST):
            return None
        return owner if self.fillers.fits("force", owner) else end

    def _start(self, end: int) -> int:
        """Where the noun phrase begins that ends with a word."""
        tree, start = self.tree, end
        while start > 0 and (
            tree.words[start - 1].upos in {"PROPN", "NOUN", "ADJ", "DET"}
            or tree.form[start - 1] in ARTICLES | {"-", "of"}
        ):
            start -= 1
        return start
