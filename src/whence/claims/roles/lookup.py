"""What the words of one document stand for: referents, names, places, times, figures."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from whence.claims.roles.binding import may_be_subject
from whence.claims.syntax.tree import SUBJECT_PRONOUNS, SUBJECTS, Tree
from whence.model.actor import Actor, ActorKind
from whence.model.figure import Figure
from whence.model.ids import ActorId
from whence.model.place import Place
from whence.model.reading import AttributedSpeech, Mention, MentionKind
from whence.model.resolved import Referent, ReferentHow, Resolved
from whence.model.span import Span
from whence.model.when import When

LONGEST_NAME = 8  # words; a longer mention tells nothing of the kind of its words
NAME_TAGS = frozenset({"PROPN", "X", "NUM", "ADJ"})
OCCASIONS = frozenset({"when", "after", "because", "as", "since", "once"})
# Pronouns for groups; *he* and *she* are left to the resolving stage.
THIRD_PERSON = frozenset({"it", "its", "they", "their", "them"})
_GROUPS = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.ORGANISATION,
        ActorKind.STATE,
        ActorKind.GOVERNMENT_BODY,
    }
)
ARMIES = frozenset({"army", "military"})
_SAYING_WHOSE = frozenset({"amod", "compound", "nmod", "acl"})
_NAMES = frozenset({ReferentHow.NAME, ReferentHow.ALIAS, ReferentHow.NEW})
_UNNAMED = frozenset({MentionKind.TIME, MentionKind.QUANTITY})

_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)

Located = TypeVar("Located", Place, When, Figure)


class Lookup:
    """Looks up what the words of one document stand for."""

    def __init__(
        self, resolved: Resolved, tree: Tree, lists: Mapping[str, frozenset[str]]
    ) -> None:
        self.tree = tree
        self.lists = lists
        facts = resolved.document.metadata
        self.published = facts.published.start if facts.published else None
        self.actors: dict[ActorId, Actor] = {actor.id: actor for actor in resolved.actors}
        self._starts = [word.span.start for word in tree.words]
        self.referent: dict[int, Referent] = {}
        for one in self._with_whole_titles(resolved.referents):
            self.referent.setdefault(one.head, one)
        self.cover: dict[int, Referent] = {}
        for one in sorted(resolved.referents, key=lambda one: len(one.span)):
            if one.how in _NAMES:
                for index in self.words_in(one.span):
                    self.cover.setdefault(index, one)
        self._sources = self._sources_by_word(resolved.reading.attributions)
        self.places = self._by_word(resolved.places)
        self.times = self._by_word([t for t in resolved.times if t.span is not None])
        self.figures = self._with_heads(self._by_word(resolved.figures))
        self.mentions: dict[int, Mention] = {}
        for mention in sorted(resolved.reading.mentions, key=lambda one: len(one.span)):
            inside = self.words_in(mention.span)
            if mention.kind not in _UNNAMED and len(inside) <= LONGEST_NAME:
                for index in inside:
                    self.mentions.setdefault(index, mention)

    def _with_whole_titles(self, referents: Sequence[Referent]) -> Iterator[Referent]:
        """*The Prime Minister* by the words he is spoken of with, and not as *Minister*."""
        titles = self.lists["post-noun"] | self.lists["rank-noun"]
        whole: dict[str, str] = {}
        for one in referents:
            said = _ARTICLE.sub("", one.text)
            cut = one.id is None and one.name.lower() in titles
            if cut and said[:1].isupper() and said.endswith(f" {one.name}"):
                whole.setdefault(one.name, said)
        for one in referents:
            name = one.name if one.id is not None else whole.get(one.name, one.name)
            yield one if name == one.name else replace(one, name=name)

    def words_in(self, span: Span) -> range:
        """Indexes of the words that share a character with a span."""
        first = bisect_right(self._starts, span.start)
        if first and self.tree.words[first - 1].span.end > span.start:
            first -= 1
        return range(first, bisect_right(self._starts, span.end - 1))

    def _sources_by_word(
        self, speeches: Sequence[AttributedSpeech]
    ) -> dict[int, list[Span]]:
        found: dict[int, list[Span]] = {}
        for source in (span for speech in speeches for span in speech.source):
            for index in self.words_in(source):
                found.setdefault(index, []).append(source)
        return found

    def _with_heads(self, found: dict[int, Figure]) -> dict[int, Figure]:
        """*Hurt 56 more*, *a total of 47 men*: what a number hangs on counts as it does."""
        tree = self.tree
        for i, form in enumerate(tree.form):
            if form == "more":
                counting = [k for k in tree.kids[i] if tree.base(k) == "nummod"]
            elif form == "total":
                counting = [k for k in tree.kids[i] if tree.case(k) == "of"]
            else:
                continue
            number = next((k for k in counting if k in found), None)
            if number is not None:
                found.setdefault(i, found[number])
        return found

    def _by_word(self, things: Sequence[Located]) -> dict[int, Located]:
        found: dict[int, Located] = {}
        for thing in things:
            if thing.span is not None:
                for index in self.words_in(thing.span):
                    found.setdefault(index, thing)
        return found

    def stands_for(self, i: int) -> Referent | None:
        """The referent a word heads, or the name it is part of."""
        judged = self._judged(i)
        if judged is not None:
            return self.stands_for(judged)
        found = self.referent.get(i)
        if found is not None and self._is_another_number(i, found):
            return None
        if found is not None and found.how is not ReferentHow.UNRESOLVED:
            return found
        if self.tree.form[i] in THIRD_PERSON:
            return self._subject_before(i) or self._object_before(i) or found
        return self.cover.get(i, found) if self.tree.words[i].upos in NAME_TAGS else found

    def _is_another_number(self, i: int, meant: Referent) -> bool:
        """*Of the 16 men twelve are free*: some of those a referent counts, not they."""
        number = self.tree.words[i].upos == "NUM" and i in self.figures
        bare = number and meant.id is None and not meant.members
        definite = i > 0 and self.tree.form[i - 1] in {"the", "these", "those"}
        return bare and not definite and self.tree.form[i] not in meant.name.lower()

    def _judged(self, i: int) -> int | None:
        """*Congratulated the front when they took Goma*: the praised did it, not who praises."""
        tree = self.tree
        verb = tree.head(i)
        if tree.form[i] not in SUBJECT_PRONOUNS or verb < 0 or tree.base(i) != "nsubj":
            return None
        above = tree.head(verb)
        judged = above >= 0 and tree.lemma[above] in self.lists["judging-verb"]
        if not judged or tree.base(verb) != "advcl" or tree.form[i - 1] not in OCCASIONS:
            return None
        held = tree.kid(above, "obj")
        return held if held is not None and held < i and held in self.referent else None

    def _ends(self, word: int) -> bool:
        """Whether a noun phrase ends with a word."""
        tree = self.tree
        after = word + 1
        goes_on = after < len(tree.words) and tree.words[after].upos in {"NOUN", "PROPN"}
        return tree.words[word].upos in {"NOUN", "PROPN", "PRON"} and not goes_on

    def _subject_before(self, i: int) -> Referent | None:
        """The group that is the only subject so far in the sentence of a pronoun."""
        tree = self.tree
        first = tree.reading.sentences[tree.words[i].sentence].first
        subjects = [
            w for w in range(first, i) if tree.base(w) == "nsubj" and w in self.cover
        ]
        names = {self.cover[w].name for w in subjects}
        if len(names) != 1 or not may_be_subject(tree, i, subjects):
            return None
        one = self.cover[subjects[-1]]
        actor = None if one.id is None else self.actors.get(one.id)
        group = actor is not None and actor.kind in _GROUPS
        return one if group else None

    def _object_before(self, i: int) -> Referent | None:
        """*Trains the guards and arms them*: the object of the verb that another is joined to."""
        tree = self.tree
        verb = tree.head(i)
        if tree.base(i) != "obj" or tree.base(verb) not in {"conj", "advcl"}:
            return None
        held = tree.kid(tree.head(verb), "obj")
        if held is None or held > verb or tree.words[held].upos not in {"NOUN", "PROPN"}:
            return None
        many = (
            tree.words[held].xpos in {"NNS", "NNPS"} or tree.kid(held, "conj") is not None
        )
        if many != (tree.form[i] == "them") or tree.kid(verb, *SUBJECTS) is not None:
            return None
        return self.referent.get(held) or self.cover.get(held)

    def own_army(self, i: int) -> Referent | None:
        """Whose army a bare *army* is (*an army spokesman*): that which *the army* is here."""
        tree = self.tree
        found = self.referent.get(i)
        known = found is not None and found.id is not None
        follows = i + 1 < len(tree.words) and tree.words[i + 1].upos == "NOUN"
        bare = tree.form[i] in ARMIES and follows and not known
        if not bare or any(tree.base(kid) in _SAYING_WHOSE for kid in tree.kids[i]):
            return None
        said = [
            one
            for head, one in self.referent.items()
            if tree.form[head] in ARMIES and one.how is ReferentHow.NOUN_PHRASE
        ]
        same = {one.id for one in said}
        return said[0] if len(same) == 1 and None not in same else None

    def is_of_speaker(self, i: int, deed: int) -> bool:
        """*An army spokesman in Gao said*: where who speaks is, not what is told."""
        at, told = self.tree.words[i].span, self.tree.words[deed].span
        return any(
            source.covers(at) and not source.covers(told)
            for source in self._sources.get(i, ())
        )

    def is_word_of_name(self, i: int) -> bool:
        """*The Rapid Support Forces*, *Allied Democratic Forces*: a capital inside a name."""
        words, text = self.tree.words, self.tree.text
        if words[i].upos not in {"PROPN", "ADJ"} or i not in self.cover:
            return False
        beside = (words[k] for k in (i - 1, i + 1) if 0 <= k < len(words))
        names = [one.span.of(text) for one in beside if one.upos == "PROPN"]
        capital = words[i].span.of(text)[:1].isupper()
        return capital and any(one[:1].isupper() for one in names)

    def is_share(self, i: int) -> bool:
        """*A third of its strength*, *two of its vehicles*: no number of people."""
        figure, part = self.figures[i], self.part_of(i)
        fraction = 0 < (figure.low or figure.high or 0) < 1
        lemma = "" if part is None else self.tree.lemma[part]
        thing = lemma in self.lists["no-actor-noun"] - self.lists["actor-noun"]
        return fraction or thing

    def part_of(self, i: int) -> int | None:
        """What a partitive is part of: *most of the fighters*, *dozens of villages*."""
        tree = self.tree
        if tree.lemma[i] in self.lists["partitive"] or tree.words[i].upos == "NUM":
            for kid in tree.kids[i]:
                if tree.base(kid) in {"nmod", "obl"} and tree.case(kid).startswith("of"):
                    return kid
            if i + 2 < len(tree.words) and tree.form[i + 1] == "of":
                return next(
                    (w for w in range(i + 2, len(tree.words)) if self._ends(w)), None
                )
        return None
